package io.github.samspoke.core.reclamation;

import io.github.samspoke.core.activity.SignalSource;
import io.github.samspoke.core.subscription.ProfileId;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One revision of a reclamation rule, as stored.
 *
 * @param id the rule
 * @param revision counts up with every change, from 1
 * @param name what people call it
 * @param profile the profile it applies to
 * @param implementation {@link #BUILT_IN}, or the id under which the host registered its own rule
 * @param implementationRevision the revision of the host's own rule, 1 for the built-in
 * @param lastActivityThreshold how long a person must have been inactive
 * @param notifyUser whether the person is asked first
 * @param reviewed whether an admin has looked at this revision; if not, it makes candidates but enters no plan
 * @param requiredSources the sources that were there when it was reviewed: it needs every one of them
 * @param reviewedBy who reviewed it, or null
 */
public record RuleRevision(
        String id,
        int revision,
        String name,
        ProfileId profile,
        String implementation,
        int implementationRevision,
        Duration lastActivityThreshold,
        boolean notifyUser,
        boolean reviewed,
        Set<SignalSource> requiredSources,
        @Nullable String reviewedBy) {
    /** The implementation that comes with the library: inactivity for the threshold. */
    public static final String BUILT_IN = "inactivity";

    /** Takes a copy of the sources. */
    public RuleRevision {
        requiredSources = Set.copyOf(requiredSources);
    }

    /**
     * Returns this revision as reviewed.
     *
     * @param by who reviewed it
     * @param sources the sources that are there now
     * @return the reviewed revision
     */
    public RuleRevision reviewed(String by, Set<SignalSource> sources) {
        return new RuleRevision(
                id,
                revision,
                name,
                profile,
                implementation,
                implementationRevision,
                lastActivityThreshold,
                notifyUser,
                true,
                sources,
                by);
    }

    /**
     * Returns the next revision, which nobody has reviewed.
     *
     * @param threshold its threshold
     * @param code the implementation it runs
     * @param codeRevision the implementation's revision
     * @return the next revision
     */
    public RuleRevision next(Duration threshold, String code, int codeRevision) {
        return new RuleRevision(
                id, revision + 1, name, profile, code, codeRevision, threshold, notifyUser, false, Set.of(), null);
    }

    /**
     * Names the revision.
     *
     * @return for example {@code RUL0001 revision 2}
     */
    public String label() {
        return id + " revision " + revision;
    }
}
