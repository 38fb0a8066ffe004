package io.github.samspoke.calendly.recap;

import io.github.samspoke.calendly.page.Pager;
import io.github.samspoke.calendly.ref.RecapRef;

/** Recaps of the caller's meetings, for paid plans with the notetaker; needs {@code meeting_recaps:read}, to change anything {@code meeting_recaps:write}. Thread-safe. Every method but those that give a pager makes one call and throws {@code CalendlyException}; {@code PermissionDeniedException} if the plan is too small. */
public interface MeetingRecaps {
    /**
     * Lists recaps.
     *
     * @param query which
     * @return the recaps
     */
    Pager<MeetingRecap> list(RecapQuery query);

    /**
     * Reads a recap.
     *
     * @param recap which
     * @return the recap
     */
    MeetingRecap get(RecapRef recap);

    /**
     * Changes the texts of a recap. Sent once at most.
     *
     * @param recap which
     * @param change what is to be different
     * @return the recap as it is now
     * @throws IllegalArgumentException if nothing is to be different
     */
    MeetingRecap update(RecapRef recap, RecapChange change);

    /**
     * Deletes a recap. Sent once at most.
     *
     * @param recap which
     */
    void delete(RecapRef recap);

    /**
     * Reads what was said at a meeting. {@code NotFoundException} if there is no transcript.
     *
     * @param recap of which
     * @return the transcript
     */
    Transcript transcript(RecapRef recap);
}
