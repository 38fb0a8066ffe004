package io.github.samspoke.core.common;

/** The root of everything this library throws; {@link #remedy()} says what to do about it. Never carries a secret. */
public abstract class SamSpokeException extends RuntimeException {
    private final transient String remedy;

    /**
     * Creates an error.
     *
     * @param message what is wrong
     * @param remedy what the caller can do about it
     */
    protected SamSpokeException(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    /**
     * Creates an error with a cause.
     *
     * @param message what is wrong
     * @param remedy what the caller can do about it
     * @param cause what brought it about
     */
    protected SamSpokeException(String message, String remedy, Throwable cause) {
        super(message, cause);
        this.remedy = remedy;
    }

    /**
     * Returns what the caller can do about it.
     *
     * @return one sentence
     */
    public final String remedy() {
        return remedy;
    }
}
