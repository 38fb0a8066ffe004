package io.github.samspoke.core.reclamation;

import static io.github.samspoke.core.reclamation.CandidateState.ATTENTION_REQUIRED;
import static io.github.samspoke.core.reclamation.CandidateState.AWAITING_REVOCATION;
import static io.github.samspoke.core.reclamation.CandidateState.AWAITING_USER;
import static io.github.samspoke.core.reclamation.CandidateState.CLOSED_CANCELED;
import static io.github.samspoke.core.reclamation.CandidateState.CLOSED_COMPLETE;
import static io.github.samspoke.core.reclamation.CandidateState.CLOSED_SKIPPED;
import static io.github.samspoke.core.reclamation.CandidateState.READY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.core.activity.Signal;
import io.github.samspoke.core.activity.UserActivity;
import io.github.samspoke.core.audit.AuditEntry;
import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.IllegalMoveException;
import io.github.samspoke.core.common.InvalidInputException;
import io.github.samspoke.core.common.NoSuchRecordException;
import io.github.samspoke.core.common.RefusedException;
import io.github.samspoke.core.connection.IntegrationProcess;
import io.github.samspoke.core.exclusion.ExclusionAxis;
import io.github.samspoke.core.exclusion.UserExclusionRule;
import io.github.samspoke.core.profile.Provisioning;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("4: the work on candidates")
class CandidateWorkTest {
    private static final String ID = "U019";

    private final Bench bench = Bench.of(20, 1);

    private RemovalCandidate candidate() {
        return bench.candidate(ID);
    }

    private void seen(String id, Instant at) {
        UserActivity known = bench.store.activity().find(Bench.PROFILE, Bench.user(id));
        bench.store.activity().save(Bench.PROFILE, Map.of(Bench.user(id), known.with(Signal.EVENT_HOSTED, at)));
    }

    /** A candidate by hand of somebody whom the rule did not find. */
    private RemovalCandidate byHand() {
        bench.store
                .activity()
                .save(
                        Bench.PROFILE,
                        Map.of(
                                Bench.user("U005"),
                                UserActivity.NONE.with(Signal.EVENT_HOSTED, Bench.START.minus(Duration.ofDays(10)))));
        return bench.candidates().create(Bench.PROFILE, "u005@EXAMPLE.com", Justification.UNALLOCATED, "nobody's seat");
    }

    @Test
    @DisplayName("4: made by hand: with its justification and reason, its actor in the trail, and the rule's words")
    void create_byHand_ready() {
        RemovalCandidate made = byHand();

        assertThat(made.state()).isEqualTo(READY);
        assertThat(made.byHand()).isTrue();
        assertThat(made.justification()).isEqualTo(Justification.UNALLOCATED);
        assertThat(made.description()).contains("Unallocated").contains("nobody's seat");
        AuditEntry row = bench.audit("candidate.opened").get(1);
        assertThat(row.actor()).isEqualTo("ada");
        assertThat(row.details()).containsEntry("justification", "Unallocated").containsEntry("rule", "made by hand");
        assertThat(bench.candidates().potentialSavings(made.number())).isEqualTo("1 x USD 144");
    }

    @Test
    @DisplayName("4, I2: the protections stand for candidates by hand, too: when made, at the plan, and afterwards")
    void create_protected_refused() {
        assertThatThrownBy(() -> bench.candidates()
                        .create(Bench.PROFILE, Bench.user(Bench.OWNER), Justification.UNLICENSED, "too dear"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("OWNER");
        byHand();
        assertThat(bench.plan(Policy.careful()).items())
                .extracting(PlanItem::userUri)
                .as("an active person is not planned for being named")
                .doesNotContain(Bench.user("U005"));
    }

    @Test
    @DisplayName("4: a candidate by hand stays while the person does what was known, and is CANCELED by activity since")
    void update_byHand_canceledByActivitySince() {
        byHand();
        bench.identify();
        assertThat(bench.candidate("U005").state()).isEqualTo(READY);
        bench.nextDay();
        seen("U005", Bench.START.plusSeconds(60));
        bench.identify();

        assertThat(bench.candidate("U005").state()).isEqualTo(CLOSED_CANCELED);
    }

    @Test
    @DisplayName("4: one open candidate a person; unknown people and blank reasons are refused")
    void create_again_refused() {
        Candidates work = bench.candidates();
        assertThatThrownBy(() -> work.create(Bench.PROFILE, Bench.user(ID), Justification.LOW_USAGE, "idle"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("open candidate");
        assertThatThrownBy(() -> work.create(Bench.PROFILE, "nobody", Justification.LOW_USAGE, "idle"))
                .isInstanceOf(NoSuchRecordException.class);
        assertThatThrownBy(() -> work.create(Bench.PROFILE, Bench.user("U005"), Justification.LOW_USAGE, " "))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    @DisplayName(
            "4: assigning, noting and addressing leave notes and audit rows with their actor; closed ones are left alone")
    void work_onOpen_notedAndAudited() {
        String number = candidate().number();
        Candidates eve = bench.candidates(Actor.of("eve"));
        eve.assign(number, "Licences", "bob");
        eve.note(number, "rang, no answer");
        eve.setRecipient(number, "boss@example.com");

        assertThat(candidate().assignmentGroup()).isEqualTo("Licences");
        assertThat(candidate().assignedTo()).isEqualTo("bob");
        assertThat(candidate().workNotes())
                .extracting(WorkNote::actor)
                .containsOnly("eve")
                .hasSize(3);
        for (String action : List.of("candidate.assigned", "candidate.noted", "candidate.addressed")) {
            assertThat(bench.audit(action)).extracting(AuditEntry::actor).containsExactly("eve");
        }
        eve.skip(number, "kept by hand");
        assertThatThrownBy(() -> eve.note(number, "more"))
                .isInstanceOf(IllegalMoveException.class)
                .hasMessageContaining("CLOSED_SKIPPED");
        assertThatThrownBy(() -> eve.note("RCC9999999", "more")).isInstanceOf(NoSuchRecordException.class);
    }

    @Test
    @DisplayName("4: closed by hand: origin MANUAL, in all three ways, each with its row")
    void close_byHand_originManual() {
        Bench three = Bench.of(20, 3);
        Candidates work = three.candidates();
        work.closeComplete(three.candidate("U019").number(), "removed at the vendor");
        work.skip(three.candidate("U018").number(), "stays");
        work.cancel(three.candidate("U017").number(), "a mistake");

        assertThat(three.candidate("U019").state()).isEqualTo(CLOSED_COMPLETE);
        assertThat(three.candidate("U018").state()).isEqualTo(CLOSED_SKIPPED);
        assertThat(three.candidate("U017").state()).isEqualTo(CLOSED_CANCELED);
        assertThat(three.candidate("U017").canceledByActivity()).isFalse();
        for (String id : List.of("U019", "U018", "U017")) {
            assertThat(three.candidate(id).origin()).isEqualTo(ClosingOrigin.MANUAL);
        }
        assertThat(three.audit("candidate.moved"))
                .allSatisfy(row -> assertThat(row.details())
                        .containsEntry("before", "READY")
                        .containsEntry("origin", "MANUAL")
                        .containsKeys("state", "note"))
                .hasSize(3);
    }

    @Test
    @DisplayName("4: gone at the vendor: origin VENDOR while nobody was told to go, MANUAL where it awaited revocation")
    void update_gone_originByState() {
        Bench three = Bench.of(20, 3);
        three.asks("U018", 14);
        three.candidates().request(three.candidate("U017").number());
        for (String id : List.of("U019", "U018", "U017")) {
            three.change(id, s -> s.ended(Bench.START));
        }
        three.identify();

        assertThat(three.candidate("U019").origin()).isEqualTo(ClosingOrigin.VENDOR);
        assertThat(three.candidate("U018").origin()).isEqualTo(ClosingOrigin.VENDOR);
        assertThat(three.candidate("U018").state()).isEqualTo(CLOSED_SKIPPED);
        assertThat(three.candidate("U017").origin()).isEqualTo(ClosingOrigin.MANUAL);
        assertThat(three.candidate("U017").state()).isEqualTo(CLOSED_COMPLETE);
    }

    @Test
    @DisplayName("4: a removal of ours is origin US")
    void run_removed_originUs() {
        bench.run(1);
        assertThat(candidate().state()).isEqualTo(CLOSED_COMPLETE);
        assertThat(candidate().origin()).isEqualTo(ClosingOrigin.US);
    }

    @Test
    @DisplayName("4: nobody closes by hand what is INTENT, SENT or UNKNOWN")
    void close_inFlight_refused() {
        bench.candidates().request(candidate().number());
        for (ItemState state : List.of(ItemState.INTENT, ItemState.CONFIRMING, ItemState.UNKNOWN)) {
            bench.store.journal().save(item(state));
            assertThatThrownBy(() -> bench.candidates().cancel(candidate().number(), "stop"))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("on its way");
        }
        bench.advance(Duration.ofDays(30));
        seen(ID, bench.clock.instant().minusSeconds(60));
        bench.downloaded();
        bench.analyzed();
        bench.identify();
        assertThat(candidate().state()).as("neither activity nor the timeout").isEqualTo(AWAITING_REVOCATION);
        bench.store.journal().save(item(ItemState.SKIPPED_CHANGED));
        assertThat(bench.candidates().cancel(candidate().number(), "stop").state())
                .isEqualTo(CLOSED_CANCELED);
    }

    private ReclaimItem item(ItemState state) {
        SeatOf seat = new SeatOf(candidate());
        return new ReclaimItem(
                "EXE00001", seat.seat(bench), candidate().number(), state, 1, 1, Bench.START, Bench.START, "");
    }

    /** The seat of a candidate, as a plan would have it. */
    private record SeatOf(RemovalCandidate candidate) {
        Seat seat(Bench bench) {
            return bench.store
                    .subscriptions()
                    .find(Bench.PROFILE, candidate.userUri())
                    .map(s -> new Seat(Bench.ORGANIZATION, s.membershipUri(), s.userUri(), s.email(), s.role()))
                    .orElseThrow();
        }
    }

    @Test
    @DisplayName(
            "4: what wants attention and gets none for 30 days is CANCELED, which is no activity; an act begins them anew")
    void update_attentionIgnored_timesOut() {
        bench.asks(ID, 14);
        bench.candidates().bounced(bench.mailbox.last().notice(), "no such user");
        assertThat(candidate().state()).isEqualTo(ATTENTION_REQUIRED);
        bench.days(20);
        bench.candidates().note(candidate().number(), "asked her boss");
        bench.days(29);
        assertThat(candidate().state()).isEqualTo(ATTENTION_REQUIRED);
        bench.days(1);

        assertThat(candidate().state()).isEqualTo(CLOSED_CANCELED);
        assertThat(candidate().canceledByActivity()).isFalse();
        assertThat(bench.mailbox.sent).hasSize(1);
    }

    @Test
    @DisplayName("4: the rule's terms are the candidate's from its making on: notice, days and group")
    void identify_ruleNotifies_termsCopied() {
        Bench fresh = new Bench();
        fresh.rule(terms -> new RuleTerms(7, true, true, false, "Licences", Set.of(), null), true);
        fresh.fill(20, 1);
        fresh.rule(terms -> RuleTerms.DEFAULT, false);
        fresh.days(1);

        assertThat(fresh.candidate(ID).notifyUser()).isTrue();
        assertThat(fresh.candidate(ID).daysToAnswer()).isEqualTo(7);
        assertThat(fresh.candidate(ID).assignmentGroup()).isEqualTo("Licences");
    }

    @Test
    @DisplayName("4: a rule that only reports makes no candidates")
    void identify_createCandidateOff_none() {
        Bench fresh = new Bench();
        fresh.rule(terms -> new RuleTerms(14, false, true, false, "IT", Set.of(), null), false);
        fresh.fill(20, 1);

        assertThat(fresh.store.candidates().list(Bench.PROFILE)).isEmpty();
        assertThat(fresh.candidates().explain(Bench.PROFILE, Bench.user(ID)).decision())
                .isInstanceOf(Decision.Reclaim.class);
    }

    @Test
    @DisplayName("4: whom a changed rule spares is CANCELED, which is no activity")
    void update_ruleSparesNow_notByActivity() {
        bench.rule(terms -> new RuleTerms(14, true, true, false, "IT", Set.of("another model"), null), false);
        bench.identify();

        assertThat(candidate().state()).isEqualTo(CLOSED_CANCELED);
        assertThat(candidate().canceledByActivity()).isFalse();
    }

    @Test
    @DisplayName("4: READY waits for nobody and does not time out")
    void update_ready_staysReady() {
        bench.days(40);
        assertThat(candidate().state()).isEqualTo(READY);
        assertThat(bench.store.candidates().list(Bench.PROFILE)).hasSize(1);
    }

    @Test
    @DisplayName("4: a new recipient of what did not arrive: READY again")
    void setRecipient_bounced_ready() {
        bench.asks(ID, 14);
        bench.candidates().bounced(bench.mailbox.last().notice(), "no such user");
        bench.candidates().setRecipient(candidate().number(), "boss@example.com");
        assertThat(candidate().state()).isEqualTo(READY);
        bench.candidates().request(candidate().number());
        bench.deliver();

        assertThat(bench.mailbox.last().recipient().value()).isEqualTo("boss@example.com");
        assertThat(bench.mailbox.last().notice()).endsWith("/2");
    }

    @Test
    @DisplayName(
            "4: resume is for what wants attention, request for what is ready: else a typed error with state and move")
    void resumeAndRequest_otherStates_illegal() {
        String number = candidate().number();
        assertThatThrownBy(() -> bench.candidates().resume(number, "go"))
                .isInstanceOf(IllegalMoveException.class)
                .hasMessageContaining("READY")
                .hasMessageContaining("move to");
        bench.candidates().request(number);
        assertThatThrownBy(() -> bench.candidates().request(number))
                .isInstanceOf(IllegalMoveException.class)
                .hasMessageContaining("AWAITING_REVOCATION");
    }

    @Test
    @DisplayName("4: all that are ready are requested at once; who is not to be reclaimed now stays")
    void requestAll_ready_moved() {
        Bench three = Bench.of(20, 3);
        three.store
                .exclusions()
                .save(new UserExclusionRule(
                        "EXC0001", "U018@example.com", Set.of(ExclusionAxis.RECLAIM), "vip", "ada", null));
        three.candidates().skip(three.candidate("U017").number(), "stays");

        List<RemovalCandidate> moved = three.candidates().requestAll(Bench.PROFILE);

        assertThat(moved).extracting(RemovalCandidate::state).containsExactly(AWAITING_REVOCATION);
        assertThat(moved).extracting(RemovalCandidate::userUri).containsExactly(Bench.user("U019"));
        assertThat(three.candidate("U018").state()).isEqualTo(READY);
    }

    @Test
    @DisplayName("4: a profile that does not reclaim has candidates only: nobody is asked")
    void request_reclaimOff_refused() {
        bench.saveProfile(
                EnumSet.of(IntegrationProcess.DOWNLOAD_SUBSCRIPTIONS, IntegrationProcess.DOWNLOAD_ACTIVITY),
                Provisioning.NONE);
        assertThatThrownBy(() -> bench.asks(ID, 14)).isInstanceOf(RefusedException.class);
        assertThat(candidate().state()).isEqualTo(READY).isNotEqualTo(AWAITING_USER);
        assertThat(bench.mailbox.sent).isEmpty();
    }
}
