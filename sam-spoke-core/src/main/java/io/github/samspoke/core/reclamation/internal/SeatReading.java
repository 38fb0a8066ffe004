package io.github.samspoke.core.reclamation.internal;

import io.github.samspoke.core.activity.ActivityStore;
import io.github.samspoke.core.activity.UserActivity;
import io.github.samspoke.core.reclamation.Assessment;
import io.github.samspoke.core.subscription.ProfileId;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import io.github.samspoke.core.subscription.SubscriptionStatus;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** Judges seats some at a time: a year of everybody's days is far more than the seats and the judgements on them. */
final class SeatReading {
    private static final int SOME = 500;

    private SeatReading() {}

    /** Hands over each seat that has not ended, judged, with the activity that it was judged on. */
    static void each(
            ActivityStore store,
            Assessor assessor,
            ProfileId profile,
            List<SoftwareSubscription> seats,
            BiConsumer<Assessment, UserActivity> to) {
        List<SoftwareSubscription> standing = seats.stream()
                .filter(seat -> seat.status() != SubscriptionStatus.ENDED)
                .toList();
        for (int from = 0; from < standing.size(); from += SOME) {
            List<SoftwareSubscription> some = standing.subList(from, Math.min(from + SOME, standing.size()));
            Set<String> users = some.stream().map(SoftwareSubscription::userUri).collect(Collectors.toSet());
            Map<String, UserActivity> activity = store.find(profile, users);
            for (SoftwareSubscription seat : some) {
                UserActivity seen = activity.getOrDefault(seat.userUri(), UserActivity.NONE);
                to.accept(assessor.assess(seat, seen), seen);
            }
        }
    }
}
