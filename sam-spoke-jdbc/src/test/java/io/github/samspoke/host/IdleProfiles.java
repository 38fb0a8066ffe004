package io.github.samspoke.host;

import io.github.samspoke.core.connection.IntegrationProcess;
import io.github.samspoke.core.job.JobKind;
import io.github.samspoke.core.job.ScheduledJob;
import io.github.samspoke.core.memory.Samples;
import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.profile.ProfileStatus;
import io.github.samspoke.core.profile.Provisioning;
import io.github.samspoke.core.reclamation.RuleRevision;
import io.github.samspoke.core.store.Store;
import io.github.samspoke.core.subscription.ProfileId;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/** Published profiles on {@link IdleSpoke}, all of whose jobs are due. */
public final class IdleProfiles {
    private IdleProfiles() {}

    public static void publish(Store store, int profiles, Instant due) {
        for (int from = 1; from <= profiles; from += 500) {
            int first = from;
            int last = Math.min(profiles, from + 499);
            store.work().inTransaction(() -> {
                for (int i = first; i <= last; i++) {
                    publish(store, "PRF%04d".formatted(i), due);
                }
            });
        }
    }

    private static void publish(Store store, String name, Instant due) {
        ProfileId id = new ProfileId(name);
        store.connections().save(Samples.tokenConnection(name));
        store.profiles()
                .save(new ProfileData(
                        id,
                        1,
                        name,
                        "Idle",
                        ProfileStatus.PUBLISHED,
                        true,
                        name,
                        Set.of(IntegrationProcess.DOWNLOAD_SUBSCRIPTIONS, IntegrationProcess.DOWNLOAD_ACTIVITY),
                        due.minus(Duration.ofDays(60)),
                        Provisioning.NONE,
                        IdleSpoke.organization(name),
                        IdleSpoke.owner(name),
                        name,
                        null,
                        null));
        store.rules()
                .save(new RuleRevision(
                        name,
                        1,
                        name,
                        id,
                        RuleRevision.BUILT_IN,
                        1,
                        Duration.ofDays(60),
                        false,
                        false,
                        Set.of(),
                        null));
        for (JobKind kind : EnumSet.complementOf(EnumSet.of(JobKind.RECLAIM))) {
            store.jobs().save(new ScheduledJob(kind.jobName(name), kind, kind.perProfile() ? id : null, due));
        }
    }
}
