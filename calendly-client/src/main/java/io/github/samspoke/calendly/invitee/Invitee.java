package io.github.samspoke.calendly.invitee;

import io.github.samspoke.calendly.event.Cancellation;
import io.github.samspoke.calendly.ref.EventRef;
import io.github.samspoke.calendly.ref.InviteeRef;
import io.github.samspoke.calendly.ref.SubmissionRef;
import io.github.samspoke.calendly.ref.UserRef;
import io.github.samspoke.calendly.transport.RawJson;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who booked a meeting. The canonical constructor is no API: components may be added.
 *
 * @param uri which invitee this is
 * @param email the address
 * @param firstName the first name, null unless the form asks for it apart
 * @param lastName the last name, null unless the form asks for it apart
 * @param name the full name
 * @param status whether the invitee still attends
 * @param questionsAndAnswers what was answered when booking, empty if nothing was asked
 * @param timezone the time zone as Calendly writes it; null if Calendly leaves it out
 * @param event what was booked
 * @param createdAt when it was booked
 * @param updatedAt when it last changed
 * @param tracking where the invitee came from
 * @param textReminderNumber the phone that is sent reminders, null without one
 * @param rescheduled whether another invitee took the place of this one
 * @param oldInvitee whose place this one took, null if nobody's
 * @param newInvitee who took the place of this one, null if nobody
 * @param cancelUrl the page to cancel
 * @param rescheduleUrl the page to choose another time
 * @param routingFormSubmission what was filled in before, null without a routing form
 * @param cancellation who canceled, null while the invitee attends
 * @param payment what was paid, null if nothing was asked for
 * @param noShow the mark of a no-show, null without one
 * @param reconfirmation whether the invitee was asked again, null if not
 * @param schedulingMethod how it was booked; null if Calendly leaves it out
 * @param inviteeScheduledBy the user who booked for the invitee, null if nobody did
 * @param rawJson the body as it came; none for an item of a list, whose page has it
 */
public record Invitee(
        InviteeRef uri,
        String email,
        @Nullable String firstName,
        @Nullable String lastName,
        String name,
        InviteeStatus status,
        List<QuestionAndAnswer> questionsAndAnswers,
        @Nullable String timezone,
        EventRef event,
        Instant createdAt,
        Instant updatedAt,
        Tracking tracking,
        @Nullable String textReminderNumber,
        boolean rescheduled,
        @Nullable InviteeRef oldInvitee,
        @Nullable InviteeRef newInvitee,
        String cancelUrl,
        String rescheduleUrl,
        @Nullable SubmissionRef routingFormSubmission,
        @Nullable Cancellation cancellation,
        @Nullable Payment payment,
        @Nullable NoShowMark noShow,
        @Nullable Reconfirmation reconfirmation,
        @Nullable SchedulingMethod schedulingMethod,
        @Nullable UserRef inviteeScheduledBy,
        RawJson rawJson) {}
