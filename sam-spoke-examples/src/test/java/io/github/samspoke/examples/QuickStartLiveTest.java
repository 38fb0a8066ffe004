package io.github.samspoke.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.emulator.CalendlyEmulator;
import io.github.samspoke.emulator.OrganizationSpec;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** {@code --live} against an emulator on real time: the same code path as against Calendly itself. */
class QuickStartLiveTest {
    private static final String[] READ = {
        "users:read",
        "organizations:read",
        "groups:read",
        "scheduled_events:read",
        "event_types:read",
        "activity_log:read"
    };

    private CalendlyEmulator calendly;

    @BeforeEach
    void start() {
        calendly = emulator(OrganizationSpec.seeded(5).seats(140).eventsPerSeat(4));
    }

    private void restart(OrganizationSpec organization) {
        calendly.close();
        calendly = emulator(organization);
    }

    private static CalendlyEmulator emulator(OrganizationSpec organization) {
        return CalendlyEmulator.builder()
                .clock(Clock.systemUTC())
                .organization(organization)
                .requestsPerMinute(100_000)
                .start();
    }

    @AfterEach
    void stop() {
        calendly.close();
    }

    private Run live(String token) {
        return Run.with(
                Map.of(
                        "CALENDLY_TOKEN",
                        token,
                        "CALENDLY_API_URL",
                        calendly.baseUri().toString()),
                "--live",
                "--json");
    }

    private URI plainUser() {
        return calendly.state().members().stream()
                .filter(member -> member.role().equals("user"))
                .findFirst()
                .orElseThrow()
                .userUri();
    }

    @Test
    @DisplayName("I11: live reads up to the plan and deletes nothing")
    void live_readToken_plansAndDeletesNothing() {
        Run run = live(calendly.personalAccessToken(calendly.adminUri(), READ));

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.json().get("members").asInt()).isEqualTo(140);
        assertThat(run.json().get("seats").isNull()).isTrue();
        assertThat(run.err())
                .contains("removal(s)", "Reclaim: provisioning", "not declared", "savings absent: no entitlement")
                .doesNotContain("Approve and carry out");
        assertThat(calendly.journal().count("DELETE", "/")).isZero();
        assertThat(calendly.journal().count("POST", "/")).isZero();
    }

    @Test
    void live_noToken_saysWhatToSetAndExits2() {
        Run run = Run.of("--live");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("CALENDLY_TOKEN", "users:read", "scheduled_events:read");
    }

    @Test
    void live_addressThatIsNone_saysSoAndExits2() {
        Run run = Run.with(Map.of("CALENDLY_TOKEN", "a-token", "CALENDLY_API_URL", ":::"), "--live");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("CALENDLY_API_URL is no address: :::").doesNotContain("a-token");
    }

    @Test
    void live_wrongToken_saysSoAndExits1() {
        Run run = live("not-a-token-at-all");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("401").contains("Connect again").doesNotContain("not-a-token-at-all");
    }

    @Test
    void live_tokenThatIsNoLongerValid_saysSoAndExits1() {
        String token = calendly.personalAccessToken(calendly.adminUri(), READ);
        calendly.revokeToken(token);

        Run run = live(token);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("401").contains("Connect again").doesNotContain("\tat ");
    }

    @Test
    void live_missingScope_namesIt() {
        Run run = live(calendly.personalAccessToken(calendly.adminUri(), "users:read", "organizations:read"));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("scheduled_events:read").doesNotContain("\tat ");
    }

    @Test
    void live_plainUser_asksForAnAdmin() {
        Run run = live(calendly.personalAccessToken(plainUser(), READ));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("owner or admin");
    }

    @Test
    void live_unknownPlan_warnsAndGoesOn() {
        calendly.state().setPlan("galactic", "paid");

        Run run = live(calendly.personalAccessToken(calendly.adminUri(), READ));

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.err()).contains("galactic");
    }

    @Test
    @DisplayName("I3: an organization without a single meeting is doubted, not emptied")
    void live_emptyOrganization_isHeldAndExits3() {
        restart(OrganizationSpec.seeded(5).seats(60).eventsPerSeat(0));

        Run run = live(calendly.personalAccessToken(calendly.adminUri(), READ));

        assertThat(run.exitCode()).as(run.err()).isEqualTo(3);
        assertThat(run.err()).contains("HELD").contains("not one meeting");
        assertThat(run.json().get("candidates").asInt()).isZero();
    }

    @Test
    void live_quietOrganization_isHeldAndExits3() {
        restart(OrganizationSpec.seeded(5).seats(60).eventsPerSeat(4).inactiveShare(0.8));

        Run run = live(calendly.personalAccessToken(calendly.adminUri(), READ));

        assertThat(run.exitCode()).as(run.err()).isEqualTo(3);
        assertThat(run.err()).contains("HELD").contains("more than half");
    }
}
