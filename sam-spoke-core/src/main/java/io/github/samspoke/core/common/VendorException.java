package io.github.samspoke.core.common;

/** The vendor did not do what was asked; {@link #problem()} says what the caller should do. */
public final class VendorException extends SamSpokeException {
    /** What a caller should do about a vendor's refusal. */
    public enum Problem {
        /** The request itself was wrong: a defect, or a value the vendor does not take. */
        FIX_REQUEST,
        /** The credential is dead: connect again. */
        AUTHENTICATE,
        /** The credential lacks a scope: grant it. */
        SCOPE,
        /** The caller lacks a role or the organization a plan. */
        ROLE,
        /** The thing asked for is not there. */
        NOT_FOUND,
        /** The vendor asks to wait. */
        WAIT,
        /** The vendor or the way to it is out of order: try again later. */
        RETRY_LATER,
        /** The request may or may not have been carried out: read, do not repeat. */
        OUTCOME_UNKNOWN,
        /** The vendor's answer cannot be understood. */
        GIVE_UP
    }

    private final transient Problem problem;

    /**
     * Creates the error.
     *
     * @param problem what to do about it
     * @param message what the vendor said
     * @param remedy what a person can do
     * @param cause the client's error
     */
    public VendorException(Problem problem, String message, String remedy, Throwable cause) {
        super(message, remedy, cause);
        this.problem = problem;
    }

    /**
     * Returns what to do about it.
     *
     * @return the kind of problem
     */
    public Problem problem() {
        return problem;
    }
}
