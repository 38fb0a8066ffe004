package io.github.samspoke.core.reclamation;

import io.github.samspoke.core.activity.ActivityEvidence;
import io.github.samspoke.core.activity.SignalSource;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
 */
public record Assessment(
        SoftwareSubscription subscription,
        ActivityEvidence evidence,
        @Nullable Instant nextUpcoming,
        Decision decision,
        List<Protection> protections,
        String rule) {
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
     * Tells the whole story in words.
     *
     * @return a few lines
     */
    public String explain() {
        String evidenceLine = evidence.asOf() == null
                ? "nothing was read"
                : "read "
                        + evidence.sources().stream()
                                .sorted()
                                .map(SignalSource::id)
                                .collect(Collectors.joining(", "))
                        + " from " + evidence.coveredFrom() + " to " + evidence.asOf();
        String last = evidence.last() == null
                ? "nothing seen since " + evidence.coveredFrom()
                : "last seen: " + evidence.last().signal() + " at "
                        + evidence.last().at();
        String shields = protections.isEmpty()
                ? "none"
                : protections.stream()
                        .map(p -> p.reason() + " (" + p.detail() + ")")
                        .collect(Collectors.joining(", "));
        return subscription.email() + " (" + subscription.role() + ")\n"
                + "  rule " + rule + ": " + decision.getClass().getSimpleName() + ", " + decision.reason() + "\n"
                + "  evidence: " + evidenceLine + "; " + last + "\n"
                + "  protections: " + shields + "\n";
    }
}
