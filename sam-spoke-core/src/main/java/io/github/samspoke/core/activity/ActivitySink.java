package io.github.samspoke.core.activity;

import io.github.samspoke.core.people.EmailAddress;
import java.time.Instant;

/** Takes what an analyzer reads, in any order; the same thing may come twice. Safe for many threads. */
public interface ActivitySink {
    /**
     * Takes a signal of a person.
     *
     * @param userUri the person
     * @param signal what was done
     * @param at when
     */
    void signal(String userUri, Signal signal, Instant at);

    /**
     * Takes a signal of somebody who is known by e-mail address only.
     *
     * @param email the address
     * @param signal what was done
     * @param at when
     * @return whether the address belongs to somebody
     */
    boolean signal(EmailAddress email, Signal signal, Instant at);

    /**
     * Takes a meeting that is still to come.
     *
     * @param userUri its host
     * @param start when it begins
     */
    void upcoming(String userUri, Instant start);

    /**
     * Takes a meeting that is still to come of a host who is known by e-mail address only.
     *
     * @param email the address
     * @param start when it begins
     * @return whether the address belongs to somebody
     */
    boolean upcoming(EmailAddress email, Instant start);

    /**
     * Takes a person of whom something could not be read: the window tells nothing whole of them.
     *
     * @param userUri the person
     */
    void unreadable(String userUri);

    /**
     * Takes somebody of whom something could not be read, and who is known by e-mail address only.
     *
     * @param email the address
     * @return whether the address belongs to somebody
     */
    boolean unreadable(EmailAddress email);
}
