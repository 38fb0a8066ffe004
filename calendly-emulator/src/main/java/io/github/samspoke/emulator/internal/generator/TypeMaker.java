package io.github.samspoke.emulator.internal.generator;

import io.github.samspoke.emulator.Persona;
import io.github.samspoke.emulator.internal.state.EventType;
import io.github.samspoke.emulator.internal.state.EventTypes;
import io.github.samspoke.emulator.internal.state.Micros;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Gives people something that can be booked, edited when their part says so. */
final class TypeMaker {
    private static final String[] POOLED = {"Sales Demo", "Support Call", "Interview Panel", "Onboarding"};

    private final EventTypes types;
    private final SplittableRandom random;
    private final List<EventType> pooled = new ArrayList<>();
    private int[] first = {};

    TypeMaker(EventTypes types, SplittableRandom random) {
        this.types = types;
        this.random = random;
    }

    void make(List<Life> lives) {
        first = new int[lives.size()];
        for (Life life : lives) {
            first[life.person().seq()] = own(life, "30 Minute Meeting", 30, 0).seq();
            if (life.persona() == Persona.HEAVY) {
                own(life, "Intro Call", 15, 1);
            }
        }
        List<Life> makers = lives.stream().filter(Life::helpsOut).toList();
        for (int i = 0; i <= makers.size() / 12 && !makers.isEmpty(); i++) {
            pooled.add(pooled(makers.get(random.nextInt(makers.size())), i));
        }
    }

    int typeOf(Draft draft) {
        if (draft.shared() && !pooled.isEmpty()) {
            return pooled.get((int) (draft.start() / Micros.MINUTE % pooled.size()))
                    .seq();
        }
        int own = first[draft.host().person().seq()];
        return draft.host().persona() == Persona.HEAVY && !draft.longer() ? own + 1 : own;
    }

    int minutesOf(Draft draft) {
        return types.bySeq(typeOf(draft)).minutes();
    }

    private EventType own(Life life, String name, int minutes, int position) {
        boolean managed = random.nextInt(10) == 0;
        return add(life, name, null, minutes, managed, position, edited(life));
    }

    private EventType pooled(Life life, int number) {
        String name =
                POOLED[number % POOLED.length] + (number < POOLED.length ? "" : " " + (number / POOLED.length + 1));
        String pooling = number % 2 == 0 ? "round_robin" : "collective";
        return add(life, name, pooling, 45, true, number, edited(life));
    }

    private EventType add(
            Life life, String name, @Nullable String pooling, int minutes, boolean managed, int position, long edited) {
        boolean active = pooling != null || position == 0 || random.nextInt(5) > 0;
        return types.add(seq -> new EventType(
                seq, life.person(), name, pooling, minutes, active, managed, position, life.joined(), edited));
    }

    private long edited(Life life) {
        return switch (life.persona()) {
            case EDITS_ONLY -> life.now() - random.nextLong(Micros.DAY, 50 * Micros.DAY);
            case HEAVY, LIGHT -> life.joined() + random.nextLong(life.now() - life.joined());
            case QUIET -> life.joined() + random.nextLong(life.lastEvent() - life.joined());
            default -> life.joined();
        };
    }
}
