package io.github.samspoke.calendly.eventtype;

import java.util.List;

/**
 * A place or conference that an event type offers. An open value: a word this version does not know is kept as it came.
 *
 * @param value the word as Calendly writes it
 */
public record LocationKind(String value) {
    /** The word {@code ask_invitee}. */
    public static final LocationKind ASK_INVITEE = new LocationKind("ask_invitee");

    /** The word {@code custom}. */
    public static final LocationKind CUSTOM = new LocationKind("custom");

    /** The word {@code google_conference}. */
    public static final LocationKind GOOGLE_CONFERENCE = new LocationKind("google_conference");

    /** The word {@code gotomeeting_conference}. */
    public static final LocationKind GOTOMEETING_CONFERENCE = new LocationKind("gotomeeting_conference");

    /** The word {@code inbound_call}. */
    public static final LocationKind INBOUND_CALL = new LocationKind("inbound_call");

    /** The word {@code microsoft_teams_conference}. */
    public static final LocationKind MICROSOFT_TEAMS_CONFERENCE = new LocationKind("microsoft_teams_conference");

    /** The word {@code outbound_call}. */
    public static final LocationKind OUTBOUND_CALL = new LocationKind("outbound_call");

    /** The word {@code physical}. */
    public static final LocationKind PHYSICAL = new LocationKind("physical");

    /** The word {@code webex_conference}. */
    public static final LocationKind WEBEX_CONFERENCE = new LocationKind("webex_conference");

    /** The word {@code zoom_conference}. */
    public static final LocationKind ZOOM_CONFERENCE = new LocationKind("zoom_conference");

    private static final List<LocationKind> KNOWN = List.of(
            ASK_INVITEE,
            CUSTOM,
            GOOGLE_CONFERENCE,
            GOTOMEETING_CONFERENCE,
            INBOUND_CALL,
            MICROSOFT_TEAMS_CONFERENCE,
            OUTBOUND_CALL,
            PHYSICAL,
            WEBEX_CONFERENCE,
            ZOOM_CONFERENCE);

    /**
     * The value written as {@code text}.
     *
     * @param text the word as Calendly writes it
     * @return the shared constant if the word is known, otherwise a new value that keeps it
     */
    public static LocationKind of(String text) {
        for (LocationKind known : KNOWN) {
            if (known.value.equals(text)) {
                return known;
            }
        }
        return new LocationKind(text);
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
