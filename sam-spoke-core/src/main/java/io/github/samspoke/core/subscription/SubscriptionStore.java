package io.github.samspoke.core.subscription;

import io.github.samspoke.core.people.EmailAddress;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Storage port of subscriptions, invitations and snapshots.
 *
 * <p>A download is published in one unit of work: the profile is {@linkplain #lock locked}, everybody the download saw is
 * {@linkplain #stage staged} by {@link SoftwareSubscription#fingerprint()}, the store compares that with what is kept and
 * tells only what differs; then the staging is {@linkplain #unstage forgotten}. What follows from a difference is decided
 * by the engine, not here.
 */
public interface SubscriptionStore {
    /**
     * Stores a subscription in place of the one of the same profile and person.
     *
     * @param subscription the subscription
     */
    void save(SoftwareSubscription subscription);

    /**
     * Stores many subscriptions, each as {@link #save} does.
     *
     * @param subscriptions the subscriptions, of different people
     */
    void saveAll(Collection<SoftwareSubscription> subscriptions);

    /**
     * Stores the subscriptions of people who are not known.
     *
     * @param subscriptions the subscriptions, of different people
     * @throws RuntimeException if somebody is known; nothing is stored
     */
    void addAll(Collection<SoftwareSubscription> subscriptions);

    /**
     * Lets nobody else publish the profile until the unit of work ends; waits for whoever does.
     *
     * @param profile the profile
     */
    void lock(ProfileId profile);

    /**
     * Stages what a download saw, in place of what was staged of the profile.
     *
     * @param profile the profile
     * @param seen the seats, each as if nobody had known the person, of different people
     */
    void stage(ProfileId profile, Stream<SoftwareSubscription> seen);

    /**
     * Returns the subscriptions of the staged people that are not active or have another fingerprint than the staged seat.
     * A store may give some whose seat is the same after all.
     *
     * @param profile the profile
     * @return the subscriptions as they are stored, by user URI
     */
    List<SoftwareSubscription> restaged(ProfileId profile);

    /**
     * Returns the staged people who are not known.
     *
     * @param profile the profile
     * @return their user URIs, in order
     */
    List<String> newcomers(ProfileId profile);

    /**
     * Returns the subscriptions that have not ended and whose person is not staged.
     *
     * @param profile the profile
     * @return the subscriptions by user URI
     */
    List<SoftwareSubscription> unstaged(ProfileId profile);

    /**
     * Forgets what is staged of a profile.
     *
     * @param profile the profile
     */
    void unstage(ProfileId profile);

    /**
     * Counts the subscriptions of one status.
     *
     * @param profile the profile
     * @param status the status
     * @return how many
     */
    long count(ProfileId profile, SubscriptionStatus status);

    /**
     * Finds subscriptions, ended ones too, by any address that their person has or had.
     *
     * @param profile the profile
     * @param addresses the addresses
     * @return those that have or had one of them, by user URI
     */
    List<SoftwareSubscription> withEmail(ProfileId profile, Set<EmailAddress> addresses);

    /**
     * Finds a person's subscription.
     *
     * @param profile the profile
     * @param userUri the person
     * @return the subscription, or empty
     */
    Optional<SoftwareSubscription> find(ProfileId profile, String userUri);

    /**
     * Returns all subscriptions of a profile, ended ones too.
     *
     * @param profile the profile
     * @return the subscriptions by user URI
     */
    List<SoftwareSubscription> list(ProfileId profile);

    /**
     * Returns a page of the subscriptions of a profile, in the order of the store, which does not change. Without a text
     * and a role, what it costs depends on the page and on the seats in other states before it, not on how many there are.
     *
     * @param profile the profile
     * @param filter which of them
     * @param after the user URI of the last one of the page before, or null for the first page
     * @param most how many at most
     * @return the subscriptions; fewer than that only at the end
     */
    List<SoftwareSubscription> page(ProfileId profile, SeatFilter filter, @Nullable String after, int most);

    /**
     * Shows all subscriptions of a profile, ended ones too, one by one, without holding them all.
     *
     * @param profile the profile
     * @param each what looks at them, in any order; it must not call the store
     */
    default void each(ProfileId profile, Consumer<SoftwareSubscription> each) {
        list(profile).forEach(each);
    }

    /**
     * Puts the pending invitations in place of the ones known.
     *
     * @param profile the profile
     * @param invitations the invitations
     */
    void replaceInvitations(ProfileId profile, List<ObservedInvitation> invitations);

    /**
     * Returns the pending invitations of the last published snapshot.
     *
     * @param profile the profile
     * @return the invitations
     */
    List<ObservedInvitation> invitations(ProfileId profile);

    /**
     * Appends a snapshot's record. One that saw everybody becomes the newest complete one.
     *
     * @param snapshot the snapshot
     */
    void saveSnapshot(Snapshot snapshot);

    /**
     * Returns the snapshots of a profile.
     *
     * @param profile the profile
     * @return the records, oldest first
     */
    List<Snapshot> snapshots(ProfileId profile);

    /**
     * Returns the newest snapshot that saw everybody, held or not: it is when whoever is active was last seen.
     *
     * @param profile the profile
     * @return the record, or empty before the first
     */
    Optional<Snapshot> latestComplete(ProfileId profile);

    /**
     * Keeps a control total in place of the one kept.
     *
     * @param profile the profile
     * @param total the total
     */
    void saveControlTotal(ProfileId profile, ControlTotal total);

    /**
     * Returns the control total that no complete download was compared with yet, and forgets it.
     *
     * @param profile the profile
     * @return the total, or empty
     */
    Optional<ControlTotal> takeControlTotal(ProfileId profile);
}
