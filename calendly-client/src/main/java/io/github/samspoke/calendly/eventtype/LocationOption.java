package io.github.samspoke.calendly.eventtype;

import io.github.samspoke.calendly.transport.JsonBody;
import org.jspecify.annotations.Nullable;

/**
 * A place an event type offers. What was read can be sent back as it is. The canonical constructor is no API: components may be added.
 *
 * @param kind the kind of place; null if Calendly leaves it out
 * @param location the place; null if Calendly leaves it out
 * @param additionalInfo a note beside it; null if Calendly leaves it out
 * @param phoneNumber the number to call; null if Calendly leaves it out
 */
public record LocationOption(
        @Nullable LocationKind kind,
        @Nullable String location,
        @Nullable String additionalInfo,
        @Nullable String phoneNumber) {
    /**
     * A place to offer.
     *
     * @param kind the kind of place
     * @return the place, with nothing else said
     */
    public static LocationOption of(LocationKind kind) {
        return new LocationOption(kind, null, null, null);
    }

    /**
     * Says where it is.
     *
     * @param place an address, or what the kind asks for
     * @return a new place
     */
    public LocationOption at(String place) {
        return new LocationOption(kind, place, additionalInfo, phoneNumber);
    }

    /**
     * Adds a note.
     *
     * @param note what invitees read beside it
     * @return a new place
     */
    public LocationOption note(String note) {
        return new LocationOption(kind, location, note, phoneNumber);
    }

    /**
     * Says which number to call.
     *
     * @param number the number
     * @return a new place
     */
    public LocationOption phone(String number) {
        return new LocationOption(kind, location, additionalInfo, number);
    }

    /**
     * What is sent for it; no API.
     *
     * @return the members
     */
    public JsonBody body() {
        return JsonBody.empty()
                .withPresent("kind", kind)
                .withPresent("location", location)
                .withPresent("additional_info", additionalInfo)
                .withPresent("phone_number", phoneNumber);
    }
}
