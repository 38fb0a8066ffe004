package io.github.samspoke.app.console.web;

import io.github.samspoke.core.common.InvalidInputException;

/**
 * What is wrong with a form that is shown again with what was filled in.
 *
 * @param field the field it is about
 * @param text what is wrong and what to do about it
 */
public record FormError(String field, String text) {
    /** Nothing is wrong. */
    public static final FormError NONE = new FormError("", "");

    /** Reads what the engine refused: its message begins with the name of the field. */
    public static FormError of(InvalidInputException e) {
        String message = String.valueOf(e.getMessage());
        int colon = message.indexOf(": ");
        return colon < 0
                ? new FormError("", message + " " + e.remedy())
                : new FormError(message.substring(0, colon), message.substring(colon + 2) + ". " + e.remedy());
    }

    /** What is wrong with one field; empty if nothing is. */
    public String at(String name) {
        return field.equals(name) ? text : "";
    }

    /** Whether anything is wrong. */
    public boolean any() {
        return !text.isEmpty();
    }

    /** What is wrong with none of the fields that a form shows; empty if nothing is. */
    public String besides(String... shown) {
        for (String name : shown) {
            if (field.equals(name)) {
                return "";
            }
        }
        return field.isEmpty() ? text : field + ": " + text;
    }
}
