package io.github.samspoke.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.calendly.CalendlyClient;
import io.github.samspoke.calendly.error.InsufficientScopeException;
import io.github.samspoke.calendly.error.ServerErrorException;
import io.github.samspoke.calendly.error.UnknownOutcomeException;
import io.github.samspoke.calendly.event.EventQuery;
import io.github.samspoke.calendly.event.EventStatus;
import io.github.samspoke.calendly.event.ScheduledEvent;
import io.github.samspoke.calendly.oauth.AuthorizationRequest;
import io.github.samspoke.calendly.oauth.KeyProvider;
import io.github.samspoke.calendly.oauth.OAuthApp;
import io.github.samspoke.calendly.oauth.OAuthClient;
import io.github.samspoke.calendly.oauth.OAuthGrant;
import io.github.samspoke.calendly.oauth.OAuthTokens;
import io.github.samspoke.calendly.oauth.Purpose;
import io.github.samspoke.calendly.oauth.Secret;
import io.github.samspoke.calendly.oauth.TokenStore;
import io.github.samspoke.calendly.oauth.TokenStores;
import io.github.samspoke.calendly.organization.MemberRole;
import io.github.samspoke.calendly.organization.MembershipQuery;
import io.github.samspoke.calendly.organization.OrganizationMembership;
import io.github.samspoke.calendly.page.Cursor;
import io.github.samspoke.calendly.page.Filters;
import io.github.samspoke.calendly.page.Page;
import io.github.samspoke.calendly.raw.RawResponse;
import io.github.samspoke.calendly.ref.OrganizationRef;
import io.github.samspoke.calendly.transport.CalendlyListener;
import io.github.samspoke.calendly.transport.Pace;
import io.github.samspoke.calendly.transport.RetryPolicy;
import io.github.samspoke.calendly.user.User;
import io.github.samspoke.calendly.webhook.VerifiedWebhook;
import io.github.samspoke.calendly.webhook.WebhookSigner;
import io.github.samspoke.calendly.webhook.WebhookVerifier;
import io.github.samspoke.emulator.CalendlyEmulator;
import io.github.samspoke.emulator.EmulatorClock;
import io.github.samspoke.emulator.junit.CalendlyEmulatorExtension;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The snippets of docs/client-guide.md, tested; {@link DocsSnippetsTest} holds the two together. */
class ClientGuideTest {
    // tag::extension[]
    @RegisterExtension
    static CalendlyEmulatorExtension emulated = CalendlyEmulatorExtension.of(spec -> spec.seats(250));

    // end::extension[]

    private final List<String> seen = new ArrayList<>();
    private CalendlyClient calendly;
    private OrganizationRef organization;

    @BeforeEach
    void connect(CalendlyEmulator emulator, EmulatorClock clock) {
        calendly = client(emulator, clock, emulator.personalAccessToken(emulator.adminUri()));
        organization = calendly.users().me().currentOrganization();
    }

    private static CalendlyClient client(CalendlyEmulator emulator, EmulatorClock clock, String token) {
        // tag::emulated[]
        CalendlyClient calendly = CalendlyClient.builder()
                .baseUrl(emulator.baseUri())
                .accessToken(token)
                .clock(clock)
                .sleeper(clock::sleepUntil) // waits move the clock
                .build();
        // end::emulated[]
        return calendly;
    }

    @Test
    void builder_everythingSaid_reads(CalendlyEmulator emulator) {
        String token = emulator.personalAccessToken(emulator.adminUri());
        CalendlyListener watcher = new CalendlyListener() {};
        // tag::builder[]
        CalendlyClient calendly = CalendlyClient.builder()
                .accessToken(token)
                .applicationName("Acme Licences 4.2") // joins the User-Agent
                .deadline(Duration.ofSeconds(30)) // one exchange, connect to last byte
                .retryPolicy(RetryPolicy.builder().maxAttempts(3).build()) // of reads; changes are never repeated
                .listener(watcher)
                .build();
        // end::builder[]
        calendly.close();
    }

    @Test
    void lists_threeWays_giveTheSame() {
        // tag::stream[]
        try (Stream<OrganizationMembership> admins =
                calendly
                        .organizations()
                        .memberships(MembershipQuery.in(organization).role(MemberRole.ADMIN))
                        .stream()) {
            admins.forEach(member -> seen.add(member.user().email()));
        }
        // end::stream[]
        assertThat(seen).isNotEmpty();

        // tag::pages[]
        MembershipQuery everybody = MembershipQuery.in(organization).pageSize(100);
        try (Stream<Page<OrganizationMembership>> pages =
                calendly.organizations().memberships(everybody).pages()) {
            pages.forEach(page -> seen.add(page.count() + " members"));
        }
        // end::pages[]
        assertThat(seen).endsWith("100 members", "100 members", "50 members");

        // tag::cursor[]
        Page<OrganizationMembership> first =
                calendly.organizations().memberships(everybody).first();
        String bookmark = first.next().map(Cursor::toString).orElse("");
        // ... in another process, say
        Page<OrganizationMembership> second =
                calendly.organizations().memberships(everybody).page(Cursor.parse(bookmark));
        // end::cursor[]
        assertThat(second.items()).doesNotContainAnyElementsOf(first.items());
    }

    @Test
    void events_ofAMonth_areCounted() {
        Instant now = EmulatorClock.START;
        // tag::events[]
        EventQuery lastMonth = EventQuery.in(organization)
                .status(EventStatus.ACTIVE)
                .from(now.minus(30, ChronoUnit.DAYS))
                .to(now);
        long hosted;
        try (Stream<ScheduledEvent> events = calendly.events().list(lastMonth).stream()) {
            hosted = events.count();
        }
        // end::events[]
        assertThat(hosted).isPositive();
    }

    @Test
    void errors_sayWhatToDo(CalendlyEmulator emulator, EmulatorClock clock) {
        CalendlyClient reader =
                client(emulator, clock, emulator.personalAccessToken(emulator.adminUri(), "organizations:read"));
        // tag::scope[]
        try {
            reader.events().list(EventQuery.in(organization)).first();
        } catch (InsufficientScopeException e) {
            seen.add("ask for " + e.requiredScopes()); // and for nothing else
        }
        // end::scope[]
        assertThat(seen).containsExactly("ask for [scheduled_events:read]");
    }

    @Test
    void change_answerLost_isSettledByReading(CalendlyEmulator emulator) {
        OrganizationMembership member = calendly.organizations()
                .memberships(MembershipQuery.in(organization).role(MemberRole.USER))
                .first()
                .items()
                .get(0);
        emulator.faults()
                .on("DELETE", "/organization_memberships/{uuid}")
                .resetConnection()
                .afterEffect();
        // tag::unknown[]
        try {
            calendly.organizations().remove(member.uri());
        } catch (UnknownOutcomeException e) {
            // It may have happened. Never send it again blindly: read.
            seen.add(isStillThere(member) ? "still there" : "gone");
        }
        // end::unknown[]
        assertThat(seen).containsExactly("gone");
    }

    private boolean isStillThere(OrganizationMembership member) {
        return calendly
                .organizations()
                .memberships(MembershipQuery.in(organization).user(member.user().uri()))
                .stream()
                .findAny()
                .isPresent();
    }

    // tag::fault[]
    @Test
    void report_thirdPageFails_failsAsAWhole(CalendlyEmulator emulator) {
        emulator.faults().on("GET", "/organization_memberships").page(3).status(503);
        assertThatThrownBy(() ->
                        calendly
                                .organizations()
                                .memberships(MembershipQuery.in(organization).pageSize(100))
                                .stream()
                                .toList())
                .isInstanceOf(ServerErrorException.class);
    }

    // end::fault[]

    @Test
    void pace_oneUser_isShared(CalendlyEmulator emulator, EmulatorClock clock) {
        String token = emulator.personalAccessToken(emulator.adminUri());
        // tag::pace[]
        Pace pace = Pace.builder(clock).share(0.5).concurrency(2).build(); // leave half to the other integration
        CalendlyClient one = CalendlyClient.builder()
                .accessToken(token)
                .pace(pace)
                .clock(clock)
                .build();
        CalendlyClient another = CalendlyClient.builder()
                .accessToken(token)
                .pace(pace)
                .clock(clock)
                .build();
        // end::pace[]
        one.close();
        another.close();
    }

    @Test
    void raw_whatIsNotKnown_isReachable() {
        // tag::raw[]
        User me = calendly.users().me();
        String everything = me.rawJson().text(); // also the fields this version does not know

        RawResponse teams = calendly.raw()
                .get("/teams", Filters.none().with("user", me.uri().uri()));
        String collection = teams.body().text();
        // end::raw[]
        assertThat(everything).contains("\"resource\"");
        assertThat(collection).contains("\"collection\"");
    }

    @Test
    void webhook_signed_isVerified(EmulatorClock clock) {
        Secret signingKey = Secret.of("signing-key-of-the-subscription");
        byte[] body = "{\"event\":\"invitee.created\"}".getBytes(StandardCharsets.UTF_8);
        String header = WebhookSigner.with(signingKey).sign(body, clock.instant());
        // tag::webhook[]
        WebhookVerifier verifier = WebhookVerifier.builder()
                .signingKey(signingKey) // twice while a key is being rotated
                .clock(clock)
                .build();
        // in the handler: the header Calendly-Webhook-Signature and the bytes as they came
        VerifiedWebhook webhook = verifier.verify(header, body);
        // end::webhook[]
        assertThat(webhook.signedAt()).isEqualTo(clock.instant().truncatedTo(ChronoUnit.SECONDS));
    }

    @Test
    void oauth_consentKept_isResumedAfterARestart(CalendlyEmulator emulator, @TempDir Path folder) {
        SecretKey key = new SecretKeySpec(new byte[32], "AES");
        // tag::oauth[]
        OAuthApp app = OAuthApp.web(
                emulator.app().clientId(),
                String.valueOf(emulator.app().clientSecret()),
                emulator.app().redirectUri());
        try (TokenStore store = TokenStores.folder(folder); // one process; several share a database
                OAuthClient oauth = OAuthClient.builder()
                        .app(app)
                        .tokenStore(store, KeyProvider.of("2026-11", key))
                        .authorizeBase(emulator.oauthBaseUri()) // only because this is no real Calendly
                        .tokenBase(emulator.oauthBaseUri())
                        .build()) {
            AuthorizationRequest request = oauth.begin(Purpose.scopesFor(Purpose.MEMBERS, Purpose.ACTIVITY));
            URI callback = browser(request.authorizationUrl()); // a person answers there
            OAuthTokens tokens = oauth.finish(request, callback); // refused if a scope was declined
            OAuthGrant grant = oauth.keep("acme", tokens); // sealed and stored; refreshes by itself from now on
            seen.add(userName(emulator, grant));
        }
        // end::oauth[]
        // tag::resume[]
        try (TokenStore store = TokenStores.folder(folder);
                OAuthClient oauth = OAuthClient.builder()
                        .app(app)
                        .tokenStore(store, KeyProvider.of("2026-11", key))
                        .authorizeBase(emulator.oauthBaseUri())
                        .tokenBase(emulator.oauthBaseUri())
                        .build()) {
            OAuthGrant grant = oauth.resume("acme").orElseThrow(); // after a restart
            seen.add(userName(emulator, grant));
            grant.disconnect(); // revoked at Calendly, then forgotten
        }
        // end::resume[]
        assertThat(seen).hasSize(2).allMatch(name -> name.equals(seen.get(0)));
    }

    private static String userName(CalendlyEmulator emulator, OAuthGrant grant) {
        // tag::grant[]
        try (CalendlyClient calendly = CalendlyClient.builder()
                .baseUrl(emulator.baseUri())
                .tokens(grant)
                .build()) {
            return calendly.users().me().name();
        }
        // end::grant[]
    }

    private static URI browser(URI consentPage) {
        return EmulatedConsent.consent(consentPage);
    }
}
