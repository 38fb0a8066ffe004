package io.github.samspoke.examples;

import io.github.samspoke.core.SamSpoke;
import io.github.samspoke.core.activity.ActivityDistribution;
import io.github.samspoke.core.activity.LastActivity;
import io.github.samspoke.core.activity.Span;
import io.github.samspoke.core.subscription.ProfileId;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How long ago people were last active, as far as the store knows: costs no request. */
final class StoredActivity {
    private static final List<String> STRETCHES = List.of("0-30", "30-60", "60-90", "90-120", "120+");
    private static final int[] BOUNDS = {30, 60, 90, 120};

    private StoredActivity() {}

    static ActivityDistribution distribution(SamSpoke.View sam, ProfileId profile) {
        Span covered = sam.activity()
                .coverage(profile)
                .common(sam.activity().coverage(profile).sources())
                .orElseThrow();
        Map<String, Integer> people = new LinkedHashMap<>();
        STRETCHES.forEach(stretch -> people.put(stretch, 0));
        int none = 0;
        for (SoftwareSubscription seat : sam.subscriptions().occupied(profile)) {
            Optional<LastActivity> last =
                    sam.activity().of(profile, seat.userUri()).last();
            if (last.isPresent()) {
                people.merge(stretch(last.get().at(), covered.to()), 1, Integer::sum);
            } else {
                none++;
            }
        }
        people.put("none", none);
        return new ActivityDistribution(people, covered.from(), "nothing is read again, the store remembers", 0);
    }

    private static String stretch(Instant last, Instant asOf) {
        long days = Duration.between(last, asOf).toDays();
        int at = 0;
        while (at < BOUNDS.length && days >= BOUNDS[at]) {
            at++;
        }
        return STRETCHES.get(at);
    }
}
