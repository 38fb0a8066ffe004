package io.github.samspoke.calendly.ref;

/**
 * The typed reference of an invitation, which lives under its organization. Requests are built from the two identifiers
 * and the configured base URL alone; the host inside the URI is data.
 *
 * @param uri the full URI, ending in {@code /organizations/<id>/invitations/<id>}
 */
public record InvitationRef(String uri) {
    /**
     * Checks the URI.
     *
     * @param uri the full URI
     * @throws IllegalArgumentException if it is not the URI of an invitation; the message does not repeat it
     */
    public InvitationRef {
        RefUri.check(uri, "invitations");
        RefUri.check(RefUri.parent(RefUri.parent(uri)), "organizations");
    }

    /**
     * Reads a full URI.
     *
     * @param uri the URI as Calendly sent it
     * @return the reference
     * @throws IllegalArgumentException if it is not the URI of an invitation; the message does not repeat it
     */
    public static InvitationRef parse(String uri) {
        return new InvitationRef(uri);
    }

    /**
     * The bare identifier, the last segment of the URI.
     *
     * @return 1 to 64 letters, digits, {@code _} or {@code -}; never empty
     */
    public String id() {
        return RefUri.id(uri);
    }

    /**
     * The organization that invites.
     *
     * @return the reference contained in this one
     */
    public OrganizationRef organization() {
        return new OrganizationRef(RefUri.parent(RefUri.parent(uri)));
    }

    @Override
    public String toString() {
        return uri;
    }
}
