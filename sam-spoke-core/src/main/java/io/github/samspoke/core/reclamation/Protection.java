package io.github.samspoke.core.reclamation;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A reason why a seat is not taken back, with what was seen.
 *
 * @param reason the reason
 * @param detail what was seen, for a person
 * @param owner who answers for it, or null where nobody has to: it follows from what was read
 * @param until when it ends by itself, or null if that is not known or never
 */
public record Protection(
        ProtectionReason reason,
        String detail,
        @Nullable String owner,
        @Nullable Instant until) {
    /**
     * A protection that follows from what was read.
     *
     * @param reason the reason
     * @param detail what was seen
     */
    public Protection(ProtectionReason reason, String detail) {
        this(reason, detail, null, null);
    }

    /**
     * Returns when the protection ends by itself.
     *
     * @return empty if that is not known or never
     */
    public Optional<Instant> ends() {
        return Optional.ofNullable(until);
    }
}
