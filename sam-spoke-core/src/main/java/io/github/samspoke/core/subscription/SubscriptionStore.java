package io.github.samspoke.core.subscription;

import java.util.List;
import java.util.Optional;

/** Storage port of subscriptions, invitations and snapshots. */
public interface SubscriptionStore {
    /**
     * Stores a subscription in place of the one of the same profile and person.
     *
     * @param subscription the subscription
     */
    void save(SoftwareSubscription subscription);

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
     * Appends a snapshot's record.
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
}
