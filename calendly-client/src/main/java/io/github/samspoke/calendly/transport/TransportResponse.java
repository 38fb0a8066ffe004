package io.github.samspoke.calendly.transport;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One HTTP response, complete.
 *
 * @param status the HTTP status
 * @param headers the headers; names in any case
 * @param body the body, empty for none; not to be changed
 * @param elapsed how long the exchange took
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared; a copy of each page would cost more than it protects.
public record TransportResponse(int status, Map<String, List<String>> headers, byte[] body, Duration elapsed) {
    /**
     * All values of a header.
     *
     * @param name the name, in any case
     * @return the values in order, empty if the header is absent
     */
    public List<String> all(String name) {
        for (Map.Entry<String, List<String>> header : headers.entrySet()) {
            if (header.getKey().equalsIgnoreCase(name)) {
                return header.getValue();
            }
        }
        return List.of();
    }

    /**
     * The first value of a header.
     *
     * @param name the name, in any case
     * @return empty if the header is absent
     */
    public Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    @Override
    public String toString() {
        return "status " + status + ", " + body.length + " bytes";
    }
}
