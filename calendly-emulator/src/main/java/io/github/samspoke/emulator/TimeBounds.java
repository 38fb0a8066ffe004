package io.github.samspoke.emulator;

/** Whether a row exactly at a {@code min_} or {@code max_} time is listed; Calendly does not document it. */
public enum TimeBounds {
    /** It is. */
    INCLUSIVE,
    /** It is not. */
    EXCLUSIVE
}
