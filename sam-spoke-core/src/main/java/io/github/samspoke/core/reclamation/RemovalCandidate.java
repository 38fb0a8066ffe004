package io.github.samspoke.core.reclamation;

import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.people.EmailAddress;
import io.github.samspoke.core.subscription.ProfileId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A seat that a rule or a person would take back. Immutable.
 *
 * @param number the candidate's number, {@code RCC} and seven digits
 * @param profile the profile it belongs to
 * @param userUri the person
 * @param membershipUri the membership that the evidence is about
 * @param state where it stands
 * @param justification why it was made
 * @param reason the reason of the rule, or of the person who made it
 * @param rule the rule revision that made it, or {@link #BY_HAND}
 * @param inactiveDays for how many days the person is inactive
 * @param openedAt when it was made
 * @param closedAt when it was closed, or null
 * @param workNote why it moved last, or empty
 * @param notifyUser whether the person is asked first
 * @param daysToAnswer how many days the person has before the seat may be taken back unanswered
 * @param assignmentGroup the group of the host that works on it
 * @param assignedTo who of the group works on it, or null
 * @param recipient who gets the notice in place of the person, or null
 * @param origin who closed it, null while it is open and for those closed before this was kept
 * @param actedAt when it last moved or a person last did something about it
 * @param notice the course of the last notice, or null if none was asked for
 * @param workNotes everything that was noted, oldest first
 */
public record RemovalCandidate(
        String number,
        ProfileId profile,
        String userUri,
        String membershipUri,
        CandidateState state,
        Justification justification,
        String reason,
        String rule,
        long inactiveDays,
        Instant openedAt,
        @Nullable Instant closedAt,
        String workNote,
        boolean notifyUser,
        int daysToAnswer,
        String assignmentGroup,
        @Nullable String assignedTo,
        @Nullable EmailAddress recipient,
        @Nullable ClosingOrigin origin,
        Instant actedAt,
        @Nullable Notice notice,
        List<WorkNote> workNotes) {
    /** Stands for the rule of a candidate that a person made. */
    public static final String BY_HAND = "made by hand";

    /** Who works on candidates unless a rule says otherwise. */
    public static final String DEFAULT_GROUP = "Software managers";

    /** Takes a copy of the notes, and gives those stored by an earlier version what they lack. */
    public RemovalCandidate {
        assignmentGroup = assignmentGroup == null ? DEFAULT_GROUP : assignmentGroup;
        actedAt = actedAt == null ? (closedAt == null ? openedAt : closedAt) : actedAt;
        workNotes = workNotes == null ? earlierNotes(workNote, actedAt) : List.copyOf(workNotes);
    }

    private static List<WorkNote> earlierNotes(String last, Instant at) {
        return last.isEmpty() ? List.of() : List.of(new WorkNote(at, Actor.SYSTEM.name(), last));
    }

    /**
     * Makes a candidate that is {@link CandidateState#READY} and asks nobody.
     *
     * @param number its number
     * @param profile its profile
     * @param userUri the person
     * @param membershipUri the membership
     * @param justification why
     * @param reason the reason in words
     * @param rule the rule revision, or {@link #BY_HAND}
     * @param inactiveDays for how many days the person is inactive
     * @param at when it is made
     * @return the candidate
     */
    public static RemovalCandidate opened(
            String number,
            ProfileId profile,
            String userUri,
            String membershipUri,
            Justification justification,
            String reason,
            String rule,
            long inactiveDays,
            Instant at) {
        return new RemovalCandidate(
                number,
                profile,
                userUri,
                membershipUri,
                CandidateState.READY,
                justification,
                reason,
                rule,
                inactiveDays,
                at,
                null,
                "",
                false,
                0,
                DEFAULT_GROUP,
                null,
                null,
                null,
                at,
                null,
                List.of());
    }

    /**
     * Tells whether the person was asked to an end: released the seat, or did not answer in time, or wanted to keep it
     * and was refused. What rests on a single source of evidence is planned only then.
     *
     * @return true if so
     */
    public boolean asked() {
        return notice != null && notice.asked();
    }

    /**
     * Tells whether a person made the candidate, not a rule.
     *
     * @return true if it was made by hand
     */
    public boolean byHand() {
        return rule.equals(BY_HAND);
    }

    /**
     * Returns the course of the last notice.
     *
     * @return the notice, or empty if nobody was asked
     */
    public Optional<Notice> lastNotice() {
        return Optional.ofNullable(notice);
    }

    /**
     * Describes the candidate in a line, by its number and without the person's name.
     *
     * @return for example {@code RCC0000007 Low Usage, READY: idle for 70 days (RUL0001 revision 1)}
     */
    public String description() {
        return number + " " + justification + ", " + state + ": " + reason + " (" + rule + ")";
    }

    /**
     * Moves the candidate, as the engine's own doing.
     *
     * @param to the state to move to
     * @param at when
     * @param note why
     * @return the candidate in its new state
     * @throws io.github.samspoke.core.common.IllegalMoveException if there is no such move
     */
    public RemovalCandidate moved(CandidateState to, Instant at, String note) {
        return moved(to, at, Actor.SYSTEM, note, ClosingOrigin.US);
    }

    /**
     * Moves the candidate.
     *
     * @param to the state to move to
     * @param at when
     * @param by who moves it
     * @param note why
     * @param closing who closes it, should the state be a closed one
     * @return the candidate in its new state
     * @throws io.github.samspoke.core.common.IllegalMoveException if there is no such move
     */
    public RemovalCandidate moved(CandidateState to, Instant at, Actor by, String note, ClosingOrigin closing) {
        state.requireMove(to, number);
        CandidateDraft draft = new CandidateDraft(this);
        draft.state = to;
        draft.closedAt = to.open() ? null : at;
        draft.origin = to.open() ? null : closing;
        draft.workNote = note;
        return draft.noted(new WorkNote(at, by.name(), note)).build();
    }

    /**
     * Returns the candidate with fresh evidence, in the same state.
     *
     * @param newReason the rule's reason now
     * @param newRule the rule revision that decided
     * @param days for how many days the person is inactive now
     * @return the refreshed candidate
     */
    public RemovalCandidate refreshed(String newReason, String newRule, long days) {
        CandidateDraft draft = new CandidateDraft(this);
        draft.reason = newReason;
        draft.rule = newRule;
        draft.inactiveDays = days;
        return draft.build();
    }

    /**
     * Returns the candidate with what its rule says about asking and about who works on it.
     *
     * @param ask whether the person is asked first
     * @param days how many days there are to answer
     * @param group the assignment group
     * @return the candidate with these terms
     */
    public RemovalCandidate onTerms(boolean ask, int days, String group) {
        CandidateDraft draft = new CandidateDraft(this);
        draft.notifyUser = ask;
        draft.daysToAnswer = days;
        draft.assignmentGroup = group;
        return draft.build();
    }

    /**
     * Appends a note.
     *
     * @param note what a person has to say
     * @return the candidate with the note
     */
    public RemovalCandidate noted(WorkNote note) {
        return new CandidateDraft(this).noted(note).build();
    }

    /**
     * Hands the candidate to somebody.
     *
     * @param group the assignment group
     * @param person who of the group, or null for all of it
     * @param note why, with who says so
     * @return the candidate in their hands
     */
    public RemovalCandidate assigned(String group, @Nullable String person, WorkNote note) {
        CandidateDraft draft = new CandidateDraft(this);
        draft.assignmentGroup = group;
        draft.assignedTo = person;
        return draft.noted(note).build();
    }

    /**
     * Sends notices to somebody else than the person.
     *
     * @param other the address, or null for the person's own
     * @param note why, with who says so
     * @return the candidate with that recipient
     */
    public RemovalCandidate addressed(@Nullable EmailAddress other, WorkNote note) {
        CandidateDraft draft = new CandidateDraft(this);
        draft.recipient = other;
        return draft.noted(note).build();
    }

    /**
     * Returns the candidate with another course of its notice.
     *
     * @param course the notice as it stands now
     * @return the candidate with that notice
     */
    public RemovalCandidate with(Notice course) {
        CandidateDraft draft = new CandidateDraft(this);
        draft.notice = course;
        return draft.build();
    }

    /** The notes with one more. */
    static List<WorkNote> appended(List<WorkNote> notes, WorkNote note) {
        return Stream.concat(notes.stream(), Stream.of(note)).toList();
    }
}
