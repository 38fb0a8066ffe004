package io.github.samspoke.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ProvisioningTest extends Running {
    @Test
    void scim_onAlone_removingStillAllowed() {
        emulator.setScim(true);
        assertThat(admin.delete(plain().membershipUri()).status()).isEqualTo(204);
    }

    @Test
    void scim_refusesRemoval_403OnlyWhileOn() {
        URI seat = plain().membershipUri();
        emulator.setScim(true);
        emulator.setScimRefusesRemoval(true);

        Web.Reply refused = admin.delete(seat);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.message())
                .isEqualTo("You cannot perform this action for an organization with SCIM enabled.");
        assertThat(state.memberUris()).contains(seat);
        emulator.setScim(false);
        assertThat(admin.delete(seat).status()).isEqualTo(204);
    }

    @Test
    @DisplayName("F22: who was removed over the API is back after the next run, round after round")
    void provision_removedOverTheApi_backOnANewSeat() {
        EmulatedMember somebody = plain();
        state.setRole(somebody.userUri(), "admin");
        URI seat = somebody.membershipUri();
        for (int round = 0; round < 3; round++) {
            assertThat(admin.delete(seat).status()).isEqualTo(204);

            assertThat(state.provision()).singleElement().satisfies(back -> {
                assertThat(back.userUri()).isEqualTo(somebody.userUri());
                assertThat(back.role()).isEqualTo("admin");
                assertThat(back.joinedAt()).isEqualTo(clock.instant());
            });
            URI next = state.member(somebody.email()).orElseThrow().membershipUri();
            assertThat(next).isNotEqualTo(seat);
            seat = next;
        }
        assertThat(state.provision()).isEmpty();
        assertThat(state.memberCount()).isEqualTo(60);
    }

    @Test
    void provision_letGoByTheDirectory_staysOutUntilAddedAgain() {
        EmulatedMember somebody = plain();
        state.removeMember(somebody.userUri());
        assertThat(state.provision()).isEmpty();

        EmulatedMember again = state.addMember(somebody.email(), "user");
        assertThat(admin.delete(again.membershipUri()).status()).isEqualTo(204);
        assertThat(state.provision()).extracting(EmulatedMember::email).containsExactly(somebody.email());
    }
}
