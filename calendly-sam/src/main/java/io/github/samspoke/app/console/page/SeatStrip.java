package io.github.samspoke.app.console.page;

import io.github.samspoke.core.license.LicensePosition;
import java.util.Optional;

/**
 * Usage against rights on one strip: seats in use, seats promised to invited people, and what is bought.
 *
 * @param used seats in use
 * @param reserved seats of pending invitations
 * @param owned rights bought; empty where they are not known
 * @param usedWidth how wide the first part is
 * @param reservedWidth how wide the second part is
 * @param ownedAt where the mark of the rights stands
 */
public record SeatStrip(
        int used, int reserved, Optional<Integer> owned, long usedWidth, long reservedWidth, long ownedAt) {
    private static final int USABLE = Bars.WIDTH - 20;

    /** Draws a position. */
    public static SeatStrip of(LicensePosition position) {
        int used = position.usage().occupied();
        int reserved = position.usage().reserved();
        Optional<Integer> owned = position.owned().value();
        double most = Math.max(1, Math.max(used + reserved, owned.orElse(0)));
        return new SeatStrip(
                used,
                reserved,
                owned,
                Math.round(USABLE * used / most),
                Math.round(USABLE * reserved / most),
                Math.round(USABLE * owned.orElse(0) / most));
    }
}
