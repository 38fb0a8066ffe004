package io.github.samspoke.core.memory;

import static io.github.samspoke.core.memory.Samples.AT;
import static io.github.samspoke.core.memory.Samples.ORGANIZATION;
import static io.github.samspoke.core.memory.Samples.item;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.core.people.EmailAddress;
import io.github.samspoke.core.reclamation.ClearedReappearance;
import io.github.samspoke.core.reclamation.Execution;
import io.github.samspoke.core.reclamation.InvitationPlan;
import io.github.samspoke.core.reclamation.ItemState;
import io.github.samspoke.core.reclamation.JournalStore;
import io.github.samspoke.core.reclamation.ReclaimItem;
import io.github.samspoke.core.reclamation.Restoration;
import io.github.samspoke.core.reclamation.Revocation;
import io.github.samspoke.core.subscription.ObservedInvitation;
import io.github.samspoke.core.subscription.ProfileId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** I1, I8: what was about to be removed, and what came of it. */
public abstract class JournalStoreContract extends StoreContract {
    private static final String ELSEWHERE = "https://api.calendly.com/organizations/TWO";

    /** For the test of a store. */
    protected JournalStoreContract() {}

    @Test
    void items_savedAndMoved_inOrderOfFirstSaving() {
        ReclaimItem ada = item("EXE00001", ORGANIZATION, "ada");
        ReclaimItem ben = item("EXE00001", ORGANIZATION, "ben");
        journal().save(ben);
        journal().save(ada);
        ReclaimItem intent = ben.intent(AT, 7);
        journal().save(intent);

        assertThat(journal().items("EXE00001")).containsExactly(intent, ada);
        assertThat(journal().items("EXE00002")).isEmpty();
    }

    @Test
    @DisplayName("I8: the window of the breaker begins after its instant, and counts the first intent of an item")
    void intentsSince_boundary_exclusive() {
        ReclaimItem intent = item("EXE00001", ORGANIZATION, "ada").intent(AT, 1);
        ReclaimItem retried =
                intent.moved(ItemState.PENDING_RETRY, AT, "still there").intent(AT.plusSeconds(60), 1);
        journal().save(retried);
        journal().save(item("EXE00001", ORGANIZATION, "ben"));

        assertThat(journal().intentsSince(ORGANIZATION, AT.minusNanos(1000))).containsExactly(retried);
        assertThat(journal().intentsSince(ORGANIZATION, AT)).isEmpty();
    }

    @Test
    @DisplayName("I8: an intent that certainly was not carried out does not count")
    void intentsSince_notExecuted_notCounted() {
        journal().save(item("EXE00001", ORGANIZATION, "ada").intent(AT, 1).notExecuted(AT, "429"));

        assertThat(journal().intentsSince(ORGANIZATION, AT.minusSeconds(1))).isEmpty();
    }

    @Test
    @DisplayName("I8: the breaker belongs to the organization, over all executions and no other organization's")
    void intentsSince_severalExecutions_ofTheOrganization() {
        ReclaimItem ada = item("EXE00001", ORGANIZATION, "ada").intent(AT, 1);
        ReclaimItem ben = item("EXE00002", ORGANIZATION, "ben").intent(AT, 2);
        List.of(ada, ben, item("EXE00003", ELSEWHERE, "cem").intent(AT, 3)).forEach(journal()::save);

        assertThat(journal().intentsSince(ORGANIZATION, AT.minusSeconds(1))).containsExactlyInAnyOrder(ada, ben);
    }

    @ParameterizedTest
    @EnumSource(ItemState.class)
    @DisplayName("I1, I9: what a crash leaves behind is found: INTENT, CONFIRMING, UNKNOWN")
    void inFlight_states_onlyUnsettled(ItemState state) {
        journal().save(item("EXE00001", ORGANIZATION, "ada").intent(AT, 1).moved(state, AT, ""));
        journal().save(item("EXE00002", ELSEWHERE, "ben").intent(AT, 1));

        boolean expected = Arrays.asList(ItemState.INTENT, ItemState.CONFIRMING, ItemState.UNKNOWN)
                .contains(state);
        assertThat(journal().inFlight(ORGANIZATION)).hasSize(expected ? 1 : 0);
    }

    @Test
    @DisplayName("I1: the same membership in two executions is two items")
    void save_sameMembershipOtherExecution_bothKept() {
        journal().save(item("EXE00001", ORGANIZATION, "ada"));
        journal().save(item("EXE00002", ORGANIZATION, "ada").intent(AT, 2));

        assertThat(journal().items("EXE00001")).extracting(ReclaimItem::state).containsExactly(ItemState.PENDING);
        assertThat(journal().items("EXE00002")).extracting(ReclaimItem::state).containsExactly(ItemState.INTENT);
    }

    @Test
    @DisplayName("I10: each execution's number is given out once, so that no two share a journal")
    void nextExecution_unused_notGivenOutAgain() {
        assertThat(journal().nextExecution()).isEqualTo("EXE00001");
        assertThat(journal().nextExecution()).isEqualTo("EXE00002");
    }

    @Test
    @DisplayName("4: an execution is found by its organization until it has ended, and after")
    void executions_savedAndEnded_ofTheOrganization() {
        Execution one = execution("EXE00001", ORGANIZATION);
        Execution two = execution("EXE00002", ORGANIZATION);
        List.of(two, one, execution("EXE00003", ELSEWHERE)).forEach(journal()::save);

        journal().save(one.ended(AT.plusSeconds(1), "cancelled"));

        assertThat(journal().executions(ORGANIZATION)).containsExactly(one.ended(AT.plusSeconds(1), "cancelled"), two);
        assertThat(journal().executions(ORGANIZATION))
                .extracting(Execution::open)
                .containsExactly(false, true);
    }

    @Test
    @DisplayName("I1: a restoration is found as it was last stored, by its organization")
    void restorations_savedAndMoved_ofTheOrganization() {
        Restoration one = restoration("RST00001", ORGANIZATION);
        Restoration moved = one.moved(Restoration.State.INVITED, AT.plusSeconds(1), "invitation", "said yes");
        List.of(restoration("RST00002", ELSEWHERE), one, moved).forEach(journal()::save);

        assertThat(journal().restorations(ORGANIZATION)).containsExactly(moved);
    }

    @Test
    @DisplayName("3: a clearance is found by its organization, one a membership")
    void cleared_saved_ofTheOrganization() {
        ClearedReappearance one = new ClearedReappearance(ORGANIZATION, "M1", "U1", "moved teams", "ada", AT);
        ClearedReappearance again = new ClearedReappearance(ORGANIZATION, "M1", "U1", "left again", "ada", AT);
        ClearedReappearance other = new ClearedReappearance(ELSEWHERE, "M2", "U1", "moved teams", "ada", AT);
        List.of(one, again, other).forEach(journal()::save);

        assertThat(journal().cleared(ORGANIZATION)).containsExactly(again);
    }

    @Test
    @DisplayName("I1: a plan of revocations is found by its hash, and its revocations as they were last stored")
    void revocations_savedAndMoved_inOrder() {
        ObservedInvitation invitation =
                new ObservedInvitation("I1", EmailAddress.of("ada@example.com"), AT, AT.plusSeconds(1));
        InvitationPlan plan = new InvitationPlan(
                "INV00001",
                new ProfileId("PRF0001"),
                ORGANIZATION,
                AT,
                AT.plusSeconds(9),
                "ada",
                List.of(invitation),
                2);
        Revocation one = new Revocation("INV00001", ORGANIZATION, "I2", AT, ItemState.PENDING, null, AT, "");
        Revocation two = new Revocation("INV00001", ORGANIZATION, "I1", AT, ItemState.PENDING, null, AT, "");
        Revocation moved = one.moved(ItemState.INTENT, AT.plusSeconds(2), "about to be revoked");
        journal().save(plan);
        List.of(one, two, moved).forEach(journal()::save);
        journal().save(new Revocation("INV00002", ELSEWHERE, "I3", AT, ItemState.PENDING, null, AT, ""));

        assertThat(journal().invitationPlan(plan.hash())).contains(plan);
        assertThat(journal().invitationPlan("other")).isEmpty();
        assertThat(journal().revocations(ORGANIZATION)).containsExactly(moved, two);
    }

    private static Restoration restoration(String id, String organization) {
        return new Restoration(
                id,
                new ProfileId("PRF0001"),
                organization,
                "U1",
                EmailAddress.of("ada@example.com"),
                "RCC0000001",
                Restoration.State.INTENT,
                null,
                "ada",
                AT,
                AT,
                "");
    }

    private static Execution execution(String id, String organization) {
        return new Execution(id, new ProfileId("PRF0001"), organization, "hash", "APR-1", "ada", AT, null, "", false);
    }

    private JournalStore journal() {
        return store.journal();
    }
}
