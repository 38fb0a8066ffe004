package io.github.samspoke.core.reclamation.internal;

import io.github.samspoke.core.activity.UserActivity;
import io.github.samspoke.core.reclamation.ImpactKind;
import io.github.samspoke.core.reclamation.ImpactLine;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** What the store knows of that a person would leave behind, without asking anybody. */
final class StoredImpact {
    private StoredImpact() {}

    static List<ImpactLine> of(SoftwareSubscription seat, UserActivity activity, Instant now) {
        return List.of(meetings(activity, now), groups(seat));
    }

    /** Days are kept, not meetings; what has begun since it was read is over. */
    private static ImpactLine meetings(UserActivity activity, Instant now) {
        Instant unread = activity.unreadUntil();
        if (unread != null && unread.isAfter(now)) {
            return ImpactLine.notChecked(
                    ImpactKind.UPCOMING_MEETINGS, "something of the person could not be read up to " + unread);
        }
        Instant next = activity.nextUpcoming();
        if (next == null || !next.isAfter(now)) {
            return ImpactLine.of(ImpactKind.UPCOMING_MEETINGS, 0, "");
        }
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        int days = (int) activity.upcomingDays().days().stream()
                .filter(day -> !day.isBefore(today))
                .count();
        return new ImpactLine(ImpactKind.UPCOMING_MEETINGS, days, next, "", "");
    }

    private static ImpactLine groups(SoftwareSubscription seat) {
        return seat.groups().known()
                ? ImpactLine.of(
                        ImpactKind.GROUPS_ADMINISTERED,
                        seat.groups().administers().size(),
                        "")
                : ImpactLine.notChecked(ImpactKind.GROUPS_ADMINISTERED, "group roles could not be read");
    }
}
