package io.github.samspoke.jdbc.internal;

import io.github.samspoke.core.subscription.Acceptance;
import io.github.samspoke.core.subscription.AcceptanceStore;
import io.github.samspoke.core.subscription.ProfileId;
import java.util.Optional;

/** Accepted figures. */
public final class JdbcAcceptances implements AcceptanceStore {
    private final Table<Acceptance, Acceptance> rows;

    public JdbcAcceptances(JdbcWork work) {
        this.rows = Table.of(work, "samspoke_acceptance", Acceptance.class)
                .key("profile", acceptance -> acceptance.profile().value())
                .key("hash", Acceptance::hash);
    }

    @Override
    public void save(Acceptance acceptance) {
        rows.save(acceptance);
    }

    @Override
    public Optional<Acceptance> find(ProfileId profile, String hash) {
        return rows.find(profile.value(), hash);
    }
}
