package io.github.samspoke.core.reclamation;

import io.github.samspoke.core.subscription.ProfileId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Removal candidates: who they are and why, the work on them, and the asking of people. All of it is the work of a
 * {@code sam_user}; none of it removes anybody. A command on a candidate that is in no state for it throws
 * {@link io.github.samspoke.core.common.IllegalMoveException}, one on a number that is not known
 * {@link io.github.samspoke.core.common.NoSuchRecordException}. Reads and writes only the store. Safe for many threads.
 */
public interface Candidates {
    /**
     * Returns the candidates that are open.
     *
     * @param profile the profile
     * @return the open ones by number
     */
    List<RemovalCandidate> open(ProfileId profile);

    /**
     * Returns all candidates, closed ones too.
     *
     * @param profile the profile
     * @return the candidates by number
     */
    List<RemovalCandidate> all(ProfileId profile);

    /**
     * Returns one candidate.
     *
     * @param number its number
     * @return the candidate, open or closed
     */
    RemovalCandidate get(String number);

    /**
     * Tells what the seats of all open candidates cost in a year. No saving is realised before the seats are dropped or
     * used again.
     *
     * @param profile the profile
     * @return an amount with how it was computed, or why there is none
     */
    String potentialSavings(ProfileId profile);

    /**
     * Tells what the seat of one candidate costs in a year.
     *
     * @param number the candidate's number
     * @return an amount with how it was computed, or why there is none
     */
    String potentialSavings(String number);

    /**
     * Assesses everybody who occupies a seat by the profile's rule, now.
     *
     * @param profile the profile
     * @return the assessments by user URI
     */
    List<Assessment> assess(ProfileId profile);

    /**
     * Tells why a person is, or is not, a candidate now.
     *
     * @param profile the profile
     * @param user a user URI or an e-mail address
     * @return the assessment
     * @throws io.github.samspoke.core.common.NoSuchRecordException if nobody is known by that name
     */
    Assessment explain(ProfileId profile, String user);

    /**
     * Makes a candidate by hand, of somebody whom no rule found. Whoever is protected cannot be made one, and the same
     * protections stand at the plan and at the last look: a person who is active is not removed for being listed here.
     *
     * @param profile the profile
     * @param user a user URI or an e-mail address
     * @param justification why
     * @param reason why, in words
     * @return the candidate, {@link CandidateState#READY}
     * @throws io.github.samspoke.core.common.RefusedException if a protection stands, or one is open already
     */
    RemovalCandidate create(ProfileId profile, String user, Justification justification, String reason);

    /**
     * Hands a candidate to somebody.
     *
     * @param number the candidate's number
     * @param group the assignment group
     * @param person who of the group, or null
     * @return the candidate in their hands
     */
    RemovalCandidate assign(String number, String group, @Nullable String person);

    /**
     * Appends a work note.
     *
     * @param number the candidate's number
     * @param text the note; it stays, so it should name nobody
     * @return the candidate with the note
     */
    RemovalCandidate note(String number, String text);

    /**
     * Lets somebody else get the notices. One that is under way is followed by a new one to the new address, and its
     * link is not good any more; one that did not arrive makes the candidate {@link CandidateState#READY} again.
     *
     * @param number the candidate's number
     * @param email the address, or null for the person's own
     * @return the candidate with that recipient
     */
    RemovalCandidate setRecipient(String number, @Nullable String email);

    /**
     * Reclaims a candidate, as far as that goes without a plan: judges it anew, then asks the person if its rule says so,
     * and else lets it await revocation. The seat is taken by a plan alone.
     *
     * @param number the candidate's number
     * @return the candidate, awaiting its user or the revocation
     * @throws io.github.samspoke.core.common.RefusedException if it is not to be reclaimed now, the profile does not
     *     reclaim, or nobody can be asked because there is no {@link Notifier}
     */
    RemovalCandidate request(String number);

    /**
     * As {@link #request}, for all candidates of a profile that are ready; those that are not to be reclaimed now stay.
     *
     * @param profile the profile
     * @return the candidates that have moved
     */
    List<RemovalCandidate> requestAll(ProfileId profile);

    /**
     * Makes a candidate ready again that wanted attention.
     *
     * @param number the candidate's number
     * @param note what was done about it
     * @return the candidate, {@link CandidateState#READY}
     */
    RemovalCandidate resume(String number, String note);

    /**
     * Closes a candidate whose seat a person has taken back at the vendor.
     *
     * @param number the candidate's number
     * @param note what was done
     * @return the candidate, {@link CandidateState#CLOSED_COMPLETE}
     * @throws io.github.samspoke.core.common.RefusedException if a removal of our own may be on its way
     */
    RemovalCandidate closeComplete(String number, String note);

    /**
     * Closes a candidate whose seat stays.
     *
     * @param number the candidate's number
     * @param note why
     * @return the candidate, {@link CandidateState#CLOSED_SKIPPED}
     * @throws io.github.samspoke.core.common.RefusedException if a removal of our own may be on its way
     */
    RemovalCandidate skip(String number, String note);

    /**
     * Closes a candidate that should not have been one.
     *
     * @param number the candidate's number
     * @param note why
     * @return the candidate, {@link CandidateState#CLOSED_CANCELED}
     * @throws io.github.samspoke.core.common.RefusedException if a removal of our own may be on its way
     */
    RemovalCandidate cancel(String number, String note);

    /**
     * Lets a person keep the seat who wanted to; it is left alone for a while.
     *
     * @param number the candidate's number
     * @param note why
     * @return the candidate, {@link CandidateState#CLOSED_SKIPPED}
     * @throws io.github.samspoke.core.common.RefusedException if the decision is not the actor's
     */
    RemovalCandidate approveKeep(String number, String note);

    /**
     * Refuses the wish to keep the seat. The candidate is judged anew before it may be planned.
     *
     * @param number the candidate's number
     * @param note why
     * @return the candidate, awaiting revocation unless it cannot be judged now
     * @throws io.github.samspoke.core.common.RefusedException if the decision is not the actor's
     */
    RemovalCandidate rejectKeep(String number, String note);

    /**
     * Takes the receipt of a notice's delivery: the time to answer begins. Comes twice or too late without harm.
     *
     * @param notice the id of the {@linkplain NoticeRequest#notice() notice}
     * @param at when it was delivered
     */
    void delivered(String notice, Instant at);

    /**
     * Takes a bounce: the candidate wants attention. Comes twice or too late without harm.
     *
     * @param notice the id of the {@linkplain NoticeRequest#notice() notice}
     * @param reason why, as the host's mail system says
     */
    void bounced(String notice, String reason);

    /**
     * Reads what a link is about, for the page that asks. Changes nothing, so mail scanners may follow it.
     *
     * @param token what the link carries
     * @return what to show
     * @throws NoticeLinkException if the link is not good
     */
    NoticePage notice(String token);

    /**
     * Takes the answer of whoever holds a link; the host serves it to people without any role, as an actor of its own.
     * The same answer twice is taken once.
     *
     * @param token what the link carries
     * @param answer what the person says
     * @return what to show afterwards
     * @throws NoticeLinkException if the link is not good, or was used for another answer
     * @throws io.github.samspoke.core.common.RefusedException if the removal may be on its way
     * @throws io.github.samspoke.core.common.InvalidInputException if a leave ends in the past or in more than a year
     */
    NoticePage answer(String token, NoticeAnswer answer);
}
