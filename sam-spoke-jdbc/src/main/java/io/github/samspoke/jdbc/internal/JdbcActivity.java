package io.github.samspoke.jdbc.internal;

import io.github.samspoke.core.activity.ActivityStore;
import io.github.samspoke.core.activity.CoverageLedger;
import io.github.samspoke.core.activity.UserActivity;
import io.github.samspoke.core.subscription.ProfileId;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

/** Activity, a row a person; coverage, a row a profile. */
public final class JdbcActivity implements ActivityStore {
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
