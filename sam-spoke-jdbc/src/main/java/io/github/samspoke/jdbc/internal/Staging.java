package io.github.samspoke.jdbc.internal;

import io.github.samspoke.core.subscription.ProfileId;
import io.github.samspoke.core.subscription.RestagedSeat;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * What a download saw, beside what is known. The database finds what differs by fingerprints and copies newcomers; rows
 * that are the same are neither read nor written.
 */
final class Staging {
    private static final String STAGED = " from samspoke_staging staged where staged.profile = ?";
    private static final String UNKNOWN = STAGED
            + " and not exists (select 1 from samspoke_subscription known"
            + " where known.profile = staged.profile and known.user_uri = staged.user_uri)";

    private final JdbcWork work;
    private final Table<SoftwareSubscription, SoftwareSubscription> rows;

    Staging(JdbcWork work) {
        this.work = work;
        this.rows = Table.of(work, "samspoke_staging", SoftwareSubscription.class)
                .key("profile", seat -> seat.profile().value())
                .key("user_uri", SoftwareSubscription::userUri)
                .column("fingerprint", SoftwareSubscription::fingerprint);
    }

    void replace(ProfileId profile, Stream<SoftwareSubscription> seen) {
        work.inTransaction(() -> work.run(handle -> {
            lock(handle, profile);
            clear(profile);
            rows.addAll(seen);
            return profile;
        }));
    }

    /** Until the unit of work ends, whoever wants to publish the profile waits here. */
    private static void lock(Handle handle, ProfileId profile) {
        handle.execute("insert into samspoke_publication (profile) values (?) on conflict do nothing", profile.value());
        handle.createQuery("select profile from samspoke_publication where profile = ? for update")
                .bind(0, profile.value())
                .mapTo(String.class)
                .one();
    }

    void clear(ProfileId profile) {
        rows.remove(profile.value());
    }

    /** A seat stored by an earlier version has no fingerprint: it counts as different once. */
    List<RestagedSeat> different(ProfileId profile) {
        String sql = "select known.body, staged.body from samspoke_staging staged join samspoke_subscription known"
                + " on known.profile = staged.profile and known.user_uri = staged.user_uri where staged.profile = ?"
                + " and (known.status <> 'ACTIVE' or known.fingerprint is null"
                + " or known.fingerprint <> staged.fingerprint)";
        List<RestagedSeat> different = join(handle -> handle.createQuery(sql)
                .bind(0, profile.value())
                .map((row, context) -> new RestagedSeat(seat(row.getString(1)), seat(row.getString(2))))
                .list());
        return different.stream()
                .sorted(Comparator.comparing(both -> both.known().userUri()))
                .toList();
    }

    List<SoftwareSubscription> unknown(ProfileId profile) {
        return seats("select staged.body" + UNKNOWN, profile);
    }

    int saveUnknown(ProfileId profile) {
        return join(handle -> handle.execute(
                "insert into samspoke_subscription (profile, user_uri, status, fingerprint, body)"
                        + " select staged.profile, staged.user_uri, 'ACTIVE', staged.fingerprint, staged.body"
                        + UNKNOWN,
                profile.value()));
    }

    List<SoftwareSubscription> unseen(ProfileId profile) {
        return seats(
                "select known.body from samspoke_subscription known where known.profile = ?"
                        + " and known.status <> 'ENDED' and not exists (select 1 from samspoke_staging staged"
                        + " where staged.profile = known.profile and staged.user_uri = known.user_uri)",
                profile);
    }

    private List<SoftwareSubscription> seats(String sql, ProfileId profile) {
        List<SoftwareSubscription> seats = join(handle -> handle.createQuery(sql)
                .bind(0, profile.value())
                .map((row, context) -> seat(row.getString(1)))
                .list());
        return seats.stream()
                .sorted(Comparator.comparing(SoftwareSubscription::userUri))
                .toList();
    }

    private <T> T join(Function<Handle, T> statements) {
        return work.run(handle -> work.dialect().joinWhole(handle, () -> statements.apply(handle)));
    }

    private static SoftwareSubscription seat(String body) {
        return Json.read(body, SoftwareSubscription.class);
    }
}
