package io.github.samspoke.calendly.ref;

/**
 * The typed reference of a routing form: its URI as Calendly sent it, checked once. Requests are built from
 * {@link #id()} and the configured base URL alone; the host inside the URI is data.
 *
 * @param uri the full URI, ending in {@code /routing_forms/<id>}
 */
public record RoutingFormRef(String uri) {
    private static final String COLLECTION = "routing_forms";

    /**
     * Checks the URI.
     *
     * @param uri the full URI
     * @throws IllegalArgumentException if it is not the URI of a routing form; the message does not repeat it
     */
    public RoutingFormRef {
        RefUri.check(uri, COLLECTION);
    }

    /**
     * Reads a full URI.
     *
     * @param uri the URI as Calendly sent it
     * @return the reference
     * @throws IllegalArgumentException if it is not the URI of a routing form; the message does not repeat it
     */
    public static RoutingFormRef parse(String uri) {
        return new RoutingFormRef(uri);
    }

    /**
     * The bare identifier, the last segment of the URI.
     *
     * @return 1 to 64 letters, digits, {@code _} or {@code -}; never empty
     */
    public String id() {
        return RefUri.id(uri);
    }

    @Override
    public String toString() {
        return uri;
    }
}
