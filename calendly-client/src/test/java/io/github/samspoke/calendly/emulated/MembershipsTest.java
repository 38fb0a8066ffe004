package io.github.samspoke.calendly.emulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.calendly.error.NotSentException;
import io.github.samspoke.calendly.organization.MemberRole;
import io.github.samspoke.calendly.organization.MembershipQuery;
import io.github.samspoke.calendly.organization.OrganizationMembership;
import io.github.samspoke.calendly.organization.Organizations;
import io.github.samspoke.calendly.ref.MembershipRef;
import io.github.samspoke.calendly.transport.CallOptions;
import io.github.samspoke.emulator.EmulatedMember;
import io.github.samspoke.emulator.RemovedMemberAnswer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MembershipsTest extends Emulated {
    private static final String STRANGER = "This user is not in your organization";

    private final Organizations organizations = admin().organizations();

    private List<OrganizationMembership> list(MembershipQuery query) {
        return organizations.memberships(query).stream().toList();
    }

    private MembershipQuery all() {
        return MembershipQuery.in(org);
    }

    @Test
    void memberships_ofOrganization_areEverybody() {
        List<OrganizationMembership> seats = list(all().pageSize(25));

        assertThat(seats)
                .extracting(seat -> seat.uri().uri())
                .containsExactlyInAnyOrderElementsOf(
                        state.memberUris().stream().map(Object::toString).toList());
        assertThat(seats).extracting(OrganizationMembership::organization).containsOnly(org);
        assertThat(emulator.journal().count("GET", "/organization_memberships")).isEqualTo(3);
    }

    @Test
    void memberships_byRole_areOfThatRole() {
        for (MemberRole role : List.of(MemberRole.OWNER, MemberRole.ADMIN, MemberRole.USER)) {
            long expected = state.members().stream()
                    .filter(member -> member.role().equals(role.value()))
                    .count();
            assertThat(list(all().role(role)))
                    .hasSize((int) expected)
                    .isNotEmpty()
                    .allMatch(seat -> seat.role().equals(role));
        }
    }

    @Test
    void memberships_byEmailOrUser_areOne() {
        EmulatedMember somebody = plain();

        assertThat(list(all().email(somebody.email())))
                .singleElement()
                .satisfies(seat -> assertThat(seat.uri()).isEqualTo(seat(somebody)))
                .satisfies(seat -> assertThat(seat.user().email()).isEqualTo(somebody.email()))
                .satisfies(seat -> assertThat(seat.createdAt()).isEqualTo(somebody.joinedAt()));
        assertThat(list(all().user(user(somebody)))).hasSize(1);
        assertThat(list(all().user(user(somebody)).role(MemberRole.OWNER))).isEmpty();
        assertThat(list(all().email("nobody+at=all@example.com"))).isEmpty();
    }

    @Test
    void memberships_foreign_areRefused() {
        assertDenied(() -> list(MembershipQuery.in(foreignOrg)), STRANGER);
        assertDenied(() -> list(all().user(foreignUser)), STRANGER);
    }

    @Test
    void membership_bySeat_equalsTheListed() {
        OrganizationMembership listed = list(all().pageSize(1)).get(5);

        assertThat(organizations.membership(listed.uri())).isEqualTo(listed);
        assertDenied(
                () -> organizations.membership(
                        MembershipRef.parse(state.foreignMembershipUri().toString())),
                STRANGER);
        assertNotFound(() -> organizations.membership(
                MembershipRef.parse("https://api.calendly.com/organization_memberships/AAAAAAAAAAAAAAAA")));
    }

    @Test
    void remove_member_freesTheSeat() {
        EmulatedMember leaver = plain();
        organizations.remove(seat(leaver));

        assertThat(state.memberCount()).isEqualTo(59);
        assertThat(list(all())).hasSize(59).noneMatch(seat -> seat.uri().equals(seat(leaver)));
        assertThat(emulator.journal().lines())
                .contains("DELETE /organization_memberships/" + seat(leaver).id() + " -> 204");
    }

    @Test
    @DisplayName("the four documented refusals of a removal")
    void remove_notAllowed_carriesCalendlysSentence() {
        MembershipRef self = seatOf(emulator.adminUri());
        MembershipRef owner = seatOf(emulator.ownerUri());
        MembershipRef foreign = MembershipRef.parse(state.foreignMembershipUri().toString());
        Organizations ofUser = as(plain().userUri()).organizations();

        assertDenied(() -> ofUser.remove(self), "You do not have permission to perform this action");
        assertDenied(() -> organizations.remove(owner), "You can not change owner role");
        assertDenied(() -> organizations.remove(self), "You can not remove yourself from organization");
        assertDenied(() -> organizations.remove(foreign), "You cannot modify members from another organization");
        assertThat(state.memberCount()).isEqualTo(60);
        assertThat(emulator.journal().count("DELETE", "/")).isEqualTo(4);
    }

    @Test
    void removedMember_answered404_isNotFound() {
        EmulatedMember leaver = plain();
        organizations.remove(seat(leaver));

        assertNotFound(() -> organizations.membership(seat(leaver)));
        assertNotFound(() -> organizations.remove(seat(leaver)));
        assertThat(list(all().user(user(leaver)))).isEmpty();
    }

    @Test
    void removedMember_answered403_isDenied() {
        EmulatedMember leaver = plain();
        organizations.remove(seat(leaver));
        emulator.setRemovedMemberAnswer(RemovedMemberAnswer.FORBIDDEN);

        assertDenied(() -> organizations.membership(seat(leaver)), STRANGER);
        assertDenied(() -> organizations.remove(seat(leaver)), "You cannot modify members from another organization");
        assertDenied(() -> list(all().user(user(leaver))), STRANGER);
    }

    @Test
    void removedMember_joinsAgain_hasAnotherSeat() {
        EmulatedMember leaver = plain();
        organizations.remove(seat(leaver));
        state.addMember(leaver.email(), "user");

        assertThat(list(all().user(user(leaver))))
                .singleElement()
                .satisfies(seat -> assertThat(seat.uri()).isNotEqualTo(seat(leaver)))
                .satisfies(seat -> assertThat(seat.createdAt()).isEqualTo(time.instant()));
        assertNotFound(() -> organizations.membership(seat(leaver)));
    }

    @Test
    void remove_tooLate_sendsNothing() {
        long before = emulator.journal().total();

        assertThatThrownBy(() -> organizations.remove(
                        seat(plain()), CallOptions.sendBefore(time.instant().minusSeconds(1))))
                .isInstanceOf(NotSentException.class);
        assertThatThrownBy(() -> organizations.remove(seat(plain()), CallOptions.sendBefore(time.instant())))
                .isInstanceOf(NotSentException.class);
        assertThat(emulator.journal().total()).isEqualTo(before);
        assertThat(state.memberCount()).isEqualTo(60);

        organizations.remove(
                seat(plain()), CallOptions.sendBefore(time.instant().plus(Duration.ofMillis(1))));
        assertThat(state.memberCount()).isEqualTo(59);
    }
}
