package io.github.samspoke.core.reclamation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.core.common.NoSuchRecordException;
import io.github.samspoke.core.people.EmailAddress;
import io.github.samspoke.core.subscription.ObservedInvitation;
import io.github.samspoke.core.subscription.ProfileId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("I16: plans, executions and revocations are read again as they were written")
class PastRemovalsTest {
    @Test
    void plans_several_newestFirstAndOfTheProfileAlone() {
        Bench bench = Bench.of(20, 2);
        ReclamationPlan first = bench.plan(Policy.careful());
        bench.advance(Duration.ofMinutes(1));
        ReclamationPlan second = bench.plan(Policy.careful().quietest(1));

        assertThat(bench.service().plans(Bench.PROFILE)).containsExactly(second, first);
        assertThat(bench.service().plans(new ProfileId("PRF0002"))).isEmpty();
        assertThat(bench.service().planOf(first.id())).isEqualTo(first);
        assertThat(bench.service().planOf(second.hash())).isEqualTo(second);
        assertThatThrownBy(() -> bench.service().planOf("PLN99999")).isInstanceOf(NoSuchRecordException.class);
    }

    @Test
    void executions_twoPlans_newestFirstWithTheirItems() {
        Bench bench = Bench.of(40, 4);
        ExecutionReport first = bench.run(1);
        bench.advance(Duration.ofMinutes(1));
        ExecutionReport second = bench.run(2);

        assertThat(bench.service().executions(Bench.PROFILE))
                .extracting(Execution::id)
                .containsExactly(second.execution(), first.execution());
        assertThat(bench.service().items(second.execution())).isEqualTo(second.items());
        assertThat(bench.service().items("EXE99999")).isEmpty();
        assertThat(bench.service().executions(new ProfileId("PRF0002"))).isEmpty();
    }

    @Test
    void lift_givenAndUsed_standsUntilThen() {
        Bench bench = Bench.of(40, 8);
        ReclamationPlan plan = bench.plan(Policy.careful());
        assertThat(bench.service().lift(plan.hash())).isEmpty();
        BreakerLift lift = bench.service().liftBreaker(plan.hash(), 8, "the project has ended");
        assertThat(bench.service().lift(plan.hash())).contains(lift);
        bench.execute(plan);
        assertThat(bench.service().lift(plan.hash())).isEmpty();
    }

    @Test
    void invitationPlan_stored_isFoundByItsHash() {
        Bench bench = Bench.of(20, 1);
        InvitationPlan plan = new InvitationPlan(
                "INV00001",
                Bench.PROFILE,
                Bench.ORGANIZATION,
                Bench.START,
                Bench.START.plus(Duration.ofDays(1)),
                "ada",
                List.of(new ObservedInvitation("I1", EmailAddress.of("new@example.com"), Bench.START, null)),
                0);
        Revocation begun = new Revocation(
                "INV00001", Bench.ORGANIZATION, "I1", Bench.START, ItemState.PENDING, null, Bench.START, "");
        bench.store.journal().save(plan);
        bench.store.journal().save(begun);

        assertThat(bench.service().invitationPlan(plan.hash())).isEqualTo(plan);
        assertThat(bench.service().revocations(Bench.PROFILE)).containsExactly(begun);
        assertThat(bench.service().revocations(new ProfileId("PRF0002"))).isEmpty();
        assertThatThrownBy(() -> bench.service().invitationPlan("0".repeat(64)))
                .isInstanceOf(NoSuchRecordException.class);
    }
}
