package io.github.samspoke.core.memory.internal;

import io.github.samspoke.core.people.Resolution;
import io.github.samspoke.core.people.ResolutionStore;
import java.util.HashMap;
import java.util.Map;

/** Resolutions in memory. */
public final class MemoryResolutions implements ResolutionStore {
    private final MemoryWork work;
    private final MemoryTable<String, Map<String, Resolution>> rows;

    public MemoryResolutions(MemoryWork work) {
        this.work = work;
        this.rows = new MemoryTable<>(work);
    }

    @Override
    public void save(String profile, Map<String, Resolution> resolutions) {
        work.inTransaction(() -> {
            Map<String, Resolution> all = new HashMap<>(list(profile));
            all.putAll(resolutions);
            rows.put(profile, Map.copyOf(all));
        });
    }

    @Override
    public void remove(String profile, String holder) {
        work.inTransaction(() -> {
            Map<String, Resolution> all = new HashMap<>(list(profile));
            if (all.remove(holder) != null) {
                rows.put(profile, Map.copyOf(all));
            }
        });
    }

    @Override
    public Map<String, Resolution> list(String profile) {
        return rows.get(profile).orElse(Map.of());
    }
}
