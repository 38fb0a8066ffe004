package io.github.samspoke.app.console.web;

import io.github.samspoke.core.common.InvalidInputException;

/**
 * What is wrong with a form, so that it can be said at the field.
 *
 * @param field the field as the engine names it, or empty
 * @param text what is wrong and what a good value looks like
 */
public record Wrong(String field, String text) {
    /** Nothing is. */
    public static final Wrong NOTHING = new Wrong("", "");

    /** What the engine found: its message begins with the field. */
    public static Wrong of(InvalidInputException e) {
        String message = String.valueOf(e.getMessage());
        int colon = message.indexOf(": ");
        String field = colon < 0 ? "" : message.substring(0, colon);
        return new Wrong(field, (colon < 0 ? message : message.substring(colon + 2)) + ". " + e.remedy());
    }

    /** What is to be said at a field; empty if nothing. */
    public String at(String name) {
        return field.equals(name) ? text : "";
    }

    /** What is to be said above a form that has only these fields; empty if it is said at one of them. */
    public String elsewhere(String... names) {
        for (String name : names) {
            if (field.equals(name)) {
                return "";
            }
        }
        return field.isEmpty() ? text : field + ": " + text;
    }
}
