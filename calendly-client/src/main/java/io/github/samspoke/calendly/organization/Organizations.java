package io.github.samspoke.calendly.organization;

import io.github.samspoke.calendly.page.Pager;
import io.github.samspoke.calendly.ref.InvitationRef;
import io.github.samspoke.calendly.ref.MembershipRef;
import io.github.samspoke.calendly.ref.OrganizationRef;
import io.github.samspoke.calendly.ref.TeamRef;
import io.github.samspoke.calendly.transport.CallOptions;

/** Organizations, members, invitations and teams; needs {@code organizations:read}, to change anything {@code organizations:write}. Thread-safe. Every method but those that give a pager makes one call and throws {@code CalendlyException}. */
public interface Organizations {
    /**
     * Reads an organization.
     *
     * @param organization which
     * @return the organization
     */
    Organization get(OrganizationRef organization);

    /**
     * Lists members.
     *
     * @param query which
     * @return the members, in no documented order
     */
    Pager<OrganizationMembership> memberships(MembershipQuery query);

    /**
     * Reads a membership.
     *
     * @param membership which
     * @return the membership
     */
    OrganizationMembership membership(MembershipRef membership);

    /**
     * Removes a member. The seat stays paid; the person keeps an account of their own. Sent once at most: if the answer is
     * lost, {@code UnknownOutcomeException} says so.
     *
     * @param membership which
     */
    void remove(MembershipRef membership);

    /**
     * Removes a member, as {@link #remove(MembershipRef)} does. After a 429 or 401 nothing was executed.
     *
     * @param membership which
     * @param options until when the request may leave
     */
    void remove(MembershipRef membership, CallOptions options);

    /**
     * Lists invitations.
     *
     * @param query which
     * @return the invitations, oldest first if the query does not say
     */
    Pager<OrganizationInvitation> invitations(InvitationQuery query);

    /**
     * Reads an invitation.
     *
     * @param invitation which
     * @return the invitation
     */
    OrganizationInvitation invitation(InvitationRef invitation);

    /**
     * Invites somebody; Calendly sends a mail. Sent once at most.
     *
     * @param organization where to
     * @param email whom
     * @return the invitation
     */
    OrganizationInvitation invite(OrganizationRef organization, String email);

    /**
     * Takes an invitation back. Sent once at most.
     *
     * @param invitation which
     */
    void revoke(InvitationRef invitation);

    /**
     * Lists teams.
     *
     * @param query which
     * @return the teams, in no documented order
     */
    Pager<Team> teams(TeamQuery query);

    /**
     * Reads a team.
     *
     * @param team which
     * @return the team
     */
    Team team(TeamRef team);
}
