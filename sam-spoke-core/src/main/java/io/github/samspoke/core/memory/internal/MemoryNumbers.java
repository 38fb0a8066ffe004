package io.github.samspoke.core.memory.internal;

import io.github.samspoke.core.common.NumberStore;
import io.github.samspoke.core.common.Numbered;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** Numbers in memory. */
public final class MemoryNumbers implements NumberStore {
    private final Map<Numbered, MemorySequence> sequences = new EnumMap<>(Numbered.class);

    public MemoryNumbers(MemoryWork work) {
        for (Numbered kind : Numbered.values()) {
            sequences.put(kind, new MemorySequence(work));
        }
    }

    @Override
    public String next(Numbered kind) {
        return kind.text(Objects.requireNonNull(sequences.get(kind)).next());
    }
}
