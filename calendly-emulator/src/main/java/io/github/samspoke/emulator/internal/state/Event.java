package io.github.samspoke.emulator.internal.state;

import org.jspecify.annotations.Nullable;

/**
 * A booked meeting, kept in 48 bytes: whatever else Calendly shows about it is derived from its row number.
 *
 * @param startMicros when it starts
 * @param seq row number
 * @param createdMicros when it was booked
 * @param minutes length
 * @param canceled whether it was called off
 * @param host who hosts it
 * @param coHost who hosts it too, or null
 * @param typeSeq row number of its event type
 */
public record Event(
        long startMicros,
        int seq,
        long createdMicros,
        short minutes,
        boolean canceled,
        Person host,
        @Nullable Person coHost,
        int typeSeq) {

    public long endMicros() {
        return startMicros + minutes * Micros.MINUTE;
    }

    /** When it was called off, or else when it was booked. */
    public long updatedMicros() {
        return canceled ? Math.max(createdMicros, createdMicros + (startMicros - createdMicros) / 2) : createdMicros;
    }

    Event callOff() {
        return new Event(startMicros, seq, createdMicros, minutes, true, host, coHost, typeSeq);
    }

    public boolean hostedBy(Person person) {
        return host == person || coHost == person;
    }
}
