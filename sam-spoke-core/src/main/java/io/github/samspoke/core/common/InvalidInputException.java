package io.github.samspoke.core.common;

/** A value given by the caller cannot be used; the message names the field. */
public final class InvalidInputException extends SamSpokeException {
    /**
     * Creates the error.
     *
     * @param field the field as the caller knows it
     * @param problem what is wrong with its value
     * @param remedy what a good value looks like
     */
    public InvalidInputException(String field, String problem, String remedy) {
        super(field + ": " + problem, remedy);
    }
}
