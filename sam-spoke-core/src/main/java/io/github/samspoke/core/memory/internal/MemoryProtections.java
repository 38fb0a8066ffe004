package io.github.samspoke.core.memory.internal;

import io.github.samspoke.core.reclamation.ProtectionStore;
import io.github.samspoke.core.reclamation.QuietPeriod;
import io.github.samspoke.core.reclamation.UserProtection;
import java.util.List;
import java.util.Optional;

/** Protections and quiet periods in memory. */
public final class MemoryProtections implements ProtectionStore {
    private final MemoryTable<String, UserProtection> protections;
    private final MemoryTable<String, QuietPeriod> periods;

    public MemoryProtections(MemoryWork work) {
        this.protections = new MemoryTable<>(work);
        this.periods = new MemoryTable<>(work);
    }

    @Override
    public void save(UserProtection protection) {
        protections.put(protection.id(), protection);
    }

    @Override
    public Optional<UserProtection> find(String id) {
        return protections.get(id);
    }

    @Override
    public List<UserProtection> list() {
        return protections.all();
    }

    @Override
    public void remove(String id) {
        protections.remove(id);
    }

    @Override
    public void saveQuietPeriod(QuietPeriod period) {
        periods.put(period.id(), period);
    }

    @Override
    public List<QuietPeriod> quietPeriods() {
        return periods.all();
    }

    @Override
    public void removeQuietPeriod(String id) {
        periods.remove(id);
    }
}
