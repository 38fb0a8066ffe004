package io.github.samspoke.host;

import io.github.samspoke.core.activity.Coverage;
import io.github.samspoke.core.activity.Signal;
import io.github.samspoke.core.activity.SignalSource;
import io.github.samspoke.core.activity.Span;
import io.github.samspoke.core.activity.UserActivity;
import io.github.samspoke.core.connection.IntegrationProcess;
import io.github.samspoke.core.job.JobKind;
import io.github.samspoke.core.job.ScheduledJob;
import io.github.samspoke.core.memory.Samples;
import io.github.samspoke.core.people.EmailAddress;
import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.profile.ProfileStatus;
import io.github.samspoke.core.profile.Provisioning;
import io.github.samspoke.core.reclamation.RuleRevision;
import io.github.samspoke.core.store.Store;
import io.github.samspoke.core.subscription.GroupRoles;
import io.github.samspoke.core.subscription.MemberRole;
import io.github.samspoke.core.subscription.ProfileId;
import io.github.samspoke.core.subscription.Snapshot;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import io.github.samspoke.core.subscription.Spell;
import io.github.samspoke.core.subscription.SubscriptionStatus;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

/** Published profiles on {@link SeatSpoke} whose rule is reviewed, each with active people and idle ones. */
public final class SeatProfiles {
    /** When it all begins. */
    public static final Instant START = Instant.parse("2026-11-23T09:00:00Z");

    private static final Instant JOINED = START.minus(Duration.ofDays(400));
    private static final Set<SignalSource> SOURCES = Set.of(SignalSource.EVENTS, SignalSource.EVENT_TYPES);

    private SeatProfiles() {}

    /** The profile of an organization. */
    public static ProfileId profile(int organization) {
        return new ProfileId(name(organization));
    }

    private static String name(int organization) {
        return "PRF%04d".formatted(organization);
    }

    public static void publish(Store store, DataSource source, int organization, int seats, int idle)
            throws SQLException {
        String name = name(organization);
        ProfileId id = profile(organization);
        Map<String, UserActivity> activity = new HashMap<>();
        store.work().inTransaction(() -> {
            store.connections().save(Samples.tokenConnection(name));
            store.profiles().save(data(id, name));
            store.rules().save(rule(id, name));
            for (JobKind kind : JobKind.values()) {
                store.jobs()
                        .save(new ScheduledJob(
                                kind.jobName(name),
                                kind,
                                kind.perProfile() ? id : null,
                                START.plus(Duration.ofDays(900))));
            }
            store.subscriptions().save(seat(id, name, IdleSpoke.owner(name), MemberRole.OWNER));
            for (int i = 1; i < seats; i++) {
                SoftwareSubscription seat =
                        seat(id, name, IdleSpoke.owner(name) + "-%04d".formatted(i), MemberRole.USER);
                store.subscriptions().save(seat);
                activity.put(
                        seat.userUri(),
                        UserActivity.NONE.with(
                                Signal.EVENT_HOSTED, START.minus(Duration.ofDays(i < idle + 1 ? 200 : 1))));
            }
            store.activity().save(id, activity);
        });
        try (Connection connection = source.getConnection();
                PreparedStatement insert = connection.prepareStatement("insert into vendor_seat values (?, ?)")) {
            for (SoftwareSubscription seat : store.subscriptions().list(id)) {
                insert.setString(1, seat.membershipUri());
                insert.setString(2, JOINED.toString());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static ProfileData data(ProfileId id, String name) {
        return new ProfileData(
                id,
                1,
                name,
                "Idle",
                ProfileStatus.PUBLISHED,
                true,
                name,
                EnumSet.allOf(IntegrationProcess.class),
                START.minus(Duration.ofDays(60)),
                Provisioning.NONE,
                IdleSpoke.organization(name),
                IdleSpoke.owner(name),
                name,
                null,
                null);
    }

    private static RuleRevision rule(ProfileId id, String name) {
        return new RuleRevision(
                name, 1, name, id, RuleRevision.BUILT_IN, 1, Duration.ofDays(60), false, true, SOURCES, "ada");
    }

    private static SoftwareSubscription seat(ProfileId id, String name, String user, MemberRole role) {
        String mark = user.substring(user.lastIndexOf('/') + 1);
        return new SoftwareSubscription(
                id,
                user,
                EmailAddress.of(mark + "@example.com"),
                Set.of(),
                mark,
                role,
                new GroupRoles(true, Set.of()),
                List.of(new Spell("https://api.calendly.com/organization_memberships/M" + mark, JOINED, null)),
                IdleSpoke.organization(name).plan(),
                SubscriptionStatus.ACTIVE,
                null,
                null,
                "RUN");
    }

    /** What the jobs of a day bring: a complete download, and a reading that shows the active ones active. */
    public static void day(Store store, int organization, int day, Instant at) {
        ProfileId id = profile(organization);
        store.work().inTransaction(() -> {
            store.subscriptions()
                    .saveSnapshot(new Snapshot(
                            "RUN%05d%03d".formatted(organization, day),
                            id,
                            at,
                            Snapshot.Status.PUBLISHED,
                            IdleSpoke.owner(name(organization)),
                            0,
                            0,
                            true,
                            ""));
            Map<SignalSource, Span> spans = new HashMap<>();
            SOURCES.forEach(source -> spans.put(source, new Span(START.minus(Duration.ofDays(90)), at)));
            store.activity().saveCoverage(id, store.activity().coverage(id).with(new Coverage(spans, Map.of())));
            Map<String, UserActivity> seen = new HashMap<>();
            store.activity().list(id).forEach((user, activity) -> {
                if (activity.last()
                        .filter(last -> last.at().isAfter(START.minus(Duration.ofDays(30))))
                        .isPresent()) {
                    seen.put(user, activity.with(Signal.EVENT_HOSTED, at.minus(Duration.ofHours(1))));
                }
            });
            store.activity().save(id, seen);
        });
    }
}
