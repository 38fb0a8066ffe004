package io.github.samspoke.core.reclamation.internal;

import io.github.samspoke.core.reclamation.BreakerVerdict;
import io.github.samspoke.core.reclamation.ItemState;
import io.github.samspoke.core.reclamation.JournalStore;
import io.github.samspoke.core.subscription.ProfileId;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import io.github.samspoke.core.subscription.SubscriptionStatus;
import io.github.samspoke.core.subscription.SubscriptionStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;

/** How many seats an organization may lose in a day (I8): a tenth, or 25, whichever is less, but at least one. */
final class Breaker {
    static final int MOST = 25;
    static final Duration WINDOW = Duration.ofHours(24);

    private final SubscriptionStore subscriptions;
    private final JournalStore journal;

    Breaker(SubscriptionStore subscriptions, JournalStore journal) {
        this.subscriptions = subscriptions;
        this.journal = journal;
    }

    BreakerVerdict verdict(ProfileId profile, String organizationUri, int planned, Instant now) {
        int seats = (int) subscriptions.list(profile).stream()
                .filter(Breaker::occupiedAtSnapshot)
                .count();
        int limit = limit(seats);
        int used = (int) journal.intentsSince(organizationUri, now.minus(WINDOW)).stream()
                .filter(item -> item.state() != ItemState.REFUSED)
                .count();
        // However long ago: until a download shows it, the store still holds the seat for taken.
        Set<String> removed = journal.intentsSince(organizationUri, Instant.EPOCH).stream()
                .filter(item -> item.state() != ItemState.REFUSED)
                .map(item -> item.seat().membershipUri())
                .collect(Collectors.toSet());
        int leaving = (int) subscriptions.list(profile).stream()
                .filter(Breaker::occupiedAtSnapshot)
                .filter(seat -> removed.contains(seat.membershipUri()))
                .count();
        return new BreakerVerdict(planned, limit, used, reason(seats, planned, limit, used, leaving));
    }

    static int limit(int seats) {
        return Math.max(1, Math.min(MOST, seats / 10));
    }

    private static String reason(int seats, int planned, int limit, int used, int leaving) {
        if (planned == 0) {
            return "";
        }
        if (seats - leaving - planned < 2) {
            return "The breaker refuses " + planned + " removal(s): fewer than 2 of " + seats + " members would remain";
        }
        if (planned + used > limit) {
            return "The breaker refuses " + planned + " removals: at most " + limit + " of " + seats
                    + " seats in 24 hours" + (used > 0 ? ", of which " + used + " are used" : "");
        }
        return "";
    }

    private static boolean occupiedAtSnapshot(SoftwareSubscription seat) {
        return seat.status() == SubscriptionStatus.ACTIVE;
    }
}
