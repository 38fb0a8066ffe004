package io.github.samspoke.calendly.oauth;

import io.github.samspoke.calendly.error.AuthorizationFailedException;
import io.github.samspoke.calendly.error.AuthorizationFailedException.Reason;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The parameters of a callback, each at most once. Anybody can send a callback, so nothing of it is repeated. */
final class CallbackQuery {
    private static final int LONGEST = 8192;

    private final Map<String, String> parameters = new HashMap<>();

    static CallbackQuery of(URI callback) {
        return parsed(callback.getRawQuery());
    }

    /**
     * What a person pasted: the whole URL, or its query alone, perhaps in quotes or angle brackets. Taken apart by hand,
     * for people paste what is no URI.
     */
    static CallbackQuery pasted(String text) {
        if (text.length() > LONGEST) {
            throw malformed("what was pasted is too long");
        }
        String bare = text.replaceAll("^[\"'<\\s]+|[\"'>\\s]+$", "");
        int end = bare.indexOf('#') < 0 ? bare.length() : bare.indexOf('#');
        int start = bare.substring(0, end).indexOf('?') + 1;
        return parsed(bare.substring(start, end));
    }

    private static CallbackQuery parsed(@Nullable String query) {
        if (query == null || query.length() > LONGEST) {
            throw malformed("the callback has no query, or a very long one");
        }
        CallbackQuery parsed = new CallbackQuery();
        for (String pair : query.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            parsed.put(decoded(parts[0]), parts.length == 1 ? "" : decoded(parts[1]));
        }
        return parsed;
    }

    private void put(String name, String value) {
        if (parameters.put(name, value) != null) {
            throw malformed("the callback says something twice");
        }
    }

    Optional<String> get(String name) {
        return Optional.ofNullable(parameters.get(name)).filter(value -> !value.isEmpty());
    }

    private static String decoded(String text) {
        try {
            String decoded = URLDecoder.decode(text, StandardCharsets.UTF_8);
            // What the decoder puts in place of bytes that are no UTF-8.
            if (decoded.indexOf('\uFFFD') < 0) {
                return decoded;
            }
        } catch (IllegalArgumentException e) {
            throw malformed("the callback is not encoded as it should be");
        }
        throw malformed("the callback is not UTF-8");
    }

    private static AuthorizationFailedException malformed(String message) {
        return new AuthorizationFailedException(Reason.MALFORMED_CALLBACK, message);
    }
}
