package io.github.samspoke.calendly.ref;

/**
 * The typed reference of a team: its URI as Calendly sent it, checked once. Requests are built from {@link #id()} and
 * the configured base URL alone; the host inside the URI is data.
 *
 * @param uri the full URI, ending in {@code /teams/<id>}
 */
public record TeamRef(String uri) {
    private static final String COLLECTION = "teams";

    /**
     * Checks the URI.
     *
     * @param uri the full URI
     * @throws IllegalArgumentException if it is not the URI of a team; the message does not repeat it
     */
    public TeamRef {
        RefUri.check(uri, COLLECTION);
    }

    /**
     * Reads a full URI.
     *
     * @param uri the URI as Calendly sent it
     * @return the reference
     * @throws IllegalArgumentException if it is not the URI of a team; the message does not repeat it
     */
    public static TeamRef parse(String uri) {
        return new TeamRef(uri);
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
