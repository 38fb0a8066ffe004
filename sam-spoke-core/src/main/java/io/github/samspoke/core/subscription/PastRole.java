package io.github.samspoke.core.subscription;

import java.time.Instant;

/**
 * The role and the groups that a person had, up to a download that saw others.
 *
 * @param role the role in the organization
 * @param groups what was known of group roles
 * @param until when a download saw something else
 */
public record PastRole(MemberRole role, GroupRoles groups, Instant until) {}
