package io.github.samspoke.app.console.web;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** All texts of the console, from one bundle, {@code texts.properties}. Safe for many threads. */
public final class Texts {
    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("io.github.samspoke.app.console.texts", Locale.ENGLISH);

    private Texts() {}

    /**
     * A text with its values filled in.
     *
     * @throws java.util.MissingResourceException if there is none, which the tests look for
     */
    public static String text(String key, Object... values) {
        return new MessageFormat(BUNDLE.getString(key), Locale.ENGLISH).format(values);
    }

    /** The text for a constant of an enum, such as {@code state.AWAITING_REMOVAL} of a prefix {@code state}. */
    public static String of(String prefix, Enum<?> constant) {
        return text(prefix + "." + constant.name());
    }
}
