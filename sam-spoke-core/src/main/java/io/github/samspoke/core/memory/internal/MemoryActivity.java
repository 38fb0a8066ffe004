package io.github.samspoke.core.memory.internal;

import io.github.samspoke.core.activity.ActivityStore;
import io.github.samspoke.core.activity.CoverageLedger;
import io.github.samspoke.core.activity.UserActivity;
import io.github.samspoke.core.subscription.ProfileId;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/** Activity in memory. */
public final class MemoryActivity implements ActivityStore {
    private final MemoryWork work;
    private final MemoryTable<ProfileId, Map<String, UserActivity>> rows;
    private final MemoryTable<ProfileId, CoverageLedger> coverage;

    public MemoryActivity(MemoryWork work) {
        this.work = work;
        this.rows = new MemoryTable<>(work);
        this.coverage = new MemoryTable<>(work);
    }

    @Override
    public UserActivity find(ProfileId profile, String userUri) {
        return list(profile).getOrDefault(userUri, UserActivity.NONE);
    }

    @Override
    public Map<String, UserActivity> find(ProfileId profile, Set<String> users) {
        Map<String, UserActivity> all = list(profile);
        Map<String, UserActivity> some = new HashMap<>();
        users.stream().filter(all::containsKey).forEach(user -> some.put(user, all.get(user)));
        return some;
    }

    @Override
    public Map<String, UserActivity> list(ProfileId profile) {
        return rows.get(profile).orElse(Map.of());
    }

    @Override
    public void save(ProfileId profile, Map<String, UserActivity> activity) {
        work.inTransaction(() -> {
            Map<String, UserActivity> all = new HashMap<>(list(profile));
            all.putAll(activity);
            rows.put(profile, Map.copyOf(all));
        });
    }

    @Override
    public void change(ProfileId profile, Set<String> users, BiFunction<String, UserActivity, UserActivity> change) {
        work.inTransaction(() -> {
            Map<String, UserActivity> changed = new HashMap<>();
            for (String user : users) {
                UserActivity kept = find(profile, user);
                UserActivity now = change.apply(user, kept);
                if (!now.equals(kept)) {
                    changed.put(user, now);
                }
            }
            save(profile, changed);
        });
    }

    @Override
    public CoverageLedger coverage(ProfileId profile) {
        return coverage.get(profile).orElse(CoverageLedger.EMPTY);
    }

    @Override
    public void saveCoverage(ProfileId profile, CoverageLedger ledger) {
        coverage.put(profile, ledger);
    }

    @Override
    public void forget(ProfileId profile, LocalDate first) {
        work.inTransaction(() -> {
            Map<String, UserActivity> later = new HashMap<>();
            list(profile).forEach((user, activity) -> later.put(user, activity.since(first)));
            rows.put(profile, Map.copyOf(later));
            coverage.put(
                    profile,
                    coverage(profile).since(first.atStartOfDay(ZoneOffset.UTC).toInstant()));
        });
    }
}
