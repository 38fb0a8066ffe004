package io.github.samspoke.core.memory.internal;

import io.github.samspoke.core.reclamation.ProtectionStore;
import io.github.samspoke.core.reclamation.QuietPeriod;
import io.github.samspoke.core.reclamation.SoleHosting;
import io.github.samspoke.core.reclamation.UserProtection;
import io.github.samspoke.core.subscription.ProfileId;
import java.util.List;
import java.util.Optional;

/** Protections and quiet periods in memory. */
public final class MemoryProtections implements ProtectionStore {
    private final MemoryTable<String, UserProtection> protections;
    private final MemoryTable<String, QuietPeriod> periods;
    private final MemoryTable<ProfileKey, SoleHosting> hosting;

    public MemoryProtections(MemoryWork work) {
        this.protections = new MemoryTable<>(work);
        this.periods = new MemoryTable<>(work);
        this.hosting = new MemoryTable<>(work);
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

    @Override
    public void saveHosting(SoleHosting read) {
        hosting.put(new ProfileKey(read.profile(), read.userUri()), read);
    }

    @Override
    public List<SoleHosting> hosting(ProfileId profile) {
        return hosting.all().stream()
                .filter(read -> read.profile().equals(profile))
                .toList();
    }
}
