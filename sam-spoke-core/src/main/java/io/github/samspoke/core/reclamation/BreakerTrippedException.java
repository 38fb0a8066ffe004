package io.github.samspoke.core.reclamation;

import io.github.samspoke.core.common.RefusedException;

/** The breaker refuses a plan as a whole: it never trims (I8). */
public final class BreakerTrippedException extends RefusedException {
    private final transient BreakerVerdict verdict;

    /**
     * Creates the error.
     *
     * @param verdict the breaker's verdict
     */
    public BreakerTrippedException(BreakerVerdict verdict) {
        super(verdict.reason(), "Plan fewer people, for example with Policy.quietest(" + verdict.left() + ").");
        this.verdict = verdict;
    }

    /**
     * Returns the figures.
     *
     * @return the verdict
     */
    public BreakerVerdict verdict() {
        return verdict;
    }
}
