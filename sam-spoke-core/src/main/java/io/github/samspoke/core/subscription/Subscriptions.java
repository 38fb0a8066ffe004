package io.github.samspoke.core.subscription;

import java.util.List;
import java.util.Optional;

/** What is known of a profile's seats. Reads only the store; safe for many threads. */
public interface Subscriptions {
    /**
     * Returns the seats that are occupied: active and missing ones.
     *
     * @param profile the profile
     * @return the subscriptions by user URI
     */
    List<SoftwareSubscription> occupied(ProfileId profile);

    /**
     * Returns all subscriptions, ended ones too.
     *
     * @param profile the profile
     * @return the subscriptions by user URI
     */
    List<SoftwareSubscription> all(ProfileId profile);

    /**
     * Returns the invitations that reserve a seat.
     *
     * @param profile the profile
     * @return the pending invitations
     */
    List<ObservedInvitation> invitations(ProfileId profile);

    /**
     * Returns the last snapshot that was complete, held or not.
     *
     * @param profile the profile
     * @return the snapshot, or empty before the first download
     */
    Optional<Snapshot> latestComplete(ProfileId profile);
}
