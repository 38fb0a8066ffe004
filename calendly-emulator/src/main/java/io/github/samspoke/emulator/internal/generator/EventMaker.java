package io.github.samspoke.emulator.internal.generator;

import io.github.samspoke.emulator.OrganizationSpec;
import io.github.samspoke.emulator.Persona;
import io.github.samspoke.emulator.internal.state.Events;
import io.github.samspoke.emulator.internal.state.Micros;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/** Fills the calendars. */
final class EventMaker {
    private static final double CANCELED = 0.08;
    private static final double SHARED = 0.08;

    private final OrganizationSpec spec;
    private final SplittableRandom random;
    private final List<Draft> drafts = new ArrayList<>();

    EventMaker(OrganizationSpec spec, SplittableRandom random) {
        this.spec = spec;
        this.random = random;
    }

    /** Makes all events of all people. */
    void make(List<Life> lives, TypeMaker types, Events events) {
        double weights =
                lives.stream().mapToDouble(life -> weight(life.persona())).sum();
        double perWeight = weights == 0 ? 0 : (double) spec.seats() * spec.eventsPerSeat() / weights;
        List<Life> helpers = lives.stream().filter(Life::helpsOut).toList();
        for (Life life : lives) {
            host(life, perWeight, helpers);
        }
        coHost(lives);
        drafts.sort(Comparator.comparingLong(Draft::start));
        for (Draft draft : drafts) {
            events.add(draft.event(events.nextSeq(), types.typeOf(draft), types.minutesOf(draft)));
        }
        drafts.clear();
        events.trim();
        lives.forEach(life -> life.person().trim());
    }

    static double weight(Persona persona) {
        return switch (persona) {
            case HEAVY -> 8;
            case LIGHT, QUIET -> 2.5;
            case JOINED_RECENTLY -> 1;
            case JUST_JOINED -> 0.5;
            default -> 0;
        };
    }

    private void host(Life life, double perWeight, List<Life> helpers) {
        if (spec.eventsPerSeat() == 0) {
            return;
        }
        int surplus = certain(life);
        long wanted = life.persona() == Persona.FUTURE_ONLY
                ? 2 + random.nextInt(3)
                : Math.round(perWeight * weight(life.persona()) * (0.5 + random.nextDouble())) - surplus;
        for (long i = 0; i < wanted; i++) {
            boolean canceled = i > 0 && random.nextDouble() < CANCELED;
            Draft draft = add(life, life.firstEvent(), life.lastEvent(), canceled);
            if (!helpers.isEmpty() && life.helpsOut() && random.nextDouble() < SHARED) {
                draft.join(helpers.get(random.nextInt(helpers.size())));
            }
        }
    }

    /** The events without which a person would not play the part; returns how many. */
    private int certain(Life life) {
        switch (life.persona()) {
            case HEAVY -> add(life, life.daysAgo(20), life.now(), false);
            case LIGHT -> add(life, life.daysAgo(55), life.now(), false);
            case JOINED_RECENTLY -> add(life, life.joined(), life.now(), false);
            case QUIET -> add(life, life.lastEvent() - 3 * Micros.DAY, life.lastEvent(), false);
            default -> {
                return 0;
            }
        }
        return 1;
    }

    private Draft add(Life life, long from, long to, boolean canceled) {
        long start = Slots.between(from, to, random);
        long lead = (1 + random.nextInt(20)) * Micros.DAY - random.nextInt(600) * Micros.MINUTE;
        long created = Math.min(life.now(), Math.max(life.joined(), start - lead));
        Draft draft = new Draft(start, created, canceled, life, random.nextInt(3) > 0);
        drafts.add(draft);
        return draft;
    }

    /** Puts those who never host themselves into other people's recent meetings. */
    private void coHost(List<Life> lives) {
        List<Life> coHosts = lives.stream()
                .filter(life -> life.persona() == Persona.CO_HOST_ONLY)
                .toList();
        if (coHosts.isEmpty()) {
            return;
        }
        List<Draft> open = drafts.stream()
                .filter(draft -> draft.free() && draft.host().helpsOut())
                .filter(draft -> draft.start() > draft.host().now() - 50 * Micros.DAY
                        && draft.start() < draft.host().now())
                .toList();
        int next = 0;
        for (Life life : coHosts) {
            for (int found = 0; found < 4 && next < open.size(); next++) {
                found += open.get(next).join(life) ? 1 : 0;
            }
        }
    }
}
