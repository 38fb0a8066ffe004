package io.github.samspoke.core.people;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The host's own directory of people: implemented by the host, asked at each download, outside of every transaction. It
 * should tell of people who have left, too, as long as it can: a seat of nobody is not a seat of a leaver. May do I/O;
 * what it throws is reported with the job's result, and what was resolved before stays. Called by one thread at a time.
 */
public interface UserDirectory {
    /**
     * Finds people by their e-mail address, exactly.
     *
     * @param email the address in its comparable form
     * @return everybody who has it; more than one makes the resolution ambiguous
     */
    List<DirectoryUser> byEmail(EmailAddress email);

    /**
     * Finds people by the id with which they sign in, or by what else a resolution rule makes of a seat, exactly.
     *
     * @param userId the id
     * @return everybody who has it; more than one makes the resolution ambiguous
     */
    List<DirectoryUser> byUserId(String userId);

    /**
     * Finds many people by their e-mail addresses. Asks for one at a time unless it is implemented.
     *
     * @param emails at most a thousand addresses
     * @return those found, by address; an address of nobody may be left out
     */
    default Map<EmailAddress, List<DirectoryUser>> byEmails(Collection<EmailAddress> emails) {
        Map<EmailAddress, List<DirectoryUser>> found = new HashMap<>();
        emails.forEach(email -> found.put(email, byEmail(email)));
        return found;
    }
}
