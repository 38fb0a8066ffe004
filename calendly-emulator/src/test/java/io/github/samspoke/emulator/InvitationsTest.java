package io.github.samspoke.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Comparator;
import org.junit.jupiter.api.Test;

class InvitationsTest extends Running {
    private final String path = state.organizationUri().getPath() + "/invitations";

    private Web.Reply invite(String email) {
        return admin.post(path, "{\"email\":\"" + email + "\"}");
    }

    @Test
    void create_newAddress_201AndListed() {
        int before = state.pendingInvitationCount();
        Web.Reply reply = invite("somebody.new@example.com");

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.resource().path("status").asText()).isEqualTo("pending");
        assertThat(reply.resource().has("user")).isFalse();
        assertThat(state.pendingInvitationCount()).isEqualTo(before + 1);
        assertThat(admin.get(path, "email", "somebody.new@example.com").rows()).hasSize(1);
        URI uri = URI.create(reply.resource().path("uri").asText());
        assertThat(admin.get(uri).resource()).isEqualTo(reply.resource());
    }

    @Test
    void create_wrongAddress_documented400s() {
        Web.Reply blank = invite("");
        assertThat(blank.message()).isEqualTo("The supplied parameters are invalid.");
        assertThat(blank.detail()).isEqualTo("email must be filled");
        assertThat(invite("invalid_email@example").message())
                .isEqualTo("invalid_email@example is an invalid email format");
        String member = plain().email();
        assertThat(invite(member).title()).isEqualTo("Already Organization Member");
        assertThat(invite(member).message()).isEqualTo(member + " is already in the organization");
        invite("twice@example.com");
        assertThat(invite("twice@example.com").title()).isEqualTo("Already Invited");
        assertThat(invite("twice@example.com").message()).isEqualTo("twice@example.com has already been invited");
        assertThat(admin.post(path, "no json").status()).isEqualTo(400);
    }

    @Test
    void create_notAllowed_documented403s() {
        state.setPurchasedSeats(10);
        assertThat(invite("one.more@example.com").message())
                .isEqualTo("You already sent all the invitations you're allotted based upon the number of seats"
                        + " purchased with your account. Please purchase more seats to send more invitations.");
        state.setPlan("teams", "trial");
        assertThat(invite("one.more@example.com").message())
                .isEqualTo("You already sent all the invitations allotted to you with a trial account.");
        assertThat(as(plain().userUri())
                        .post(path, "{\"email\":\"a@example.com\"}")
                        .message())
                .isEqualTo("You do not have permission");
        emulator.setScim(true);
        assertThat(invite("one.more@example.com").message())
                .isEqualTo("You cannot perform this action for an organization with SCIM enabled.");
    }

    @Test
    void revoke_pending_goneButAcceptedOrScimRefused() {
        URI pending = state.addInvitation("pending@example.com");
        assertThat(admin.delete(pending).status()).isEqualTo(204);
        assertThat(admin.get(pending).status()).isEqualTo(404);

        URI accepted = state.addInvitation("accepted@example.com");
        EmulatedMember member = state.acceptInvitation(accepted);
        assertThat(admin.get(accepted).resource().path("user").asText())
                .isEqualTo(member.userUri().toString());
        assertThat(admin.delete(accepted).title()).isEqualTo("Invitation Already Accepted");
        assertThat(admin.delete(accepted).message()).isEqualTo("The invitation has already been accepted.");

        URI other = state.addInvitation("other@example.com");
        assertThat(as(plain().userUri()).delete(other).message())
                .isEqualTo("You do not have permission to access this resource.");
        String foreign = state.foreignOrganizationUri() + "/invitations/AAAAAAAAAAAAAAAA";
        assertThat(admin.delete(URI.create(foreign)).message()).isEqualTo("You do not have permission");
        emulator.setScim(true);
        assertThat(admin.delete(other).status()).isEqualTo(403);
    }

    @Test
    void list_statusAndSort_filteredAndOrdered() {
        assertThat(admin.all(path, "status", "pending")).hasSize(state.pendingInvitationCount());
        assertThat(admin.all(path, "status", "accepted")).hasSize(1);
        assertThat(admin.all(path, "sort", "email:desc"))
                .extracting(row -> row.path("email").asText())
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(admin.get(path, "sort", "shoe_size:asc").detail()).isEqualTo("sort is not a valid value");
        assertThat(as(plain().userUri()).get(path).status()).isEqualTo(403);
    }
}
