package io.github.samspoke.calendly.recap;

import io.github.samspoke.calendly.event.EventLocation;
import io.github.samspoke.calendly.ref.EventRef;
import io.github.samspoke.calendly.ref.RecapRef;
import io.github.samspoke.calendly.transport.RawJson;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Calendly noted of a meeting. The canonical constructor is no API: components may be added.
 *
 * @param uri which recap this is
 * @param appUrl the page that shows it
 * @param event the meeting, null if it was not booked through Calendly
 * @param status whether it can be read
 * @param name what the meeting was called, null without a name
 * @param location where it was held; null if Calendly leaves it out
 * @param startTime when it started; null if Calendly leaves it out
 * @param endTime when it ended; null if Calendly leaves it out
 * @param createdAt when the recap was made; null if Calendly leaves it out
 * @param updatedAt when it last changed; null if Calendly leaves it out
 * @param attendees who was there, empty if that is not known
 * @param summaryMd the summary in Markdown, null without one
 * @param actionItemsMd what is to be done, in Markdown, null if nothing
 * @param discussionMd what was discussed, in Markdown, null if nothing
 * @param transcript the URI of what was said, null without one
 * @param shareLink the page for others, null if it is not shared
 * @param rawJson the body as it came; none for an item of a list, whose page has it
 */
public record MeetingRecap(
        RecapRef uri,
        String appUrl,
        @Nullable EventRef event,
        RecapStatus status,
        @Nullable String name,
        @Nullable EventLocation location,
        @Nullable Instant startTime,
        @Nullable Instant endTime,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,
        List<RecapAttendee> attendees,
        @Nullable String summaryMd,
        @Nullable String actionItemsMd,
        @Nullable String discussionMd,
        @Nullable String transcript,
        @Nullable String shareLink,
        RawJson rawJson) {}
