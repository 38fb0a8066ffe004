package io.github.samspoke.calendly.webhook;

import java.util.List;

/**
 * What a webhook tells of. An open value: a word this version does not know is kept as it came.
 *
 * @param value the word as Calendly writes it
 */
public record WebhookEventName(String value) {
    /** The word {@code invitee.created}. */
    public static final WebhookEventName INVITEE_CREATED = new WebhookEventName("invitee.created");

    /** The word {@code invitee.canceled}. */
    public static final WebhookEventName INVITEE_CANCELED = new WebhookEventName("invitee.canceled");

    /** The word {@code invitee_no_show.created}. */
    public static final WebhookEventName INVITEE_NO_SHOW_CREATED = new WebhookEventName("invitee_no_show.created");

    /** The word {@code invitee_no_show.deleted}. */
    public static final WebhookEventName INVITEE_NO_SHOW_DELETED = new WebhookEventName("invitee_no_show.deleted");

    /** The word {@code routing_form_submission.created}. */
    public static final WebhookEventName ROUTING_FORM_SUBMISSION_CREATED =
            new WebhookEventName("routing_form_submission.created");

    /** The word {@code event_type.created}. */
    public static final WebhookEventName EVENT_TYPE_CREATED = new WebhookEventName("event_type.created");

    /** The word {@code event_type.updated}. */
    public static final WebhookEventName EVENT_TYPE_UPDATED = new WebhookEventName("event_type.updated");

    /** The word {@code event_type.deleted}. */
    public static final WebhookEventName EVENT_TYPE_DELETED = new WebhookEventName("event_type.deleted");

    /** The word {@code meeting_recap.created}. */
    public static final WebhookEventName MEETING_RECAP_CREATED = new WebhookEventName("meeting_recap.created");

    /** The word {@code meeting_recap.updated}. */
    public static final WebhookEventName MEETING_RECAP_UPDATED = new WebhookEventName("meeting_recap.updated");

    /** The word {@code meeting_recap.deleted}. */
    public static final WebhookEventName MEETING_RECAP_DELETED = new WebhookEventName("meeting_recap.deleted");

    /** The word {@code contact.created}. */
    public static final WebhookEventName CONTACT_CREATED = new WebhookEventName("contact.created");

    /** The word {@code contact.updated}. */
    public static final WebhookEventName CONTACT_UPDATED = new WebhookEventName("contact.updated");

    /** The word {@code contact.deleted}. */
    public static final WebhookEventName CONTACT_DELETED = new WebhookEventName("contact.deleted");

    private static final List<WebhookEventName> KNOWN = List.of(
            INVITEE_CREATED,
            INVITEE_CANCELED,
            INVITEE_NO_SHOW_CREATED,
            INVITEE_NO_SHOW_DELETED,
            ROUTING_FORM_SUBMISSION_CREATED,
            EVENT_TYPE_CREATED,
            EVENT_TYPE_UPDATED,
            EVENT_TYPE_DELETED,
            MEETING_RECAP_CREATED,
            MEETING_RECAP_UPDATED,
            MEETING_RECAP_DELETED,
            CONTACT_CREATED,
            CONTACT_UPDATED,
            CONTACT_DELETED);

    /**
     * The value written as {@code text}.
     *
     * @param text the word as Calendly writes it
     * @return the shared constant if the word is known, otherwise a new value that keeps it
     */
    public static WebhookEventName of(String text) {
        for (WebhookEventName known : KNOWN) {
            if (known.value.equals(text)) {
                return known;
            }
        }
        return new WebhookEventName(text);
    }

    /**
     * Whether this version of the library knows the word.
     *
     * @return false for a word that Calendly added later
     */
    public boolean isKnown() {
        return KNOWN.contains(this);
    }

    @Override
    public String toString() {
        return value;
    }
}
