package io.github.samspoke.core.subscription;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known of a profile's seats. Everything is done on the store alone; safe for many threads. */
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
     * Returns a page of the seats, in an order that does not change. Without a text and a role, what it costs depends on
     * the page, not on how many seats there are.
     *
     * @param profile the profile
     * @param filter which of them
     * @param after the user URI of the last one of the page before, or null for the first page
     * @param most how many at most, 1 or more
     * @return the subscriptions; fewer than that only at the end
     * @throws io.github.samspoke.core.common.InvalidInputException if it is to be less than one
     */
    List<SoftwareSubscription> page(ProfileId profile, SeatFilter filter, @Nullable String after, int most);

    /**
     * Finds a person's seat, an ended one too.
     *
     * @param profile the profile
     * @param userUri the person at the vendor
     * @return the subscription, or empty
     */
    Optional<SoftwareSubscription> find(ProfileId profile, String userUri);

    /**
     * Counts the seats of one status.
     *
     * @param profile the profile
     * @param status the status
     * @return how many
     */
    long count(ProfileId profile, SubscriptionStatus status);

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

    /**
     * Gives the number of members that the vendor's portal shows, to be compared with the next complete download: a
     * difference is a warning in that job's result. Needs {@code sam_integrator}.
     *
     * @param profile the profile
     * @param members the number, with the owner and the admins, without pending invitations
     * @throws io.github.samspoke.core.common.NotAllowedException if the actor may not
     * @throws io.github.samspoke.core.common.InvalidInputException if the number is negative
     */
    void controlTotal(ProfileId profile, int members);
}
