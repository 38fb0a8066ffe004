package io.github.samspoke.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.core.EndToEndTest;
import io.github.samspoke.core.SamSpoke;
import io.github.samspoke.core.Site;
import io.github.samspoke.core.audit.AuditEntry;
import io.github.samspoke.core.calendly.CalendlySpoke;
import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.job.JobResult;
import io.github.samspoke.core.job.JobStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The whole way on one database; each site has its own. */
abstract class JdbcEndToEnd extends EndToEndTest {
    private final List<Databases.Pool> pools = new ArrayList<>();
    private final Databases database;

    JdbcEndToEnd(Databases database) {
        this.database = database;
    }

    @Override
    protected Site ready(int seats) {
        Databases.Pool pool = database.pool();
        pools.add(pool);
        return Site.ready(seats, JdbcStore.of(pool.source()));
    }

    @Test
    @DisplayName("I10, I16: another process that has the keys finds everything, and goes on with it")
    void restart_ofTheHost_everything() {
        try (Site site = ready(60);
                SamSpoke second = SamSpoke.builder()
                        .credentialKeys(Site.KEYS)
                        .store(JdbcStore.of(pools.get(0).source()))
                        .spoke(CalendlySpoke.create(site.clock(), site.clock()))
                        .clock(site.clock())
                        .sleeper(site.clock())
                        .build()) {
            SamSpoke.View sam = second.as(Actor.of("ben"));
            assertThat(sam.profiles().list().get(0).data())
                    .isEqualTo(site.profile().data());
            assertThat(sam.candidates().open(site.profile().id())).isNotEmpty().isEqualTo(site.candidates());
            assertThat(sam.jobs().results()).isEqualTo(site.sam().jobs().results());
            assertThat(sam.audit().verify().verified()).isTrue();
            JobResult result = sam.jobs().run(Site.SUBSCRIPTIONS, RunControl.silent());
            assertThat(result.status()).isEqualTo(JobStatus.OK);
            sam.connections().disconnect("Calendly");
            assertThat(sam.connections().list()).isEmpty();
            assertThat(sam.audit().entries("instance"))
                    .filteredOn(entry -> entry.action().equals("connection.removed"))
                    .extracting(AuditEntry::details)
                    .containsExactly(Map.of("revoked", "false"));
        }
    }

    @AfterEach
    void closePools() {
        pools.forEach(Databases.Pool::close);
    }
}
