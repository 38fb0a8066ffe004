package io.github.samspoke.jdbc.internal;

import io.github.samspoke.core.activity.ActivityStore;
import io.github.samspoke.core.activity.CoverageLedger;
import io.github.samspoke.core.activity.UserActivity;
import io.github.samspoke.core.subscription.ProfileId;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Activity, a row a person; coverage, a row a profile. */
public final class JdbcActivity implements ActivityStore {
    /** So many people are asked for in one statement. */
    private static final int SOME = 500;

    private record Person(ProfileId profile, String userUri, UserActivity activity) {}

    private record Read(ProfileId profile, CoverageLedger ledger) {}

    private final JdbcWork work;
    private final Table<Person, UserActivity> people;
    private final Table<Read, CoverageLedger> coverage;

    public JdbcActivity(JdbcWork work) {
        this.work = work;
        this.people = Table.of(work, "samspoke_activity", UserActivity.class, Person::activity)
                .key("profile", person -> person.profile().value())
                .key("user_uri", Person::userUri)
                .inBytes();
        this.coverage = Table.of(work, "samspoke_coverage", CoverageLedger.class, Read::ledger)
                .key("profile", read -> read.profile().value());
    }

    @Override
    public UserActivity find(ProfileId profile, String userUri) {
        return people.find(profile.value(), userUri).orElse(UserActivity.NONE);
    }

    @Override
    public Map<String, UserActivity> find(ProfileId profile, Set<String> users) {
        return work.run(handle -> kept(handle, profile, List.copyOf(users)));
    }

    @Override
    public Map<String, UserActivity> list(ProfileId profile) {
        Map<String, UserActivity> all = new HashMap<>();
        each(profile, all::put);
        return all;
    }

    @Override
    public void each(ProfileId profile, BiConsumer<String, UserActivity> each) {
        people.each("user_uri", each, profile.value());
    }

    @Override
    public void save(ProfileId profile, Map<String, UserActivity> activity) {
        change(profile, activity.keySet(), (user, kept) -> activity.get(user));
    }

    @Override
    public void change(ProfileId profile, Set<String> users, BiFunction<String, UserActivity, UserActivity> change) {
        work.run(handle -> {
            lock(handle, profile);
            Map<String, UserActivity> kept = kept(handle, profile, List.copyOf(users));
            List<Person> changed = new ArrayList<>();
            for (String user : users) {
                UserActivity before = kept.getOrDefault(user, UserActivity.NONE);
                UserActivity now = change.apply(user, before);
                if (!now.equals(before)) {
                    changed.add(new Person(profile, user, now));
                }
            }
            people.saveAll(changed);
            return profile;
        });
    }

    /** One who changes a profile's people at a time: to lock people, H2 copies every row of theirs. */
    private void lock(Handle handle, ProfileId profile) {
        coverage.addNew(List.of(new Read(profile, CoverageLedger.EMPTY)));
        handle.createQuery("select profile from samspoke_coverage where profile = ? for update")
                .bind(0, profile.value())
                .mapTo(String.class)
                .one();
    }

    private Map<String, UserActivity> kept(Handle handle, ProfileId profile, List<String> users) {
        Map<String, UserActivity> kept = new HashMap<>();
        for (int from = 0; from < users.size(); from += SOME) {
            List<String> some = users.subList(from, Math.min(from + SOME, users.size()));
            Query query = handle.createQuery("select user_uri, body from samspoke_activity where "
                    + work.dialect().among("profile", "user_uri", some.size()));
            query.bind("profile", profile.value());
            for (int i = 0; i < some.size(); i++) {
                query.bind("user_uri" + i, some.get(i));
            }
            query.map((row, context) -> Map.entry(row.getString(1), people.read(row, 2)))
                    .forEach(person -> kept.put(person.getKey(), person.getValue()));
        }
        return kept;
    }

    @Override
    public CoverageLedger coverage(ProfileId profile) {
        return coverage.find(profile.value()).orElse(CoverageLedger.EMPTY);
    }

    @Override
    public void saveCoverage(ProfileId profile, CoverageLedger ledger) {
        coverage.save(new Read(profile, ledger));
    }

    @Override
    public void forget(ProfileId profile, LocalDate first) {
        // Together: days that are gone under coverage that is not would look like idleness.
        work.run(handle -> {
            lock(handle, profile);
            people.rewrite(activity -> activity.since(first), profile.value());
            coverage.rewrite(
                    ledger -> ledger.since(first.atStartOfDay(ZoneOffset.UTC).toInstant()), profile.value());
            return profile;
        });
    }
}
