package io.github.samspoke.emulator.internal.generator;

import io.github.samspoke.emulator.OrganizationSpec;
import io.github.samspoke.emulator.Persona;
import io.github.samspoke.emulator.internal.state.Micros;
import io.github.samspoke.emulator.internal.state.People;
import io.github.samspoke.emulator.internal.state.Person;
import java.util.SplittableRandom;

/** Makes people whose dates agree with the part they play: nobody hosts before joining. */
final class LifeMaker {
    private static final int THREE_YEARS = 1_095;

    private final OrganizationSpec spec;
    private final People people;
    private final SplittableRandom random;
    private final long now;

    LifeMaker(OrganizationSpec spec, People people, SplittableRandom random, long now) {
        this.spec = spec;
        this.people = people;
        this.random = random;
        this.now = now;
    }

    Life make(Persona persona, String role) {
        int lastDays = persona == Persona.QUIET ? 65 + random.nextInt(132) : 0;
        long joined = ago(joinedDays(persona, lastDays));
        String name = Names.name(random);
        long signedUp = joined - random.nextInt(30) * Micros.MINUTE;
        Person person = people.add(name, Names.email(name, people), Names.zone(random), persona, signedUp);
        people.seat(person, role, joined);
        int firstDays = persona == Persona.QUIET ? lastDays + 120 : spec.pastDays();
        long first = persona == Persona.FUTURE_ONLY ? now + Micros.DAY / 2 : now - firstDays * Micros.DAY;
        long last = persona == Persona.QUIET ? now - lastDays * Micros.DAY : now + spec.futureDays() * Micros.DAY;
        return new Life(person, joined, Math.max(joined, first), last, now);
    }

    private int joinedDays(Persona persona, int lastDays) {
        return switch (persona) {
            case JUST_JOINED -> 2 + random.nextInt(27);
            case JOINED_RECENTLY -> 31 + random.nextInt(28);
            case QUIET -> lastDays + 30 + random.nextInt(THREE_YEARS - 230);
            case NEVER_USED -> 70 + random.nextInt(THREE_YEARS - 70);
            default -> 90 + random.nextInt(THREE_YEARS - 90);
        };
    }

    private long ago(int days) {
        return now - days * Micros.DAY + random.nextLong(Micros.DAY / 2);
    }
}
