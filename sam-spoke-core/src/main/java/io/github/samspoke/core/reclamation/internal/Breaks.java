package io.github.samspoke.core.reclamation.internal;

import io.github.samspoke.core.reclamation.SubscriptionCondition;
import io.github.samspoke.core.reclamation.UserProtection;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The days of a replay on which something ends that protects people: once declared, it stands from the first day on. */
final class Breaks {
    private final ReplayDays days;
    private final Set<Integer> everybody = new TreeSet<>();
    private final Map<String, Set<Integer>> personal = new HashMap<>();

    Breaks(Surroundings around, ReplayDays days) {
        this.days = days;
        around.exclusions()
                .forEach(exclusion -> add(everybody, exclusion.terms().expires()));
        for (UserProtection shield : around.shields()) {
            Set<Integer> whose = shield.who() instanceof SubscriptionCondition.User user
                    ? personal.computeIfAbsent(user.userUri(), one -> new TreeSet<>())
                    : everybody;
            add(whose, shield.until());
        }
    }

    private void add(Set<Integer> whose, @Nullable Instant at) {
        // What began before or ends after all days changes nothing within them.
        if (at != null && at.isAfter(days.midnight(0)) && !at.isAfter(days.midnight(days.end()))) {
            whose.add(days.from(at));
        }
    }

    /** The days of one person, in order. */
    Set<Integer> of(SoftwareSubscription seat) {
        if (personal.isEmpty()) {
            return everybody;
        }
        Set<Integer> all = new TreeSet<>(everybody);
        all.addAll(personal.getOrDefault(seat.userUri(), Set.of()));
        seat.linked().forEach(other -> all.addAll(personal.getOrDefault(other, Set.of())));
        return all;
    }
}
