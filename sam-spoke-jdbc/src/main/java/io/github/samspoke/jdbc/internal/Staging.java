package io.github.samspoke.jdbc.internal;

import io.github.samspoke.core.subscription.ProfileId;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Who a download saw, by fingerprint, beside who is known: what is the same is neither read nor written. */
final class Staging {
    private static final String OF_THE_SAME = " known.profile = staged.profile and known.user_uri = staged.user_uri";

    private final JdbcWork work;

    Staging(JdbcWork work) {
        this.work = work;
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
            String insert = "insert into samspoke_staging (profile, user_uri, fingerprint) values (?, ?, ?)";
            Batches.of(seen, some -> {
                var batch = handle.prepareBatch(insert);
                some.forEach(seat -> batch.add(profile.value(), seat.userUri(), seat.fingerprint()));
                batch.execute();
            });
            return profile;
        });
    }

    void clear(ProfileId profile) {
        work.run(handle -> handle.execute("delete from samspoke_staging where profile = ?", profile.value()));
    }

    /** A seat stored by an earlier version has no fingerprint: it counts as different once. */
    List<SoftwareSubscription> different(ProfileId profile) {
        return seats(
                "select known.body from samspoke_staging staged join samspoke_subscription known on" + OF_THE_SAME
                        + " where staged.profile = ? and (known.status <> 'ACTIVE' or known.fingerprint is null"
                        + " or known.fingerprint <> staged.fingerprint)",
                profile);
    }

    List<SoftwareSubscription> unseen(ProfileId profile) {
        return seats(
                "select known.body from samspoke_subscription known where known.profile = ?"
                        + " and known.status <> 'ENDED' and not exists (select 1 from samspoke_staging staged where"
                        + OF_THE_SAME + ")",
                profile);
    }

    private List<SoftwareSubscription> seats(String sql, ProfileId profile) {
        return texts(sql, profile).stream()
                .map(body -> Json.read(body, SoftwareSubscription.class))
                .sorted(Comparator.comparing(SoftwareSubscription::userUri))
                .toList();
    }

    List<String> unknown(ProfileId profile) {
        return texts(
                        "select staged.user_uri from samspoke_staging staged where staged.profile = ?"
                                + " and not exists (select 1 from samspoke_subscription known where" + OF_THE_SAME
                                + ")",
                        profile)
                .stream()
                .sorted()
                .toList();
    }

    private List<String> texts(String sql, ProfileId profile) {
        Function<Handle, List<String>> query = handle -> handle.createQuery(sql)
                .bind(0, profile.value())
                .mapTo(String.class)
                .list();
        return work.run(handle -> work.dialect().joinWhole(handle, () -> query.apply(handle)));
    }
}
