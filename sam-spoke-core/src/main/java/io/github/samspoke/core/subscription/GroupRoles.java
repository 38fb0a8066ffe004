package io.github.samspoke.core.subscription;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a person's part in groups.
 *
 * @param known whether groups could be read; if not, the set says nothing
 * @param administers the groups that the person administers
 * @param memberOf the groups that the person is in, those administered among them; null where only admins were kept,
 *     as in what older versions stored
 */
public record GroupRoles(
        boolean known, Set<String> administers, @Nullable Set<String> memberOf) {
    /** Nothing is known. */
    public static final GroupRoles UNKNOWN = new GroupRoles(false, Set.of());

    /** Takes a copy of the groups. */
    public GroupRoles {
        administers = Set.copyOf(administers);
        memberOf = memberOf == null ? null : Set.copyOf(memberOf);
    }

    /**
     * Creates roles of which only the administered groups are known.
     *
     * @param known whether groups could be read
     * @param administers the groups that the person administers
     */
    public GroupRoles(boolean known, Set<String> administers) {
        this(known, administers, null);
    }

    /**
     * Tells whether the person is in a group.
     *
     * @param groupUri the group
     * @return empty if that is not known
     */
    public Optional<Boolean> belongsTo(String groupUri) {
        if (administers.contains(groupUri)) {
            return Optional.of(true);
        }
        return known && memberOf != null ? Optional.of(memberOf.contains(groupUri)) : Optional.empty();
    }
}
