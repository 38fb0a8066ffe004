package io.github.samspoke.calendly.ref;

/**
 * The typed reference of a submission of a routing form: its URI as Calendly sent it, checked once. Requests are built from
 * {@link #id()} and the configured base URL alone; the host inside the URI is data.
 *
 * @param uri the full URI, ending in {@code /routing_form_submissions/<id>}
 */
public record SubmissionRef(String uri) {
    private static final String COLLECTION = "routing_form_submissions";

    /**
     * Checks the URI.
     *
     * @param uri the full URI
     * @throws IllegalArgumentException if it is not the URI of a submission of a routing form; the message does not repeat it
     */
    public SubmissionRef {
        RefUri.check(uri, COLLECTION);
    }

    /**
     * Reads a full URI.
     *
     * @param uri the URI as Calendly sent it
     * @return the reference
     * @throws IllegalArgumentException if it is not the URI of a submission of a routing form; the message does not repeat it
     */
    public static SubmissionRef parse(String uri) {
        return new SubmissionRef(uri);
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
