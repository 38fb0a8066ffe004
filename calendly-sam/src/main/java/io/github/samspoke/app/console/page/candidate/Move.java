package io.github.samspoke.app.console.page.candidate;

import io.github.samspoke.core.reclamation.CandidateState;
import io.github.samspoke.core.reclamation.Candidates;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What a person can do with a candidate, as the buttons of its page. */
public enum Move {
    /** Reclaims it as far as that goes without a plan. */
    REQUEST(false, (candidates, number, note) -> candidates.request(number)),
    /** Makes it ready again. */
    RESUME(true, Candidates::resume),
    /** Lets the person keep the seat. */
    APPROVE_KEEP(true, Candidates::approveKeep),
    /** Refuses the wish to keep it. */
    REJECT_KEEP(true, Candidates::rejectKeep),
    /** Appends a note. */
    NOTE(true, Candidates::note),
    /** Says that the seat was taken back by hand. */
    COMPLETE(true, Candidates::closeComplete),
    /** Leaves the seat. */
    SKIP(true, Candidates::skip),
    /** Says that it should not have been one. */
    CANCEL(true, Candidates::cancel);

    private final boolean noted;
    private final Command command;

    /** A command of the engine. */
    @FunctionalInterface
    interface Command {
        /** Gives it. */
        Object give(Candidates candidates, String number, String note);
    }

    Move(boolean noted, Command command) {
        this.noted = noted;
        this.command = command;
    }

    /** Whether it wants a note. */
    public boolean noted() {
        return noted;
    }

    /** Whether it ends the work on the candidate. */
    public boolean closes() {
        return this == COMPLETE || this == SKIP || this == CANCEL;
    }

    /** Its part of the path. */
    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    void give(Candidates candidates, String number, String note) {
        command.give(candidates, number, note);
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
