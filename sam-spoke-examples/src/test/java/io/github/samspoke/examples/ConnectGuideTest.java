package io.github.samspoke.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.samspoke.core.SamSpoke;
import io.github.samspoke.core.calendly.CalendlySpoke;
import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.SamSpokeException;
import io.github.samspoke.core.common.Secret;
import io.github.samspoke.core.connection.AliasSettings;
import io.github.samspoke.core.connection.Connection;
import io.github.samspoke.core.connection.ConnectionHealth;
import io.github.samspoke.core.connection.ConnectionSettings;
import io.github.samspoke.core.connection.PendingConnection;
import io.github.samspoke.core.job.JobResult;
import io.github.samspoke.core.memory.InMemoryStore;
import io.github.samspoke.core.profile.IntegrationProfile;
import io.github.samspoke.core.profile.Provisioning;
import io.github.samspoke.core.profile.ValidationReport;
import io.github.samspoke.core.profile.VendorPermission;
import io.github.samspoke.core.testing.SimulatedClock;
import io.github.samspoke.emulator.CalendlyEmulator;
import io.github.samspoke.emulator.OrganizationSpec;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The snippets of docs/connect-calendly.md, and its failures: each is provoked, and the page tells what was said. */
class ConnectGuideTest {
    private final SimulatedClock clock = SimulatedClock.at(Instant.parse("2026-11-23T09:00:00Z"));
    private final CalendlyEmulator calendly = emulator(42);
    private final SamSpoke spoke = SamSpoke.builder()
            .store(InMemoryStore.create())
            .spoke(CalendlySpoke.create(clock, clock))
            .clock(clock)
            .sleeper(clock)
            .build();
    private final SamSpoke.View sam = spoke.as(Actor.of("ada"));
    private String page = "";

    private CalendlyEmulator emulator(long seed) {
        return CalendlyEmulator.builder()
                .clock(clock)
                .requestsPerMinute(0)
                .organization(OrganizationSpec.seeded(seed).seats(20))
                .start();
    }

    @BeforeEach
    void read() throws IOException {
        page = Markdown.of("docs/connect-calendly.md").flat();
    }

    @AfterEach
    void close() {
        spoke.close();
        calendly.close();
    }

    /** The page quotes this much of what was said, and the whole remedy. */
    private void told(String said, String message, String remedy) {
        assertThat(message).contains(said);
        assertThat(page).contains(said).contains(remedy);
    }

    private void fails(String said, ThrowingCallable step) {
        SamSpokeException failure = catchThrowableOfType(SamSpokeException.class, step);
        assertThat(failure).as(said).isNotNull();
        told(said, String.valueOf(failure.getMessage()), failure.remedy());
    }

    private void fails(String said, ValidationReport report) {
        List<String> found = new ArrayList<>();
        for (ValidationReport.Check check : report.failures()) {
            found.add(check.name() + ": " + check.detail());
            if (check.detail().contains(said)) {
                told(said, check.detail(), check.remedy());
                return;
            }
        }
        assertThat(found).as("failures").anyMatch(failure -> failure.contains(said));
    }

    private Connection consented() {
        PendingConnection pending = sam.connections().begin(EmulatedConsent.settings(calendly));
        return sam.connections().finish(pending, EmulatedConsent.consent(pending.authorizationUrl()));
    }

    private IntegrationProfile profile(Connection connection) {
        return sam.profiles().create(form -> form.connection(connection).provisioning(Provisioning.NONE));
    }

    private Connection withToken(CalendlyEmulator at, URI user, String... scopes) {
        return sam.connections().withToken("Calendly", at.baseUri(), Secret.of(at.personalAccessToken(user, scopes)));
    }

    @Test
    void guide_tokenAndRevocation_works() {
        Secret token = Secret.of(calendly.personalAccessToken(calendly.adminUri()));
        sam.connections().define(AliasSettings.of("Calendly").url(calendly.baseUri()));
        // tag::token[]
        Connection connection = sam.connections().withToken("Calendly", token);
        // end::token[]
        assertThat(connection.application()).isNull();
        // tag::health[]
        ConnectionHealth health = sam.connections().health("Calendly");
        System.out.println(health.state() + ", missing scopes " + health.missingScopes() + " " + health.remedy());
        // end::health[]
        assertThat(health.state()).isEqualTo(ConnectionHealth.State.PERSONAL_ACCESS_TOKEN);
        // tag::permissions[]
        for (VendorPermission permission : CalendlySpoke.create().permissions()) {
            System.out.println(permission.process().label() + ": " + permission.role() + ", " + permission.required()
                    + ", better with " + permission.optional());
        }
        // end::permissions[]
        // tag::disconnect[]
        sam.connections().disconnect("Calendly"); // revoked at Calendly, then forgotten here
        // end::disconnect[]
        assertThat(sam.connections().list()).isEmpty();
    }

    @Test
    void permissions_allScopes_areOnThePage() {
        for (VendorPermission permission : CalendlySpoke.create().permissions()) {
            String row = page.replaceAll("^.*?(?=\\| " + permission.process().label() + " \\|)", "");
            assertThat(row)
                    .startsWith("| " + permission.process().label() + " | " + permission.role() + " | "
                            + words(permission.required()) + " | "
                            + words(permission.optional()).strip());
        }
    }

    private static String words(List<String> scopes) {
        return scopes.stream().map(scope -> "`" + scope + "`").collect(Collectors.joining(" "));
    }

    @Test
    void consent_failures_areOnThePage() throws InterruptedException {
        ConnectionSettings settings = EmulatedConsent.settings(calendly);
        calendly.setConsentRefused(true);
        fails("authorization was refused: access_denied", this::consented);
        calendly.setConsentRefused(false);

        PendingConnection one = sam.connections().begin(settings);
        PendingConnection another = sam.connections().begin(settings);
        URI callback = EmulatedConsent.consent(another.authorizationUrl());
        fails(
                "the callback belongs to another authorization",
                () -> sam.connections().finish(one, callback));
        fails("this authorization was answered before", () -> sam.connections().finish(one, callback));

        PendingConnection late = sam.connections().begin(settings);
        URI tooLate = EmulatedConsent.consent(late.authorizationUrl());
        clock.sleepUntil(clock.instant().plus(Duration.ofMinutes(10)));
        fails(
                "this authorization was begun too long ago",
                () -> sam.connections().finish(late, tooLate));

        calendly.consentDeclines("scheduled_events:read");
        fails("not granted: [scheduled_events:read]", this::consented);
        calendly.consentDeclines();

        ConnectionSettings wrong = new ConnectionSettings(
                settings.alias(),
                settings.name(),
                settings.url(),
                settings.authorizationUrl(),
                settings.clientId(),
                Secret.of("not-the-secret"),
                settings.redirectUrl());
        PendingConnection secret = sam.connections().begin(wrong);
        URI good = EmulatedConsent.consent(secret.authorizationUrl());
        fails("[401] POST /oauth/token: invalid_client", () -> sam.connections().finish(secret, good));
        assertThat(sam.connections().list()).isEmpty();
    }

    @Test
    void account_failures_areOnThePage() {
        URI plain = calendly.state().members().stream()
                .filter(member -> member.role().equals("user"))
                .findFirst()
                .orElseThrow()
                .userUri();
        calendly.consentAs(plain);
        fails("has the role USER", profile(consented()).checkConnection());

        calendly.consentAs(calendly.adminUri());
        IntegrationProfile valid = profile(consented()).validateConnection();
        try (CalendlyEmulator other = emulator(7)) {
            withToken(other, other.adminUri());
            fails("the token belongs to another organization than the profile is pinned to", valid.checkConnection());
        }

        withToken(calendly, calendly.adminUri());
        IntegrationProfile again = sam.profiles().get(valid.id()).validateConnection();
        again.publish(again.confirmation());
        withToken(calendly, calendly.ownerUri());
        JobResult result = sam.jobs().runDue().get(0);
        told("The token belongs to another account than the one that was validated", result.detail(), result.remedy());

        Connection connection = withToken(calendly, calendly.ownerUri());
        IntegrationProfile second = sam.profiles()
                .create(form ->
                        form.displayName("Second").connection(connection).provisioning(Provisioning.NONE))
                .validateConnection();
        fails("is published on the same organization", () -> second.publish(second.confirmation()));
    }

    @Test
    void token_failures_areOnThePage() {
        IntegrationProfile poor = profile(withToken(calendly, calendly.adminUri(), "users:read", "organizations:read"));
        fails("scheduled_events:read", poor.checkConnection());

        String token = calendly.personalAccessToken(calendly.adminUri());
        sam.connections().withToken("Calendly", calendly.baseUri(), Secret.of(token));
        calendly.revokeToken(token);
        fails("[401] GET /users/me:", sam.profiles().get(poor.id()).checkConnection());

        fails(
                "visible ASCII characters without spaces",
                () -> sam.connections().withToken("Calendly", calendly.baseUri(), Secret.of("two words")));
    }

    @Test
    void form_failures_areOnThePage() {
        fails("cannot be used", () -> SamSpoke.builder().baseUrl(URI.create("http://host.example")));
        sam.connections().define(AliasSettings.of("Empty"));
        fails("clientId", () -> sam.connections().begin("Empty"));
        consented();
        fails(
                "is connected through the application",
                () -> sam.connections().define(AliasSettings.of("Calendly").clientId("another")));
        fails("An account is connected under", () -> sam.connections().removeAlias("Calendly"));
    }
}
