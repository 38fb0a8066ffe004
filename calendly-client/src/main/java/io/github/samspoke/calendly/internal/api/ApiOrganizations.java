package io.github.samspoke.calendly.internal.api;

import io.github.samspoke.calendly.internal.call.Caller;
import io.github.samspoke.calendly.organization.InvitationQuery;
import io.github.samspoke.calendly.organization.MembershipQuery;
import io.github.samspoke.calendly.organization.Organization;
import io.github.samspoke.calendly.organization.OrganizationInvitation;
import io.github.samspoke.calendly.organization.OrganizationMembership;
import io.github.samspoke.calendly.organization.Organizations;
import io.github.samspoke.calendly.organization.Team;
import io.github.samspoke.calendly.organization.TeamQuery;
import io.github.samspoke.calendly.page.Pager;
import io.github.samspoke.calendly.ref.InvitationRef;
import io.github.samspoke.calendly.ref.MembershipRef;
import io.github.samspoke.calendly.ref.OrganizationRef;
import io.github.samspoke.calendly.ref.TeamRef;
import io.github.samspoke.calendly.transport.CallOptions;
import io.github.samspoke.calendly.transport.JsonBody;

/** Organizations over the API. */
public final class ApiOrganizations implements Organizations {
    private static final String MEMBERSHIPS = "/organization_memberships";
    private static final String TEAMS = "/teams";

    private final Resources resources;

    public ApiOrganizations(Caller caller) {
        this.resources = new Resources(caller);
    }

    @Override
    public Organization get(OrganizationRef organization) {
        return resources.get(path(organization), OrganizationJson::organization);
    }

    @Override
    public Pager<OrganizationMembership> memberships(MembershipQuery query) {
        return resources.list(MEMBERSHIPS, query.filters(), OrganizationJson::organizationMembership);
    }

    @Override
    public OrganizationMembership membership(MembershipRef membership) {
        return resources.get(path(membership), OrganizationJson::organizationMembership);
    }

    @Override
    public void remove(MembershipRef membership) {
        remove(membership, CallOptions.none());
    }

    @Override
    public void remove(MembershipRef membership, CallOptions options) {
        resources.delete(path(membership), options);
    }

    @Override
    public Pager<OrganizationInvitation> invitations(InvitationQuery query) {
        return resources.list(
                invitations(query.organization()), query.filters(), OrganizationJson::organizationInvitation);
    }

    @Override
    public OrganizationInvitation invitation(InvitationRef invitation) {
        return resources.get(path(invitation), OrganizationJson::organizationInvitation);
    }

    @Override
    public OrganizationInvitation invite(OrganizationRef organization, String email) {
        return resources.post(
                invitations(organization),
                JsonBody.empty().with("email", email),
                OrganizationJson::organizationInvitation);
    }

    @Override
    public void revoke(InvitationRef invitation) {
        resources.delete(path(invitation), CallOptions.none());
    }

    @Override
    public Pager<Team> teams(TeamQuery query) {
        return resources.list(TEAMS, query.filters(), OrganizationJson::team);
    }

    @Override
    public Team team(TeamRef team) {
        return resources.get(TEAMS + "/" + team.id(), OrganizationJson::team);
    }

    private static String path(OrganizationRef organization) {
        return "/organizations/" + organization.id();
    }

    private static String invitations(OrganizationRef organization) {
        return path(organization) + "/invitations";
    }

    private static String path(InvitationRef invitation) {
        return invitations(invitation.organization()) + "/" + invitation.id();
    }

    private static String path(MembershipRef membership) {
        return MEMBERSHIPS + "/" + membership.id();
    }
}
