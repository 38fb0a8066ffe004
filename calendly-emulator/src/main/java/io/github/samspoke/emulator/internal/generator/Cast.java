package io.github.samspoke.emulator.internal.generator;

import io.github.samspoke.emulator.Persona;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/** Who plays which part: fixed shares, dealt in random order. */
final class Cast {
    private static final int ENOUGH_FOR_ALL = 20;

    private Cast() {}

    /** A part for each of some people. */
    static List<Persona> deal(int people, double inactiveShare, SplittableRandom random) {
        List<Persona> parts = new ArrayList<>(people);
        int inactive = (int) Math.round(people * inactiveShare);
        add(parts, Persona.FUTURE_ONLY, share(inactive, 0.10, people), inactive);
        add(parts, Persona.NEVER_USED, share(inactive, 0.30, people), inactive);
        add(parts, Persona.QUIET, inactive - parts.size(), inactive);
        int active = people - inactive;
        add(parts, Persona.JUST_JOINED, share(active, 0.055, people), people);
        add(parts, Persona.JOINED_RECENTLY, share(active, 0.055, people), people);
        add(parts, Persona.EDITS_ONLY, share(active, 0.04, people), people);
        add(parts, Persona.CO_HOST_ONLY, share(active, 0.04, people), people);
        add(parts, Persona.LOGS_IN_ONLY, share(active, 0.05, people), people);
        add(parts, Persona.HEAVY, share(active, 0.25, people), people);
        add(parts, Persona.LIGHT, people - parts.size(), people);
        Collections.shuffle(parts, new Random(random.nextLong()));
        return parts;
    }

    private static int share(int of, double share, int people) {
        int exact = (int) Math.round(of * share);
        return of > 0 && people >= ENOUGH_FOR_ALL ? Math.max(1, exact) : exact;
    }

    private static void add(List<Persona> parts, Persona persona, int wanted, int limit) {
        for (int i = 0; i < wanted && parts.size() < limit; i++) {
            parts.add(persona);
        }
    }
}
