package io.github.samspoke.core.memory.internal;

import io.github.samspoke.core.subscription.Acceptance;
import io.github.samspoke.core.subscription.AcceptanceStore;
import io.github.samspoke.core.subscription.ProfileId;
import java.util.Optional;

/** Accepted figures in memory. */
public final class MemoryAcceptances implements AcceptanceStore {
    private final MemoryTable<ProfileKey, Acceptance> rows;

    public MemoryAcceptances(MemoryWork work) {
        this.rows = new MemoryTable<>(work);
    }

    @Override
    public void save(Acceptance acceptance) {
        rows.put(new ProfileKey(acceptance.profile(), acceptance.hash()), acceptance);
    }

    @Override
    public Optional<Acceptance> find(ProfileId profile, String hash) {
        return rows.get(new ProfileKey(profile, hash));
    }
}
