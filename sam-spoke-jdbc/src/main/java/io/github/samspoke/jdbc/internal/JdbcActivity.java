package io.github.samspoke.jdbc.internal;

import io.github.samspoke.core.activity.ActivityStore;
import io.github.samspoke.core.activity.CoverageLedger;
import io.github.samspoke.core.activity.UserActivity;
import io.github.samspoke.core.subscription.ProfileId;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
                .key("user_uri", Person::userUri);
        this.coverage = Table.of(work, "samspoke_coverage", CoverageLedger.class, Read::ledger)
                .key("profile", read -> read.profile().value());
    }

    @Override
    public UserActivity find(ProfileId profile, String userUri) {
        return people.find(profile.value(), userUri).orElse(UserActivity.NONE);
    }

    @Override
    public Map<String, UserActivity> find(ProfileId profile, Set<String> users) {
        return work.run(handle -> some(handle, profile, List.copyOf(users), ""));
    }

    @Override
    public Map<String, UserActivity> list(ProfileId profile) {
        return work.run(handle -> handle.createQuery("select user_uri, body from samspoke_activity where profile = ?")
                .bind(0, profile.value())
                .map((row, context) -> Map.entry(row.getString(1), Json.read(row.getString(2), UserActivity.class)))
                .collectToMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public void save(ProfileId profile, Map<String, UserActivity> activity) {
        // In the order of the keys, so that two who save the same people wait for each other and never in a ring.
        people.saveAll(activity.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(person -> new Person(profile, person.getKey(), person.getValue()))
                .toList());
    }

    @Override
    public void change(ProfileId profile, Set<String> users, BiFunction<String, UserActivity, UserActivity> change) {
        work.run(handle -> {
            // In the order of the keys, as in save.
            Collection<String> left = new TreeSet<>(users);
            while (!left.isEmpty()) {
                Map<String, UserActivity> kept =
                        some(handle, profile, List.copyOf(left), " order by user_uri for update");
                List<Person> changed = new ArrayList<>();
                List<Person> added = new ArrayList<>();
                for (String user : left) {
                    UserActivity before = kept.getOrDefault(user, UserActivity.NONE);
                    UserActivity now = change.apply(user, before);
                    if (!now.equals(before)) {
                        (kept.containsKey(user) ? changed : added).add(new Person(profile, user, now));
                    }
                }
                people.saveAll(changed);
                // Whom somebody else has added in between is changed on what they kept.
                left = people.addNew(added).stream().map(Person::userUri).toList();
            }
            return profile;
        });
    }

    private Map<String, UserActivity> some(Handle handle, ProfileId profile, List<String> users, String how) {
        Map<String, UserActivity> kept = new HashMap<>();
        for (int from = 0; from < users.size(); from += SOME) {
            List<String> some = users.subList(from, Math.min(from + SOME, users.size()));
            Query query = handle.createQuery("select user_uri, body from samspoke_activity where "
                    + work.dialect().among("profile", "user_uri", some.size()) + how);
            query.bind("profile", profile.value());
            for (int i = 0; i < some.size(); i++) {
                query.bind("user_uri" + i, some.get(i));
            }
            query.map((row, context) -> Map.entry(row.getString(1), Json.read(row.getString(2), UserActivity.class)))
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
            people.rewrite(activity -> activity.since(first), profile.value());
            coverage.rewrite(
                    ledger -> ledger.since(first.atStartOfDay(ZoneOffset.UTC).toInstant()), profile.value());
            return profile;
        });
    }
}
