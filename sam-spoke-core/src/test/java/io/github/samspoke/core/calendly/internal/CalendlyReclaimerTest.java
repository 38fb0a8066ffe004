package io.github.samspoke.core.calendly.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.calendly.CalendlyClient;
import io.github.samspoke.core.activity.LastActivity;
import io.github.samspoke.core.activity.Signal;
import io.github.samspoke.core.common.VendorException;
import io.github.samspoke.core.people.EmailAddress;
import io.github.samspoke.core.reclamation.Control;
import io.github.samspoke.core.reclamation.Look;
import io.github.samspoke.core.reclamation.LookRequest;
import io.github.samspoke.core.reclamation.Seat;
import io.github.samspoke.core.reclamation.Settlement;
import io.github.samspoke.core.subscription.MemberRole;
import io.github.samspoke.core.testing.SimulatedClock;
import io.github.samspoke.emulator.CalendlyEmulator;
import io.github.samspoke.emulator.EmulatedMember;
import io.github.samspoke.emulator.EventDraft;
import io.github.samspoke.emulator.OrganizationSpec;
import io.github.samspoke.emulator.RemovedMemberAnswer;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("I6, 5: what the last look, and the reading after the DELETE, make of Calendly's answers")
class CalendlyReclaimerTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final String OWNERS = "/organization_memberships";

    private final SimulatedClock clock = SimulatedClock.at(NOW);
    private final CalendlyEmulator calendly = CalendlyEmulator.builder()
            .clock(clock)
            .organization(OrganizationSpec.seeded(7).seats(20))
            .start();
    private final CalendlyClient client = CalendlyClient.builder()
            .baseUrl(calendly.baseUri())
            .accessToken(calendly.personalAccessToken(calendly.ownerUri()))
            .clock(clock)
            .sleeper(clock::sleepUntil)
            .build();
    private final CalendlyReclaimer reclaimer = new CalendlyReclaimer(client, clock);
    private EmulatedMember member;

    @BeforeEach
    void join() {
        member = calendly.state().addMember("new@example.com", "user", NOW.minus(Duration.ofDays(300)));
    }

    @AfterEach
    void close() {
        client.close();
        calendly.close();
    }

    private Seat seat() {
        return new Seat(
                calendly.state().organizationUri().toString(),
                member.membershipUri().toString(),
                member.userUri().toString(),
                EmailAddress.of("new@example.com"),
                MemberRole.USER);
    }

    private Look.Seen look(Duration back, boolean log) {
        return (Look.Seen) reclaimer.look(new LookRequest(seat(), NOW.minus(back), log));
    }

    private static Instant ago(int days) {
        return NOW.minus(Duration.ofDays(days));
    }

    private EventDraft event(Instant start, Instant booked) {
        return EventDraft.of(member.userUri(), start).bookedAt(booked);
    }

    @Test
    @DisplayName("2: an event that began was hosted, one that will begin is to come, a canceled one was only booked")
    void look_events_tellsHostedBookedAndUpcoming() {
        calendly.state().addEvent(event(ago(3), ago(9)));
        calendly.state().addEvent(event(ago(4), ago(8)).calledOff());
        calendly.state().addEvent(event(NOW.plus(Duration.ofDays(2)), ago(1)));
        calendly.state().addEvent(event(NOW.plus(Duration.ofDays(3)), ago(2)).calledOff());
        calendly.state().addEvent(event(ago(90), ago(99)));

        Look.Seen seen = look(Duration.ofDays(62), false);

        assertThat(seen.signals())
                .containsExactlyInAnyOrder(
                        new LastActivity(Signal.EVENT_HOSTED, ago(3)),
                        new LastActivity(Signal.EVENT_BOOKED, ago(9)),
                        new LastActivity(Signal.EVENT_BOOKED, ago(8)),
                        new LastActivity(Signal.EVENT_BOOKED, ago(1)),
                        new LastActivity(Signal.EVENT_BOOKED, ago(2)));
        assertThat(seen.upcoming()).containsExactly(NOW.plus(Duration.ofDays(2)));
        assertThat(seen.userUri()).isEqualTo(member.userUri().toString());
        assertThat(seen.email()).isEqualTo(EmailAddress.of("new@example.com"));
        assertThat(seen.role()).isEqualTo(MemberRole.USER);
        assertThat(seen.createdAt()).isEqualTo(ago(300));
    }

    @Test
    @DisplayName("I6: the log is read from where the events are, and not beyond what Calendly keeps of it")
    void look_log_readsItsWindow() {
        calendly.state().addLogEntry(member.userUri(), "User", "Updated", ago(5));
        calendly.state().addLogEntry(member.userUri(), "User", "Updated", ago(20));
        calendly.state().addLogEntry(member.userUri(), "User", "Updated", ago(400));
        Signal updated = Signal.log("User.Updated");

        assertThat(look(Duration.ofDays(10), true).signals()).containsExactly(new LastActivity(updated, ago(5)));
        assertThat(look(Duration.ofDays(10), false).signals()).isEmpty();
        assertThat(look(Duration.ofDays(500), true).signals())
                .containsExactlyInAnyOrder(new LastActivity(updated, ago(5)), new LastActivity(updated, ago(20)));
    }

    @Test
    @DisplayName("I2: of an admin the other admins are counted, without the person and without the owner")
    void look_admin_countsTheOthers() {
        assertThat(look(Duration.ofDays(1), false).otherAdmins()).isEqualTo(-1);
        long admins = calendly.state().members().stream()
                .filter(one -> one.role().equals("admin"))
                .count();
        calendly.state().setRole(member.userUri(), "admin");

        Look.Seen seen = look(Duration.ofDays(1), false);
        assertThat(seen.role()).isEqualTo(MemberRole.ADMIN);
        assertThat(seen.otherAdmins()).isEqualTo((int) admins).isPositive();
    }

    @ParameterizedTest
    @EnumSource(RemovedMemberAnswer.class)
    @DisplayName("5: gone before the look, by either answer")
    void look_removedMember_isGone(RemovedMemberAnswer answer) {
        calendly.setRemovedMemberAnswer(answer);
        calendly.state().removeMember(member.membershipUri());

        Look look = reclaimer.look(new LookRequest(seat(), ago(1), false));
        assertThat(look).isInstanceOf(Look.Gone.class);
        assertThat(look.at()).isEqualTo(NOW);
        assertThat(((Look.Gone) look).answer()).isNotBlank();
    }

    @Test
    @DisplayName("5: a token that is blind finds everybody gone, so its look is an error")
    void look_blind_fails() {
        calendly.stub(
                "GET",
                OWNERS + "/.*",
                403,
                "{\"title\":\"Permission Denied\",\"message\":\"This user is not in your organization\"}");
        calendly.stub("GET", OWNERS, 200, nobody());

        assertThatThrownBy(() -> reclaimer.look(new LookRequest(seat(), ago(1), false)))
                .isInstanceOf(VendorException.class)
                .hasMessageContaining("does not see");
    }

    private static String nobody() {
        return "{\"collection\":[],\"pagination\":{\"count\":0,\"next_page\":null,\"previous_page\":null,"
                + "\"next_page_token\":null,\"previous_page_token\":null}}";
    }

    private Settlement settle(@Nullable URI control, boolean always) {
        return reclaimer.settle(seat(), new Control(control == null ? null : control.toString(), always));
    }

    @Test
    @DisplayName(
            "5: the control is a membership, or where there is none to spare the owner; without either it is unclear")
    void settle_gone_needsItsControl() {
        URI other = calendly.state().members().stream()
                .filter(one -> one.role().equals("user"))
                .map(EmulatedMember::membershipUri)
                .filter(uri -> !uri.equals(member.membershipUri()))
                .findFirst()
                .orElseThrow();
        assertThat(settle(other, true)).isInstanceOf(Settlement.StillThere.class);
        calendly.setRemovedMemberAnswer(RemovedMemberAnswer.NOT_FOUND);
        calendly.state().removeMember(member.membershipUri());

        assertThat(settle(null, false)).isEqualTo(new Settlement.Gone("404"));
        assertThat(settle(other, true)).isEqualTo(new Settlement.Gone("404, control reading passed"));
        assertThat(settle(null, true)).isEqualTo(new Settlement.Gone("404, control reading passed"));

        calendly.stub("GET", OWNERS, 200, nobody());
        assertThat(settle(null, true))
                .isInstanceOfSatisfying(
                        Settlement.Unclear.class,
                        unclear -> assertThat(unclear.reason()).contains("no owner"));
        calendly.state().removeMember(other);
        assertThat(settle(other, true))
                .isInstanceOfSatisfying(
                        Settlement.Unclear.class,
                        unclear -> assertThat(unclear.reason()).contains("control reading failed"));
        assertThat(List.of(settle(null, false))).containsExactly(new Settlement.Gone("404"));
    }
}
