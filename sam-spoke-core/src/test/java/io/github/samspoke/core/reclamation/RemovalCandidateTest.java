package io.github.samspoke.core.reclamation;

import static io.github.samspoke.core.reclamation.CandidateStateTest.standing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.InvalidInputException;
import io.github.samspoke.core.people.EmailAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RemovalCandidateTest {
    private static Notice notice(@Nullable NoticeAnswer answer, @Nullable Instant elapsed, boolean rejected) {
        return new Notice(
                1,
                EmailAddress.of("ada@example.com"),
                14,
                Bench.START,
                Bench.START,
                Bench.START,
                null,
                "",
                0,
                0,
                Duration.ZERO,
                Bench.START,
                answer,
                answer == null ? null : Bench.START,
                elapsed,
                rejected,
                0,
                null);
    }

    @Test
    @DisplayName("2: SINGLE_SIGNAL: asked means released, elapsed unanswered, or a keep that was rejected")
    void asked_eachCourse_asTheRuleSays() {
        RemovalCandidate candidate = standing(CandidateState.AWAITING_USER);
        NoticeAnswer leave = NoticeAnswer.onLeaveUntil(LocalDate.of(2027, 1, 1));

        assertThat(candidate.asked()).isFalse();
        assertThat(candidate.with(notice(null, null, false)).asked()).isFalse();
        assertThat(candidate.with(notice(NoticeAnswer.keep(), null, false)).asked())
                .isFalse();
        assertThat(candidate.with(notice(leave, null, false)).asked()).isFalse();
        assertThat(candidate.with(notice(NoticeAnswer.release(), null, false)).asked())
                .isTrue();
        assertThat(candidate.with(notice(null, Bench.START, false)).asked()).isTrue();
        assertThat(candidate.with(notice(NoticeAnswer.keep(), null, true)).asked())
                .isTrue();
    }

    @Test
    @DisplayName("I10: notes are appended, and a move is one with its actor")
    void moved_noted_keepsEveryNote() {
        Instant later = Bench.START.plusSeconds(60);
        RemovalCandidate moved = standing(CandidateState.READY)
                .noted(new WorkNote(Bench.START, "eve", "rang her up"))
                .moved(CandidateState.CLOSED_SKIPPED, later, Actor.of("bob"), "kept", ClosingOrigin.MANUAL);

        assertThat(moved.workNotes())
                .containsExactly(new WorkNote(Bench.START, "eve", "rang her up"), new WorkNote(later, "bob", "kept"));
        assertThat(moved.workNote()).isEqualTo("kept");
        assertThat(moved.origin()).isEqualTo(ClosingOrigin.MANUAL);
        assertThat(moved.actedAt()).isEqualTo(later);
    }

    @Test
    @DisplayName("4: justifications are ServiceNow's words; whom nothing covers or who left is not asked")
    void justification_eachWord_readBack() {
        for (Justification one : Justification.values()) {
            assertThat(Justification.of(one.toString())).isEqualTo(one);
            assertThat(Justification.of(one.name())).isEqualTo(one);
        }
        assertThat(Justification.LOW_USAGE.asks()).isTrue();
        assertThat(Justification.LEFT_COMPANY.asks()).isFalse();
        assertThatThrownBy(() -> Justification.of("Boredom")).isInstanceOf(InvalidInputException.class);
    }
}
