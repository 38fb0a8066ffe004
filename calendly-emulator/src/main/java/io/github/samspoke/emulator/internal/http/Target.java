package io.github.samspoke.emulator.internal.http;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Which operation an extra answer is meant for.
 *
 * @param method HTTP method, or {@code *} for any
 * @param path exact path
 * @param pattern for the whole path, or null when the path is none
 */
record Target(String method, String path, @Nullable Pattern pattern) {
    private static final Pattern PLACE = Pattern.compile("(?<=/)\\{[a-z_]+}");

    /** From a template, an exact path or a regular expression. */
    static Target of(String method, String path) {
        return new Target(method, path, pattern(PLACE.matcher(path).replaceAll("[^/]+")));
    }

    private static @Nullable Pattern pattern(String path) {
        try {
            return Pattern.compile(path);
        } catch (PatternSyntaxException e) {
            return null;
        }
    }

    boolean fits(String askedMethod, String askedPath) {
        return (method.equals("*") || method.equals(askedMethod))
                && (path.equals(askedPath)
                        || (pattern != null && pattern.matcher(askedPath).matches()));
    }
}
