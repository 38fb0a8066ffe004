package io.github.samspoke.core.reclamation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.core.activity.Signal;
import io.github.samspoke.core.activity.UserActivity;
import io.github.samspoke.core.exclusion.ExclusionAxis;
import io.github.samspoke.core.exclusion.UserExclusionRule;
import io.github.samspoke.core.reclamation.internal.CandidateIdentifier;
import io.github.samspoke.core.subscription.MemberRole;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("I3, 4: how candidates come and go")
class CandidateLifecycleTest {
    private static final String ID = "U019";

    private static void seen(Bench bench, String id, Instant at) {
        UserActivity known = bench.store.activity().find(Bench.PROFILE, Bench.user(id));
        bench.store.activity().save(Bench.PROFILE, Map.of(Bench.user(id), known.with(Signal.EVENT_HOSTED, at)));
    }

    @Test
    @DisplayName("4: made once, then refreshed")
    void identify_again_refreshes() {
        Bench bench = Bench.of(20, 1);
        RemovalCandidate made = bench.candidate(ID);
        assertThat(made.state()).isEqualTo(CandidateState.READY);
        assertThat(made.inactiveDays()).isEqualTo(90);
        bench.nextDay();

        CandidateIdentifier.Outcome outcome = bench.identify();

        assertThat(outcome.created()).isZero();
        assertThat(outcome.refreshed()).isEqualTo(1);
        assertThat(bench.candidate(ID).number()).isEqualTo(made.number());
        assertThat(bench.candidate(ID).inactiveDays()).isEqualTo(91);
    }

    @Test
    @DisplayName("4: active again: CANCELED; idle again: another candidate")
    void identify_activeAgain_cancels() {
        Bench bench = Bench.of(20, 1);
        seen(bench, ID, Bench.START.minusSeconds(60));

        assertThat(bench.identify().closed()).isEqualTo(1);
        assertThat(bench.candidate(ID).state()).isEqualTo(CandidateState.CLOSED_CANCELED);
        assertThat(bench.identify().closed()).isZero();
    }

    @Test
    @DisplayName("4: protected since: SKIPPED with the reason")
    void identify_excludedSince_skips() {
        Bench bench = Bench.of(20, 1);
        bench.store
                .exclusions()
                .save(new UserExclusionRule(
                        "EXC0001", ID + "@example.com", Set.of(ExclusionAxis.RECLAIM), "vip", "ada", null));

        bench.identify();

        assertThat(bench.candidate(ID).state()).isEqualTo(CandidateState.CLOSED_SKIPPED);
        assertThat(bench.candidate(ID).workNote()).contains("EXC0001").contains("vip");
    }

    @Test
    @DisplayName("4: gone at the vendor: SKIPPED while READY, COMPLETE where it awaited revocation")
    void identify_goneAtVendor_closesByState() {
        Bench bench = Bench.of(20, 2);
        RemovalCandidate awaiting = bench.candidate("U018").moved(CandidateState.AWAITING_REVOCATION, Bench.START, "");
        bench.store.candidates().save(awaiting);
        bench.change("U018", s -> s.ended(Bench.START));
        bench.change(ID, s -> s.ended(Bench.START));

        assertThat(bench.identify().closed()).isEqualTo(2);

        assertThat(bench.candidate("U018").state()).isEqualTo(CandidateState.CLOSED_COMPLETE);
        assertThat(bench.candidate(ID).state()).isEqualTo(CandidateState.CLOSED_SKIPPED);
    }

    @Test
    @DisplayName("I7: not seen by the last download: held")
    void identify_missing_holds() {
        Bench bench = Bench.of(20, 1);
        bench.change(ID, s -> s.missing(Bench.START));

        assertThat(bench.identify().closed()).isZero();
        assertThat(bench.candidate(ID).state()).isEqualTo(CandidateState.READY);
    }

    @Test
    @DisplayName("3: joined again under another membership: CANCELED, and the old membership is not planned")
    void identify_newMembership_cancels() {
        Bench bench = Bench.of(20, 1);
        ReclamationPlan plan = bench.plan(Policy.careful());
        bench.change(ID, s -> Plans.rejoined(s, "AGAIN", Bench.START.minusSeconds(9)));

        bench.identify();

        assertThat(bench.candidate(ID).state()).isEqualTo(CandidateState.CLOSED_CANCELED);
        assertThat(bench.candidate(ID).workNote()).contains("another membership");
        assertThat(plan.count()).isEqualTo(1);
        assertThat(bench.plan(Policy.careful()).items()).isEmpty();
    }

    @Test
    @DisplayName("4: evidence turned unknown: held, whatever the reason")
    void identify_evidenceUnknown_holds() {
        Bench bench = Bench.of(20, 1);
        bench.advance(Duration.ofHours(40));

        CandidateIdentifier.Outcome outcome = bench.identify();

        assertThat(outcome.closed()).isZero();
        assertThat(outcome.created()).isZero();
        assertThat(bench.candidate(ID).state()).isEqualTo(CandidateState.READY);
    }

    @Test
    @DisplayName("4: neither activity nor a download closes a candidate whose removal is on its way")
    void identify_inFlight_closesNothing() {
        for (ItemState state : List.of(ItemState.INTENT, ItemState.CONFIRMING, ItemState.UNKNOWN)) {
            Bench bench = Bench.of(20, 1);
            bench.run(1);
            ReclaimItem item = bench.store.journal().items("EXE00001").get(0);
            bench.store.journal().save(item.moved(state, Bench.START, "crashed"));
            RemovalCandidate closed = bench.candidate(ID);
            CandidateDraft reopened = new CandidateDraft(closed);
            reopened.state = CandidateState.AWAITING_REVOCATION;
            reopened.closedAt = null;
            bench.store.candidates().save(reopened.build());
            seen(bench, ID, Bench.START);

            assertThat(bench.identify().closed()).isZero();
            bench.change(ID, s -> s.ended(Bench.START));
            assertThat(bench.identify().closed()).isZero();
            assertThat(bench.candidate(ID).state()).isEqualTo(CandidateState.AWAITING_REVOCATION);
        }
    }

    @Test
    @DisplayName("I3, N6: no meeting in the whole organization: HELD, no candidates")
    void identify_noEventAtAll_holds() {
        Bench bench = new Bench();
        for (int i = 1; i < 30; i++) {
            bench.member("U%03d".formatted(i), MemberRole.USER, false);
        }
        bench.member(Bench.OWNER, MemberRole.OWNER, false);

        assertHeld(bench, "not one meeting");
    }

    @Test
    @DisplayName("I3, N6: half inactive is taken, one more is HELD")
    void identify_moreThanHalf_holds() {
        Bench half = Bench.of(20, 10);
        assertThat(half.identify().held()).isEmpty();

        assertHeld(Bench.of(20, 11), "more than half");
    }

    @Test
    @DisplayName("I3, N6: meetings down by more than 60 %, and by more than chance, against the same weekdays: HELD")
    void identify_sharpDrop_holds() {
        assertHeld(dropped(10, 1), "fell from");
        assertThat(dropped(10, 3).identify().held())
                .as("once in 20 times by chance")
                .isEmpty();
        assertThat(dropped(10, 4).identify().held()).isEmpty();
    }

    static Bench dropped(int before, int recent) {
        Bench bench = new Bench();
        bench.member(Bench.OWNER, MemberRole.OWNER, false);
        for (int i = 1; i < 20; i++) {
            String id = "U%03d".formatted(i);
            bench.member(id, MemberRole.USER, false);
            if (i <= before) {
                seen(bench, id, Bench.START.minus(Duration.ofDays(20)));
            }
            if (i <= recent) {
                seen(bench, id, Bench.START.minus(Duration.ofDays(5)));
            }
        }
        return bench;
    }

    private static void assertHeld(Bench bench, String why) {
        CandidateIdentifier.Outcome outcome = bench.identify();
        assertThat(outcome.held().orElseThrow().what()).contains(why);
        assertThat(outcome.created()).isZero();
        assertThat(bench.store.candidates().list(Bench.PROFILE)).isEmpty();
    }
}
