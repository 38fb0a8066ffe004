package io.github.samspoke.emulator.internal;

import io.github.samspoke.emulator.EmulatedApp;
import io.github.samspoke.emulator.OrganizationSpec;
import io.github.samspoke.emulator.internal.auth.Apps;
import io.github.samspoke.emulator.internal.auth.Consent;
import io.github.samspoke.emulator.internal.auth.OAuthServer;
import io.github.samspoke.emulator.internal.auth.TokenStore;
import io.github.samspoke.emulator.internal.generator.Generator;
import io.github.samspoke.emulator.internal.http.Dispatcher;
import io.github.samspoke.emulator.internal.http.FaultList;
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
import java.util.List;

/** Everything behind the port, from one reset to the next. */
final class World {
    private static final String RESOURCES = "https://api.calendly.com";
    private static final URI CALLBACK = URI.create("http://localhost:1234/callback");

    private final Store store;
    private final StateView state;
    private final Settings settings = new Settings();
    private final PageTokens pageTokens;
    private final TokenStore tokens;
    private final Apps apps;
    private final EmulatedApp app;
    private final Consent consent;
    private final Front.Desk desk;

    World(Clock clock, OrganizationSpec spec, int requestsPerMinute, boolean consentForm) {
        this.store = Generator.generate(spec, new Uris(RESOURCES, spec.seed()), Micros.of(clock.instant()));
        this.state = new StateView(store, clock);
        this.pageTokens = new PageTokens(spec.seed());
        this.tokens = new TokenStore(clock, spec.seed());
        this.apps = new Apps(tokens);
        this.app = apps.web(CALLBACK);
        this.consent = new Consent(integrationAccount());
        consent.form(consentForm);
        Stage stage = new Stage(store, clock, settings, pageTokens);
        OAuthServer oauth = new OAuthServer(tokens, apps, consent, clock, store);
        RateLimiter limiter = new RateLimiter(clock, requestsPerMinute);
        this.desk = new Front.Desk(
                new Journal(),
                new Dispatcher(Api.routes(stage), tokens, limiter, oauth, store),
                new FaultList(requestsPerMinute));
    }

    StateView state() {
        return state;
    }

    Settings settings() {
        return settings;
    }

    PageTokens pageTokens() {
        return pageTokens;
    }

    TokenStore tokens() {
        return tokens;
    }

    Apps apps() {
        return apps;
    }

    EmulatedApp app() {
        return app;
    }

    Consent consent() {
        return consent;
    }

    Front.Desk desk() {
        return desk;
    }

    /** The person behind the URI of a user. */
    Person person(URI user) {
        return store.read(() -> state.person(user));
    }

    URI ownerUri() {
        return store.read(() -> store.people().memberships().stream()
                .filter(seat -> !seat.removed() && seat.isOwner())
                .map(Membership::person)
                .map(this::uri)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the organization has lost its owner")));
    }

    URI adminUri() {
        return uri(integrationAccount());
    }

    private Person integrationAccount() {
        List<Person> persons = store.people().persons();
        return persons.get(Math.min(Generator.INTEGRATION, persons.size() - 1));
    }

    private URI uri(Person person) {
        return URI.create(store.uris().uri(Kind.USER, person.seq()));
    }
}
