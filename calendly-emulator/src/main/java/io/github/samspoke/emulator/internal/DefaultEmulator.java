package io.github.samspoke.emulator.internal;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.common.FatalStartupException;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.github.samspoke.emulator.CalendlyEmulator;
import io.github.samspoke.emulator.EmulatedApp;
import io.github.samspoke.emulator.EmulatorStartException;
import io.github.samspoke.emulator.EmulatorState;
import io.github.samspoke.emulator.ExtraAnswer;
import io.github.samspoke.emulator.OrganizationSpec;
import io.github.samspoke.emulator.RemovedMemberAnswer;
import io.github.samspoke.emulator.RequestJournal;
import io.github.samspoke.emulator.TimeBounds;
import io.github.samspoke.emulator.internal.auth.Apps;
import io.github.samspoke.emulator.internal.auth.Consent;
import io.github.samspoke.emulator.internal.auth.Grant;
import io.github.samspoke.emulator.internal.auth.OAuthServer;
import io.github.samspoke.emulator.internal.auth.TokenStore;
import io.github.samspoke.emulator.internal.generator.Generator;
import io.github.samspoke.emulator.internal.http.Dispatcher;
import io.github.samspoke.emulator.internal.http.Front;
import io.github.samspoke.emulator.internal.http.Journal;
import io.github.samspoke.emulator.internal.page.PageTokens;
import io.github.samspoke.emulator.internal.resource.Api;
import io.github.samspoke.emulator.internal.resource.Settings;
import io.github.samspoke.emulator.internal.resource.Stage;
import io.github.samspoke.emulator.internal.state.Kind;
import io.github.samspoke.emulator.internal.state.Membership;
import io.github.samspoke.emulator.internal.state.Micros;
import io.github.samspoke.emulator.internal.state.Person;
import io.github.samspoke.emulator.internal.state.Store;
import io.github.samspoke.emulator.internal.state.Uris;
import io.github.samspoke.emulator.internal.wire.RateLimiter;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The emulator on a WireMock server. */
public final class DefaultEmulator implements CalendlyEmulator {
    private static final String HOST = "127.0.0.1";
    private static final String RESOURCES = "https://api.calendly.com";
    private static final URI CALLBACK = URI.create("http://localhost:1234/callback");
    private static final int THREADS = 16;

    private final Store store;
    private final StateView state;
    private final Settings settings = new Settings();
    private final Journal journal = new Journal();
    private final PageTokens pageTokens;
    private final TokenStore tokens;
    private final Apps apps;
    private final EmulatedApp app;
    private final Consent consent;
    private final Front front;
    private final WireMockServer server;

    private DefaultEmulator(int port, Clock clock, OrganizationSpec spec, int requestsPerMinute) {
        this.store = Generator.generate(spec, new Uris(RESOURCES, spec.seed()), Micros.of(clock.instant()));
        this.state = new StateView(store, clock);
        this.pageTokens = new PageTokens(spec.seed());
        this.tokens = new TokenStore(clock, spec.seed());
        this.apps = new Apps(tokens);
        this.app = apps.web(CALLBACK);
        this.consent = new Consent(integrationAccount());
        Stage stage = new Stage(store, clock, settings, pageTokens);
        OAuthServer oauth = new OAuthServer(tokens, apps, consent, clock, store);
        RateLimiter limiter = new RateLimiter(clock, requestsPerMinute);
        this.front = new Front(clock, journal, new Dispatcher(Api.routes(stage), tokens, limiter, oauth, store));
        this.server = new WireMockServer(WireMockConfiguration.wireMockConfig()
                .port(port)
                .bindAddress(HOST)
                .http2PlainDisabled(true)
                .gzipDisabled(true)
                .disableRequestJournal()
                .containerThreads(THREADS)
                .jettyAcceptors(1)
                .extensions(front));
    }

    /** Makes an organization and listens. */
    public static CalendlyEmulator start(int port, Clock clock, OrganizationSpec spec, int requestsPerMinute) {
        DefaultEmulator emulator = new DefaultEmulator(port, clock, spec, requestsPerMinute);
        try {
            emulator.server.start();
        } catch (FatalStartupException e) {
            throw new EmulatorStartException(
                    "The emulator could not listen on " + HOST + ":" + port
                            + "; the port may be in use. Choose another one, or 0 for any free port.",
                    e);
        }
        emulator.settings.baseUri(emulator.baseUri().toString());
        return emulator;
    }

    @Override
    public URI baseUri() {
        return URI.create("http://" + HOST + ':' + server.port());
    }

    @Override
    public URI oauthBaseUri() {
        return baseUri();
    }

    @Override
    public EmulatedApp app() {
        return app;
    }

    @Override
    public EmulatedApp registerWebApp(URI redirectUri) {
        return apps.web(redirectUri);
    }

    @Override
    public EmulatedApp registerNativeApp(URI redirectUri) {
        return apps.nativeApp(redirectUri);
    }

    @Override
    public String personalAccessToken(URI userUri, String... scopes) {
        Person person = store.read(() -> state.person(userUri));
        Set<String> granted = scopes.length == 0 ? null : new LinkedHashSet<>(List.of(scopes));
        return tokens.issue(Grant.Kind.PERSONAL, person, granted, null);
    }

    @Override
    public URI ownerUri() {
        return store.read(() -> store.people().memberships().stream()
                .filter(seat -> !seat.removed() && seat.isOwner())
                .map(Membership::person)
                .map(this::uri)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the organization has lost its owner")));
    }

    @Override
    public URI adminUri() {
        return uri(integrationAccount());
    }

    private Person integrationAccount() {
        List<Person> persons = store.people().persons();
        return persons.get(Math.min(Generator.INTEGRATION, persons.size() - 1));
    }

    private URI uri(Person person) {
        return URI.create(store.uris().uri(Kind.USER, person.seq()));
    }

    @Override
    public void consentAs(URI userUri) {
        consent.person(store.read(() -> state.person(userUri)));
    }

    @Override
    public void consentDeclines(String... scopes) {
        consent.declined(Set.of(scopes));
    }

    @Override
    public void setConsentRefused(boolean refused) {
        consent.refused(refused);
    }

    @Override
    public void setConsentForm(boolean form) {
        consent.form(form);
    }

    @Override
    public EmulatorState state() {
        return state;
    }

    @Override
    public RequestJournal journal() {
        return journal;
    }

    @Override
    public ExtraAnswer stub(String method, String path, int status, String body) {
        return front.add(method, path, status, body);
    }

    @Override
    public void revokeToken(String token) {
        tokens.revoke(token);
    }

    @Override
    public void expireAccessTokens() {
        tokens.expireAccess();
    }

    @Override
    public void dropScope(String token, String scope) {
        tokens.dropScope(token, scope);
    }

    @Override
    public void expirePageTokens() {
        pageTokens.expireAll();
    }

    @Override
    public void setRemovedMemberAnswer(RemovedMemberAnswer answer) {
        settings.removedMember(answer);
    }

    @Override
    public void setTimeBounds(TimeBounds bounds) {
        settings.timeBounds(bounds);
    }

    @Override
    public void setScim(boolean on) {
        settings.scim(on);
    }

    @Override
    public void close() {
        server.stop();
    }
}
