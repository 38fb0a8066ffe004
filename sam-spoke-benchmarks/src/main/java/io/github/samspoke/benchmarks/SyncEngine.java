package io.github.samspoke.benchmarks;

import io.github.samspoke.core.SamSpoke;
import io.github.samspoke.core.calendly.CalendlySpoke;
import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.common.Secret;
import io.github.samspoke.core.connection.Connection;
import io.github.samspoke.core.connection.CredentialKeys;
import io.github.samspoke.core.job.JobKind;
import io.github.samspoke.core.job.JobResult;
import io.github.samspoke.core.job.JobStatus;
import io.github.samspoke.core.job.ScheduledJob;
import io.github.samspoke.core.profile.IntegrationProfile;
import io.github.samspoke.core.profile.Provisioning;
import io.github.samspoke.core.subscription.ProfileId;
import io.github.samspoke.jdbc.JdbcStore;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;

/** The engine in a JVM of its own: a profile is published and its two refresh jobs run. */
final class SyncEngine {
    private final SamSpoke.View sam;

    private SyncEngine(SamSpoke.View sam) {
        this.sam = sam;
    }

    /** Takes the emulator's URL, a token and the database's URL. */
    public static void main(String[] args) throws Exception {
        HeapWatch heap = HeapWatch.start();
        Clock clock = Clock.systemUTC();
        try (JdbcStore store = JdbcStore.of(Databases.of(args[2]));
                SamSpoke spoke = SamSpoke.builder()
                        .store(store)
                        .credentialKeys(CredentialKeys.ephemeral())
                        .spoke(CalendlySpoke.create())
                        .clock(clock)
                        .build()) {
            SyncEngine engine = new SyncEngine(spoke.as(Actor.of("benchmark")));
            IntegrationProfile profile = engine.publish(args[0], args[1]);
            engine.job("subscriptions", JobKind.REFRESH_SUBSCRIPTIONS, profile.id());
            engine.job("activity", JobKind.REFRESH_ACTIVITY, profile.id());
            heap.print();
            System.out.println("from " + profile.data().analyzeFrom().toEpochMilli());
            System.out.println(
                    "seats " + store.subscriptions().list(profile.id()).size());
            System.out.println("people " + store.activity().list(profile.id()).size());
        }
    }

    private IntegrationProfile publish(String url, String token) {
        Connection connection = sam.connections().withToken("Calendly", URI.create(url), Secret.of(token));
        IntegrationProfile valid = sam.profiles()
                .create(form -> form.connection(connection).provisioning(Provisioning.NONE))
                .validateConnection();
        return valid.publish(valid.confirmation());
    }

    private void job(String name, JobKind kind, ProfileId profile) {
        ScheduledJob job = sam.jobs().scheduled().stream()
                .filter(each -> each.kind() == kind && profile.equals(each.profile()))
                .findFirst()
                .orElseThrow();
        JobResult result = sam.jobs().run(job.name(), RunControl.silent());
        if (result.status() != JobStatus.OK) {
            throw new IllegalStateException(Arrays.asList(result.status(), result.error(), result.detail())
                    .toString());
        }
        System.out.println("requests " + name + " " + result.usage().requests());
        System.out.println("millis " + name + " "
                + Duration.between(result.started(), result.finished()).toMillis());
        Usage.print(name);
    }
}
