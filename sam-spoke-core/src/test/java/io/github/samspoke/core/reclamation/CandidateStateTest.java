package io.github.samspoke.core.reclamation;

import static io.github.samspoke.core.reclamation.CandidateState.ATTENTION_REQUIRED;
import static io.github.samspoke.core.reclamation.CandidateState.AWAITING_APPROVAL;
import static io.github.samspoke.core.reclamation.CandidateState.AWAITING_REVOCATION;
import static io.github.samspoke.core.reclamation.CandidateState.AWAITING_USER;
import static io.github.samspoke.core.reclamation.CandidateState.CLOSED_CANCELED;
import static io.github.samspoke.core.reclamation.CandidateState.CLOSED_COMPLETE;
import static io.github.samspoke.core.reclamation.CandidateState.CLOSED_SKIPPED;
import static io.github.samspoke.core.reclamation.CandidateState.READY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.core.common.IllegalMoveException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CandidateStateTest {
    private static final Set<CandidateState> CLOSED = EnumSet.of(CLOSED_COMPLETE, CLOSED_SKIPPED, CLOSED_CANCELED);
    private static final Map<CandidateState, Set<CandidateState>> MOVES = Map.of(
            ATTENTION_REQUIRED, EnumSet.of(READY),
            READY, EnumSet.of(ATTENTION_REQUIRED, AWAITING_USER, AWAITING_REVOCATION),
            AWAITING_USER, EnumSet.of(ATTENTION_REQUIRED, AWAITING_APPROVAL, AWAITING_REVOCATION),
            AWAITING_APPROVAL, EnumSet.of(AWAITING_REVOCATION),
            AWAITING_REVOCATION, EnumSet.of(ATTENTION_REQUIRED));

    /** A candidate that stands in a state, whatever way it came there. */
    static RemovalCandidate standing(CandidateState state) {
        RemovalCandidate ready = RemovalCandidate.opened(
                "RCC0000001",
                Bench.PROFILE,
                "u",
                "m",
                Justification.LOW_USAGE,
                "idle",
                "RUL0001 revision 1",
                70,
                Bench.START);
        CandidateDraft draft = new CandidateDraft(ready);
        draft.state = state;
        return draft.build();
    }

    static Stream<Arguments> pairs() {
        return Arrays.stream(CandidateState.values())
                .flatMap(from -> Arrays.stream(CandidateState.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest(name = "{0} to {1}")
    @MethodSource("pairs")
    @DisplayName("4: all 64 pairs: an open candidate can close, a closed one does nothing")
    void moved_eachPair_asTheTableSays(CandidateState from, CandidateState to) {
        boolean allowed = from.open()
                && (CLOSED.contains(to) || MOVES.getOrDefault(from, Set.of()).contains(to));
        RemovalCandidate candidate = standing(from);

        assertThat(from.open()).isEqualTo(!CLOSED.contains(from));
        if (allowed) {
            RemovalCandidate moved = candidate.moved(to, Bench.START, "why");
            assertThat(moved.state()).isEqualTo(to);
            assertThat(moved.closedAt()).isEqualTo(to.open() ? null : Bench.START);
        } else {
            assertThatThrownBy(() -> candidate.moved(to, Bench.START, "why"))
                    .isInstanceOf(IllegalMoveException.class)
                    .hasMessageContaining(from.name())
                    .hasMessageContaining(to.name());
        }
    }
}
