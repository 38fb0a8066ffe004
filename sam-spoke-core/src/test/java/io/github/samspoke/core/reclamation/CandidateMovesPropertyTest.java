package io.github.samspoke.core.reclamation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.core.audit.AuditEntry;
import io.github.samspoke.core.audit.internal.AuditLog;
import io.github.samspoke.core.common.IllegalMoveException;
import io.github.samspoke.core.common.SamSpokeException;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CandidateMovesPropertyTest {
    private static final int SEQUENCES = 60;
    private static final int STEPS = 25;

    /** Something that somebody, or time, may do; what is refused changes nothing. */
    private interface Act {
        void on(Bench bench, RemovalCandidate candidate);
    }

    private static final List<Act> ACTS = List.of(
            (bench, c) -> bench.candidates().request(c.number()),
            (bench, c) -> bench.candidates().requestAll(Bench.PROFILE),
            (bench, c) -> bench.candidates().resume(c.number(), "go on"),
            (bench, c) -> bench.candidates().skip(c.number(), "stays"),
            (bench, c) -> bench.candidates().cancel(c.number(), "a mistake"),
            (bench, c) -> bench.candidates().closeComplete(c.number(), "done by hand"),
            (bench, c) -> bench.candidates().setRecipient(c.number(), "boss@example.com"),
            (bench, c) -> bench.candidates().delivered(c.number() + "/1", bench.clock.instant()),
            (bench, c) -> bench.candidates().delivered(c.number() + "/2", bench.clock.instant()),
            (bench, c) -> bench.candidates().bounced(c.number() + "/1", "full"),
            (bench, c) -> bench.candidates().answer(bench.mailbox.token(), NoticeAnswer.keep()),
            (bench, c) -> bench.candidates().answer(bench.mailbox.token(), NoticeAnswer.release()),
            (bench, c) -> bench.candidates().approveKeep(c.number(), "fine"),
            (bench, c) -> bench.candidates().rejectKeep(c.number(), "no"),
            (bench, c) -> bench.deliver(),
            (bench, c) -> bench.days(1),
            (bench, c) -> bench.days(3),
            (bench, c) -> bench.change(c.userUri().substring(Bench.user("").length()), s -> s.ended(Bench.START)),
            (bench, c) -> bench.run(1));

    @Test
    @DisplayName(
            "4, I10: whatever is done in whatever order, no candidate leaves the table and no move is without its row")
    void acts_anyOrder_onTheTableAndAudited() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < SEQUENCES; i++) {
            Bench bench = Bench.of(20, 3);
            bench.store
                    .candidates()
                    .list(Bench.PROFILE)
                    .forEach(c -> bench.store.candidates().save(c.onTerms(random.nextBoolean(), 3, "IT")));
            if (random.nextBoolean()) {
                bench.asking = bench.asking((actor, candidate) -> true);
            }
            for (int step = 0; step < STEPS; step++) {
                act(bench, random);
                assertWhole(bench);
            }
            assertAudited(bench, "seed " + seed + ", sequence " + i);
        }
    }

    private static void act(Bench bench, Random random) {
        List<RemovalCandidate> all = bench.store.candidates().list(Bench.PROFILE);
        RemovalCandidate one = all.get(random.nextInt(all.size()));
        Act act = ACTS.get(random.nextInt(ACTS.size()));
        try {
            act.on(bench, one);
        } catch (SamSpokeException refused) {
            assertThat(refused.remedy()).isNotBlank();
        } catch (IndexOutOfBoundsException nothingSentYet) {
            assertThat(bench.mailbox.sent).isEmpty();
        }
    }

    private static void assertWhole(Bench bench) {
        for (RemovalCandidate candidate : bench.store.candidates().list(Bench.PROFILE)) {
            assertThat(candidate.state().open()).isEqualTo(candidate.closedAt() == null);
            assertThat(candidate.origin() == null).isEqualTo(candidate.state().open());
        }
    }

    /** The rows of each candidate are a way through the table that ends where it stands. */
    private static void assertAudited(Bench bench, String what) {
        for (RemovalCandidate candidate : bench.store.candidates().list(Bench.PROFILE)) {
            CandidateState at = CandidateState.READY;
            int opened = 0;
            for (AuditEntry row : bench.store.audit().entries(Bench.PROFILE.value())) {
                if (row.subject().equals(candidate.number()) && row.action().equals("candidate.opened")) {
                    opened++;
                }
                if (row.subject().equals(candidate.number()) && row.action().equals("candidate.moved")) {
                    CandidateState to = CandidateState.valueOf(
                            Objects.requireNonNull(row.details().get("state")));
                    assertThat(row.details().get("before")).as(what).isEqualTo(at.name());
                    assertThat(at.moves()).as(what + ": " + at + " to " + to).contains(to);
                    at = to;
                }
            }
            assertThat(opened).as(what).isEqualTo(1);
            assertThat(at).as(what).isEqualTo(candidate.state());
        }
        assertThat(new AuditLog(bench.store.audit(), bench.clock).verify().firstBreak())
                .as(what)
                .isEmpty();
    }

    @Test
    @DisplayName("4: a stale copy cannot bring a closed candidate back, whoever saves it")
    void save_staleCopy_refused() {
        Bench bench = Bench.of(20, 1);
        RemovalCandidate stale = bench.candidate("U019");
        bench.candidates().skip(stale.number(), "stays");
        RemovalCandidate closed = bench.candidate("U019");
        RemovalCandidate moved = stale.moved(CandidateState.AWAITING_REVOCATION, Bench.START, "late");

        assertThatThrownBy(() -> bench.ports().candidates().save(moved))
                .isInstanceOf(IllegalMoveException.class)
                .hasMessageContaining("CLOSED_SKIPPED")
                .hasMessageContaining("AWAITING_REVOCATION");
        assertThat(bench.candidate("U019")).isEqualTo(closed);
    }
}
