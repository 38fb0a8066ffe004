package io.github.samspoke.calendly.availability;

import java.util.List;

/**
 * A day of the week. An open value: a word this version does not know is kept as it came.
 *
 * @param value the word as Calendly writes it
 */
public record Weekday(String value) {
    /** The word {@code sunday}. */
    public static final Weekday SUNDAY = new Weekday("sunday");

    /** The word {@code monday}. */
    public static final Weekday MONDAY = new Weekday("monday");

    /** The word {@code tuesday}. */
    public static final Weekday TUESDAY = new Weekday("tuesday");

    /** The word {@code wednesday}. */
    public static final Weekday WEDNESDAY = new Weekday("wednesday");

    /** The word {@code thursday}. */
    public static final Weekday THURSDAY = new Weekday("thursday");

    /** The word {@code friday}. */
    public static final Weekday FRIDAY = new Weekday("friday");

    /** The word {@code saturday}. */
    public static final Weekday SATURDAY = new Weekday("saturday");

    private static final List<Weekday> KNOWN = List.of(SUNDAY, MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY);

    /**
     * The value written as {@code text}.
     *
     * @param text the word as Calendly writes it
     * @return the shared constant if the word is known, otherwise a new value that keeps it
     */
    public static Weekday of(String text) {
        for (Weekday known : KNOWN) {
            if (known.value.equals(text)) {
                return known;
            }
        }
        return new Weekday(text);
    }

    /**
     * Whether this version of the library knows the word.
     *
     * @return false for a word that Calendly added later
     */
    public boolean isKnown() {
        return KNOWN.contains(this);
    }

    @Override
    public String toString() {
        return value;
    }
}
