package io.github.samspoke.calendly.location;

import io.github.samspoke.calendly.page.Page;
import io.github.samspoke.calendly.ref.UserRef;

/** Where people can meet; needs {@code locations:read}. Thread-safe. Every method makes one call and throws {@code CalendlyException}. */
public interface Locations {
    /**
     * Lists the kinds of places a user can offer.
     *
     * @param user the caller; owners and admins may name others of their organization
     * @return the kinds, all in one page
     */
    Page<MeetingLocation> list(UserRef user);
}
