package io.github.samspoke.calendly.event;

import java.util.List;

/**
 * The calendar product an event was written to. An open value: a word this version does not know is kept as it came.
 *
 * @param value the word as Calendly writes it
 */
public record CalendarKind(String value) {
    /** The word {@code exchange}. */
    public static final CalendarKind EXCHANGE = new CalendarKind("exchange");

    /** The word {@code google}. */
    public static final CalendarKind GOOGLE = new CalendarKind("google");

    /** The word {@code icloud}. */
    public static final CalendarKind ICLOUD = new CalendarKind("icloud");

    /** The word {@code outlook}. */
    public static final CalendarKind OUTLOOK = new CalendarKind("outlook");

    /** The word {@code outlook_desktop}. */
    public static final CalendarKind OUTLOOK_DESKTOP = new CalendarKind("outlook_desktop");

    private static final List<CalendarKind> KNOWN = List.of(EXCHANGE, GOOGLE, ICLOUD, OUTLOOK, OUTLOOK_DESKTOP);

    /**
     * The value written as {@code text}.
     *
     * @param text the word as Calendly writes it
     * @return the shared constant if the word is known, otherwise a new value that keeps it
     */
    public static CalendarKind of(String text) {
        for (CalendarKind known : KNOWN) {
            if (known.value.equals(text)) {
                return known;
            }
        }
        return new CalendarKind(text);
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
