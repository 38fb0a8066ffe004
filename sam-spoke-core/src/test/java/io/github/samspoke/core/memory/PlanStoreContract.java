package io.github.samspoke.core.memory;

import static io.github.samspoke.core.memory.Samples.AT;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.core.reclamation.Approval;
import io.github.samspoke.core.reclamation.ReclamationPlan;
import io.github.samspoke.core.reclamation.RemovalTask;
import io.github.samspoke.core.reclamation.StandingApproval;
import io.github.samspoke.core.subscription.ProfileId;
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

    @Test
    @DisplayName("I8: a lift is good once, and an execution that was refused has not used it up")
    void useLift_twice_secondEmpty() {
        store.plans().save(Samples.lift("hash"));

        assertThat(store.plans().lift("hash")).contains(Samples.lift("hash"));
        failing(() -> assertThat(store.plans().useLift("hash")).isPresent());
        assertThat(store.plans().useLift("hash")).contains(Samples.lift("hash"));
        assertThat(store.plans().useLift("hash")).isEmpty();
        assertThat(store.plans().lift("hash")).isEmpty();
        assertThat(store.plans().useLift("another")).isEmpty();

        store.plans().save(Samples.lift("hash"));
        assertThat(store.plans().lift("hash")).isPresent();
    }

    @Test
    @DisplayName("4: approvals under a standing one are found by time, used ones too")
    void under_standing_sinceAnInstant() {
        Approval early = new Approval("APR2", "hash", 1, "ada", AT, "STA0001");
        Approval late = new Approval("APR3", "hash", 1, "ada", AT.plusSeconds(9), "STA0001");
        List.of(APPROVAL, early, late, new Approval("APR4", "hash", 1, "ada", AT, "STA0002"))
                .forEach(store.plans()::save);
        store.plans().use("APR3");

        assertThat(store.plans().under("STA0001", AT)).containsExactly(early, late);
        assertThat(store.plans().under("STA0001", AT.plusNanos(1))).containsExactly(late);
    }

    @Test
    @DisplayName("4: a standing approval is replaced as it is revoked, and stays on record")
    void standing_revoked_kept() {
        StandingApproval other = Samples.standing("STA0002");
        StandingApproval revoked = Samples.standing("STA0001").revoked("ben", AT);
        store.plans().save(other);
        store.plans().save(Samples.standing("STA0001"));
        store.plans().save(revoked);

        assertThat(store.plans().standing("STA0001")).contains(revoked);
        assertThat(store.plans().standing("STA0003")).isEmpty();
        assertThat(store.plans().standing(Samples.PROFILE)).containsExactly(revoked, other);
        assertThat(store.plans().standing(new ProfileId("PRF9999"))).isEmpty();
    }

    @Test
    @DisplayName("3: tasks are found by organization and time; one that is written again stands once")
    void tasks_sinceAnInstant() {
        RemovalTask first = Samples.task("RCC0000001", AT);
        RemovalTask second = Samples.task("RCC0000002", AT.plusSeconds(9));
        List.of(second, first, first).forEach(store.plans()::save);

        assertThat(store.plans().tasks(Samples.ORGANIZATION, AT)).containsExactly(first, second);
        assertThat(store.plans().tasks(Samples.ORGANIZATION, AT.plusNanos(1))).containsExactly(second);
        assertThat(store.plans().tasks("another", AT)).isEmpty();
    }
}
