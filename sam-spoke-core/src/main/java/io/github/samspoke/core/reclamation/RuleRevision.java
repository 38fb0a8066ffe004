package io.github.samspoke.core.reclamation;

import io.github.samspoke.core.activity.SignalSource;
import io.github.samspoke.core.common.InvalidInputException;
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
 * @param lastActivityThreshold how long a person must have been inactive, at least a day
 * @param notifyUser whether the person is asked first
 * @param reviewed whether an admin has looked at this revision; if not, it makes candidates but enters no plan
 * @param requiredSources the sources that were there when it was reviewed: it needs every one of them
 * @param reviewedBy who reviewed it, or null
 * @param terms for whom it is meant, and what comes of it
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
        @Nullable String reviewedBy,
        RuleTerms terms) {
    /** The implementation that comes with the library: inactivity for the threshold. */
    public static final String BUILT_IN = "inactivity";

    /** The threshold of a rule that nobody has changed. */
    public static final Duration DEFAULT_THRESHOLD = Duration.ofDays(60);

    /** For how long somebody has held the seat, at least, who was never seen and counts as inactive. */
    public static final Duration LEAST_AGE = Duration.ofDays(30);

    /** Whether somebody has looked at a revision. */
    public enum Review {
        /** Nobody has: it makes candidates and enters no plan. */
        NEEDS_REVIEW,
        /** An admin has. */
        REVIEWED
    }

    /** Checks the values and takes a copy of the sources. */
    public RuleRevision {
        if (name.isBlank()) {
            throw new InvalidInputException("name", "it is empty", "Give the rule a name.");
        }
        if (lastActivityThreshold.compareTo(Duration.ofDays(1)) < 0) {
            throw new InvalidInputException(
                    "lastActivityThreshold", "it is less than a day", "Give a number of days, 60 by default.");
        }
        requiredSources = Set.copyOf(requiredSources);
        // A stored row of an earlier version has none.
        terms = terms == null ? RuleTerms.DEFAULT : terms;
    }

    /**
     * Creates a revision with the usual terms.
     *
     * @param id the rule
     * @param revision its number
     * @param name what people call it
     * @param profile the profile it applies to
     * @param implementation the code that decides
     * @param implementationRevision the code's revision
     * @param lastActivityThreshold how long a person must have been inactive
     * @param notifyUser whether the person is asked first
     * @param reviewed whether an admin has looked at it
     * @param requiredSources the sources that it needs
     * @param reviewedBy who reviewed it, or null
     */
    public RuleRevision(
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
        this(
                id,
                revision,
                name,
                profile,
                implementation,
                implementationRevision,
                lastActivityThreshold,
                notifyUser,
                reviewed,
                requiredSources,
                reviewedBy,
                RuleTerms.DEFAULT);
    }

    /**
     * The rule that is made at publish: 60 days of inactivity, nobody is asked, to be reviewed.
     *
     * @param id the rule
     * @param name what people call it
     * @param profile the profile it applies to
     * @return its first revision
     */
    public static RuleRevision first(String id, String name, ProfileId profile) {
        return new RuleRevision(
                id, 1, name, profile, BUILT_IN, 1, DEFAULT_THRESHOLD, false, false, Set.of(), null, RuleTerms.DEFAULT);
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
                by,
                terms);
    }

    /**
     * Returns the next revision, which says the same and which nobody has reviewed.
     *
     * @return the next revision
     */
    public RuleRevision next() {
        return new RuleRevision(
                id,
                revision + 1,
                name,
                profile,
                implementation,
                implementationRevision,
                lastActivityThreshold,
                notifyUser,
                false,
                Set.of(),
                null,
                terms);
    }

    /**
     * Returns the same revision with another threshold, to be tried and not to be stored.
     *
     * @param threshold the threshold to try
     * @return this revision with it
     */
    public RuleRevision trying(Duration threshold) {
        return new RuleRevision(
                id,
                revision,
                name,
                profile,
                implementation,
                implementationRevision,
                threshold,
                notifyUser,
                reviewed,
                requiredSources,
                reviewedBy,
                terms);
    }

    /**
     * Tells whether somebody has looked at this revision.
     *
     * @return where the review stands
     */
    public Review review() {
        return reviewed ? Review.REVIEWED : Review.NEEDS_REVIEW;
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
