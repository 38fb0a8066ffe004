package io.github.samspoke.emulator.internal.state;

import org.jspecify.annotations.Nullable;

/**
 * The place of a seat, or of an invitation, in a group; exactly one of the two is set.
 *
 * @param seq row number
 * @param group which group
 * @param role member or admin
 * @param membership the seat, or null
 * @param invitation row number of the invitation, or -1
 * @param createdMicros when it was made
 */
public record GroupLink(
        int seq, Group group, String role, @Nullable Membership membership, int invitation, long createdMicros) {
    public static final String MEMBER = "member";
    public static final String ADMIN = "admin";
}
