package io.github.samspoke.calendly.eventtype;

import io.github.samspoke.calendly.ref.EventTypeRef;
import io.github.samspoke.calendly.transport.RawJson;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be booked: a template for meetings. The canonical constructor is no API: components may be added.
 *
 * @param uri which event type this is
 * @param active whether it can be booked
 * @param adminManaged whether an admin manages it for others
 * @param bookingMethod how it is booked
 * @param color the colour as {@code #rrggbb}
 * @param createdAt when it was made
 * @param customQuestions the questions asked
 * @param deletedAt when it was deleted, null if it stands
 * @param descriptionHtml the description as HTML; null if Calendly leaves it out
 * @param descriptionPlain the description as text; null if Calendly leaves it out
 * @param duration the length in minutes
 * @param durationOptions the lengths to choose from, in minutes; null if Calendly leaves it out
 * @param internalNote a note for hosts; null if Calendly leaves it out
 * @param isPaid whether invitees pay; null if Calendly leaves it out
 * @param kind for one invitee or several
 * @param locale the language; null if Calendly leaves it out
 * @param locations the places offered; null if Calendly leaves it out
 * @param name the name; null if Calendly leaves it out
 * @param poolingType how hosts are chosen, null if not shared
 * @param position the place in the order; null if Calendly leaves it out
 * @param profile whose page it stands on; null if Calendly leaves it out
 * @param schedulingUrl the booking page
 * @param secret whether it is hidden
 * @param slug the part of the URL that names it; null if Calendly leaves it out
 * @param type standing or for one occasion
 * @param updatedAt when it last changed
 * @param rawJson the body as it came; none for an item of a list, whose page has it
 */
public record EventType(
        EventTypeRef uri,
        boolean active,
        boolean adminManaged,
        BookingMethod bookingMethod,
        String color,
        Instant createdAt,
        List<CustomQuestion> customQuestions,
        @Nullable Instant deletedAt,
        @Nullable String descriptionHtml,
        @Nullable String descriptionPlain,
        double duration,
        @Nullable List<Integer> durationOptions,
        @Nullable String internalNote,
        @Nullable Boolean isPaid,
        EventTypeKind kind,
        @Nullable String locale,
        @Nullable List<LocationOption> locations,
        @Nullable String name,
        @Nullable PoolingType poolingType,
        @Nullable Integer position,
        @Nullable Profile profile,
        String schedulingUrl,
        boolean secret,
        @Nullable String slug,
        EventTypeClass type,
        Instant updatedAt,
        RawJson rawJson) {}
