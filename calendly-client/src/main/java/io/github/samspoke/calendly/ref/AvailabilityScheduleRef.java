package io.github.samspoke.calendly.ref;

/**
 * The typed reference of an availability schedule: its URI as Calendly sent it, checked once. Requests are built from
 * {@link #id()} and the configured base URL alone; the host inside the URI is data.
 *
 * @param uri the full URI, ending in {@code /user_availability_schedules/<id>}; Calendly's own examples have the
 *     collection in the singular, so both are taken
 */
public record AvailabilityScheduleRef(String uri) {
    private static final String COLLECTION = "user_availability_schedules";
    private static final String IN_EXAMPLES = "user_availability_schedule";

    /**
     * Checks the URI.
     *
     * @param uri the full URI
     * @throws IllegalArgumentException if it is not the URI of an availability schedule; the message does not repeat it
     */
    public AvailabilityScheduleRef {
        RefUri.check(uri, COLLECTION, IN_EXAMPLES);
    }

    /**
     * Reads a full URI.
     *
     * @param uri the URI as Calendly sent it
     * @return the reference
     * @throws IllegalArgumentException if it is not the URI of an availability schedule; the message does not repeat it
     */
    public static AvailabilityScheduleRef parse(String uri) {
        return new AvailabilityScheduleRef(uri);
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
