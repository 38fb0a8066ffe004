package io.github.samspoke.core.subscription;

import java.util.Set;

/**
 * What is known of a person's part in groups.
 *
 * @param known whether groups could be read; if not, the set says nothing
 * @param administers the groups that the person administers
 */
public record GroupRoles(boolean known, Set<String> administers) {
    /** Nothing is known. */
    public static final GroupRoles UNKNOWN = new GroupRoles(false, Set.of());

    /** Takes a copy of the groups. */
    public GroupRoles {
        administers = Set.copyOf(administers);
    }
}
