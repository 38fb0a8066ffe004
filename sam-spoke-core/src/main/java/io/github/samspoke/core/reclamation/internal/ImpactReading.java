package io.github.samspoke.core.reclamation.internal;

import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.reclamation.Impact;
import io.github.samspoke.core.reclamation.ImpactKind;
import io.github.samspoke.core.reclamation.ImpactReader;
import io.github.samspoke.core.reclamation.Policy;
import io.github.samspoke.core.reclamation.Seat;
import io.github.samspoke.core.reclamation.SharedEventType;
import io.github.samspoke.core.reclamation.SoleHosting;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads what planned people would leave behind before any plan is made, outside any unit of work. Whom an event type
 * rests on is protected from then on, so that others may be planned in their place: these are read as well.
 */
record ImpactReading(ReclamationPorts ports, Planner planner, ImpactSource source) {
    /** How often others may come in the place of the protected. */
    private static final int MOST_ROUNDS = 5;

    /**
     * What was read.
     *
     * @param people by user URI everybody who was asked for
     * @param asked whether the vendor can be asked at all: then a plan takes nobody who is not among the people
     */
    record Read(Map<String, Impact> people, boolean asked) {
        static final Read NOTHING = new Read(Map.of(), false);

        /** Somebody who came in the place of another too late to be read is not taken unread. */
        boolean missed(String user) {
            return asked && !people.containsKey(user);
        }
    }

    Read read(ProfileData profile, Policy policy, boolean unattended, RunControl control) {
        List<Seat> wanted = planner.wanted(profile, policy, unattended);
        if (wanted.isEmpty()) {
            return new Read(Map.of(), true);
        }
        return source.withImpact(
                profile,
                control,
                reader -> reader.map(one -> read(profile, policy, unattended, wanted, one, control))
                        .orElse(Read.NOTHING));
    }

    private Read read(
            ProfileData profile,
            Policy policy,
            boolean unattended,
            List<Seat> wanted,
            ImpactReader reader,
            RunControl control) {
        Map<String, Impact> read = new LinkedHashMap<>();
        List<Seat> unread = wanted;
        for (int round = 0; round < MOST_ROUNDS && !unread.isEmpty(); round++) {
            Map<String, Impact> more = reader.read(unread, control);
            ports.work().inTransaction(() -> more.forEach((user, impact) -> keep(profile, user, impact)));
            unread.forEach(seat -> read.put(seat.userUri(), more.getOrDefault(seat.userUri(), Impact.NONE)));
            boolean protects =
                    more.values().stream().anyMatch(impact -> !resting(impact).isEmpty());
            unread = protects
                    ? planner.wanted(profile, policy, unattended).stream()
                            .filter(seat -> !read.containsKey(seat.userUri()))
                            .toList()
                    : List.of();
        }
        return new Read(read, true);
    }

    private static List<String> resting(Impact impact) {
        return impact.shared().stream()
                .filter(SharedEventType::restsOnEach)
                .map(SharedEventType::name)
                .toList();
    }

    /** What rests on a person is only known where both kinds of shared event types were read. */
    private void keep(ProfileData profile, String user, Impact impact) {
        if (impact.line(ImpactKind.POOLED_EVENT_TYPES).checked()
                && impact.line(ImpactKind.COLLECTIVE_EVENT_TYPES).checked()) {
            Instant now = ports.clock().instant();
            ports.protections().saveHosting(new SoleHosting(profile.id(), user, now, resting(impact)));
        }
    }
}
