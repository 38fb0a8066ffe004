package io.github.samspoke.app.console.page.candidate;

import io.github.samspoke.core.reclamation.CandidateState;
import io.github.samspoke.core.reclamation.Candidates;
import io.github.samspoke.core.reclamation.RemovalCandidate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What a person can do with a candidate, as the buttons of its page. */
public enum Move {
    /** Reclaims it as far as that goes without a plan. */
    REQUEST(false),
    /** Makes it ready again. */
    RESUME(true),
    /** Lets the person keep the seat. */
    APPROVE_KEEP(true),
    /** Refuses the wish to keep it. */
    REJECT_KEEP(true),
    /** Appends a note. */
    NOTE(true),
    /** Says that the seat was taken back by hand. */
    COMPLETE(true),
    /** Leaves the seat. */
    SKIP(true),
    /** Says that it should not have been one. */
    CANCEL(true);

    private final boolean noted;

    Move(boolean noted) {
        this.noted = noted;
    }

    /** Whether it wants a note. */
    public boolean noted() {
        return noted;
    }

    /** Its part of the path. */
    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    RemovalCandidate give(Candidates candidates, String number, String note) {
        return switch (this) {
            case REQUEST -> candidates.request(number);
            case RESUME -> candidates.resume(number, note);
            case APPROVE_KEEP -> candidates.approveKeep(number, note);
            case REJECT_KEEP -> candidates.rejectKeep(number, note);
            case NOTE -> candidates.note(number, note);
            case COMPLETE -> candidates.closeComplete(number, note);
            case SKIP -> candidates.skip(number, note);
            case CANCEL -> candidates.cancel(number, note);
        };
    }

    /** What can be done in a state. */
    public static List<Move> in(CandidateState state) {
        return Stream.of(values()).filter(move -> move.possible(state)).toList();
    }

    private boolean possible(CandidateState state) {
        return switch (this) {
            case REQUEST -> state == CandidateState.READY;
            case RESUME -> state == CandidateState.ATTENTION_REQUIRED;
            case APPROVE_KEEP, REJECT_KEEP -> state == CandidateState.AWAITING_APPROVAL;
            case NOTE -> state.open();
            case COMPLETE -> state.moves().contains(CandidateState.CLOSED_COMPLETE);
            case SKIP -> state.moves().contains(CandidateState.CLOSED_SKIPPED);
            case CANCEL -> state.moves().contains(CandidateState.CLOSED_CANCELED);
        };
    }
}
