package io.github.samspoke.core.job.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.core.calendly.CalendlySpoke;
import io.github.samspoke.core.common.LeaseLostException;
import io.github.samspoke.core.common.Progress;
import io.github.samspoke.core.connection.CredentialKeys;
import io.github.samspoke.core.job.Retention;
import io.github.samspoke.core.license.internal.Currencies;
import io.github.samspoke.core.memory.InMemoryStore;
import io.github.samspoke.core.memory.Samples;
import io.github.samspoke.core.reclamation.internal.Asking;
import io.github.samspoke.core.reclamation.internal.NoticeLinks;
import io.github.samspoke.core.reclamation.internal.RuleRegistry;
import io.github.samspoke.core.store.Store;
import io.github.samspoke.core.store.internal.StorePorts;
import io.github.samspoke.core.testing.SimulatedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("D8: a store that only the holder of a lease can write")
class FencedPortsTest {
    private static final Instant START = Instant.parse("2026-11-23T09:00:00Z");

    private final SimulatedClock time = SimulatedClock.at(START);
    private final Store store = InMemoryStore.create();
    private final Engine engine = Engine.of(
            StorePorts.of(store),
            CalendlySpoke.create(time, time),
            CredentialKeys.ephemeral(),
            null,
            new RuleRegistry(Map.of()),
            time,
            time,
            new EngineSettings(
                    "node",
                    null,
                    null,
                    Retention.DEFAULT,
                    Runnable::run,
                    false,
                    null,
                    new Asking(null, null, new NoticeLinks(CredentialKeys.ephemeral()), Asking.COOL_DOWN),
                    Currencies.REFUSED));
    private final JobLease lease =
            JobLease.take(engine, "jobs of PRF0001", "node").orElseThrow();
    private final EnginePorts fenced = engine.under(lease).store();

    private void pass(Duration by) {
        try {
            time.sleepUntil(time.instant().plus(by));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write() {
        fenced.subscriptions().save(Samples.subscription(Samples.PROFILE, "ada"));
    }

    @Test
    void save_leaseHeld_written() {
        write();
        fenced.work().inTransaction(() -> fenced.jobs().save(Samples.job("job")));

        assertThat(store.subscriptions().list(Samples.PROFILE)).hasSize(1);
        assertThat(store.jobs().list()).hasSize(1);
    }

    @Test
    @DisplayName("Lost: no write of any port, inside a unit of work or outside; reading goes on")
    void save_leaseLost_nothingWritten() {
        pass(JobLease.LENGTH);
        List<Runnable> writes = List.of(
                this::write,
                () -> fenced.work().inTransaction(this::write),
                () -> fenced.jobs().save(Samples.result("JOB000001")),
                () -> fenced.candidates().save(Samples.candidate("RCC0000001", "ada")),
                () -> fenced.audit().append(Samples.row("PRF0001", 1)),
                () -> fenced.outbox().append(Samples.event("EVT1")));

        assertThat(writes).allSatisfy(write -> assertThatThrownBy(write::run).isInstanceOf(LeaseLostException.class));
        assertThat(fenced.subscriptions().list(Samples.PROFILE)).isEmpty();
        assertThat(store.audit().entries("PRF0001")).isEmpty();
        assertThat(store.jobs().results()).isEmpty();
        assertThat(store.outbox().waiting(time.instant(), 9)).isEmpty();
    }

    @Test
    @DisplayName("A failure of a port is its own, whether in a unit of work or not")
    void save_portFails_sameFailure() {
        assertThatThrownBy(() -> fenced.audit().append(Samples.row("PRF0001", 7)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("does not follow");
        assertThatThrownBy(() ->
                        fenced.work().inTransaction(() -> fenced.audit().append(Samples.row("PRF0001", 7))))
                .hasMessageContaining("does not follow");
    }

    @Test
    @DisplayName("Each write and each step lengthens the lease; a wait that is announced counts in")
    void beat_longWait_keepsTheLease() {
        for (int i = 0; i < 5; i++) {
            pass(JobLease.LENGTH.minusSeconds(1));
            write();
        }
        pass(JobLease.LENGTH.minusSeconds(1));
        lease.beat(Progress.of("page", 1, 1, 1));
        Instant until = time.instant().plus(Duration.ofHours(3));
        lease.beat(new Progress("waiting", 0, 0, -1, until));
        pass(Duration.ofHours(3).plusMinutes(14));
        write();
        assertThat(store.subscriptions().list(Samples.PROFILE)).hasSize(1);
        pass(JobLease.LENGTH);
        assertThatThrownBy(() -> lease.beat()).isInstanceOf(LeaseLostException.class);
    }
}
