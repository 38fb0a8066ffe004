package io.github.samspoke.core.reclamation;

import io.github.samspoke.core.common.RefusedException;

/** A plan or its approval is not what it was, or not what the store says; nothing was removed. */
public final class PlanRefusedException extends RefusedException {
    /**
     * Creates the error.
     *
     * @param message what does not fit
     * @param remedy what to do about it
     */
    public PlanRefusedException(String message, String remedy) {
        super(message, remedy);
    }
}
