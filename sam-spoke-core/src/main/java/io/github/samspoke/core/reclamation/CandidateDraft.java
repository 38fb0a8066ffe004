package io.github.samspoke.core.reclamation;

import io.github.samspoke.core.people.EmailAddress;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A candidate while it is changed; what can never change is taken from the original. */
final class CandidateDraft {
    private final RemovalCandidate original;
    CandidateState state;
    String reason;
    String rule;
    long inactiveDays;

    @Nullable
    Instant closedAt;

    String workNote;
    boolean notifyUser;
    int daysToAnswer;
    String assignmentGroup;

    @Nullable
    String assignedTo;

    @Nullable
    EmailAddress recipient;

    @Nullable
    ClosingOrigin origin;

    @Nullable
    Notice notice;

    private Instant actedAt;
    private List<WorkNote> workNotes;

    CandidateDraft(RemovalCandidate original) {
        this.original = original;
        state = original.state();
        reason = original.reason();
        rule = original.rule();
        inactiveDays = original.inactiveDays();
        closedAt = original.closedAt();
        workNote = original.workNote();
        notifyUser = original.notifyUser();
        daysToAnswer = original.daysToAnswer();
        assignmentGroup = original.assignmentGroup();
        assignedTo = original.assignedTo();
        recipient = original.recipient();
        origin = original.origin();
        notice = original.notice();
        actedAt = original.actedAt();
        workNotes = original.workNotes();
    }

    /** Whatever is noted is an act: the candidate has not been left alone. */
    CandidateDraft noted(WorkNote note) {
        workNotes = RemovalCandidate.appended(workNotes, note);
        actedAt = note.at();
        return this;
    }

    RemovalCandidate build() {
        return new RemovalCandidate(
                original.number(),
                original.profile(),
                original.userUri(),
                original.membershipUri(),
                state,
                original.justification(),
                reason,
                rule,
                inactiveDays,
                original.openedAt(),
                closedAt,
                workNote,
                notifyUser,
                daysToAnswer,
                assignmentGroup,
                assignedTo,
                recipient,
                origin,
                actedAt,
                notice,
                workNotes);
    }
}
