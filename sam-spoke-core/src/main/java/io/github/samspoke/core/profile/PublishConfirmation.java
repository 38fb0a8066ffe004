package io.github.samspoke.core.profile;

/**
 * What a person must have seen before a profile is published: consent to the wrong account is a known hazard.
 *
 * @param organizationUri the organization
 * @param organization its name
 * @param plan its plan, in the vendor's word
 * @param membersAtLeast how many members the first page showed
 * @param more whether there are more than that
 * @param callerEmail the account behind the token
 */
public record PublishConfirmation(
        String organizationUri,
        String organization,
        String plan,
        int membersAtLeast,
        boolean more,
        String callerEmail) {}
