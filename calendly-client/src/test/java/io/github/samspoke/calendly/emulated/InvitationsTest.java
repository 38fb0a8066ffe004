package io.github.samspoke.calendly.emulated;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.calendly.error.InvalidRequestException;
import io.github.samspoke.calendly.organization.InvitationQuery;
import io.github.samspoke.calendly.organization.InvitationStatus;
import io.github.samspoke.calendly.organization.OrganizationInvitation;
import io.github.samspoke.calendly.organization.Organizations;
import io.github.samspoke.calendly.page.CreationSort;
import io.github.samspoke.calendly.ref.InvitationRef;
import io.github.samspoke.emulator.EmulatedMember;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvitationsTest extends Emulated {
    private final Organizations organizations = admin().organizations();

    private List<OrganizationInvitation> list(InvitationQuery query) {
        return organizations.invitations(query).stream().toList();
    }

    private InvitationQuery all() {
        return InvitationQuery.in(org);
    }

    private static InvitationRef ref(URI uri) {
        return InvitationRef.parse(uri.toString());
    }

    @Test
    void invite_newAddress_isPendingAndListed() {
        int before = state.pendingInvitationCount();
        OrganizationInvitation sent = organizations.invite(org, "some.body+new@example.com");

        assertThat(sent.status()).isEqualTo(InvitationStatus.PENDING);
        assertThat(sent.email()).isEqualTo("some.body+new@example.com");
        assertThat(sent.organization()).isEqualTo(org);
        assertThat(sent.user()).isNull();
        assertThat(sent.createdAt()).isEqualTo(time.instant());
        assertThat(state.pendingInvitationCount()).isEqualTo(before + 1);
        assertThat(organizations.invitation(sent.uri())).isEqualTo(sent);
        assertThat(list(all().email("some.body+new@example.com"))).containsExactly(sent);
        assertThat(list(all().status(InvitationStatus.PENDING).pageSize(2))).hasSize(before + 1);
    }

    @Test
    void invitations_byStatus_areOfThatStatus() {
        URI uri = state.addInvitation("joins@example.com");
        EmulatedMember joined = state.acceptInvitation(uri);

        assertThat(list(all().status(InvitationStatus.ACCEPTED)))
                .filteredOn(i -> i.uri().equals(ref(uri)))
                .singleElement()
                .satisfies(i -> assertThat(i.user()).isEqualTo(user(joined)));
        assertThat(list(all().status(InvitationStatus.DECLINED))).isEmpty();
    }

    @Test
    void invitations_sorted_comeInThatOrder() {
        time.advance(Duration.ofMinutes(1));
        state.addInvitation("latest@example.com");

        List<OrganizationInvitation> oldestFirst = list(all().sort(CreationSort.CREATED_AT_ASC));
        List<OrganizationInvitation> newestFirst = list(all().sort(CreationSort.CREATED_AT_DESC));
        assertThat(oldestFirst).isSortedAccordingTo(comparing(OrganizationInvitation::createdAt));
        assertThat(newestFirst)
                .isSortedAccordingTo(
                        comparing(OrganizationInvitation::createdAt).reversed())
                .containsExactlyInAnyOrderElementsOf(oldestFirst);
        assertThat(newestFirst.get(0).email()).isEqualTo("latest@example.com");
    }

    @ParameterizedTest
    @DisplayName("a refusal is repeated without the address in it")
    @CsvSource({
        "invalid_email@example, Invalid Email. *** is an invalid email format",
        "twice@example.com, Already Invited. *** has already been invited"
    })
    void invite_wrongAddress_isInvalid(String email, String said) {
        state.addInvitation("twice@example.com");

        assertThatThrownBy(() -> organizations.invite(org, email))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining(said);
    }

    @Test
    void invite_blankOrMember_isInvalid() {
        assertThatThrownBy(() -> organizations.invite(org, ""))
                .isInstanceOfSatisfying(
                        InvalidRequestException.class,
                        e -> assertThat(e.details())
                                .singleElement()
                                .satisfies(
                                        detail -> assertThat(detail.parameter()).isEqualTo("email"))
                                .satisfies(
                                        detail -> assertThat(detail.message()).isEqualTo("must be filled")));
        String email = plain().email();
        assertThatThrownBy(() -> organizations.invite(org, email))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("Already Organization Member");
    }

    @Test
    void invite_noSeatLeft_isDenied() {
        state.setPurchasedSeats(60);
        assertDenied(
                () -> organizations.invite(org, "one.more@example.com"),
                "You already sent all the invitations you're allotted based upon the number of seats purchased with"
                        + " your account. Please purchase more seats to send more invitations.");
        state.setPlan("teams", "trial");
        assertDenied(
                () -> organizations.invite(org, "one.more@example.com"),
                "You already sent all the invitations allotted to you with a trial account.");
    }

    @Test
    void invitations_plainUserOrScim_areDenied() {
        Organizations ofUser = as(plain().userUri()).organizations();
        InvitationRef open = ref(state.addInvitation("open@example.com"));
        String noAccess = "You do not have permission to access this resource.";
        String scim = "You cannot perform this action for an organization with SCIM enabled.";

        assertDenied(() -> ofUser.invite(org, "a@example.com"), "You do not have permission");
        assertDenied(() -> ofUser.revoke(open), noAccess);
        assertDenied(() -> ofUser.invitations(all()).first(), noAccess);
        assertDenied(() -> organizations.invite(foreignOrg, "a@example.com"), "You do not have permission");
        emulator.setScim(true);
        assertDenied(() -> organizations.invite(org, "a@example.com"), scim);
        assertDenied(() -> organizations.revoke(open), scim);
    }

    @Test
    void revoke_pending_isGone() {
        InvitationRef open = ref(state.addInvitation("open@example.com"));
        organizations.revoke(open);

        assertNotFound(() -> organizations.invitation(open));
        assertNotFound(() -> organizations.revoke(open));
        assertThat(list(all().email("open@example.com"))).isEmpty();
    }

    @Test
    void revoke_accepted_isInvalid() {
        URI uri = state.addInvitation("joins@example.com");
        state.acceptInvitation(uri);

        assertThatThrownBy(() -> organizations.revoke(ref(uri)))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("Invitation Already Accepted. The invitation has already been accepted.");
    }
}
