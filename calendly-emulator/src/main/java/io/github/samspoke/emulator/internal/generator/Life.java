package io.github.samspoke.emulator.internal.generator;

import io.github.samspoke.emulator.Persona;
import io.github.samspoke.emulator.internal.state.Micros;
import io.github.samspoke.emulator.internal.state.Person;

/**
 * The dates of a person's life with Calendly, in microseconds.
 *
 * @param person who
 * @param joined when the seat was given
 * @param firstEvent from when meetings may be hosted
 * @param lastEvent until when
 * @param now the moment of generation
 */
record Life(Person person, long joined, long firstEvent, long lastEvent, long now) {
    Persona persona() {
        return person.persona();
    }

    /** Some days before now, but not before joining. */
    long daysAgo(long days) {
        return Math.max(joined, now - days * Micros.DAY);
    }

    /** Whether the person may be a second host in other people's meetings. */
    boolean helpsOut() {
        return persona() == Persona.HEAVY || persona() == Persona.LIGHT;
    }
}
