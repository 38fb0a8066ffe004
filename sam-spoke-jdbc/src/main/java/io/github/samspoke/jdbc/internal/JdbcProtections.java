package io.github.samspoke.jdbc.internal;

import io.github.samspoke.core.reclamation.ProtectionStore;
import io.github.samspoke.core.reclamation.QuietPeriod;
import io.github.samspoke.core.reclamation.SoleHosting;
import io.github.samspoke.core.reclamation.UserProtection;
import io.github.samspoke.core.subscription.ProfileId;
import java.util.List;
import java.util.Optional;

/** Protections and quiet periods. */
public final class JdbcProtections implements ProtectionStore {
    private final Table<UserProtection, UserProtection> protections;
    private final Table<QuietPeriod, QuietPeriod> periods;
    private final Table<SoleHosting, SoleHosting> hosting;

    public JdbcProtections(JdbcWork work) {
        this.protections =
                Table.of(work, "samspoke_protection", UserProtection.class).key("id", UserProtection::id);
        this.periods =
                Table.of(work, "samspoke_quiet_period", QuietPeriod.class).key("id", QuietPeriod::id);
        this.hosting = Table.of(work, "samspoke_sole_hosting", SoleHosting.class)
                .key("profile", read -> read.profile().value())
                .key("user_uri", SoleHosting::userUri);
    }

    @Override
    public void save(UserProtection protection) {
        protections.save(protection);
    }

    @Override
    public Optional<UserProtection> find(String id) {
        return protections.find(id);
    }

    @Override
    public List<UserProtection> list() {
        return protections.sorted(UserProtection::id);
    }

    @Override
    public void remove(String id) {
        protections.remove(id);
    }

    @Override
    public void saveQuietPeriod(QuietPeriod period) {
        periods.save(period);
    }

    @Override
    public List<QuietPeriod> quietPeriods() {
        return periods.sorted(QuietPeriod::id);
    }

    @Override
    public void removeQuietPeriod(String id) {
        periods.remove(id);
    }

    @Override
    public void saveHosting(SoleHosting read) {
        hosting.save(read);
    }

    @Override
    public List<SoleHosting> hosting(ProfileId profile) {
        return hosting.sorted(SoleHosting::userUri, "profile = ?", profile.value());
    }
}
