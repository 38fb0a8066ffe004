package io.github.samspoke.core.reclamation;

import java.util.List;
import java.util.Optional;

/** Storage port of protections and of the calendar of quiet periods. */
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
}
