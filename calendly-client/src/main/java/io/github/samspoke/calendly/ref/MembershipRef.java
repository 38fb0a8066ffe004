package io.github.samspoke.calendly.ref;

/**
 * The typed reference of an organization membership: its URI as Calendly sent it, checked once. Requests are built from {@link #id()} and
 * the configured base URL alone; the host inside the URI is data.
 *
 * @param uri the full URI, ending in {@code /organization_memberships/<id>}
 */
public record MembershipRef(String uri) {
    private static final String COLLECTION = "organization_memberships";

    /**
     * Checks the URI.
     *
     * @param uri the full URI
     * @throws IllegalArgumentException if it is not the URI of an organization membership; the message does not repeat it
     */
    public MembershipRef {
        RefUri.check(uri, COLLECTION);
    }

    /**
     * Reads a full URI.
     *
     * @param uri the URI as Calendly sent it
     * @return the reference
     * @throws IllegalArgumentException if it is not the URI of an organization membership; the message does not repeat it
     */
    public static MembershipRef parse(String uri) {
        return new MembershipRef(uri);
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
