package io.github.samspoke.calendly.event;

import io.github.samspoke.calendly.ref.EventRef;
import io.github.samspoke.calendly.ref.EventTypeRef;
import io.github.samspoke.calendly.transport.RawJson;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A meeting that was booked. The canonical constructor is no API: components may be added.
 *
 * @param uri which event this is
 * @param name the name of the event type when booked; null if Calendly leaves it out
 * @param meetingNotesPlain the notes as text; null if Calendly leaves it out
 * @param meetingNotesHtml the notes as HTML; null if Calendly leaves it out
 * @param status whether it stands
 * @param startTime when it starts
 * @param endTime when it ends
 * @param eventType what was booked
 * @param location where it is held; null if Calendly leaves it out
 * @param inviteesCounter how many invitees
 * @param createdAt when it was booked
 * @param updatedAt when it last changed
 * @param eventMemberships the hosts
 * @param eventGuests the guests invitees added, empty if there are none
 * @param cancellation who canceled it, null while it stands
 * @param calendarEvent its copy in a calendar; null if Calendly leaves it out
 * @param rawJson the body as it came; none for an item of a list, whose page has it
 */
public record ScheduledEvent(
        EventRef uri,
        @Nullable String name,
        @Nullable String meetingNotesPlain,
        @Nullable String meetingNotesHtml,
        EventStatus status,
        Instant startTime,
        Instant endTime,
        EventTypeRef eventType,
        @Nullable EventLocation location,
        InviteesCounter inviteesCounter,
        Instant createdAt,
        Instant updatedAt,
        List<EventMembership> eventMemberships,
        List<EventGuest> eventGuests,
        @Nullable Cancellation cancellation,
        @Nullable CalendarEvent calendarEvent,
        RawJson rawJson) {}
