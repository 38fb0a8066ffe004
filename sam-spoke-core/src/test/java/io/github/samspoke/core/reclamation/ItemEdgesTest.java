package io.github.samspoke.core.reclamation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.common.SamEvent;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("I1, I6, I16: one item, at the edges of its last look and of its journal")
class ItemEdgesTest {
    private static final String QUIET = "U019";

    /** Approves the removal of one person, changes something, and carries it out. */
    private static ReclaimItem afterChange(Bench bench, Consumer<Bench> change) {
        ReclamationPlan plan = bench.plan(Policy.careful().quietest(1));
        Approval approval = bench.approve(plan);
        change.accept(bench);
        return bench.service().execute(plan, approval).items().get(0);
    }

    private static void assertSkipped(Bench bench, ReclaimItem item, String why) {
        assertThat(item.state()).isEqualTo(ItemState.SKIPPED_CHANGED);
        assertThat(item.detail()).contains(why);
        assertThat(bench.vendor.removals).isEmpty();
        assertThat(bench.audit("removal.intent")).isEmpty();
    }

    /** The candidate is closed, and another one of the same person awaits the same. */
    private static void replaceCandidate(Bench bench) {
        Desk.move(bench, QUIET, CandidateState.CLOSED_SKIPPED);
        bench.identify();
        Desk.move(bench, QUIET, CandidateState.AWAITING_REVOCATION);
    }

    @Test
    @DisplayName("I6: a person who is missing, or who holds another membership of the same age, is not as planned")
    void look_missingOrOtherMembership_skips() {
        Bench missing = Bench.of(20, 1);
        missing.vendor.beforeLook = request -> missing.change(QUIET, s -> s.missing(Bench.START));
        assertSkipped(missing, missing.run(1).items().get(0), "not as planned");

        Bench other = Bench.of(20, 1);
        other.vendor.beforeLook = request ->
                other.change(QUIET, s -> Plans.rejoined(s, "NEXT", s.spell().from()));
        assertSkipped(other, other.run(1).items().get(0), "not as planned");
    }

    @Test
    @DisplayName("I6: a membership that the journal says was removed is not removed again")
    void look_removedBefore_skips() {
        Bench bench = Bench.of(40, 1);
        ReclamationPlan plan = bench.plan(Policy.careful());
        Approval approval = bench.approve(plan);
        bench.store.journal().save(Journals.removed("EXE00009", "U039", Bench.START));

        ReclaimItem item = bench.service().execute(plan, approval).items().get(0);

        assertSkipped(bench, item, "was removed before");
    }

    @Test
    @DisplayName("I6: no seat is looked at whose candidate awaits nothing, or is another than was approved")
    void look_candidateNotAwaiting_isNotMade() {
        Bench attention = Bench.of(20, 1);
        assertSkipped(
                attention,
                afterChange(attention, b -> Desk.move(b, QUIET, CandidateState.ATTENTION_REQUIRED)),
                "does not await");
        assertThat(attention.vendor.looks).isEmpty();

        Bench replaced = Bench.of(20, 1);
        assertSkipped(replaced, afterChange(replaced, ItemEdgesTest::replaceCandidate), "does not await");
        assertThat(replaced.vendor.looks).isEmpty();
        assertThat(replaced.candidate(QUIET).state()).isEqualTo(CandidateState.AWAITING_REVOCATION);
    }

    @Test
    @DisplayName(
            "I1, I6: a candidate that wants attention since the look: no INTENT, no DELETE, and it goes on wanting it")
    void intent_candidateMovedInTheLook_skips() {
        Bench bench = Bench.of(20, 2);
        bench.vendor.beforeLook = request -> {
            if (bench.vendor.looks.size() == 1) {
                Desk.move(bench, "U018", CandidateState.ATTENTION_REQUIRED);
            }
        };

        ExecutionReport report = bench.run(2);

        assertThat(report.items().get(0).detail()).contains("does not await");
        assertThat(bench.vendor.removals).hasSize(1);
        assertThat(bench.audit("removal.intent")).hasSize(1);
        assertThat(bench.candidate("U018").state()).isEqualTo(CandidateState.ATTENTION_REQUIRED);
        assertThat(report.in(ItemState.REMOVED)).hasSize(1);
    }

    @Test
    @DisplayName("4, I6: the rule changes during the look: the plan is void, no INTENT, no DELETE")
    void intent_ruleChangedInTheLook_sendsNothing() {
        Bench bench = Bench.of(20, 2);
        bench.vendor.beforeLook = request -> {
            if (bench.vendor.looks.size() == 1) {
                bench.store.rules().save(bench.rule().next().reviewed("ada", Bench.ALL));
            }
        };

        ExecutionReport report = bench.run(2);

        assertThat(bench.vendor.removals).isEmpty();
        assertThat(bench.audit("removal.intent")).isEmpty();
        assertThat(report.stopped()).contains("the rule has changed");
        assertThat(report.in(ItemState.PENDING)).hasSize(2);
        assertThat(bench.candidate("U018").state()).isEqualTo(CandidateState.AWAITING_REVOCATION);
    }

    @Test
    @DisplayName("4: the rule is changed, or not reviewed any more, in mid-run: it stops before the next look")
    void execute_ruleChangedInMidRun_stops() {
        for (boolean reviewed : List.of(true, false)) {
            Bench bench = Bench.of(40, 3);
            bench.vendor.onRemove = permit -> {
                RuleRevision next = bench.rule().next().reviewed("ada", Bench.ALL);
                bench.store.rules().save(reviewed ? next : unreviewed(bench.rule()));
                return bench.vendor.honestly(permit);
            };

            ExecutionReport report = bench.run(3);

            assertThat(bench.vendor.looks).hasSize(1);
            assertThat(report.in(ItemState.REMOVED)).hasSize(1);
            assertThat(report.stopped()).contains("the rule has changed");
        }
    }

    /** The same revision, of which nobody says any more that it was reviewed. */
    private static RuleRevision unreviewed(RuleRevision rule) {
        return new RuleRevision(
                rule.id(),
                rule.revision(),
                rule.name(),
                rule.profile(),
                rule.implementation(),
                rule.implementationRevision(),
                rule.lastActivityThreshold(),
                rule.notifyUser(),
                false,
                rule.requiredSources(),
                "ada",
                rule.terms());
    }

    @Test
    @DisplayName("I16: removed, skipped, and not sent: each is in the trail and told to the host")
    void journal_eachEnd_isRecordedAndTold() {
        Bench bench = Bench.of(40, 2);
        bench.vendor.change(Bench.seat("U038"), m -> m.meeting(Bench.START.plus(Duration.ofDays(9))));
        bench.vendor.onRemove = permit -> bench.vendor.removals.size() == 1
                ? new RemovalResult.NotExecuted("429", false)
                : bench.vendor.honestly(permit);

        ExecutionReport report = bench.run(2);

        assertThat(report.in(ItemState.REMOVED)).hasSize(1);
        assertThat(bench.audit("removal.skipped")).singleElement().satisfies(row -> {
            assertThat(row.details().get("reason")).contains("UPCOMING_MEETING");
            assertThat(row.subject()).isEqualTo(bench.candidate("U038").number());
        });
        assertThat(bench.audit("removal.notSent"))
                .singleElement()
                .satisfies(row -> assertThat(row.details()).containsEntry("reason", "429"));
        assertThat(bench.store.outbox().waiting(bench.clock.instant(), 1000))
                .map(waiting -> waiting.event())
                .filteredOn(SamEvent.ItemEnded.class::isInstance)
                .map(SamEvent.ItemEnded.class::cast)
                .map(SamEvent.ItemEnded::state)
                .containsExactly("SKIPPED_CHANGED", "REMOVED");
    }

    @Test
    @DisplayName("4: a candidate that wants attention already is not moved there again when its removal is refused")
    void close_alreadyThere_movesNothing() {
        Bench bench = Bench.of(20, 1);
        bench.vendor.onRemove = permit -> {
            Desk.move(bench, QUIET, CandidateState.ATTENTION_REQUIRED);
            return new RemovalResult.Refused("no");
        };

        assertThat(bench.run(1).in(ItemState.REFUSED)).hasSize(1);
        assertThat(bench.candidate(QUIET).workNote()).isEqualTo("by a test");
    }

    @Test
    @DisplayName("4: an end closes the candidate that was approved, not a later one of the same person")
    void close_otherCandidate_staysOpen() {
        Bench bench = Bench.of(20, 1);
        bench.vendor.onRemove = permit -> {
            Desk.move(bench, QUIET, CandidateState.ATTENTION_REQUIRED);
            Desk.move(bench, QUIET, CandidateState.CLOSED_SKIPPED);
            bench.store
                    .candidates()
                    .save(RemovalCandidate.opened(
                            "RCC9999999",
                            Bench.PROFILE,
                            Bench.user(QUIET),
                            Bench.seat(QUIET),
                            Justification.LOW_USAGE,
                            "later",
                            bench.rule().label(),
                            100,
                            Bench.START));
            return bench.vendor.honestly(permit);
        };

        assertThat(bench.run(1).in(ItemState.REMOVED)).hasSize(1);
        assertThat(bench.candidate(QUIET).number()).isEqualTo("RCC9999999");
        assertThat(bench.candidate(QUIET).state()).isEqualTo(CandidateState.READY);
    }

    @Test
    @DisplayName("I9: what ended late, or not at all, ends its item and not the run that counts it")
    void execute_unknownThenMore_goesOnOrSaysWhy() {
        Bench late = Bench.of(40, 2);
        late.vendor.onRemove =
                permit -> late.vendor.removals.size() == 1 ? ModelVendor.lost(permit) : late.vendor.honestly(permit);
        late.vendor.beforeLook = request -> {
            if (late.vendor.looks.size() == 2) {
                late.vendor.members.remove(request.seat().membershipUri());
            }
        };
        assertThat(late.run(2).in(ItemState.REMOVED)).hasSize(2);

        Bench never = Bench.of(40, 2);
        never.vendor.onRemove = ModelVendor::lost;
        ExecutionReport report = never.run(2);
        assertThat(report.in(ItemState.UNSETTLED)).hasSize(1);
        assertThat(report.stopped()).contains("UNSETTLED");
    }

    @Test
    @DisplayName("F16: the lease was lost between two items: nobody is even looked at")
    void execute_leaseLostBetweenItems_looksAtNobody() {
        Bench bench = Bench.of(60, 3);
        ReclamationPlan plan = bench.plan(Policy.careful().quietest(3));
        RunControl control = RunControl.listening(progress -> {
            if (bench.vendor.looks.size() == 1) {
                bench.advance(Duration.ofMinutes(16));
                bench.store
                        .leases()
                        .acquire(
                                "execution of " + Bench.ORGANIZATION,
                                "another node",
                                Duration.ofMinutes(15),
                                bench.clock.instant());
            }
        });

        ExecutionReport report = bench.service().execute(plan, bench.approve(plan), control);

        assertThat(report.stopped()).contains("lease");
        assertThat(bench.vendor.looks).hasSize(1);
    }
}
