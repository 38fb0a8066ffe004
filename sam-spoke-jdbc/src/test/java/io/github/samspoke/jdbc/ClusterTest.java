package io.github.samspoke.jdbc;

import static io.github.samspoke.core.memory.Samples.AT;
import static io.github.samspoke.core.memory.Samples.PROFILE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.core.audit.AuditEntry;
import io.github.samspoke.core.memory.Samples;
import io.github.samspoke.core.reclamation.Approval;
import io.github.samspoke.core.reclamation.RemovalCandidate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@DisplayName("Two nodes on one PostgreSQL")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClusterTest {
    private static final int THREADS = 32;

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

    @SuppressWarnings("NullAway.Init")
    private Databases.Pool pool;

    private final List<JdbcStore> nodes = new ArrayList<>();

    @BeforeAll
    void start() {
        pool = Databases.POSTGRESQL.pool();
        // Both find the database empty: one migrates, the other waits for it.
        nodes.addAll(IntStream.range(0, 2)
                .mapToObj(node -> CompletableFuture.supplyAsync(() -> JdbcStore.of(pool.source()), threads))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList());
    }

    @AfterAll
    @SuppressWarnings("NullAway") // A skipped class never had one.
    void stop() {
        threads.shutdownNow();
        if (pool != null) {
            pool.close();
        }
    }

    /** Does something on both nodes, on many threads at once. */
    private <T> List<T> everywhere(int times, Function<JdbcStore, T> work) {
        return IntStream.range(0, times)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> work.apply(nodes.get(i % 2)), threads))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }

    @Test
    @DisplayName("I1, I8: never two holders of one lease, and never the same fence twice")
    void leases_twoNodes_oneHolder() {
        AtomicInteger holders = new AtomicInteger();
        List<Long> fences = everywhere(
                        THREADS * 8,
                        node -> node.leases()
                                .acquire("job", "holder", Duration.ofMinutes(1), AT)
                                .map(lease -> {
                                    assertThat(holders.incrementAndGet()).isEqualTo(1);
                                    holders.decrementAndGet();
                                    node.leases().release(lease);
                                    return lease.fence();
                                })
                                .orElse(0L))
                .stream()
                .filter(fence -> fence > 0)
                .toList();
        assertThat(fences).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("I10: no fork and no gap, and nobody has to repeat")
    void audit_twoNodes_oneChain() {
        int rows = THREADS * 8;
        everywhere(
                rows,
                node -> node.work().inTransaction(() -> {
                    long next = node.audit()
                                    .head("PRF0001")
                                    .map(AuditEntry::sequence)
                                    .orElse(0L)
                            + 1;
                    node.audit().append(Samples.row("PRF0001", next));
                    return next;
                }));
        assertThat(nodes.get(0).audit().entries("PRF0001"))
                .extracting(AuditEntry::sequence)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, rows).boxed().toList());
    }

    @Test
    @DisplayName("F12: an approval is used once, on whichever node")
    void approval_twoNodes_usedOnce() {
        nodes.get(0).plans().save(new Approval("APR1", "hash", 3, "ada", AT));
        assertThat(everywhere(THREADS, node -> node.plans().use("APR1").isPresent()))
                .containsOnlyOnce(true);
    }

    @Test
    @DisplayName("I10: numbers are given out once, on whichever node")
    void numbers_twoNodes_distinct() {
        assertThat(everywhere(200, node -> node.candidates().nextNumber())).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("A candidate that one node moves cannot be moved by another from where it was")
    void candidate_movedAtOnce_oneMoveLost() {
        nodes.get(0).candidates().save(Samples.candidate("RCC0000001", "ada"));
        List<Boolean> closed = everywhere(
                THREADS,
                node -> node.work()
                        .<Boolean>inTransaction(() -> node.candidates()
                                .open(PROFILE, "ada")
                                .map(candidate -> {
                                    node.candidates().save(Samples.closed(candidate));
                                    return true;
                                })
                                .orElse(false)));
        assertThat(closed).containsOnlyOnce(true);
    }

    @Test
    @DisplayName("A person has one open candidate, whichever node asks")
    void candidate_secondOpen_refused() {
        nodes.get(0).candidates().save(Samples.candidate("RCC0000003", "ben"));
        RemovalCandidate second = Samples.candidate("RCC0000004", "ben");
        assertThatThrownBy(() -> nodes.get(1).candidates().save(second)).isInstanceOf(StoreException.class);
        assertThat(nodes.get(1).candidates().list(PROFILE))
                .filteredOn(c -> c.userUri().equals("ben"))
                .hasSize(1);
    }
}
