package io.github.samspoke.calendly.communication;

import io.github.samspoke.calendly.ref.EventRef;
import io.github.samspoke.calendly.ref.EventTypeRef;
import io.github.samspoke.calendly.ref.UserRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message that Calendly sent for somebody about a scheduled event. E-mails and text messages have the same fields; only
 * a text message may lack a subject. The canonical constructor is no API: components may be added.
 *
 * @param type how it was sent
 * @param to the address or telephone number
 * @param from the address or telephone number it came from
 * @param subject the subject, null without one
 * @param body the text, personal data of the invitee
 * @param senderUri the user in whose name it was sent, null for none
 * @param senderEmail the address of that user, null for none
 * @param eventTypeUri the event type
 * @param eventUri the scheduled event
 * @param sentAt when it was sent
 * @param createdAt when it was made
 * @param schedulingUrl the public booking page
 */
public record OutgoingCommunication(
        CommunicationType type,
        String to,
        String from,
        @Nullable String subject,
        String body,
        @Nullable UserRef senderUri,
        @Nullable String senderEmail,
        EventTypeRef eventTypeUri,
        EventRef eventUri,
        Instant sentAt,
        Instant createdAt,
        String schedulingUrl) {}
