package io.github.samspoke.calendly.routing;

import java.util.List;

/**
 * How a question of a routing form is answered. An open value: a word this version does not know is kept as it came.
 *
 * @param value the word as Calendly writes it
 */
public record FormQuestionType(String value) {
    /** The word {@code name}. */
    public static final FormQuestionType NAME = new FormQuestionType("name");

    /** The word {@code text}. */
    public static final FormQuestionType TEXT = new FormQuestionType("text");

    /** The word {@code email}. */
    public static final FormQuestionType EMAIL = new FormQuestionType("email");

    /** The word {@code phone}. */
    public static final FormQuestionType PHONE = new FormQuestionType("phone");

    /** The word {@code textarea}. */
    public static final FormQuestionType TEXTAREA = new FormQuestionType("textarea");

    /** The word {@code select}. */
    public static final FormQuestionType SELECT = new FormQuestionType("select");

    /** The word {@code radios}. */
    public static final FormQuestionType RADIOS = new FormQuestionType("radios");

    private static final List<FormQuestionType> KNOWN = List.of(NAME, TEXT, EMAIL, PHONE, TEXTAREA, SELECT, RADIOS);

    /**
     * The value written as {@code text}.
     *
     * @param text the word as Calendly writes it
     * @return the shared constant if the word is known, otherwise a new value that keeps it
     */
    public static FormQuestionType of(String text) {
        for (FormQuestionType known : KNOWN) {
            if (known.value.equals(text)) {
                return known;
            }
        }
        return new FormQuestionType(text);
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
