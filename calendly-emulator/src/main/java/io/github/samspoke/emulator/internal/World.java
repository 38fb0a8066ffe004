package io.github.samspoke.emulator.internal;

import io.github.samspoke.emulator.EmulatedApp;
import io.github.samspoke.emulator.OrganizationSpec;
import io.github.samspoke.emulator.RemovedMemberAnswer;
import io.github.samspoke.emulator.TimeBounds;
import io.github.samspoke.emulator.internal.auth.Apps;
import io.github.samspoke.emulator.internal.auth.Codes;
import io.github.samspoke.emulator.internal.auth.Consent;
import io.github.samspoke.emulator.internal.auth.OAuthServer;
import io.github.samspoke.emulator.internal.auth.TokenStore;
import io.github.samspoke.emulator.internal.generator.DayMaker;
import io.github.samspoke.emulator.internal.generator.Generator;
import io.github.samspoke.emulator.internal.http.Dispatcher;
import io.github.samspoke.emulator.internal.http.FaultList;
import io.github.samspoke.emulator.internal.http.Front;
import io.github.samspoke.emulator.internal.http.Journal;
import io.github.samspoke.emulator.internal.page.PageTokens;
import io.github.samspoke.emulator.internal.resource.Api;
import io.github.samspoke.emulator.internal.resource.Settings;
import io.github.samspoke.emulator.internal.resource.Stage;
import io.github.samspoke.emulator.internal.saved.AccessRows;
import io.github.samspoke.emulator.internal.saved.SavedState;
import io.github.samspoke.emulator.internal.saved.StateFile;
import io.github.samspoke.emulator.internal.saved.StoreMaker;
import io.github.samspoke.emulator.internal.saved.StoreRows;
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
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Everything behind the port, from one reset to the next. */
public final class World {
    private static final String RESOURCES = "https://api.calendly.com";
    private static final URI CALLBACK = URI.create("http://localhost:1234/callback");

    private final Clock clock;
    private final OrganizationSpec spec;
    private final int requestsPerMinute;
    private final Store store;
    private final StateView state;
    private final Settings settings = new Settings();
    private final PageTokens pageTokens;
    private final TokenStore tokens;
    private final Apps apps;
    private final Codes codes;
    private final EmulatedApp app;
    private final Consent consent;
    private final Front.Desk desk;
    private long livedMicros;

    private World(Clock clock, OrganizationSpec spec, int requestsPerMinute, Store store, @Nullable SavedState saved) {
        this.clock = clock;
        this.spec = spec;
        this.requestsPerMinute = requestsPerMinute;
        this.store = store;
        this.state = new StateView(store, clock);
        this.pageTokens = new PageTokens(spec.seed());
        this.tokens = new TokenStore(clock, spec.seed());
        this.apps = new Apps(tokens);
        this.codes = new Codes(clock, tokens);
        this.consent = new Consent(integrationAccount());
        this.app = saved == null ? apps.web(CALLBACK) : restore(saved);
        this.livedMicros = saved == null ? Micros.of(clock.instant()) : saved.livedMicros();
        Stage stage = new Stage(store, clock, settings, pageTokens);
        OAuthServer oauth = new OAuthServer(tokens, apps, consent, codes, clock, store);
        RateLimiter limiter = new RateLimiter(clock, requestsPerMinute);
        this.desk = new Front.Desk(
                new Journal(),
                new Dispatcher(Api.routes(stage), tokens, limiter, oauth, store),
                new FaultList(requestsPerMinute));
    }

    /** Makes an organization as of now. */
    public static World generated(Clock clock, OrganizationSpec spec, int requestsPerMinute, boolean consentForm) {
        Store store = Generator.generate(spec, uris(spec), Micros.of(clock.instant()));
        World world = new World(clock, spec, requestsPerMinute, store, null);
        world.consent.form(consentForm);
        return world;
    }

    /** Makes the organization that was saved; what makes no sense in it is thrown as it is found. */
    public static World restored(Clock clock, OrganizationSpec spec, int requestsPerMinute, SavedState saved) {
        return new World(clock, spec, requestsPerMinute, StoreMaker.make(saved, uris(spec)), saved);
    }

    private static Uris uris(OrganizationSpec spec) {
        return new Uris(RESOURCES, spec.seed());
    }

    private EmulatedApp restore(SavedState saved) {
        SavedState.Switches switches = saved.settings();
        settings.removedMember(RemovedMemberAnswer.valueOf(switches.removedMember()));
        settings.timeBounds(TimeBounds.valueOf(switches.timeBounds()));
        settings.scim(switches.scim());
        settings.scimRefusesRemoval(switches.scimRefusesRemoval());
        pageTokens.restore(switches.pageGeneration());
        state.leavers().addAll(saved.leavers().stream().map(this::known).toList());
        access().restore(saved.access(), this::known);
        return Objects.requireNonNull(apps.find(saved.access().app()));
    }

    private Person known(int number) {
        return Objects.requireNonNull(store.people().person(number), "no such person");
    }

    private AccessRows access() {
        return new AccessRows(tokens, apps, codes, consent);
    }

    /** Everything there is, as of one moment between two requests. */
    SavedState save(int port) {
        StoreRows rows = new StoreRows(store);
        return store.read(() -> new SavedState(
                StateFile.FORMAT,
                StateFile.VERSION,
                clock.instant().toString(),
                port,
                requestsPerMinute,
                livedMicros,
                spec(),
                new SavedState.Switches(
                        settings.removedMember().name(),
                        settings.timeBounds().name(),
                        settings.scim(),
                        settings.scimRefusesRemoval(),
                        pageTokens.generation()),
                access().save(app),
                rows.organization(),
                rows.persons(),
                state.leavers().stream().map(Person::seq).sorted().toList(),
                rows.seats(),
                rows.invitations(),
                rows.eventTypes(),
                rows.events(),
                rows.invitees(),
                rows.actions(),
                rows.log(),
                rows.groups(),
                rows.links(),
                rows.changes(),
                rows.tables()));
    }

    private SavedState.Spec spec() {
        return new SavedState.Spec(
                spec.seed(),
                spec.seats(),
                spec.eventsPerSeat(),
                spec.plan(),
                spec.stage(),
                spec.invitations(),
                spec.purchasedSeats(),
                spec.pastDays(),
                spec.futureDays(),
                spec.inactiveShare());
    }

    /** Lets people live from where they are up to now; returns how many meetings were booked. */
    int liveOn() {
        return store.write(() -> {
            long now = Micros.of(clock.instant());
            int booked = new DayMaker(spec, store, livedMicros, now).make();
            livedMicros = Math.max(livedMicros, now);
            return booked;
        });
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
