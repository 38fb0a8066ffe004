package io.github.samspoke.core.memory.internal;

import io.github.samspoke.core.profile.OrganizationTakenException;
import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.profile.ProfileStatus;
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
            if (data.publishedOn().isPresent()) {
                refuseSecond(data);
            }
            rows.put(data.id(), data);
        });
    }

    private void refuseSecond(ProfileData data) {
        rows.all().stream()
                .filter(other -> !other.id().equals(data.id()))
                .filter(other -> other.publishedOn().equals(data.publishedOn()))
                .findFirst()
                .ifPresent(other -> {
                    throw new OrganizationTakenException(other.id());
                });
    }

    @Override
    public Optional<ProfileData> find(ProfileId id) {
        return rows.get(id);
    }

    @Override
    public List<ProfileData> list() {
        return rows.all().stream()
                .filter(data -> data.status() != ProfileStatus.DELETED)
                .toList();
    }
}
