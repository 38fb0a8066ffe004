package io.github.samspoke.core.reclamation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The shields that people have put over seats, and the calendar of quiet periods. They stand in all profiles, at each
 * last look, too. Changes need {@code sam_admin} and are audited. Reads and writes the store; safe for many threads.
 */
public interface UserProtections {
    /**
     * Returns all protections, those that have ended among them.
     *
     * @return the protections by id
     */
    List<UserProtection> list();

    /**
     * Shields people.
     *
     * @param who whom, for example {@code Rules.emailMatches("*@board.example.com")}; present and former addresses count
     * @param reason why, for whoever reads it next year
     * @param until when it ends, or null if it does not
     * @return the protection, of which the actor is the owner
     * @throws io.github.samspoke.core.common.InvalidInputException if the reason is empty or the end has passed
     */
    UserProtection protect(SubscriptionCondition who, String reason, @Nullable Instant until);

    /**
     * Shields important people.
     *
     * @param who whom, for example {@code Rules.attribute("level", "executive")}
     * @param reason why
     * @param until when it ends, or null if it does not
     * @return the protection, of which the actor is the owner
     * @throws io.github.samspoke.core.common.InvalidInputException if the reason is empty or the end has passed
     */
    UserProtection vip(SubscriptionCondition who, String reason, @Nullable Instant until);

    /**
     * Shields people who are away.
     *
     * @param who whom, for example {@code Rules.emailMatches("ada@example.com")}
     * @param reason why
     * @param until when they are back
     * @return the protection, of which the actor is the owner
     * @throws io.github.samspoke.core.common.InvalidInputException if the reason is empty or the end has passed
     */
    UserProtection onLeave(SubscriptionCondition who, String reason, Instant until);

    /**
     * Removes a protection.
     *
     * @param id the protection
     * @throws io.github.samspoke.core.common.NoSuchRecordException if there is no such protection
     */
    void remove(String id);

    /**
     * Returns the calendar of quiet periods.
     *
     * @return the periods by id
     */
    List<QuietPeriod> quietPeriods();

    /**
     * Adds days that do not count as idle days. That never makes a candidate.
     *
     * @param from the first day
     * @param to the last day
     * @param reason what is on
     * @return the period, of which the actor is the owner
     * @throws io.github.samspoke.core.common.InvalidInputException if the days are out of order
     */
    QuietPeriod addQuietPeriod(LocalDate from, LocalDate to, String reason);

    /**
     * Removes a quiet period: its days count again.
     *
     * @param id the period
     * @throws io.github.samspoke.core.common.NoSuchRecordException if there is no such period
     */
    void removeQuietPeriod(String id);
}
