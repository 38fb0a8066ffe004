package io.github.samspoke.core.spoke;

import io.github.samspoke.core.subscription.MemberRole;

/**
 * The account behind a credential.
 *
 * @param userUri the account
 * @param email its e-mail address
 * @param organizationUri the organization it belongs to now
 * @param role its role there
 */
public record CallerIdentity(String userUri, String email, String organizationUri, MemberRole role) {}
