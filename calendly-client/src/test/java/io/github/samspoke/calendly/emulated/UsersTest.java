package io.github.samspoke.calendly.emulated;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.calendly.organization.Organization;
import io.github.samspoke.calendly.organization.OrganizationKind;
import io.github.samspoke.calendly.organization.OrganizationPlan;
import io.github.samspoke.calendly.organization.OrganizationStage;
import io.github.samspoke.calendly.ref.UserRef;
import io.github.samspoke.calendly.user.User;
import io.github.samspoke.emulator.EmulatedMember;
import org.junit.jupiter.api.Test;

class UsersTest extends Emulated {
    @Test
    void me_ofAToken_isItsPerson() {
        User me = admin().users().me();

        assertThat(me.uri()).isEqualTo(user(emulator.adminUri()));
        assertThat(me.currentOrganization()).isEqualTo(org);
        assertThat(as(plain().userUri()).users().me().email()).isEqualTo(plain().email());
    }

    @Test
    void get_colleague_isKnown() {
        EmulatedMember colleague = plain();
        User user = admin().users().get(user(colleague));

        assertThat(user.email()).isEqualTo(colleague.email());
        assertThat(user.name()).isEqualTo(colleague.name());
        assertThat(user.createdAt()).isBeforeOrEqualTo(colleague.joinedAt());
    }

    @Test
    void get_unknownOrForeign_isRefused() {
        assertNotFound(() -> admin().users().get(UserRef.parse("https://api.calendly.com/users/AAAAAAAAAAAAAAAA")));
        EmulatedMember leaver = plain();
        state.removeMember(leaver.userUri());
        assertDenied(() -> admin().users().get(user(leaver)), "This user is not in your organization");
    }

    @Test
    void me_afterRemoval_livesInAnOrganizationOfItsOwn() {
        EmulatedMember leaver = plain();
        state.removeMember(leaver.userUri());
        User me = as(leaver.userUri()).users().me();
        Organization own = as(leaver.userUri()).organizations().get(me.currentOrganization());

        assertThat(me.currentOrganization()).isNotEqualTo(org);
        assertThat(own.kind()).isEqualTo(OrganizationKind.SINGLE);
        assertThat(own.plan()).isEqualTo(OrganizationPlan.of("basic"));
    }

    @Test
    void organization_own_hasPlanAndStage() {
        Organization own = admin().organizations().get(org);

        assertThat(own.uri()).isEqualTo(org);
        assertThat(own.kind()).isEqualTo(OrganizationKind.MULTIPLE);
        assertThat(own.plan()).isEqualTo(OrganizationPlan.ENTERPRISE);
        assertThat(own.stage()).isEqualTo(OrganizationStage.PAID);
        state.setPlan("teams", "trial");
        assertThat(admin().organizations().get(org).plan()).isEqualTo(OrganizationPlan.of("teams"));
        assertThat(admin().organizations().get(org).stage()).isEqualTo(OrganizationStage.of("trial"));
    }

    @Test
    void organization_foreign_isRefused() {
        assertDenied(() -> admin().organizations().get(foreignOrg), "You do not have permission");
    }
}
