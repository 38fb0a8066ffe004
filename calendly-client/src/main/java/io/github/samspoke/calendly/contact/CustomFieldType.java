package io.github.samspoke.calendly.contact;

import java.util.List;

/**
 * What a custom field of contacts holds. An open value: a word this version does not know is kept as it came.
 *
 * @param value the word as Calendly writes it
 */
public record CustomFieldType(String value) {
    /** The word {@code text}. */
    public static final CustomFieldType TEXT = new CustomFieldType("text");

    /** The word {@code number}. */
    public static final CustomFieldType NUMBER = new CustomFieldType("number");

    /** The word {@code currency}. */
    public static final CustomFieldType CURRENCY = new CustomFieldType("currency");

    /** The word {@code tags}. */
    public static final CustomFieldType TAGS = new CustomFieldType("tags");

    /** The word {@code date}. */
    public static final CustomFieldType DATE = new CustomFieldType("date");

    /** The word {@code single_select}. */
    public static final CustomFieldType SINGLE_SELECT = new CustomFieldType("single_select");

    /** The word {@code boolean}. */
    public static final CustomFieldType BOOLEAN = new CustomFieldType("boolean");

    /** The word {@code invitee_question}. */
    public static final CustomFieldType INVITEE_QUESTION = new CustomFieldType("invitee_question");

    private static final List<CustomFieldType> KNOWN =
            List.of(TEXT, NUMBER, CURRENCY, TAGS, DATE, SINGLE_SELECT, BOOLEAN, INVITEE_QUESTION);

    /**
     * The value written as {@code text}.
     *
     * @param text the word as Calendly writes it
     * @return the shared constant if the word is known, otherwise a new value that keeps it
     */
    public static CustomFieldType of(String text) {
        for (CustomFieldType known : KNOWN) {
            if (known.value.equals(text)) {
                return known;
            }
        }
        return new CustomFieldType(text);
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
