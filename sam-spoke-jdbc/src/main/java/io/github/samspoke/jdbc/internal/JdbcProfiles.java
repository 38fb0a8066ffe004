package io.github.samspoke.jdbc.internal;

import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.profile.ProfileStore;
import io.github.samspoke.core.profile.StaleRevisionException;
import io.github.samspoke.core.subscription.ProfileId;
import java.util.List;
import java.util.Optional;

/** Profiles: a revision takes the place of the one before it, or of nothing. */
public final class JdbcProfiles implements ProfileStore {
    private final JdbcWork work;
    private final Table<ProfileData, ProfileData> rows;

    public JdbcProfiles(JdbcWork work) {
        this.work = work;
        this.rows = Table.of(work, "samspoke_profile", ProfileData.class)
                .key("id", data -> data.id().value())
                .column("revision", ProfileData::revision)
                .column("status", data -> data.status().name());
    }

    @Override
    public void save(ProfileData data) {
        boolean follows = data.revision() == 1 ? rows.add(data) : replaced(data);
        if (!follows) {
            long stored = find(data.id()).map(ProfileData::revision).orElse(0L);
            throw new StaleRevisionException(data.id(), data.revision() - 1, stored);
        }
    }

    private boolean replaced(ProfileData data) {
        return work.run(handle -> handle.execute(
                        "update samspoke_profile set revision = ?, status = ?, body = ? where id = ? and revision = ?",
                        data.revision(),
                        data.status().name(),
                        Json.write(data),
                        data.id().value(),
                        data.revision() - 1)
                == 1);
    }

    @Override
    public Optional<ProfileData> find(ProfileId id) {
        return rows.find(id.value());
    }

    @Override
    public List<ProfileData> list() {
        return rows.sorted(ProfileData::id);
    }
}
