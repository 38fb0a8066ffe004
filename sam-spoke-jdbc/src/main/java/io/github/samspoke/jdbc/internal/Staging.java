package io.github.samspoke.jdbc.internal;

import io.github.samspoke.core.subscription.ProfileId;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import io.github.samspoke.core.subscription.SubscriptionStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who a download saw, by fingerprint, beside who is known: of what is the same no body is read, and nothing written.
 *
 * <p>Staged people are many to a row and compared here, not in the database: a row each, written only to be joined and
 * deleted, costs H2 more than a batch insert of the subscriptions themselves.
 */
final class Staging {
    /** So few that PostgreSQL keeps the row as it is: from 2 kB on it would compress it, which takes longer. */
    private static final int PEOPLE_A_PAGE = 10;

    private record Page(List<String> users, List<String> fingerprints) {
        static Page of(List<SoftwareSubscription> seats) {
            return new Page(
                    seats.stream().map(SoftwareSubscription::userUri).toList(),
                    seats.stream().map(SoftwareSubscription::fingerprint).toList());
        }
    }

    private record Row(ProfileId profile, int place, Page page) {}

    /** A seat stored by an earlier version has no fingerprint: it counts as different once. */
    private record Known(
            String user,
            SubscriptionStatus status,
            @Nullable String fingerprint) {
        boolean shows(String staged) {
            return status == SubscriptionStatus.ACTIVE && staged.equals(fingerprint);
        }
    }

    private final JdbcWork work;
    private final Table<SoftwareSubscription, SoftwareSubscription> subscriptions;
    private final Table<Row, Page> pages;

    Staging(JdbcWork work, Table<SoftwareSubscription, SoftwareSubscription> subscriptions) {
        this.work = work;
        this.subscriptions = subscriptions;
        this.pages = Table.of(work, "samspoke_staging", Page.class, Row::page)
                .key("profile", row -> row.profile().value())
                .key("place", row -> String.valueOf(row.place()));
    }

    /** Until the unit of work ends, whoever wants to publish the profile waits here. */
    void lock(ProfileId profile) {
        work.run(handle -> {
            handle.execute(
                    "insert into samspoke_publication (profile) values (?) on conflict do nothing", profile.value());
            return handle.createQuery("select profile from samspoke_publication where profile = ? for update")
                    .bind(0, profile.value())
                    .mapTo(String.class)
                    .one();
        });
    }

    void replace(ProfileId profile, Stream<SoftwareSubscription> seen) {
        work.run(handle -> {
            clear(profile);
            int[] place = {0};
            Batches.of(seen, some -> {
                List<Row> rows = new ArrayList<>();
                Batches.of(some.stream(), PEOPLE_A_PAGE, few -> rows.add(new Row(profile, place[0]++, Page.of(few))));
                pages.addAll(rows);
            });
            return profile;
        });
    }

    void clear(ProfileId profile) {
        pages.remove(profile.value());
    }

    List<SoftwareSubscription> different(ProfileId profile) {
        Map<String, String> staged = staged(profile);
        return seats(profile, known -> {
            String fingerprint = staged.get(known.user());
            return fingerprint != null && !known.shows(fingerprint);
        });
    }

    List<SoftwareSubscription> unseen(ProfileId profile) {
        Set<String> staged = staged(profile).keySet();
        return seats(profile, known -> known.status() != SubscriptionStatus.ENDED && !staged.contains(known.user()));
    }

    List<String> unknown(ProfileId profile) {
        Set<String> left = new HashSet<>(staged(profile).keySet());
        known(profile, known -> {
            left.remove(known.user());
            return false;
        });
        return left.stream().sorted().toList();
    }

    /** The subscriptions that pass a test, read by their keys. */
    private List<SoftwareSubscription> seats(ProfileId profile, Predicate<Known> test) {
        List<SoftwareSubscription> seats = new ArrayList<>();
        Batches.of(
                known(profile, test).stream(),
                some -> seats.addAll(subscriptions.select(
                        "profile = ? and user_uri = any(?)", profile.value(), some.toArray(String[]::new))));
        return seats.stream()
                .sorted(Comparator.comparing(SoftwareSubscription::userUri))
                .toList();
    }

    private List<String> known(ProfileId profile, Predicate<Known> test) {
        return work.run(handle -> {
            try (Stream<Known> all = handle
                    .createQuery("select user_uri, status, fingerprint from samspoke_subscription where profile = ?")
                    .bind(0, profile.value())
                    .setFetchSize(Batches.SIZE)
                    .map((row, context) ->
                            new Known(row.getString(1), SubscriptionStatus.valueOf(row.getString(2)), row.getString(3)))
                    .stream()) {
                return all.filter(test).map(Known::user).toList();
            }
        });
    }

    private Map<String, String> staged(ProfileId profile) {
        Map<String, String> staged = new HashMap<>();
        for (Page page : pages.select("profile = ?", profile.value())) {
            for (int i = 0; i < page.users().size(); i++) {
                staged.put(page.users().get(i), page.fingerprints().get(i));
            }
        }
        return staged;
    }
}
