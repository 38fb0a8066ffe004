package io.github.samspoke.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ResetTest extends Running {
    @Test
    void reset_anythingChanged_asItWasBuiltOnTheSamePort() {
        URI base = emulator.baseUri();
        EmulatedApp app = emulator.app();
        emulator.registerNativeApp(URI.create("app://callback"));
        state.removeMember(plain().userUri());
        emulator.faults().on("*", ".*").status(500);
        emulator.setScim(true);
        emulator.setConsentForm(true);
        assertThat(admin.get("/users/me").status()).isEqualTo(500);

        emulator.reset();

        assertThat(emulator.baseUri()).isEqualTo(base);
        assertThat(emulator.app()).isEqualTo(app);
        assertThat(emulator.state().memberCount()).isEqualTo(60);
        assertThat(emulator.state().organizationUri()).isEqualTo(state.organizationUri());
        assertThat(emulator.journal().total()).isZero();
        assertThat(admin.get("/users/me").message()).as("a token of before").isEqualTo("The access token is invalid");
        Web fresh = as(emulator.adminUri());
        Web.Reply page = fresh.get("/organization_memberships", "organization", org, "count", "5");
        assertThat(page.body().path("pagination").path("next_page").asText()).startsWith(base.toString());
        String invitations = state.organizationUri().getPath() + "/invitations";
        assertThat(fresh.post(invitations, "{\"email\":\"a@example.com\"}").status())
                .isEqualTo(201);
        String query = Web.query(
                "response_type", "code",
                "client_id", app.clientId(),
                "redirect_uri", app.redirectUri().toString(),
                "code_challenge", "x",
                "code_challenge_method", "S256");
        assertThat(Web.send(HttpRequest.newBuilder(URI.create(base + "/oauth/authorize" + query)))
                        .status())
                .as("no form")
                .isEqualTo(302);
    }

    @Test
    void reset_clockMovedOn_organizationOfThatMoment() {
        clock.advance(Duration.ofDays(400));
        emulator.reset();

        assertThat(emulator.state().members())
                .filteredOn(member -> member.persona() == Persona.JUST_JOINED)
                .isNotEmpty()
                .allSatisfy(member -> assertThat(member.joinedAt()).isAfter(daysAgo(31)));
    }
}
