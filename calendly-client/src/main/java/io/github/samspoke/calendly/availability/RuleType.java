package io.github.samspoke.calendly.availability;

import java.util.List;

/**
 * Whether a rule is for a day of the week or for a date. An open value: a word this version does not know is kept as it came.
 *
 * @param value the word as Calendly writes it
 */
public record RuleType(String value) {
    /** The word {@code wday}. */
    public static final RuleType WDAY = new RuleType("wday");

    /** The word {@code date}. */
    public static final RuleType DATE = new RuleType("date");

    private static final List<RuleType> KNOWN = List.of(WDAY, DATE);

    /**
     * The value written as {@code text}.
     *
     * @param text the word as Calendly writes it
     * @return the shared constant if the word is known, otherwise a new value that keeps it
     */
    public static RuleType of(String text) {
        for (RuleType known : KNOWN) {
            if (known.value.equals(text)) {
                return known;
            }
        }
        return new RuleType(text);
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
