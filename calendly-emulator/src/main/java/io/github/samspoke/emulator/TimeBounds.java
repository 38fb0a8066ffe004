package io.github.samspoke.emulator;

/** Whether a row exactly at a {@code min_} or {@code max_} time is listed; Calendly does not document it. */
public enum TimeBounds {
    /** It is. */
    INCLUSIVE(true, true),
    /** It is not. */
    EXCLUSIVE(false, false),
    /** One at a {@code min_} time is, one at a {@code max_} time is not. */
    MIN_INCLUSIVE(true, false),
    /** One at a {@code max_} time is, one at a {@code min_} time is not. */
    MAX_INCLUSIVE(false, true);

    private final boolean min;
    private final boolean max;

    TimeBounds(boolean min, boolean max) {
        this.min = min;
        this.max = max;
    }

    /**
     * Whether a row exactly at a {@code min_} time is listed.
     *
     * @return true if it is
     */
    public boolean includesMin() {
        return min;
    }

    /**
     * Whether a row exactly at a {@code max_} time is listed.
     *
     * @return true if it is
     */
    public boolean includesMax() {
        return max;
    }
}
