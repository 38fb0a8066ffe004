package io.github.samspoke.jdbc.internal;

import io.github.samspoke.core.profile.OrganizationTakenException;
import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.profile.ProfileStatus;
import io.github.samspoke.core.profile.ProfileStore;
import io.github.samspoke.core.profile.StaleRevisionException;
import io.github.samspoke.core.subscription.ProfileId;
import java.util.List;
import java.util.Optional;

/** Profiles: a revision takes the place of the one before it, or of nothing; a constraint holds I8. */
public final class JdbcProfiles implements ProfileStore {
    private final JdbcWork work;
    private final Table<ProfileData, ProfileData> rows;

    public JdbcProfiles(JdbcWork work) {
        this.work = work;
        this.rows = Table.of(work, "samspoke_profile", ProfileData.class)
                .key("id", data -> data.id().value())
                .column("revision", ProfileData::revision)
                .column("status", data -> data.status().name())
                .column("published_on", data -> data.publishedOn().orElse(null));
    }

    @Override
    public void save(ProfileData data) {
        data.publishedOn().ifPresent(organization -> refuseSecond(data, organization));
        boolean follows = data.revision() == 1 ? rows.add(data) : replaced(data);
        if (!follows) {
            long stored = find(data.id()).map(ProfileData::revision).orElse(0L);
            throw new StaleRevisionException(data.id(), data.revision() - 1, stored);
        }
    }

    private void refuseSecond(ProfileData data, String organization) {
        rows.select("published_on = ? and id <> ?", organization, data.id().value()).stream()
                .findFirst()
                .ifPresent(other -> {
                    throw new OrganizationTakenException(other.id());
                });
    }

    private boolean replaced(ProfileData data) {
        return work.run(handle -> handle.execute(
                        "update samspoke_profile set revision = ?, status = ?, published_on = ?, body = ?"
                                + " where id = ? and revision = ?",
                        data.revision(),
                        data.status().name(),
                        data.publishedOn().orElse(null),
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
        return rows.sorted(ProfileData::id, "status <> ?", ProfileStatus.DELETED.name());
    }
}
