package io.github.samspoke.core.reclamation.internal;

import io.github.samspoke.core.reclamation.BreakerVerdict;
import io.github.samspoke.core.reclamation.ItemState;
import io.github.samspoke.core.reclamation.JournalStore;
import io.github.samspoke.core.reclamation.PlanStore;
import io.github.samspoke.core.subscription.ProfileId;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import io.github.samspoke.core.subscription.SubscriptionStatus;
import io.github.samspoke.core.subscription.SubscriptionStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How many seats an organization may lose in a day (I8): a tenth, or 25, whichever is less, but at least one. */
final class Breaker {
    static final int MOST = 25;
    static final Duration WINDOW = Duration.ofHours(24);

    private final SubscriptionStore subscriptions;
    private final JournalStore journal;
    private final PlanStore plans;

    Breaker(SubscriptionStore subscriptions, JournalStore journal, PlanStore plans) {
        this.subscriptions = subscriptions;
        this.journal = journal;
        this.plans = plans;
    }

    BreakerVerdict verdict(ProfileId profile, String organizationUri, int planned, Instant now) {
        int seats = seats(profile).size();
        int limit = limit(seats);
        int used = used(organizationUri, now.minus(WINDOW));
        String reason;
        if (planned == 0) {
            reason = "";
        } else if (tooFewRemain(profile, organizationUri, planned)) {
            reason = "The breaker refuses " + planned + " removal(s): fewer than 2 of " + seats
                    + " members would remain";
        } else {
            reason = reason(seats, planned, limit, used);
        }
        return new BreakerVerdict(planned, limit, used, reason);
    }

    private int used(String organizationUri, Instant since) {
        long sent = journal.intentsSince(organizationUri, since).stream()
                .filter(item -> item.state() != ItemState.REFUSED)
                .count();
        // What was written down for a person's hands may be done at any time.
        long byHand = plans.tasks(organizationUri, since).stream()
                .map(task -> task.seat().membershipUri())
                .distinct()
                .count();
        return (int) (sent + byHand);
    }

    /** Fewer than two members: no admin can lift that. */
    boolean tooFewRemain(ProfileId profile, String organizationUri, int planned) {
        // However long ago: until a download shows it, the store still holds the seat for taken.
        Set<String> leaving = Stream.concat(
                        journal.intentsSince(organizationUri, Instant.EPOCH).stream()
                                .filter(item -> item.state() != ItemState.REFUSED)
                                .map(item -> item.seat().membershipUri()),
                        plans.tasks(organizationUri, Instant.EPOCH).stream()
                                .map(task -> task.seat().membershipUri()))
                .collect(Collectors.toSet());
        long staying = seats(profile).stream()
                .filter(seat -> !leaving.contains(seat.membershipUri()))
                .count();
        return staying - planned < 2;
    }

    private List<SoftwareSubscription> seats(ProfileId profile) {
        return subscriptions.list(profile).stream()
                .filter(seat -> seat.status() == SubscriptionStatus.ACTIVE)
                .toList();
    }

    static int limit(int seats) {
        return Math.max(1, Math.min(MOST, seats / 10));
    }

    private static String reason(int seats, int planned, int limit, int used) {
        if (planned + used <= limit) {
            return "";
        }
        return "The breaker refuses " + planned + " removals: at most " + limit + " of " + seats + " seats in 24 hours"
                + (used > 0 ? ", of which " + used + " are used" : "");
    }
}
