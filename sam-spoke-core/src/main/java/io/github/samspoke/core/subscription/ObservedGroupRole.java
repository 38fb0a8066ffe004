package io.github.samspoke.core.subscription;

/**
 * A membership's part in a group.
 *
 * @param membershipUri the membership
 * @param groupUri the group
 * @param admin whether it administers the group
 */
public record ObservedGroupRole(String membershipUri, String groupUri, boolean admin) {}
