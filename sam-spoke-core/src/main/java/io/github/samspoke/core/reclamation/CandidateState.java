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

    private static final Set<CandidateState> CLOSED = EnumSet.of(CLOSED_COMPLETE, CLOSED_SKIPPED, CLOSED_CANCELED);

    /** Every open state with the states that it can move to; from all of them a candidate can also be closed. */
    private static final Map<CandidateState, Set<CandidateState>> MOVES = new EnumMap<>(Map.of(
            // Resumed.
            ATTENTION_REQUIRED, EnumSet.of(READY),
            // Nobody can be asked; asked; planned, or not to be asked.
            READY, EnumSet.of(ATTENTION_REQUIRED, AWAITING_USER, AWAITING_REVOCATION),
            // Bounced or never delivered; wants to keep; released, or silent to the end.
            AWAITING_USER, EnumSet.of(ATTENTION_REQUIRED, AWAITING_APPROVAL, AWAITING_REVOCATION),
            // Rejected.
            AWAITING_APPROVAL, EnumSet.of(AWAITING_REVOCATION),
            // Refused by the vendor, or not settled.
            AWAITING_REVOCATION, EnumSet.of(ATTENTION_REQUIRED)));

    /**
     * Tells whether the candidate is still being worked on.
     *
     * @return false for the three closed states
     */
    public boolean open() {
        return !CLOSED.contains(this);
    }

    /**
     * Tells where a candidate can go from here.
     *
     * @return the states, none for a closed one
     */
    public Set<CandidateState> moves() {
        Set<CandidateState> moves = EnumSet.noneOf(CandidateState.class);
        if (open()) {
            moves.addAll(CLOSED);
            moves.addAll(MOVES.getOrDefault(this, Set.of()));
        }
        return moves;
    }

    /**
     * Refuses a move that does not exist.
     *
     * @param to the state to move to
     * @param candidate whose move it is, for the message
     * @throws IllegalMoveException if there is no such move
     */
    public void requireMove(CandidateState to, String candidate) {
        if (!moves().contains(to)) {
            throw new IllegalMoveException(
                    "Candidate " + candidate,
                    name(),
                    "move to " + to,
                    open() ? "From there it goes to one of " + moves() + "." : "Closed candidates stay closed.");
        }
    }
}
