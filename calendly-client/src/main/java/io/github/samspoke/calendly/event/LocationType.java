package io.github.samspoke.calendly.event;

import java.util.List;

/**
 * The kind of place or conference an event is held in. An open value: a word this version does not know is kept as it came.
 *
 * @param value the word as Calendly writes it
 */
public record LocationType(String value) {
    /** The word {@code physical}. */
    public static final LocationType PHYSICAL = new LocationType("physical");

    /** The word {@code outbound_call}. */
    public static final LocationType OUTBOUND_CALL = new LocationType("outbound_call");

    /** The word {@code inbound_call}. */
    public static final LocationType INBOUND_CALL = new LocationType("inbound_call");

    /** The word {@code google_conference}. */
    public static final LocationType GOOGLE_CONFERENCE = new LocationType("google_conference");

    /** The word {@code zoom}. */
    public static final LocationType ZOOM = new LocationType("zoom");

    /** The word {@code gotomeeting}. */
    public static final LocationType GOTOMEETING = new LocationType("gotomeeting");

    /** The word {@code microsoft_teams_conference}. */
    public static final LocationType MICROSOFT_TEAMS_CONFERENCE = new LocationType("microsoft_teams_conference");

    /** The word {@code custom}. */
    public static final LocationType CUSTOM = new LocationType("custom");

    /** The word {@code ask_invitee}. */
    public static final LocationType ASK_INVITEE = new LocationType("ask_invitee");

    /** The word {@code webex_conference}. */
    public static final LocationType WEBEX_CONFERENCE = new LocationType("webex_conference");

    private static final List<LocationType> KNOWN = List.of(
            PHYSICAL,
            OUTBOUND_CALL,
            INBOUND_CALL,
            GOOGLE_CONFERENCE,
            ZOOM,
            GOTOMEETING,
            MICROSOFT_TEAMS_CONFERENCE,
            CUSTOM,
            ASK_INVITEE,
            WEBEX_CONFERENCE);

    /**
     * The value written as {@code text}.
     *
     * @param text the word as Calendly writes it
     * @return the shared constant if the word is known, otherwise a new value that keeps it
     */
    public static LocationType of(String text) {
        for (LocationType known : KNOWN) {
            if (known.value.equals(text)) {
                return known;
            }
        }
        return new LocationType(text);
    }

    /**
     * Whether this version of the library knows the word.
     *
     * @return false for a word that Calendly added later
     */
    public boolean isKnown() {
        return KNOWN.contains(this);
    }

    @Override
    public String toString() {
        return value;
    }
}
