package io.github.samspoke.core.reclamation;

import io.github.samspoke.core.people.EmailAddress;
import io.github.samspoke.core.subscription.MemberRole;

/**
 * The seat that a removal is about.
 *
 * @param organizationUri the organization
 * @param membershipUri the membership, to which alone a removal goes
 * @param userUri the person
 * @param email the person's e-mail address as planned
 * @param role the person's role as planned
 */
public record Seat(String organizationUri, String membershipUri, String userUri, EmailAddress email, MemberRole role) {}
