package io.github.samspoke.core.reclamation;

import io.github.samspoke.core.common.Secret;
import io.github.samspoke.core.people.EmailAddress;
import io.github.samspoke.core.subscription.ProfileId;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * A notice for the host to send, as data and as text in plain English that the host may use or not.
 *
 * @param id the same however often it comes: the candidate's number, the notice's, and the reminder's if it is one
 * @param notice the id to hand to the receipts and to show; a reminder has that of what it reminds of
 * @param reminder 0 for the notice itself, else which reminder it is
 * @param candidate the candidate's number
 * @param profile the profile
 * @param recipient to whom
 * @param person the name of the person whose seat it is
 * @param account the e-mail address under which the seat is held
 * @param reason why the seat is in question
 * @param days how many days there are to answer, from the delivery
 * @param answerBy when that time is over at the earliest
 * @param token what the link has to carry; good for one answer
 */
public record NoticeRequest(
        String id,
        String notice,
        int reminder,
        String candidate,
        ProfileId profile,
        EmailAddress recipient,
        String person,
        EmailAddress account,
        String reason,
        int days,
        Instant answerBy,
        Secret token) {
    /**
     * Makes the link to the host's page. What it returns is as good as the token: it belongs into the message and nowhere
     * else, and into no log.
     *
     * @param page the page that shows the notice and takes the answer
     * @return the page's address with the token as the parameter {@code notice}
     */
    public URI link(URI page) {
        String base = page.toString();
        return URI.create(base + (base.contains("?") ? "&" : "?") + "notice=" + token.reveal());
    }

    /**
     * Returns a subject line.
     *
     * @return one line
     */
    public String subject() {
        return (reminder == 0 ? "" : "Reminder: ") + "Do you still need your Calendly seat?";
    }

    /**
     * Returns the message without the link.
     *
     * @return a few lines
     */
    public String body() {
        return "The Calendly seat of " + person + " (" + account + ") seems not to be used: " + reason + ".\n"
                + "If it is still needed, please say so by " + LocalDate.ofInstant(answerBy, ZoneOffset.UTC)
                + ". Without an answer the seat may be given to somebody else after that day.\n";
    }
}
