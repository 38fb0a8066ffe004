package io.github.samspoke.core.calendly;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.core.Site;
import io.github.samspoke.core.common.VendorException;
import io.github.samspoke.core.reclamation.ItemState;
import io.github.samspoke.core.reclamation.Restoration;
import io.github.samspoke.core.reclamation.Seat;
import io.github.samspoke.emulator.ExtraAnswer;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Afterwards: a seat is given back at Calendly")
class RestoreAtCalendlyTest {
    private static final String INVITATIONS = "/organizations/.*/invitations";

    /** A site on which one seat was taken back. */
    private static final class Scene implements AutoCloseable {
        final Site site = Site.ready(60);
        final Seat seat;

        Scene() {
            seat = site.execute(site.plan(1)).in(ItemState.REMOVED).get(0).seat();
        }

        Restoration restore() {
            return site.sam().reclamation().restore(site.profile().id(), seat.userUri());
        }

        Optional<Integer> pressure() {
            return site.sam().licenses().pressure(site.profile().id()).refused().value();
        }

        long sent() {
            return site.calendly().journal().count("POST", "/organizations");
        }

        @Override
        public void close() {
            site.close();
        }
    }

    @Test
    @DisplayName("Invited, then invited already, then a member again: one invitation in all")
    void restore_removed_invitesOnce() {
        try (Scene scene = new Scene()) {
            int pending = scene.site.calendly().state().pendingInvitationCount();

            Restoration first = scene.restore();
            Restoration second = scene.restore();
            scene.site.calendly().state().acceptInvitation(URI.create(String.valueOf(first.invitationUri())));
            Restoration third = scene.restore();

            assertThat(first.state()).isEqualTo(Restoration.State.INVITED);
            assertThat(second.state()).isEqualTo(Restoration.State.ALREADY_INVITED);
            assertThat(second.invitationUri()).isEqualTo(first.invitationUri());
            assertThat(third.state()).isEqualTo(Restoration.State.ALREADY_MEMBER);
            assertThat(scene.sent()).isEqualTo(1);
            assertThat(scene.site.calendly().state().pendingInvitationCount()).isEqualTo(pending);
            assertThat(scene.site.calendly().state().member(scene.seat.email().value()))
                    .isPresent();
        }
    }

    @Test
    @DisplayName("No free seat: an outcome")
    void restore_noSeats_isTold() {
        try (Scene scene = new Scene()) {
            scene.site.calendly().state().setPurchasedSeats(50);

            Restoration restored = scene.restore();

            assertThat(restored.state()).isEqualTo(Restoration.State.NO_SEATS);
            assertThat(restored.detail()).contains("seats");
            assertThat(restored.comesBack()).isEmpty();
        }
    }

    @Test
    @DisplayName("issue 6: an invitation refused for want of a seat presses on the seats; nobody is named by it")
    void restore_noSeats_isSeatPressure() {
        try (Scene scene = new Scene()) {
            assertThat(scene.pressure()).contains(0);
            scene.restore();
            assertThat(scene.pressure()).as("invited").contains(0);

            scene.site.calendly().state().setPurchasedSeats(50);
            Seat other = scene.site
                    .execute(scene.site.plan(1))
                    .in(ItemState.REMOVED)
                    .get(0)
                    .seat();
            scene.site.sam().reclamation().restore(scene.site.profile().id(), other.userUri());

            assertThat(scene.pressure()).contains(1);
            assertThat(scene.site
                            .store()
                            .licenses()
                            .refusals(scene.site.profile().id().value()))
                    .singleElement()
                    .satisfies(refusal ->
                            assertThat(refusal.detail()).contains("seats").doesNotContain("@"));
        }
    }

    @Test
    @DisplayName("SCIM that nobody has declared: an outcome")
    void restore_scim_isTold() {
        try (Scene scene = new Scene()) {
            scene.site.calendly().setScim(true);

            assertThat(scene.restore().state()).isEqualTo(Restoration.State.PROVISIONED_ELSEWHERE);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | Already Invited | x has already been invited | ALREADY_INVITED",
                "400 | Already Organization Member | x is already in the organization | ALREADY_MEMBER",
                "400 | Invalid Email | x is an invalid email format | REFUSED",
                "400 | Race Condition | A race condition occurred when processing the request. | UNSETTLED",
                "403 | Permission Denied | You already sent all the invitations allotted to you with a trial account."
                        + " | NO_SEATS",
                "403 | Permission Denied | You do not have permission | REFUSED",
                "404 | Resource Not Found | The server could not find the requested resource. | REFUSED",
                "429 | Too Many | Slow down | NOT_SENT"
            })
    @DisplayName("What Calendly answers to an invitation, after the reading that found nobody")
    void restore_refused_isTyped(int status, String title, String message, Restoration.State state) {
        try (Scene scene = new Scene()) {
            scene.site
                    .calendly()
                    .stub(
                            "POST",
                            INVITATIONS,
                            status,
                            "{\"title\":\"%s\",\"message\":\"%s\"}".formatted(title, message))
                    .once();

            assertThat(scene.restore().state()).isEqualTo(state);
            assertThat(scene.sent()).isEqualTo(1);
        }
    }

    static Stream<Arguments> faults() {
        return Stream.of("500", "502", "reset")
                .flatMap(fault -> Stream.of(true, false).map(effect -> Arguments.of(fault, effect)));
    }

    @ParameterizedTest(name = "{0}, had effect: {1}")
    @MethodSource("faults")
    @DisplayName("I9: an unknown outcome is settled by reading the invitations, and never sent twice blindly")
    void restore_fault_endsInTheTrueState(String fault, boolean effect) {
        try (Scene scene = new Scene()) {
            ExtraAnswer answer =
                    scene.site.calendly().faults().on("POST", INVITATIONS).once();
            if (fault.equals("reset")) {
                answer.resetConnection();
            } else {
                answer.status(Integer.parseInt(fault), "{}");
            }
            if (effect) {
                answer.afterEffect();
            }

            assertThat(scene.restore().state())
                    .isEqualTo(effect ? Restoration.State.INVITED : Restoration.State.UNSETTLED);
            assertThat(scene.sent()).isEqualTo(1);
            assertThat(scene.restore().state())
                    .isEqualTo(effect ? Restoration.State.ALREADY_INVITED : Restoration.State.INVITED);
        }
    }

    @Test
    @DisplayName("The scope that is missing is named, and nothing was sent")
    void restore_scopeMissing_isNamed() {
        try (Site site = Site.of(Site.seats(60))) {
            String token = site.token();
            site.publish(token);
            site.runJobs();
            site.sam().rules().review(site.profile().generatedRule());
            Seat seat = site.execute(site.plan(1)).in(ItemState.REMOVED).get(0).seat();
            site.calendly().dropScope(token, "organizations:write");
            int pending = site.calendly().state().pendingInvitationCount();

            String told;
            try {
                told = site.sam()
                        .reclamation()
                        .restore(site.profile().id(), seat.userUri())
                        .detail();
            } catch (VendorException e) {
                told = e.getMessage() + e.remedy();
            }

            assertThat(told).contains("organizations:");
            assertThat(site.calendly().state().pendingInvitationCount()).isEqualTo(pending);
        }
    }
}
