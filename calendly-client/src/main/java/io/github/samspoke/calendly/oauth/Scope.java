package io.github.samspoke.calendly.oauth;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * A permission an access token can carry. An open value: a word this version does not know is kept as it came.
 *
 * @param value the word as Calendly writes it
 */
public record Scope(String value) {
    /** The word {@code availability:read}. */
    public static final Scope AVAILABILITY_READ = new Scope("availability:read");

    /** The word {@code availability:write}. */
    public static final Scope AVAILABILITY_WRITE = new Scope("availability:write");

    /** The word {@code event_types:read}. */
    public static final Scope EVENT_TYPES_READ = new Scope("event_types:read");

    /** The word {@code event_types:write}. */
    public static final Scope EVENT_TYPES_WRITE = new Scope("event_types:write");

    /** The word {@code locations:read}. */
    public static final Scope LOCATIONS_READ = new Scope("locations:read");

    /** The word {@code routing_forms:read}. */
    public static final Scope ROUTING_FORMS_READ = new Scope("routing_forms:read");

    /** The word {@code shares:write}. */
    public static final Scope SHARES_WRITE = new Scope("shares:write");

    /** The word {@code scheduled_events:read}. */
    public static final Scope SCHEDULED_EVENTS_READ = new Scope("scheduled_events:read");

    /** The word {@code scheduled_events:write}. */
    public static final Scope SCHEDULED_EVENTS_WRITE = new Scope("scheduled_events:write");

    /** The word {@code scheduling_links:write}. */
    public static final Scope SCHEDULING_LINKS_WRITE = new Scope("scheduling_links:write");

    /** The word {@code groups:read}. */
    public static final Scope GROUPS_READ = new Scope("groups:read");

    /** The word {@code organizations:read}. */
    public static final Scope ORGANIZATIONS_READ = new Scope("organizations:read");

    /** The word {@code organizations:write}. */
    public static final Scope ORGANIZATIONS_WRITE = new Scope("organizations:write");

    /** The word {@code users:read}. */
    public static final Scope USERS_READ = new Scope("users:read");

    /** The word {@code webhooks:read}. */
    public static final Scope WEBHOOKS_READ = new Scope("webhooks:read");

    /** The word {@code webhooks:write}. */
    public static final Scope WEBHOOKS_WRITE = new Scope("webhooks:write");

    /** The word {@code activity_log:read}. */
    public static final Scope ACTIVITY_LOG_READ = new Scope("activity_log:read");

    /** The word {@code data_compliance:write}. */
    public static final Scope DATA_COMPLIANCE_WRITE = new Scope("data_compliance:write");

    /** The word {@code outgoing_communications:read}. */
    public static final Scope OUTGOING_COMMUNICATIONS_READ = new Scope("outgoing_communications:read");

    /** The word {@code contacts:read}. */
    public static final Scope CONTACTS_READ = new Scope("contacts:read");

    /** The word {@code contacts:write}. */
    public static final Scope CONTACTS_WRITE = new Scope("contacts:write");

    /** The word {@code meeting_recaps:read}. */
    public static final Scope MEETING_RECAPS_READ = new Scope("meeting_recaps:read");

    /** The word {@code meeting_recaps:write}. */
    public static final Scope MEETING_RECAPS_WRITE = new Scope("meeting_recaps:write");

    private static final String READ = ":read";
    private static final String WRITE = ":write";

    /** What tokens from before scopes carry: everything. */
    private static final Scope LEGACY = new Scope("default");

    private static final List<Scope> KNOWN = List.of(
            AVAILABILITY_READ,
            AVAILABILITY_WRITE,
            EVENT_TYPES_READ,
            EVENT_TYPES_WRITE,
            LOCATIONS_READ,
            ROUTING_FORMS_READ,
            SHARES_WRITE,
            SCHEDULED_EVENTS_READ,
            SCHEDULED_EVENTS_WRITE,
            SCHEDULING_LINKS_WRITE,
            GROUPS_READ,
            ORGANIZATIONS_READ,
            ORGANIZATIONS_WRITE,
            USERS_READ,
            WEBHOOKS_READ,
            WEBHOOKS_WRITE,
            ACTIVITY_LOG_READ,
            DATA_COMPLIANCE_WRITE,
            OUTGOING_COMMUNICATIONS_READ,
            CONTACTS_READ,
            CONTACTS_WRITE,
            MEETING_RECAPS_READ,
            MEETING_RECAPS_WRITE);

    /**
     * The value written as {@code text}.
     *
     * @param text the word as Calendly writes it
     * @return the shared constant if the word is known, otherwise a new value that keeps it
     */
    public static Scope of(String text) {
        for (Scope known : KNOWN) {
            if (known.value.equals(text)) {
                return known;
            }
        }
        return new Scope(text);
    }

    /**
     * Whether this version of the library knows the word.
     *
     * @return false for a word that Calendly added later
     */
    public boolean isKnown() {
        return KNOWN.contains(this);
    }

    /**
     * Whether a token with this scope may do what another scope allows: the same one, the reading of what this one may
     * write, and anything for {@code default}, which tokens from before scopes carry.
     *
     * @param other what is needed
     * @return true if this suffices
     */
    public boolean includes(Scope other) {
        boolean reads = value.endsWith(WRITE)
                && other.value.endsWith(READ)
                && domain(WRITE).equals(other.domain(READ));
        return equals(LEGACY) || equals(other) || reads;
    }

    private String domain(String suffix) {
        return value.substring(0, value.length() - suffix.length());
    }

    /**
     * What is needed and was not granted.
     *
     * @param needed the scopes a host cannot do without
     * @param granted the scopes a token carries
     * @return the missing ones, sorted by their words
     */
    public static List<Scope> missing(Set<Scope> needed, Set<Scope> granted) {
        return needed.stream()
                .filter(scope -> granted.stream().noneMatch(has -> has.includes(scope)))
                .sorted(Comparator.comparing(Scope::value))
                .toList();
    }

    @Override
    public String toString() {
        return value;
    }
}
