package io.github.samspoke.core.people;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An e-mail address that compares the way people mean it: after Unicode NFC and in lower case.
 *
 * @param value the comparable form
 */
public record EmailAddress(String value) {
    /** Brings the address into its comparable form. */
    public EmailAddress {
        // Composed once more in the end: some letters can be composed in lower case only.
        value = composed(composed(value.strip()).toLowerCase(Locale.ROOT));
    }

    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /**
     * Wraps an address.
     *
     * @param address as somebody wrote it
     * @return the comparable address
     */
    public static EmailAddress of(String address) {
        return new EmailAddress(address);
    }

    /**
     * Tells whether the address matches a pattern in which {@code *} stands for any text, ignoring case.
     *
     * @param glob for example {@code *@example.com}
     * @return whether the whole address matches
     */
    public boolean matches(String glob) {
        String comparable = EmailAddress.of(glob).value();
        String regex = "\\Q" + comparable.replace("*", "\\E.*\\Q") + "\\E";
        return Pattern.matches(regex, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
