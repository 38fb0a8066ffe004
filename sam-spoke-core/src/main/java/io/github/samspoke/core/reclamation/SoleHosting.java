package io.github.samspoke.core.reclamation;

import io.github.samspoke.core.subscription.ProfileId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Which shared event types rest on a person: what was read of somebody who is about to be planned. It holds for a day;
 * of whom nothing newer is kept, nothing is known.
 *
 * @param profile the profile
 * @param userUri the person at the vendor
 * @param readAt when it was read
 * @param eventTypes the names of the active event types of which the person is the only host of a pool, or one of the
 *     hosts that all have to be there; empty if nothing rests on the person
 */
public record SoleHosting(ProfileId profile, String userUri, Instant readAt, List<String> eventTypes) {
    /** For how long what was read holds. */
    public static final Duration HOLDS_FOR = Duration.ofHours(24);

    /** Takes a copy. */
    public SoleHosting {
        eventTypes = List.copyOf(eventTypes);
    }

    /**
     * Tells whether what was read is new enough to go by.
     *
     * @param at when
     * @return false for what is older than a day
     */
    public boolean holds(Instant at) {
        return !readAt.isBefore(at.minus(HOLDS_FOR));
    }
}
