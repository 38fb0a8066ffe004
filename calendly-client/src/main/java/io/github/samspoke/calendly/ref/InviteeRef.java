package io.github.samspoke.calendly.ref;

/**
 * The typed reference of an invitee, which lives under its event. Requests are built from the two identifiers
 * and the configured base URL alone; the host inside the URI is data.
 *
 * @param uri the full URI, ending in {@code /scheduled_events/<id>/invitees/<id>}
 */
public record InviteeRef(String uri) {
    /**
     * Checks the URI.
     *
     * @param uri the full URI
     * @throws IllegalArgumentException if it is not the URI of an invitee; the message does not repeat it
     */
    public InviteeRef {
        RefUri.check(uri, "invitees");
        RefUri.check(RefUri.parent(RefUri.parent(uri)), "scheduled_events");
    }

    /**
     * Reads a full URI.
     *
     * @param uri the URI as Calendly sent it
     * @return the reference
     * @throws IllegalArgumentException if it is not the URI of an invitee; the message does not repeat it
     */
    public static InviteeRef parse(String uri) {
        return new InviteeRef(uri);
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
     * The event that is attended.
     *
     * @return the reference contained in this one
     */
    public EventRef event() {
        return new EventRef(RefUri.parent(RefUri.parent(uri)));
    }

    @Override
    public String toString() {
        return uri;
    }
}
