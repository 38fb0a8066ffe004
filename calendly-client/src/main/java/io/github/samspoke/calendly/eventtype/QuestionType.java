package io.github.samspoke.calendly.eventtype;

import java.util.List;

/**
 * The form of answer a question asks for. An open value: a word this version does not know is kept as it came.
 *
 * @param value the word as Calendly writes it
 */
public record QuestionType(String value) {
    /** The word {@code string}. */
    public static final QuestionType STRING = new QuestionType("string");

    /** The word {@code text}. */
    public static final QuestionType TEXT = new QuestionType("text");

    /** The word {@code phone_number}. */
    public static final QuestionType PHONE_NUMBER = new QuestionType("phone_number");

    /** The word {@code single_select}. */
    public static final QuestionType SINGLE_SELECT = new QuestionType("single_select");

    /** The word {@code multi_select}. */
    public static final QuestionType MULTI_SELECT = new QuestionType("multi_select");

    private static final List<QuestionType> KNOWN = List.of(STRING, TEXT, PHONE_NUMBER, SINGLE_SELECT, MULTI_SELECT);

    /**
     * The value written as {@code text}.
     *
     * @param text the word as Calendly writes it
     * @return the shared constant if the word is known, otherwise a new value that keeps it
     */
    public static QuestionType of(String text) {
        for (QuestionType known : KNOWN) {
            if (known.value.equals(text)) {
                return known;
            }
        }
        return new QuestionType(text);
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
