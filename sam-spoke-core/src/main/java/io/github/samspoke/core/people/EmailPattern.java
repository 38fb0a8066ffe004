package io.github.samspoke.core.people;

import io.github.samspoke.core.common.InvalidInputException;

/**
 * Which e-mail addresses are meant: one, those of a domain, or those that fit a text with {@code *}. Immutable.
 *
 * @param kind how the text is read
 * @param text in the comparable form of an address
 */
public record EmailPattern(Kind kind, String text) {
    /** How a pattern is read. */
    public enum Kind {
        /** One address, or a user name, as it stands. */
        EXACT,
        /** {@code @example.com}: every address of that domain, and none of its subdomains. */
        DOMAIN,
        /** A text in which {@code *} stands for any text, also none. */
        GLOB
    }

    /**
     * Reads a pattern: with a {@code *} it is a glob, with a leading {@code @} a domain, and else one address.
     *
     * @param pattern as somebody wrote it; case and surrounding space do not matter
     * @return the pattern
     * @throws InvalidInputException if it is empty
     */
    public static EmailPattern parse(String pattern) {
        String text = EmailAddress.of(pattern).value();
        if (text.isEmpty()) {
            throw new InvalidInputException(
                    "pattern", "it is empty", "Give an address, @ and a domain, or a text with *.");
        }
        if (text.indexOf('*') >= 0) {
            return new EmailPattern(Kind.GLOB, text);
        }
        return new EmailPattern(text.startsWith("@") ? Kind.DOMAIN : Kind.EXACT, text);
    }

    /**
     * Tells whether an address is meant.
     *
     * @param email the address
     * @return whether the whole address fits
     */
    public boolean matches(EmailAddress email) {
        return switch (kind) {
            case EXACT -> email.value().equals(text);
            case DOMAIN -> email.value().endsWith(text);
            case GLOB -> globbed(email.value());
        };
    }

    /** Without a regular expression: a hostile pattern cannot make it slow. */
    private boolean globbed(String value) {
        int at = 0;
        int in = 0;
        int star = -1;
        int resume = 0;
        while (in < value.length()) {
            if (at < text.length() && text.charAt(at) == '*') {
                star = at++;
                resume = in;
            } else if (at < text.length() && text.charAt(at) == value.charAt(in)) {
                at++;
                in++;
            } else if (star >= 0) {
                at = star + 1;
                in = ++resume;
            } else {
                return false;
            }
        }
        while (at < text.length() && text.charAt(at) == '*') {
            at++;
        }
        return at == text.length();
    }

    @Override
    public String toString() {
        return text;
    }
}
