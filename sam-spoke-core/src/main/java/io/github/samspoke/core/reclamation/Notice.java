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
        return released || elapsedAt != null || keepRejected;
    }
}
