package io.github.samspoke.core.memory;

import static io.github.samspoke.core.memory.Samples.AT;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.core.reclamation.Approval;
import io.github.samspoke.core.reclamation.ReclamationPlan;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

public abstract class PlanStoreContract extends StoreContract {
    private static final Approval APPROVAL = new Approval("APR1", "hash", 3, "ada", AT);

    /** For the test of a store. */
    protected PlanStoreContract() {}

    @Test
    void find_byHash_thatPlan() {
        ReclamationPlan first = Samples.plan("PLN00001");
        ReclamationPlan second = Samples.plan("PLN00002");
        store.plans().save(second);
        store.plans().save(first);

        assertThat(store.plans().find(first.hash())).contains(first);
        assertThat(store.plans().find("0".repeat(64))).isEmpty();
        assertThat(store.plans().list()).containsExactly(first, second);
    }

    @Test
    @DisplayName("F12: an approval is good once")
    void use_twice_secondEmpty() {
        store.plans().save(APPROVAL);

        assertThat(store.plans().use("APR1")).contains(APPROVAL);
        assertThat(store.plans().use("APR1")).isEmpty();
        assertThat(store.plans().use("never given")).isEmpty();
    }

    @Test
    @DisplayName("F12: an execution that was refused has not used the approval up")
    void use_rolledBack_stillGood() {
        store.plans().save(APPROVAL);

        failing(() -> assertThat(store.plans().use("APR1")).isPresent());

        assertThat(store.plans().use("APR1")).contains(APPROVAL);
    }

    @Test
    @DisplayName("F12: of many who use it at once, one does")
    void use_manyThreads_once() {
        for (int round = 0; round < 50; round++) {
            Approval approval = new Approval("APR" + round, "hash", 3, "ada", AT);
            store.plans().save(approval);
            List<CompletableFuture<Boolean>> used = IntStream.range(0, 16)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> store.plans().use(approval.id()).isPresent()))
                    .toList();

            assertThat(used.stream().filter(CompletableFuture::join).count()).isEqualTo(1);
        }
    }
}
