package io.github.samspoke.emulator;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event to be added.
 *
 * @param host user who hosts it
 * @param start when it starts
 * @param length how long it lasts, in whole minutes
 * @param coHost user who hosts it too, or null
 * @param canceled whether it was called off
 * @param inviteeEmail who is invited, or null for anybody
 * @param createdAt when it was booked, or null for now or the start, whichever is earlier
 */
public record EventDraft(
        URI host,
        Instant start,
        Duration length,
        @Nullable URI coHost,
        boolean canceled,
        @Nullable String inviteeEmail,
        @Nullable Instant createdAt) {

    /**
     * An active event of half an hour with one host.
     *
     * @param host user who hosts it
     * @param start when it starts
     * @return the draft
     */
    public static EventDraft of(URI host, Instant start) {
        return new EventDraft(host, start, Duration.ofMinutes(30), null, false, null, null);
    }

    /**
     * The same with another length.
     *
     * @param duration how long
     * @return the draft
     */
    public EventDraft lasting(Duration duration) {
        return new EventDraft(host, start, duration, coHost, canceled, inviteeEmail, createdAt);
    }

    /**
     * The same with a second host.
     *
     * @param user who
     * @return the draft
     */
    public EventDraft with(URI user) {
        return new EventDraft(host, start, length, user, canceled, inviteeEmail, createdAt);
    }

    /**
     * The same, called off.
     *
     * @return the draft
     */
    public EventDraft calledOff() {
        return new EventDraft(host, start, length, coHost, true, inviteeEmail, createdAt);
    }

    /**
     * The same with an invitee.
     *
     * @param email whose
     * @return the draft
     */
    public EventDraft inviting(String email) {
        return new EventDraft(host, start, length, coHost, canceled, email, createdAt);
    }

    /**
     * The same, booked at a moment.
     *
     * @param when the moment
     * @return the draft
     */
    public EventDraft bookedAt(Instant when) {
        return new EventDraft(host, start, length, coHost, canceled, inviteeEmail, when);
    }
}
