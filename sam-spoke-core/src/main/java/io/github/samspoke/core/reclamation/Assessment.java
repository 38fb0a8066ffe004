package io.github.samspoke.core.reclamation;

import io.github.samspoke.core.activity.ActivityEvidence;
import io.github.samspoke.core.activity.CoverageLedger;
import io.github.samspoke.core.activity.PersonActivity;
import io.github.samspoke.core.activity.UserActivity;
import io.github.samspoke.core.reclamation.internal.AssessmentText;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Why a person is, or is not, a candidate: the rule's decision, the evidence under it, and every protection.
 *
 * @param subscription the seat
 * @param evidence what is known of its use
 * @param nextUpcoming when the next meeting that the person hosts begins, or null
 * @param decision what the rule says
 * @param protections every protection that applies, in the order of {@link ProtectionReason}
 * @param rule the rule revision that decided, for example {@code RUL0001 revision 2}
 * @param grounds what the evidence was made of; null except in an answer to {@link Candidates#explain}, for it is much
 * @param outlook what would have to change; null except in an answer to {@link Candidates#explain}
 */
public record Assessment(
        SoftwareSubscription subscription,
        ActivityEvidence evidence,
        @Nullable Instant nextUpcoming,
        Decision decision,
        List<Protection> protections,
        String rule,
        @Nullable Grounds grounds,
        @Nullable Outlook outlook) {
    /**
     * What evidence is made of.
     *
     * @param activity the days and instants that are kept of the person
     * @param coverage what was read whole
     * @param threshold the rule's last activity threshold
     * @param at when it was judged
     */
    public record Grounds(UserActivity activity, CoverageLedger coverage, Duration threshold, Instant at) {}

    /** Takes a copy of the protections. */
    public Assessment {
        protections = List.copyOf(protections);
    }

    /**
     * Tells whether the seat may be taken back.
     *
     * @param setAside the protections that a policy names
     * @return true if the rule says so and no other protection stands
     */
    public boolean reclaimable(Set<ProtectionReason> setAside) {
        return decision instanceof Decision.Reclaim && standing(setAside).isEmpty();
    }

    /**
     * Returns the first protection that a policy does not set aside.
     *
     * @param setAside the protections that a policy names
     * @return the protection, or empty
     */
    public Optional<Protection> standing(Set<ProtectionReason> setAside) {
        return protections.stream()
                .filter(p -> !(p.reason().nameable() && setAside.contains(p.reason())))
                .findFirst();
    }

    /**
     * Returns the days on which the person was seen, and the stretches that were read.
     *
     * @return the events behind the decision; empty except in an answer to {@link Candidates#explain}
     */
    public Optional<PersonActivity> activity() {
        return Optional.ofNullable(grounds)
                .map(known -> new PersonActivity(
                        subscription.userUri(),
                        evidence.asOf(),
                        known.coverage().spans(),
                        known.activity()));
    }

    /**
     * Tells the whole story in words, down to the days.
     *
     * @return some lines
     */
    public String explain() {
        return AssessmentText.words(this);
    }

    /**
     * Tells the whole story as data: the same as the words, with every day that is known.
     *
     * @return a JSON object, its keys in order
     */
    public String json() {
        return AssessmentText.json(this);
    }
}
