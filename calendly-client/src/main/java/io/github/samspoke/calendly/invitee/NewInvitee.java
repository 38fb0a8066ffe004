package io.github.samspoke.calendly.invitee;

import io.github.samspoke.calendly.transport.JsonBody;

/** For whom to book a meeting. Immutable: every method returns a new one. Shows no personal data. */
public final class NewInvitee {
    private final JsonBody body;

    private NewInvitee(JsonBody body) {
        this.body = body;
    }

    /**
     * Somebody by full name.
     *
     * @param name the full name
     * @param email the address
     * @param timezone the IANA name of the time zone in which mails tell the time
     * @return an invitee
     */
    public static NewInvitee named(String name, String email, String timezone) {
        return called("name", name, email, timezone);
    }

    /**
     * Somebody by first name, for event types that ask for both names apart.
     *
     * @param firstName the first name
     * @param email the address
     * @param timezone the IANA name of the time zone in which mails tell the time
     * @return an invitee
     */
    public static NewInvitee firstNamed(String firstName, String email, String timezone) {
        return called("first_name", firstName, email, timezone);
    }

    private static NewInvitee called(String field, String name, String email, String timezone) {
        return new NewInvitee(
                JsonBody.empty().with(field, name).with("email", email).with("timezone", timezone));
    }

    /**
     * With a last name.
     *
     * @param lastName the last name
     * @return a new invitee
     */
    public NewInvitee lastName(String lastName) {
        return new NewInvitee(body.with("last_name", lastName));
    }

    /**
     * With a phone that is sent reminders.
     *
     * @param number the number with its country code
     * @return a new invitee
     */
    public NewInvitee textReminderNumber(String number) {
        return new NewInvitee(body.with("text_reminder_number", number));
    }

    /**
     * What is sent; no API.
     *
     * @return the body
     */
    public JsonBody body() {
        return body;
    }

    @Override
    public String toString() {
        return "NewInvitee" + body;
    }
}
