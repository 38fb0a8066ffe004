package io.github.samspoke.calendly.internal.call;

import io.github.samspoke.calendly.internal.json.JsonFields;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Finds the token of the next page. The URL {@code next_page} is never followed: it could name any origin, and our token
 * would go there. Only its {@code page_token} is read, and only where the field of its own is absent.
 */
final class NextToken {
    private static final String PARAMETER = "page_token=";

    private NextToken() {}

    private record Pagination(
            @Nullable String token, @Nullable String url) {
        static Pagination read(JsonFields o) {
            return new Pagination(o.textOrNull("next_page_token"), o.textOrNull("next_page"));
        }
    }

    /** There is a next page, but no way to it. */
    static final class LostException extends Exception {
        LostException(String message) {
            super(message);
        }
    }

    /** The token, null if this is the last page. An answer without any pagination is a last page too. */
    static @Nullable String of(JsonFields answer) throws LostException {
        Pagination pagination = answer.objectOrNull("pagination", Pagination::read);
        if (pagination == null) {
            return null;
        }
        String token =
                pagination.token() == null && pagination.url() != null ? inUrl(pagination.url()) : pagination.token();
        return token == null ? null : checked(token);
    }

    private static String inUrl(String url) throws LostException {
        String query = url.substring(url.indexOf('?') + 1).split("#", 2)[0];
        for (String parameter : query.split("&", -1)) {
            if (parameter.startsWith(PARAMETER)) {
                return decoded(parameter.substring(PARAMETER.length()));
            }
        }
        throw new LostException("$.pagination.next_page has no page token");
    }

    private static String decoded(String value) throws LostException {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new LostException("$.pagination.next_page has an unreadable page token");
        }
    }

    private static String checked(String token) throws LostException {
        boolean printable = token.chars().allMatch(c -> c > ' ' && c < 0x7f);
        if (token.isEmpty() || token.length() > 1024 || !printable) {
            throw new LostException("$.pagination has an unusable page token");
        }
        return token;
    }
}
