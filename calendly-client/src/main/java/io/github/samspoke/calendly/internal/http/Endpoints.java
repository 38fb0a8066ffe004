package io.github.samspoke.calendly.internal.http;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which base URLs a token may be sent to. */
public final class Endpoints {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private Endpoints() {}

    /** The URL without slashes at its end; the message names the field. */
    public static URI checked(String field, URI url) {
        boolean bare = url.getRawQuery() == null && url.getRawFragment() == null && url.getRawUserInfo() == null;
        String host = url.getHost();
        if (host == null || !bare || !isSafe(url.getScheme(), host)) {
            throw new IllegalArgumentException(
                    field + " must be an https URL (http on the loopback only) without user, query and fragment");
        }
        return URI.create(url.toString().replaceAll("/+$", ""));
    }

    private static boolean isSafe(@Nullable String scheme, String host) {
        return "https".equals(scheme) || ("http".equals(scheme) && LOOPBACK.contains(host));
    }
}
