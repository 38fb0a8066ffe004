package io.github.samspoke.calendly.contact;

import io.github.samspoke.calendly.ref.ContactRef;
import io.github.samspoke.calendly.transport.RawJson;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody a user meets. The canonical constructor is no API: components may be added.
 *
 * @param uri which contact this is
 * @param emails the addresses
 * @param name the full name, null if unknown
 * @param phoneNumbers the phone numbers, empty if none is known
 * @param timezone the time zone as Calendly writes it, null if unknown
 * @param jobTitle what the contact works as, null if unknown
 * @param company where the contact works, null if unknown
 * @param country where the contact lives, null if unknown
 * @param state where in the country, null if unknown
 * @param city where in the state, null if unknown
 * @param linkedin the page on LinkedIn, null if unknown
 * @param customFields what the organization adds, empty if nothing or if it was not asked for
 * @param createdAt when the contact was made
 * @param updatedAt when it last changed
 * @param firstEmailDate when the first mail went either way, null if none did
 * @param lastEmailDate when the last mail went either way, null if none did
 * @param nextMeetingDate when the next meeting is, null if none is planned
 * @param lastMeetingDate when the last meeting was, null if there was none
 * @param lastInteractionDate when there last was either, null if there was none
 * @param rawJson the body as it came; none for an item of a list, whose page has it
 */
public record Contact(
        ContactRef uri,
        List<ContactEmail> emails,
        @Nullable String name,
        List<ContactPhoneNumber> phoneNumbers,
        @Nullable String timezone,
        @Nullable String jobTitle,
        @Nullable String company,
        @Nullable String country,
        @Nullable String state,
        @Nullable String city,
        @Nullable String linkedin,
        List<ContactCustomField> customFields,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant firstEmailDate,
        @Nullable Instant lastEmailDate,
        @Nullable Instant nextMeetingDate,
        @Nullable Instant lastMeetingDate,
        @Nullable Instant lastInteractionDate,
        RawJson rawJson) {}
