package io.github.samspoke.examples;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import io.github.samspoke.core.SamSpoke;
import io.github.samspoke.core.calendly.CalendlySpoke;
import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.common.Secret;
import io.github.samspoke.core.profile.IntegrationProfile;
import io.github.samspoke.core.reclamation.ExecutionReport;
import io.github.samspoke.core.reclamation.Policy;
import io.github.samspoke.core.reclamation.ReclamationPlan;
import io.github.samspoke.core.testing.SimulatedClock;
import io.github.samspoke.jdbc.JdbcStore;
import java.net.URI;

/** One node of a cluster: an engine of its own, with a pool of its own, on the database that all share. */
final class Node implements AutoCloseable {
    private static final int CONNECTIONS = 8;

    private final String name;
    private final HikariDataSource pool;
    private final SamSpoke spoke;
    private final SamSpoke.View sam;

    Node(String name, String jdbcUrl, byte[] key, SimulatedClock clock) {
        this.name = name;
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(jdbcUrl);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setPoolName(name);
        try {
            this.pool = new HikariDataSource(config);
        } catch (HikariPool.PoolInitializationException e) {
            throw new SetUpException("The database cannot be reached; check that it runs, and the URL", e);
        }
        this.spoke = SamSpoke.builder()
                .store(JdbcStore.of(pool))
                .credentialKeys(DemoKey.keys(key))
                .spoke(CalendlySpoke.create(clock, clock))
                .clock(clock)
                .sleeper(clock)
                .build();
        this.sam = spoke.as(Actor.of(name));
    }

    String name() {
        return name;
    }

    SamSpoke.View sam() {
        return sam;
    }

    /** Connects with a token, which the other nodes can use from then on. */
    void connect(String alias, URI url, String token) {
        sam.connections().withToken(alias, url, Secret.of(token));
    }

    IntegrationProfile profile(String displayName) {
        return sam.profiles().list().stream()
                .filter(profile -> profile.data().displayName().equals(displayName))
                .findFirst()
                .orElseThrow();
    }

    /** Plans the quietest, approves what was planned, and carries it out. */
    ExecutionReport reclaim(IntegrationProfile profile, int count, RunControl control) {
        ReclamationPlan plan = sam.reclamation().plan(profile, Policy.careful().quietest(count));
        return sam.reclamation().execute(plan, sam.reclamation().approve(plan.hash(), plan.count()), control);
    }

    @Override
    public void close() {
        spoke.close();
        pool.close();
    }
}
