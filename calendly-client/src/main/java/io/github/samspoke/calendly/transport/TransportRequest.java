package io.github.samspoke.calendly.transport;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP request. The headers hold the access token: {@link #toString()} leaves them out, and so should you.
 *
 * @param method the HTTP method
 * @param uri where to, on the configured origin
 * @param headers the headers
 * @param body the body, null for none; not to be changed
 * @param deadline how long the whole exchange may take, connect to last byte
 * @param maxBody how many bytes a successful answer may have
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared; a copy of each page would cost more than it protects.
public record TransportRequest(
        String method, URI uri, Map<String, String> headers, byte @Nullable [] body, Duration deadline, int maxBody) {
    @Override
    public String toString() {
        return method + " " + uri.getRawPath();
    }
}
