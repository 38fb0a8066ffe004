package io.github.samspoke.core.memory.internal;

import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.profile.ProfileStore;
import io.github.samspoke.core.profile.StaleRevisionException;
import io.github.samspoke.core.subscription.ProfileId;
import java.util.List;
import java.util.Optional;

/** Profiles in memory. */
public final class MemoryProfiles implements ProfileStore {
    private final MemoryWork work;
    private final MemoryTable<ProfileId, ProfileData> rows;

    public MemoryProfiles(MemoryWork work) {
        this.work = work;
        this.rows = new MemoryTable<>(work);
    }

    @Override
    public void save(ProfileData data) {
        work.inTransaction(() -> {
            long stored = rows.get(data.id()).map(ProfileData::revision).orElse(0L);
            if (data.revision() != stored + 1) {
                throw new StaleRevisionException(data.id(), data.revision() - 1, stored);
            }
            rows.put(data.id(), data);
        });
    }

    @Override
    public Optional<ProfileData> find(ProfileId id) {
        return rows.get(id);
    }

    @Override
    public List<ProfileData> list() {
        return rows.all();
    }
}
