package io.github.samspoke.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The console's door")
class ConsoleTest {
    private static ConsoleFixture fixture;

    @BeforeAll
    static void start() {
        fixture = new ConsoleFixture();
    }

    @AfterAll
    static void stop() {
        fixture.close();
    }

    @Test
    void get_notLoggedIn_leadsToLogin() {
        HttpResponse<String> answer = fixture.stranger().get("/overview");
        assertThat(answer.uri().getPath()).isEqualTo("/login");
        assertThat(answer.body()).contains("one-time link");
    }

    @Test
    void get_loggedIn_showsWho() {
        HttpResponse<String> answer = fixture.guest("ada").get("/");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Overview").contains(">ada<").contains("demonstration");
    }

    @Test
    void browser_loginPage_isAccessible() {
        try (Browser browser = Browser.start()) {
            browser.open(fixture.console().loginLink("ada"));
            assertThat(browser.axe()).isEmpty();
            browser.picture("login");
            browser.click("button.primary").find("nav.areas");
            assertThat(browser.axe()).isEmpty();
            browser.picture("overview");
            browser.size(360, 740);
            assertThat(browser.tooWide()).isFalse();
            browser.dark(true).picture("overview-small-dark");
        }
    }
}
