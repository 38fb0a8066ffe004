package io.github.samspoke.app.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.app.console.ConsoleFixture;
import io.github.samspoke.app.console.Guest;
import io.github.samspoke.core.connection.ConnectionHealth;
import io.github.samspoke.core.connection.ConnectionSettings;
import io.github.samspoke.emulator.EmulatedApp;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The console's connections: consent and back, and what goes wrong on the way")
class ConnectionPagesTest {
    private static final Pattern TO_CALENDLY = Pattern.compile("href=\"(http[^\"]+/oauth/authorize[^\"]+)\"");
    private static final Pattern ONWARDS = Pattern.compile("href=\"(/connections/return[^\"]*)\"");
    private static ConsoleFixture fixture;
    private static EmulatedApp app;
    private Guest guest;

    @BeforeAll
    static void start() {
        fixture = new ConsoleFixture();
        app = fixture.calendly().registerWebApp(fixture.at(ConnectionSettings.DEFAULT_REDIRECT_PATH));
    }

    @AfterAll
    static void stop() {
        fixture.close();
    }

    @BeforeEach
    void pass() throws InterruptedException {
        guest = fixture.guest("ines");
        // Calendly takes eight token requests a minute.
        fixture.clock().sleepUntil(fixture.clock().instant().plus(Duration.ofMinutes(1)));
    }

    @AfterEach
    void forget() {
        fixture.calendly().setConsentRefused(false);
        fixture.sam()
                .connections()
                .list()
                .forEach(one -> fixture.sam().connections().disconnect(one.alias()));
        fixture.sam()
                .connections()
                .aliases()
                .forEach(one -> fixture.sam().connections().removeAlias(one.alias()));
    }

    private HttpResponse<String> begin(Guest who, String secret) {
        who.get("/connections/new");
        return who.post(
                "/connections/begin",
                "name",
                "Calendly of the tests",
                "alias",
                "Calendly",
                "url",
                fixture.calendly().baseUri().toString(),
                "authorizationUrl",
                fixture.calendly().oauthBaseUri().toString(),
                "clientId",
                app.clientId(),
                "clientSecret",
                secret);
    }

    private static String link(Pattern pattern, HttpResponse<String> page) {
        Matcher found = pattern.matcher(page.body());
        assertThat(found.find()).as(page.body()).isTrue();
        return found.group(1).replace("&amp;", "&");
    }

    private static String secret() {
        return Objects.requireNonNull(app.clientSecret());
    }

    @Test
    void consent_given_connectedAndSecretNeverShown() {
        HttpResponse<String> consent = begin(guest, secret());
        assertThat(consent.uri().getPath()).isEqualTo("/connections/consent");
        assertThat(consent.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("form-action 'self'");
        assertThat(fixture.sam().connections().aliases()).isEmpty();

        HttpResponse<String> back = guest.get(link(TO_CALENDLY, consent));
        assertThat(back.uri().getPath()).isEqualTo(ConnectionSettings.DEFAULT_REDIRECT_PATH);
        assertThat(back.body()).contains("http-equiv=\"refresh\"");
        HttpResponse<String> done = guest.get(link(ONWARDS, back));

        assertThat(done.uri().getPath()).isEqualTo("/connections/one");
        assertThat(done.body())
                .contains("Calendly is connected.")
                .contains("Active")
                .contains("organizations:write");
        assertThat(fixture.sam().connections().health("Calendly").state()).isEqualTo(ConnectionHealth.State.ACTIVE);
        for (HttpResponse<String> page :
                List.of(consent, back, done, guest.get("/connections"), guest.get("/connections/new?alias=Calendly"))) {
            assertThat(page.body()).doesNotContain(secret());
        }
        HttpResponse<String> again = guest.get(link(ONWARDS, back));
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("finished already");
    }

    @Test
    void comingBack_withoutCookie_onlyLeadsOn() {
        HttpResponse<String> back =
                fixture.stranger().get(ConnectionSettings.DEFAULT_REDIRECT_PATH + "?code=c%22%3E&state=s");
        assertThat(back.statusCode()).isEqualTo(200);
        assertThat(back.body())
                .contains("/connections/return?code=c%22%3E&amp;state=s")
                .doesNotContain("c\">");
    }

    @Test
    void finish_wrongSecret_saidAndNothingLeft() {
        HttpResponse<String> back = guest.get(link(TO_CALENDLY, begin(guest, "not-the-secret")));
        HttpResponse<String> failed = guest.get(link(ONWARDS, back));

        assertThat(failed.statusCode()).isEqualTo(502);
        assertThat(failed.body())
                .contains("The account was not connected")
                .contains("Nothing was kept")
                .contains("Try again");
        assertNothingLeft();
    }

    @Test
    void finish_consentRefused_saidAndNothingLeft() {
        HttpResponse<String> consent = begin(guest, secret());
        fixture.calendly().setConsentRefused(true);
        HttpResponse<String> failed = guest.get(link(ONWARDS, guest.get(link(TO_CALENDLY, consent))));

        assertThat(failed.statusCode()).isEqualTo(502);
        assertThat(failed.body()).contains("refused").contains("Try again");
        assertNothingLeft();
    }

    @Test
    void finish_anotherSessionsState_refused() {
        HttpResponse<String> back = guest.get(link(TO_CALENDLY, begin(guest, secret())));
        HttpResponse<String> other = fixture.guest("ben").get(link(ONWARDS, back));

        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.body()).contains("not one that was begun here").contains("Begin again");
        assertNothingLeft();
    }

    @Test
    void comingBack_sessionOver_leadsToLogin() throws InterruptedException {
        HttpResponse<String> back = guest.get(link(TO_CALENDLY, begin(guest, secret())));
        fixture.clock().sleepUntil(fixture.clock().instant().plus(Duration.ofMinutes(31)));
        HttpResponse<String> login = guest.get(link(ONWARDS, back));

        assertThat(login.uri().getPath()).isEqualTo("/login");
        assertNothingLeft();
    }

    @Test
    void paste_addressWithState_connected() {
        HttpResponse<String> consent = begin(guest, secret());
        HttpResponse<String> back = guest.get(link(TO_CALENDLY, consent));
        String address = back.uri().toString();
        guest.get("/connections");
        HttpResponse<String> done = guest.post("/connections/paste", "address", address);

        assertThat(done.body()).contains("Calendly is connected.");
        assertThat(guest.post("/connections/paste", "address", "no address at all")
                        .statusCode())
                .isEqualTo(409);
    }

    private static void assertNothingLeft() {
        assertThat(fixture.sam().connections().list()).isEmpty();
        assertThat(fixture.sam().connections().aliases()).isEmpty();
    }

    @Test
    void begin_badInput_saidAtItsFieldWithoutSecret() {
        guest.get("/connections/new");
        HttpResponse<String> answer = guest.post(
                "/connections/begin",
                "name",
                "Typed name",
                "alias",
                "Calendly",
                "url",
                "somewhere",
                "authorizationUrl",
                "https://auth.calendly.com",
                "clientId",
                "abc",
                "clientSecret",
                "typed-secret");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Typed name")
                .contains("somewhere is no address")
                .contains("aria-invalid=\"true\"")
                .doesNotContain("typed-secret");
    }

    @Test
    void begin_scriptForAnAddress_isRefused() {
        guest.get("/connections/new");
        HttpResponse<String> answer = guest.post(
                "/connections/begin",
                "name",
                "Calendly",
                "alias",
                "Calendly",
                "url",
                "https://api.calendly.com",
                "authorizationUrl",
                "javascript://auth.calendly.com/%0aalert(1)",
                "clientId",
                "abc");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("is no address");
    }

    @Test
    void token_given_connectedAndDisconnected() {
        guest.get("/connections/token");
        HttpResponse<String> done = guest.post(
                "/connections/token",
                "alias",
                "Calendly",
                "token",
                fixture.adminToken(),
                "url",
                fixture.calendly().baseUri().toString());
        assertThat(done.body()).contains("connected by a token").contains("Personal access token");
        assertThat(guest.get("/connections").body()).contains("Token");

        HttpResponse<String> gone = guest.post("/connections/disconnect", "alias", "Calendly");
        assertThat(gone.body()).contains("Calendly is disconnected.").contains("Not connected");
        HttpResponse<String> twice = guest.post("/connections/disconnect", "alias", "Calendly");
        assertThat(twice.statusCode()).isEqualTo(404);
    }

    @Test
    void disconnect_vendorDoesNotConfirm_toldAndForgotten() {
        guest.get(link(ONWARDS, guest.get(link(TO_CALENDLY, begin(guest, secret())))));
        fixture.calendly().failNext("POST", "/oauth/revoke", 0, 500, "{}");
        guest.get("/connections/one?alias=Calendly");
        HttpResponse<String> told = guest.post("/connections/disconnect", "alias", "Calendly");

        assertThat(told.statusCode()).isEqualTo(502);
        assertThat(fixture.sam().connections().list()).isEmpty();
    }

    @Test
    void child_made_inheritsAndIsExplained() {
        begin(guest, secret());
        guest.get(link(ONWARDS, guest.get(link(TO_CALENDLY, begin(guest, secret())))));
        guest.get("/connections/child?parent=Calendly");
        HttpResponse<String> child = guest.post(
                "/connections/child", "alias", "Sales & more", "parent", "Calendly", "environment", "SANDBOX");
        assertThat(child.body())
                .contains("Sales &amp; more")
                .contains("inherited from Calendly")
                .contains("***")
                .contains("Not connected");
        HttpResponse<String> consent = guest.post("/connections/again", "alias", "Sales & more");
        assertThat(consent.uri().getPath()).isEqualTo("/connections/consent");
        guest.get("/connections/child");
        assertThat(guest.post("/connections/child", "alias", "Sales & more", "parent", "Calendly")
                        .statusCode())
                .isEqualTo(422);
        assertThat(guest.post("/connections/remove", "alias", "Sales & more").body())
                .contains("is gone");
    }

    @Test
    void role_userOnly_seesDisabledAndIsRefused() {
        Guest uma = fixture.guest("uma");
        assertThat(uma.get("/connections/new").body()).contains("disabled").contains("Needs the role sam_integrator.");
        assertThat(begin(uma, secret()).statusCode()).isEqualTo(403);
        uma.get("/connections/token");
        assertThat(uma.post("/connections/token", "alias", "Calendly", "token", fixture.adminToken())
                        .statusCode())
                .isEqualTo(403);
        assertThat(uma.post("/connections/disconnect", "alias", "Calendly").statusCode())
                .isEqualTo(403);
    }
}
