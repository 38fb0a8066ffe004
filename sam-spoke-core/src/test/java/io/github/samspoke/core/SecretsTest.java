package io.github.samspoke.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.core.common.SamSpokeException;
import io.github.samspoke.core.common.Secret;
import io.github.samspoke.core.connection.Connection;
import io.github.samspoke.core.connection.ConnectionSettings;
import io.github.samspoke.core.connection.PendingConnection;
import io.github.samspoke.core.connection.SealedCredential;
import io.github.samspoke.core.reclamation.ReclamationPlan;
import io.github.samspoke.emulator.EmulatedApp;
import io.github.samspoke.emulator.ExtraAnswer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("I14: no secret is ever shown")
class SecretsTest {
    @Test
    @DisplayName("I14: the token is in no log line, exception, text of an object, audit row, or plan")
    void wholeRun_withFailures_showsNoToken() {
        PrintStream before = System.err;
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        List<String> said = new ArrayList<>();
        String token;
        try (Site site = Site.of(Site.seats(60))) {
            token = site.token();
            said.add(site.connect(token).toString());
            said.add(site.publish(token).toString());
            said.add(site.runJobs().toString());
            site.sam().rules().review(site.profile().generatedRule());
            ReclamationPlan plan = site.plan(2);
            said.add(plan.json() + plan.explain() + plan);
            ExtraAnswer echo = site.calendly()
                    .failNext("DELETE", "/organization_memberships/.*", 1, 500, "{\"message\":\"" + token + "\"}");
            said.add(site.execute(plan).toString());
            assertThat(echo.used()).isEqualTo(1);
            said.add(credential(site));
            said.add(site.store().connections().list().toString());
            site.calendly().revokeToken(token);
            said.add(site.profile().checkConnection().toString());
            try {
                site.profile().validateConnection();
            } catch (SamSpokeException e) {
                StringWriter trace = new StringWriter();
                e.printStackTrace(new PrintWriter(trace));
                said.add(trace + e.remedy());
            }
            said.add(site.run(Site.SUBSCRIPTIONS).toString());
            site.store()
                    .audit()
                    .chains()
                    .forEach(chain -> said.add(site.sam().audit().entries(chain).toString()));
        } finally {
            System.setErr(before);
        }
        said.add(log.toString(StandardCharsets.UTF_8));

        assertThat(said).hasSizeGreaterThan(10);
        assertThat(said).allSatisfy(text -> assertThat(text).doesNotContain(token));
    }

    @Test
    @DisplayName("I14: neither the application's secret nor the code is in any text, whether consent works or not")
    void finish_consent_showsNeitherSecretNorCode() throws IOException, InterruptedException {
        List<String> said = new ArrayList<>();
        try (Site site = Site.of(Site.seats(20))) {
            EmulatedApp app = site.calendly().app();
            String secret = Objects.requireNonNull(app.clientSecret());
            ConnectionSettings settings = new ConnectionSettings(
                    "Calendly",
                    "Calendly",
                    site.calendly().baseUri(),
                    site.calendly().oauthBaseUri(),
                    app.clientId(),
                    Secret.of(secret),
                    app.redirectUri());
            PendingConnection pending = site.sam().connections().begin(settings);
            URI callback = URI.create(HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(pending.authorizationUrl()).build(),
                            HttpResponse.BodyHandlers.discarding())
                    .headers()
                    .firstValue("Location")
                    .orElseThrow());
            String code = callback.getQuery().replaceAll("(?:.*&)?code=([^&]*).*", "$1");
            said.add(settings + " " + pending);
            said.add(site.sam().connections().finish(pending, callback).toString());
            said.add(credential(site));
            try {
                said.add(site.sam().connections().finish(pending, callback).toString());
            } catch (RuntimeException e) {
                StringWriter trace = new StringWriter();
                e.printStackTrace(new PrintWriter(trace));
                said.add(trace.toString());
            }
            for (String chain : site.store().audit().chains()) {
                said.add(site.sam().audit().entries(chain).toString());
            }

            assertThat(code).hasSizeGreaterThan(8).doesNotContain("=");
            assertThat(said)
                    .hasSizeGreaterThan(4)
                    .allSatisfy(text -> assertThat(text).doesNotContain(secret, code));
        }
    }

    /** What is stored of the credential, its health, and its alias. */
    private static String credential(Site site) {
        Connection connection = site.store().connections().find("Calendly").orElseThrow();
        boolean token = connection.application() == null;
        String key = "Calendly/" + (token ? "personal-token" : "grant");
        SealedCredential stored = site.store().credentials().read(key).orElseThrow();
        return stored + " "
                + new String(stored.sealed(), StandardCharsets.ISO_8859_1) + " "
                + site.sam().connections().health("Calendly") + " "
                + site.sam().connections().explain("Calendly") + " "
                + site.sam().connections().aliases();
    }
}
