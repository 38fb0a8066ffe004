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
 * Reads what planned people would leave behind before the plan is made, outside any unit of work. Whom an event type
 * rests on is protected from then on, so that others may be planned in their place: these are read as well.
 */
record ImpactReading(ReclamationPorts ports, Planner planner, ImpactSource source) {
    /** How often others may come in the place of the protected. */
    private static final int MOST_ROUNDS = 5;

    Map<String, Impact> read(ProfileData profile, Policy policy, boolean unattended, RunControl control) {
        if (planner.wanted(profile, policy, unattended).isEmpty()) {
            return Map.of();
        }
        return source.withImpact(
                profile,
                control,
                reader -> reader.map(one -> read(profile, policy, unattended, one, control))
                        .orElse(Map.of()));
    }

    private Map<String, Impact> read(
            ProfileData profile, Policy policy, boolean unattended, ImpactReader reader, RunControl control) {
        Map<String, Impact> read = new LinkedHashMap<>();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<Seat> unread = planner.wanted(profile, policy, unattended).stream()
                    .filter(seat -> !read.containsKey(seat.userUri()))
                    .toList();
            if (unread.isEmpty()) {
                break;
            }
            Map<String, Impact> more = reader.read(unread, control);
            ports.work().inTransaction(() -> more.forEach((user, impact) -> keep(profile, user, impact)));
            read.putAll(more);
        }
        return read;
    }

    /** What rests on a person is only known where both kinds of shared event types were read. */
    private void keep(ProfileData profile, String user, Impact impact) {
        if (impact.line(ImpactKind.POOLED_EVENT_TYPES).checked()
                && impact.line(ImpactKind.COLLECTIVE_EVENT_TYPES).checked()) {
            Instant now = ports.clock().instant();
            List<String> resting = impact.shared().stream()
                    .filter(SharedEventType::restsOnEach)
                    .map(SharedEventType::name)
                    .toList();
            ports.protections().saveHosting(new SoleHosting(profile.id(), user, now, resting));
        }
    }
}
