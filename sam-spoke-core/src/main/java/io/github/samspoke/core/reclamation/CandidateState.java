package io.github.samspoke.core.reclamation;

import io.github.samspoke.core.common.IllegalMoveException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The eight states of a removal candidate, and the moves between them. */
public enum CandidateState {
    /** Something failed or is missing: a person must look. */
    ATTENTION_REQUIRED,
    /** Ready to be reclaimed. */
    READY,
    /** The person was asked. */
    AWAITING_USER,
    /** The person wants to keep the seat: somebody must approve. */
    AWAITING_APPROVAL,
    /** Approved: to be removed by an execution. */
    AWAITING_REVOCATION,
    /** Removed. */
    CLOSED_COMPLETE,
    /** Not removed, because the seat is gone, kept or protected. */
    CLOSED_SKIPPED,
    /** Not removed, because the person is active again. */
    CLOSED_CANCELED;

    private static final Map<CandidateState, Set<CandidateState>> MOVES = new EnumMap<>(CandidateState.class);

    static {
        Set<CandidateState> closed = EnumSet.of(CLOSED_COMPLETE, CLOSED_SKIPPED, CLOSED_CANCELED);
        allow(ATTENTION_REQUIRED, closed, READY, AWAITING_REVOCATION);
        allow(READY, closed, ATTENTION_REQUIRED, AWAITING_USER, AWAITING_REVOCATION);
        allow(AWAITING_USER, closed, ATTENTION_REQUIRED, AWAITING_APPROVAL, AWAITING_REVOCATION);
        allow(AWAITING_APPROVAL, closed, ATTENTION_REQUIRED, AWAITING_REVOCATION);
        allow(AWAITING_REVOCATION, closed, ATTENTION_REQUIRED);
    }

    private static void allow(CandidateState from, Set<CandidateState> closed, CandidateState... to) {
        Set<CandidateState> moves = EnumSet.copyOf(closed);
        moves.addAll(Set.of(to));
        MOVES.put(from, moves);
    }

    /**
     * Tells whether the candidate is still being worked on.
     *
     * @return false for the three closed states
     */
    public boolean open() {
        return MOVES.containsKey(this);
    }

    /**
     * Refuses a move that does not exist.
     *
     * @param to the state to move to
     * @param candidate whose move it is, for the message
     * @throws IllegalMoveException if there is no such move
     */
    public void requireMove(CandidateState to, String candidate) {
        if (!MOVES.getOrDefault(this, Set.of()).contains(to)) {
            throw new IllegalMoveException(
                    "Candidate " + candidate, name(), "move to " + to, "Closed candidates stay closed.");
        }
    }
}
