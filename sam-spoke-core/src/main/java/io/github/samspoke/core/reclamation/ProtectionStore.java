package io.github.samspoke.core.reclamation;

import io.github.samspoke.core.subscription.ProfileId;
import java.util.List;
import java.util.Optional;

/** Storage port of protections, of the calendar of quiet periods, and of the event types that rest on people. */
public interface ProtectionStore {
    /**
     * Stores a protection in place of the one of the same id.
     *
     * @param protection the protection
     */
    void save(UserProtection protection);

    /**
     * Finds a protection.
     *
     * @param id the protection
     * @return the protection, or empty
     */
    Optional<UserProtection> find(String id);

    /**
     * Returns all protections, those that have ended among them.
     *
     * @return the protections by id
     */
    List<UserProtection> list();

    /**
     * Removes a protection; does nothing if there is none.
     *
     * @param id the protection
     */
    void remove(String id);

    /**
     * Stores a quiet period in place of the one of the same id.
     *
     * @param period the period
     */
    void saveQuietPeriod(QuietPeriod period);

    /**
     * Returns all quiet periods.
     *
     * @return the periods by id
     */
    List<QuietPeriod> quietPeriods();

    /**
     * Removes a quiet period; does nothing if there is none.
     *
     * @param id the period
     */
    void removeQuietPeriod(String id);

    /**
     * Stores which shared event types rest on a person, in place of what was read before.
     *
     * @param hosting what was read
     */
    void saveHosting(SoleHosting hosting);

    /**
     * Returns which shared event types rest on people.
     *
     * @param profile the profile
     * @return what was read last of each person, by user URI; some of it may be too old to go by
     */
    List<SoleHosting> hosting(ProfileId profile);
}
