package io.github.samspoke.core.license.internal;

import io.github.samspoke.core.license.LicensePosition;
import io.github.samspoke.core.license.RightSize;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What reports show of a profile, from one reading of its seats. */
public final class LicenseOverview {
    /** Looks at an occupied seat. */
    @FunctionalInterface
    public interface Look {
        void at(String userUri, @Nullable Instant joined, String group);
    }

    private final LicensePosition position;
    private final RightSize rightSize;
    private final List<Census.Counted> seats;

    LicenseOverview(LicensePosition position, RightSize rightSize, List<Census.Counted> seats) {
        this.position = position;
        this.rightSize = rightSize;
        this.seats = seats;
    }

    public LicensePosition position() {
        return position;
    }

    public RightSize rightSize() {
        return rightSize;
    }

    /** Shows the occupied seats, with the group of the scope that the overview was made for. */
    public void each(Look look) {
        seats.forEach(seat -> look.at(seat.userUri(), seat.joined(), seat.group()));
    }
}
