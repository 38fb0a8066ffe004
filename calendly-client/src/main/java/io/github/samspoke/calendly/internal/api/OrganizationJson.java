package io.github.samspoke.calendly.internal.api;

import io.github.samspoke.calendly.internal.json.JsonFields;
import io.github.samspoke.calendly.organization.InvitationStatus;
import io.github.samspoke.calendly.organization.MemberRole;
import io.github.samspoke.calendly.organization.MemberUser;
import io.github.samspoke.calendly.organization.Organization;
import io.github.samspoke.calendly.organization.OrganizationInvitation;
import io.github.samspoke.calendly.organization.OrganizationKind;
import io.github.samspoke.calendly.organization.OrganizationMembership;
import io.github.samspoke.calendly.organization.OrganizationPlan;
import io.github.samspoke.calendly.organization.OrganizationStage;
import io.github.samspoke.calendly.organization.Team;
import io.github.samspoke.calendly.ref.InvitationRef;
import io.github.samspoke.calendly.ref.MembershipRef;
import io.github.samspoke.calendly.ref.OrganizationRef;
import io.github.samspoke.calendly.ref.TeamRef;
import io.github.samspoke.calendly.ref.UserRef;

/** Reads organizations, members, invitations and teams from JSON; every method fails with the path of the first field that does not fit. */
final class OrganizationJson {
    private OrganizationJson() {}

    static MemberUser memberUser(JsonFields o) {
        return new MemberUser(
                o.value("uri", UserRef::parse),
                o.text("name"),
                o.text("slug"),
                o.text("email"),
                o.text("scheduling_url"),
                o.text("timezone"),
                o.textOrNull("avatar_url"),
                o.textOrNull("locale"),
                o.textOrNull("time_notation"),
                o.instant("created_at"),
                o.instant("updated_at"));
    }

    static OrganizationMembership organizationMembership(JsonFields o) {
        return new OrganizationMembership(
                o.value("uri", MembershipRef::parse),
                o.value("role", MemberRole::of),
                o.object("user", OrganizationJson::memberUser),
                o.value("organization", OrganizationRef::parse),
                o.instant("updated_at"),
                o.instant("created_at"),
                o.rawJson());
    }

    static OrganizationInvitation organizationInvitation(JsonFields o) {
        return new OrganizationInvitation(
                o.value("uri", InvitationRef::parse),
                o.value("organization", OrganizationRef::parse),
                o.text("email"),
                o.value("status", InvitationStatus::of),
                o.instant("created_at"),
                o.instant("updated_at"),
                o.instantOrNull("last_sent_at"),
                o.valueOrNull("user", UserRef::parse),
                o.rawJson());
    }

    static Organization organization(JsonFields o) {
        return new Organization(
                o.value("uri", OrganizationRef::parse),
                o.value("kind", OrganizationKind::of),
                o.textOrNull("name"),
                o.value("plan", OrganizationPlan::of),
                o.value("stage", OrganizationStage::of),
                o.instant("created_at"),
                o.instant("updated_at"),
                o.rawJson());
    }

    static Team team(JsonFields o) {
        return new Team(
                o.value("uri", TeamRef::parse),
                o.text("name"),
                o.value("organization", OrganizationRef::parse),
                o.text("scheduling_url"),
                o.rawJson());
    }
}
