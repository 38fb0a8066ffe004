package io.github.samspoke.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.core.SamSpoke;
import io.github.samspoke.core.audit.AuditFiles;
import io.github.samspoke.core.audit.AuditFormat;
import io.github.samspoke.core.audit.AuditHead;
import io.github.samspoke.core.audit.AuditKeys;
import io.github.samspoke.core.audit.AuditVerification;
import io.github.samspoke.core.calendly.CalendlySpoke;
import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.common.SamListener;
import io.github.samspoke.core.common.Secret;
import io.github.samspoke.core.connection.Connection;
import io.github.samspoke.core.connection.CredentialKeys;
import io.github.samspoke.core.job.Retention;
import io.github.samspoke.core.job.ScheduledJob;
import io.github.samspoke.core.memory.InMemoryStore;
import io.github.samspoke.core.micrometer.SamMetrics;
import io.github.samspoke.core.profile.IntegrationProfile;
import io.github.samspoke.core.profile.Provisioning;
import io.github.samspoke.core.reclamation.Execution;
import io.github.samspoke.core.store.Store;
import io.github.samspoke.core.testing.SimulatedClock;
import io.github.samspoke.emulator.CalendlyEmulator;
import io.github.samspoke.emulator.OrganizationSpec;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The snippets of docs/operations.md, tested; {@link DocsSnippetsTest} holds the two together. */
class OperationsGuideTest {
    private final SimulatedClock clock = SimulatedClock.at(Instant.parse("2026-11-23T09:00:00Z"));
    private final SecretKey old = new SecretKeySpec(DemoKey.fresh(), "AES");
    private final SecretKey fresh = new SecretKeySpec(DemoKey.fresh(), "AES");
    private final MeterRegistry registry = new SimpleMeterRegistry();

    @TempDir
    private Path folder;

    // tag::keys[]
    record Keys(String currentKeyId, Map<String, SecretKey> known) implements CredentialKeys {
        @Override
        public Optional<SecretKey> key(String id) {
            return Optional.ofNullable(known.get(id));
        }
    }

    // end::keys[]

    private SamSpoke engine(Store store, CredentialKeys keys, SamListener listener) {
        AuditKeys auditKeys = AuditKeys.of("audit-2026", new SecretKeySpec(new byte[32], "HmacSHA256"));
        // tag::built[]
        SamSpoke spoke = SamSpoke.builder()
                .store(store)
                .credentialKeys(keys)
                .auditKeys(auditKeys)
                .retention(new Retention(400, 90)) // days of activity, and of job results
                .listener(listener)
                // end::built[]
                .spoke(CalendlySpoke.create(clock, clock))
                .clock(clock)
                .sleeper(clock)
                .build();
        return spoke;
    }

    private CalendlyEmulator calendly() {
        return CalendlyEmulator.builder()
                .clock(clock)
                .requestsPerMinute(0)
                .organization(OrganizationSpec.seeded(42).seats(40))
                .start();
    }

    private static IntegrationProfile published(SamSpoke.View sam, CalendlyEmulator calendly) {
        Secret token = Secret.of(calendly.personalAccessToken(calendly.adminUri()));
        IntegrationProfile draft = sam.profiles()
                .create(form -> form.connection(sam.connections().withToken("Calendly", calendly.baseUri(), token))
                        .provisioning(Provisioning.NONE))
                .validateConnection();
        return draft.publish(draft.confirmation());
    }

    @Test
    void keys_rotated_oldOneCanGo() {
        Store store = InMemoryStore.create(); // closing it keeps what is in it
        try (CalendlyEmulator calendly = calendly()) {
            try (SamSpoke spoke = engine(store, CredentialKeys.of("2025-11", old), new SamListener() {})) {
                published(spoke.as(Actor.of("ada")), calendly);
            }
            // tag::rotated[]
            CredentialKeys keys = new Keys("2026-11", Map.of("2025-11", old, "2026-11", fresh));
            // end::rotated[]
            try (SamSpoke spoke = engine(store, keys, new SamListener() {})) {
                SamSpoke.View sam = spoke.as(Actor.of("ada"));
                // tag::resealed[]
                for (Connection connection : sam.connections().list()) {
                    sam.connections().health(connection.alias()); // reads, and so seals anew
                }
                // end::resealed[]
            }
            try (SamSpoke spoke = engine(store, CredentialKeys.of("2026-11", fresh), new SamListener() {})) {
                assertThat(spoke.as(Actor.of("ada"))
                                .connections()
                                .health("Calendly")
                                .usable())
                        .isTrue();
            }
            try (SamSpoke spoke = engine(store, CredentialKeys.of("2025-11", old), new SamListener() {})) {
                assertThat(spoke.as(Actor.of("ada"))
                                .connections()
                                .health("Calendly")
                                .remedy())
                        .isEqualTo(
                                "Give the key it was sealed with (SamSpokeBuilder.credentialKeys), or connect the account again.");
            }
        }
    }

    @Test
    void guide_metricsHealthAuditErasure_work() throws IOException, InterruptedException {
        // tag::metrics[]
        SamListener metrics = SamMetrics.in(registry, "service", "licences");
        // end::metrics[]
        try (CalendlyEmulator calendly = calendly();
                SamSpoke spoke = engine(InMemoryStore.create(), CredentialKeys.of("2026-11", fresh), metrics)) {
            SamSpoke.View sam = spoke.as(Actor.of("ada"));
            IntegrationProfile profile = published(sam, calendly);
            assertThat(trouble(sam)).isEmpty();
            sam.jobs().runDue();
            spoke.deliverEvents();
            assertThat(trouble(sam)).isEmpty();
            assertThat(registry.get("samspoke.jobs.runs").counters()).isNotEmpty();
            // tag::crash[]
            for (Execution cut : sam.reclamation().unfinished(profile.id())) {
                sam.reclamation().resume(cut.id(), RunControl.silent());
            }
            // end::crash[]
            audited(sam);
            String user = calendly.state().members().get(7).userUri().toString();
            // tag::erase[]
            sam.audit().erase(user, "asked for it on 23 November"); // the reason names nobody
            // end::erase[]
            assertThat(sam.audit().verify().verified()).isTrue();
            clock.sleepUntil(clock.instant().plus(Duration.ofDays(3)));
            assertThat(trouble(sam)).isNotEmpty();
        }
    }

    private void audited(SamSpoke.View sam) throws IOException {
        AuditKeys auditKeys = AuditKeys.of("audit-2026", new SecretKeySpec(new byte[32], "HmacSHA256"));
        // tag::audit[]
        List<AuditHead> heads = sam.audit().heads(); // keep them where the database's owner cannot write
        AuditVerification verified = sam.audit().verify(heads);
        System.out.println(verified.verified() + " " + verified.entries() + " rows " + verified.problem());
        // end::audit[]
        assertThat(verified.verified()).isTrue();
        Path file = folder.resolve("audit.jsonl");
        // tag::export[]
        try (Writer out = Files.newBufferedWriter(file)) {
            heads = sam.audit().export(AuditFormat.JSON_LINES, out);
        }
        try (Reader in = Files.newBufferedReader(file)) { // elsewhere, without engine and database
            verified = AuditFiles.verify(in, auditKeys, heads);
        }
        // end::export[]
        assertThat(verified.verified()).isTrue();
        assertThat(verified.keyed()).isEqualTo(verified.entries());
    }

    private List<String> trouble(SamSpoke.View sam) {
        Instant now = clock.instant();
        // tag::health[]
        List<String> trouble = new ArrayList<>();
        for (Connection connection : sam.connections().list()) {
            if (!sam.connections().health(connection.alias()).usable()) {
                trouble.add(connection.alias() + ": connect the account again");
            }
        }
        for (ScheduledJob job : sam.jobs().scheduled()) {
            if (job.last() != null && !job.last().status().success()) {
                trouble.add(job.name() + ": " + job.last().status());
            }
            if (job.due().isBefore(now.minus(Duration.ofHours(24)))) {
                trouble.add(job.name() + ": due since " + job.due());
            }
        }
        // end::health[]
        return trouble;
    }
}
