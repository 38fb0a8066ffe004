package io.github.samspoke.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class MembershipsTest extends Running {
    private static final String PATH = "/organization_memberships";

    @Test
    void list_organization_everybody() {
        assertThat(admin.all(PATH, "organization", org, "count", "25")).hasSize(60);
    }

    @Test
    void list_roleEmailOrUser_filtered() {
        EmulatedMember somebody = plain();

        assertThat(admin.all(PATH, "organization", org, "role", "owner")).hasSize(1);
        assertThat(admin.get(PATH, "organization", org, "role", "admin").rows()).isNotEmpty();
        assertThat(admin.get(PATH, "organization", org, "email", somebody.email())
                        .uris())
                .containsExactly(somebody.membershipUri().toString());
        assertThat(admin.get(PATH, "user", somebody.userUri().toString()).uris())
                .containsExactly(somebody.membershipUri().toString());
    }

    @Test
    void list_noFilter_ownSeat() {
        assertThat(admin.get(PATH).rows().get(0).path("user").path("uri").asText())
                .isEqualTo(emulator.adminUri().toString());
    }

    @Test
    void list_foreignOrganizationOrUser_refused() {
        String foreign = "This user is not in your organization";

        assertThat(admin.get(
                                PATH,
                                "organization",
                                state.foreignOrganizationUri().toString())
                        .message())
                .isEqualTo(foreign);
        assertThat(admin.get(PATH, "user", state.foreignUserUri().toString()).message())
                .isEqualTo(foreign);
    }

    @Test
    void list_malformedParameters_400NamesThem() {
        assertThat(admin.get(PATH, "organization", "nonsense").detail()).startsWith("organization ");
        assertThat(admin.get(PATH, "role", "boss").detail()).startsWith("role ");
        assertThat(admin.get(PATH, "count", "101").detail()).isEqualTo("count must be between 1 and 100");
        assertThat(admin.get(PATH, "count", "0").status()).isEqualTo(400);
        assertThat(admin.get(PATH, "count", "many").detail()).isEqualTo("count must be an integer");
        assertThat(admin.get(PATH, "page_token", "nonsense").detail()).isEqualTo("page_token is invalid");
    }

    @Test
    void get_member_timestampsHaveSixDigits() {
        Web.Reply reply = admin.get(plain().membershipUri());

        assertThat(reply.resource().path("role").asText()).isEqualTo("user");
        assertThat(reply.resource().path("created_at").asText())
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z");
    }

    @Test
    void delete_member_goneAndSeatNewAfterJoiningAgain() {
        EmulatedMember somebody = plain();

        assertThat(admin.delete(somebody.membershipUri()).status()).isEqualTo(204);
        assertThat(state.memberCount()).isEqualTo(59);
        assertThat(admin.get(somebody.membershipUri()).status()).isEqualTo(404);
        assertThat(admin.delete(somebody.membershipUri()).status()).isEqualTo(404);

        EmulatedMember again = state.addMember(somebody.email(), "user");
        assertThat(again.userUri()).isEqualTo(somebody.userUri());
        assertThat(again.membershipUri()).isNotEqualTo(somebody.membershipUri());
    }

    @Test
    void getOrDelete_unknownSeat_404() {
        assertThat(admin.get(PATH + "/AAAAAAAAAAAAAAAA").status()).isEqualTo(404);
        assertThat(admin.delete(URI.create(PATH + "/AAAAAAAAAAAAAAAA")).status())
                .isEqualTo(404);
    }

    @Test
    void get_removedMember_switchableTo403() {
        EmulatedMember somebody = plain();
        state.removeMember(somebody.userUri());
        emulator.setRemovedMemberAnswer(RemovedMemberAnswer.FORBIDDEN);

        Web.Reply reply = admin.get(somebody.membershipUri());
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.title()).isEqualTo("Permission Denied");
        assertThat(reply.message()).isEqualTo("This user is not in your organization");
        assertThat(admin.delete(somebody.membershipUri()).message())
                .isEqualTo("You cannot modify members from another organization");
    }

    @Test
    void delete_notAllowed_theFourDocumentedMessages() {
        EmulatedMember somebody = plain();
        URI ownSeat = state.member(emulator.adminUri().toString()).orElseThrow().membershipUri();
        URI ownerSeat =
                state.member(emulator.ownerUri().toString()).orElseThrow().membershipUri();

        assertThat(as(somebody.userUri()).delete(ownSeat).message())
                .isEqualTo("You do not have permission to perform this action");
        assertThat(admin.delete(ownerSeat).message()).isEqualTo("You can not change owner role");
        assertThat(admin.delete(ownSeat).message()).isEqualTo("You can not remove yourself from organization");
        assertThat(admin.delete(state.foreignMembershipUri()).message())
                .isEqualTo("You cannot modify members from another organization");
        assertThat(state.memberCount()).isEqualTo(60);
    }

    @Test
    void removedPerson_ownToken_livesInAnOrganizationOfTheirOwn() {
        EmulatedMember somebody = plain();
        Web own = as(somebody.userUri());
        state.removeMember(somebody.membershipUri());

        String current =
                own.get("/users/me").resource().path("current_organization").asText();
        assertThat(current).isNotEqualTo(org);
        assertThat(own.get(URI.create(current)).resource().path("plan").asText())
                .isEqualTo("basic");
        assertThat(own.get(PATH, "organization", org).status()).isEqualTo(403);
        assertThat(admin.get(somebody.userUri()).message()).isEqualTo("This user is not in your organization");
    }

    @Test
    void users_meAndOthers_answered() {
        assertThat(admin.get("/users/me")
                        .resource()
                        .path("current_organization")
                        .asText())
                .isEqualTo(org);
        assertThat(admin.get(plain().userUri()).resource().path("email").asText())
                .isEqualTo(plain().email());
        assertThat(admin.get("/users/AAAAAAAAAAAAAAAA").status()).isEqualTo(404);
    }

    @Test
    void organization_own_planAndStage() {
        assertThat(admin.get(state.organizationUri()).resource().path("plan").asText())
                .isEqualTo("enterprise");
        assertThat(admin.get(state.foreignOrganizationUri()).status()).isEqualTo(403);
    }
}
