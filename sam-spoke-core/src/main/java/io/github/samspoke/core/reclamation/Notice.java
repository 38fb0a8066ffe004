package io.github.samspoke.core.reclamation;

import io.github.samspoke.core.people.EmailAddress;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The course of one notice to the person of a removal candidate: requested, sent, delivered, answered or not. The clock
 * starts at the delivery, and only such time counts in which the candidate was looked at and its evidence was known.
 *
 * @param sequence its number among the candidate's notices, from 1
 * @param recipient to whom it goes
 * @param days how many days there are to answer
 * @param requestedAt when it was decided to send it
 * @param sentAt when the host has taken it over, or null
 * @param deliveredAt when it arrived, or null
 * @param bouncedAt when it came back, or null
 * @param bounceReason why it came back, or empty
 * @param reminders how many reminders were asked for
 * @param remindersSent how many of them the host has taken over
 * @param counted how much time has counted, since the hand-over or, once it is delivered, since the delivery
 * @param countedUntil up to when time was counted
 * @param answer what the person said, or null
 * @param answeredAt when, or null
 * @param elapsedAt when the time to answer was over without an answer, or null
 * @param keepRejected whether the person's wish to keep the seat was rejected
 * @param failures how often in a row the host's notifier has failed
 * @param nextTry when there is something to send, or null if there is nothing
 */
public record Notice(
        int sequence,
        EmailAddress recipient,
        int days,
        Instant requestedAt,
        @Nullable Instant sentAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant bouncedAt,
        String bounceReason,
        int reminders,
        int remindersSent,
        Duration counted,
        Instant countedUntil,
        @Nullable NoticeAnswer answer,
        @Nullable Instant answeredAt,
        @Nullable Instant elapsedAt,
        boolean keepRejected,
        int failures,
        @Nullable Instant nextTry) {

    /**
     * Tells whether the person was asked to an end: said that the seat may go, did not answer in time, or asked to keep
     * it in vain.
     *
     * @return true if the seat may be planned on this notice
     */
    public boolean asked() {
        boolean released = answer != null && answer.kind() == NoticeAnswer.Kind.RELEASE;
        boolean silent = elapsedAt != null && answer == null;
        return released || silent || keepRejected;
    }

    /** How much time a notice may go without a receipt of its delivery. */
    public static final Duration RECEIPT_WITHIN = Duration.ofDays(2);

    /** For how long after the time to answer a link is still good: a late "keep" is worth hearing. */
    private static final Duration GRACE = Duration.ofDays(90);

    /**
     * Asks for a notice, to be sent at once.
     *
     * @param sequence its number among the candidate's notices
     * @param recipient to whom
     * @param days how many days there are to answer
     * @param at when
     * @return the notice
     */
    public static Notice requested(int sequence, EmailAddress recipient, int days, Instant at) {
        return new Notice(
                sequence,
                recipient,
                days,
                at,
                null,
                null,
                null,
                "",
                0,
                0,
                Duration.ZERO,
                at,
                null,
                null,
                null,
                false,
                0,
                at);
    }

    /**
     * Names the notice of a candidate; the same name however often it is sent.
     *
     * @param candidate the candidate's number
     * @return for example {@code RCC0000007/1}
     */
    public String id(String candidate) {
        return candidate + "/" + sequence;
    }

    /**
     * Returns the time there is to answer.
     *
     * @return the notice's days
     */
    public Duration time() {
        return Duration.ofDays(days);
    }

    /**
     * Returns when the link of the notice ends to be good.
     *
     * @return an instant well after the time to answer
     */
    public Instant linkEnds() {
        return requestedAt.plus(time()).plus(GRACE);
    }

    /**
     * Returns the earliest end of the time to answer, as far as it can be told now.
     *
     * @return the end if all time from now on counts
     */
    public Instant answerBy() {
        return deliveredAt == null ? countedUntil.plus(time()) : countedUntil.plus(time().minus(counted));
    }

    /**
     * The host has taken over whatever was to be sent; the first time, the wait for the receipt begins.
     *
     * @param at when
     * @return the notice as sent
     */
    public Notice sent(Instant at) {
        Draft draft = new Draft(this);
        if (sentAt == null) {
            draft.sentAt = at;
            if (deliveredAt == null) {
                draft.counted = Duration.ZERO;
                draft.countedUntil = at;
            }
        }
        draft.remindersSent = reminders;
        draft.failures = 0;
        draft.nextTry = null;
        return draft.build();
    }

    /**
     * The host has not taken over what was to be sent.
     *
     * @param again when to try again
     * @param counts whether it was the notifier's failure
     * @return the notice with the next try
     */
    public Notice postponed(Instant again, boolean counts) {
        Draft draft = new Draft(this);
        draft.failures = counts ? failures + 1 : failures;
        draft.nextTry = again;
        return draft.build();
    }

    /**
     * The notice has arrived: the clock starts. Only the first receipt counts, and none after a bounce.
     *
     * @param at when
     * @return the notice as delivered, or as it was
     */
    public Notice delivered(Instant at) {
        if (deliveredAt != null || bouncedAt != null) {
            return this;
        }
        Draft draft = new Draft(this);
        draft.deliveredAt = at;
        draft.sentAt = sentAt == null ? at : sentAt;
        draft.counted = Duration.ZERO;
        draft.countedUntil = at;
        draft.nextTry = null;
        return draft.build();
    }

    /**
     * The notice has come back.
     *
     * @param at when
     * @param why why, as the host says
     * @return the notice as bounced, or as it was if it was known
     */
    public Notice bounced(Instant at, String why) {
        if (bouncedAt != null) {
            return this;
        }
        Draft draft = new Draft(this);
        draft.bouncedAt = at;
        draft.bounceReason = why;
        draft.nextTry = null;
        return draft.build();
    }

    /**
     * Counts time.
     *
     * @param now up to when
     * @param more how much of it counts
     * @return the notice with that time
     */
    public Notice counting(Instant now, Duration more) {
        Draft draft = new Draft(this);
        draft.counted = counted.plus(more);
        draft.countedUntil = now;
        return draft.build();
    }

    /**
     * Asks for a reminder.
     *
     * @param due how many reminders are due by now, those before among them
     * @param at when
     * @return the notice with something to send
     */
    public Notice reminding(int due, Instant at) {
        Draft draft = new Draft(this);
        draft.reminders = due;
        draft.nextTry = at;
        return draft.build();
    }

    /**
     * The person has answered; nothing is sent any more.
     *
     * @param said what
     * @param at when
     * @return the answered notice
     */
    public Notice answered(NoticeAnswer said, Instant at) {
        Draft draft = new Draft(this);
        draft.answer = said;
        draft.answeredAt = at;
        draft.nextTry = null;
        return draft.build();
    }

    /**
     * The time to answer is over.
     *
     * @param at when that was found
     * @return the elapsed notice
     */
    public Notice elapsed(Instant at) {
        Draft draft = new Draft(this);
        draft.elapsedAt = at;
        draft.nextTry = null;
        return draft.build();
    }

    /**
     * The wish to keep the seat was rejected.
     *
     * @return the notice with that
     */
    public Notice rejected() {
        Draft draft = new Draft(this);
        draft.keepRejected = true;
        return draft.build();
    }

    /** A notice while it is changed. */
    private static final class Draft {
        private final Notice original;
        private @Nullable Instant sentAt;
        private @Nullable Instant deliveredAt;
        private @Nullable Instant bouncedAt;
        private String bounceReason;
        private int reminders;
        private int remindersSent;
        private Duration counted;
        private Instant countedUntil;
        private @Nullable NoticeAnswer answer;
        private @Nullable Instant answeredAt;
        private @Nullable Instant elapsedAt;
        private boolean keepRejected;
        private int failures;
        private @Nullable Instant nextTry;

        Draft(Notice original) {
            this.original = original;
            sentAt = original.sentAt;
            deliveredAt = original.deliveredAt;
            bouncedAt = original.bouncedAt;
            bounceReason = original.bounceReason;
            reminders = original.reminders;
            remindersSent = original.remindersSent;
            counted = original.counted;
            countedUntil = original.countedUntil;
            answer = original.answer;
            answeredAt = original.answeredAt;
            elapsedAt = original.elapsedAt;
            keepRejected = original.keepRejected;
            failures = original.failures;
            nextTry = original.nextTry;
        }

        Notice build() {
            return new Notice(
                    original.sequence,
                    original.recipient,
                    original.days,
                    original.requestedAt,
                    sentAt,
                    deliveredAt,
                    bouncedAt,
                    bounceReason,
                    reminders,
                    remindersSent,
                    counted,
                    countedUntil,
                    answer,
                    answeredAt,
                    elapsedAt,
                    keepRejected,
                    failures,
                    nextTry);
        }
    }
}
