package io.github.samspoke.calendly.invitee;

import io.github.samspoke.calendly.eventtype.LocationKind;
import io.github.samspoke.calendly.ref.EventTypeRef;
import io.github.samspoke.calendly.transport.JsonBody;
import java.time.Instant;

/** A meeting to book. Immutable: every method returns a new one. Shows no personal data. */
public final class Booking {
    private static final int MAX_GUESTS = 10;

    private final JsonBody body;

    private Booking(JsonBody body) {
        this.body = body;
    }

    /**
     * A meeting.
     *
     * @param eventType what to book
     * @param start when, a time that the event type has free
     * @param invitee for whom
     * @return a booking
     */
    public static Booking of(EventTypeRef eventType, Instant start, NewInvitee invitee) {
        return new Booking(JsonBody.empty()
                .with("event_type", eventType)
                .with("start_time", start)
                .with("invitee", invitee.body()));
    }

    /**
     * At one of the places that the event type offers. Not for event types whose hosts take turns: they choose it.
     *
     * @param kind the kind of place
     * @return a new booking
     */
    public Booking location(LocationKind kind) {
        return at(JsonBody.empty().with("kind", kind));
    }

    /**
     * At one of the places that the event type offers, where the invitee says which.
     *
     * @param kind the kind of place
     * @param location the place or number
     * @return a new booking
     */
    public Booking location(LocationKind kind, String location) {
        return at(JsonBody.empty().with("kind", kind).with("location", location));
    }

    private Booking at(JsonBody location) {
        return new Booking(body.with("location", location));
    }

    /**
     * With one more answer.
     *
     * @param position the place among the questions of the event type, from 0
     * @param question the question as the event type asks it
     * @param answer the answer
     * @return a new booking
     */
    public Booking answer(int position, String question, String answer) {
        JsonBody item = JsonBody.empty()
                .with("question", question)
                .with("answer", answer)
                .with("position", position);
        return new Booking(body.and("questions_and_answers", item));
    }

    /**
     * With where the invitee comes from.
     *
     * @param tracking the parameters of a link
     * @return a new booking
     */
    public Booking tracking(NewTracking tracking) {
        return new Booking(body.with("tracking", tracking.body()));
    }

    /**
     * With one more guest.
     *
     * @param email the address of the guest
     * @return a new booking
     * @throws IllegalArgumentException if there are more than 10
     */
    public Booking guest(String email) {
        return new Booking(body.and("event_guests", email, MAX_GUESTS));
    }

    /**
     * What is sent; no API.
     *
     * @return the body
     */
    public JsonBody body() {
        return body;
    }

    @Override
    public String toString() {
        return "Booking" + body;
    }
}
