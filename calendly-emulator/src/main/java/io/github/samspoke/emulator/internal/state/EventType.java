package io.github.samspoke.emulator.internal.state;

import org.jspecify.annotations.Nullable;

/**
 * A bookable kind of meeting.
 *
 * @param seq row number
 * @param owner whose page shows it; for a pooled one the person who made it
 * @param name shown name
 * @param poolingType round_robin, collective, or null
 * @param minutes length
 * @param active whether it can be booked
 * @param adminManaged whether an admin made it for the person
 * @param position place on the page
 * @param createdMicros when it was made
 * @param updatedMicros when it last changed
 */
public record EventType(
        int seq,
        Person owner,
        String name,
        @Nullable String poolingType,
        int minutes,
        boolean active,
        boolean adminManaged,
        int position,
        long createdMicros,
        long updatedMicros) {

    /** Whether several people share it. */
    public boolean pooled() {
        return poolingType != null;
    }

    /** The same with what can be edited. */
    public EventType edited(String newName, int newMinutes, boolean nowActive, long now) {
        return new EventType(
                seq, owner, newName, poolingType, newMinutes, nowActive, adminManaged, position, createdMicros, now);
    }
}
