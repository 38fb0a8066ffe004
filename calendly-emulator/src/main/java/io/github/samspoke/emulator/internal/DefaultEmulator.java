package io.github.samspoke.emulator.internal;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.common.FatalStartupException;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.github.samspoke.emulator.CalendlyEmulator;
import io.github.samspoke.emulator.EmulatedApp;
import io.github.samspoke.emulator.EmulatorStartException;
import io.github.samspoke.emulator.EmulatorState;
import io.github.samspoke.emulator.EmulatorStateException;
import io.github.samspoke.emulator.Faults;
import io.github.samspoke.emulator.RemovedMemberAnswer;
import io.github.samspoke.emulator.RequestJournal;
import io.github.samspoke.emulator.TimeBounds;
import io.github.samspoke.emulator.internal.auth.Grant;
import io.github.samspoke.emulator.internal.http.Front;
import io.github.samspoke.emulator.internal.saved.StateFile;
import io.github.samspoke.emulator.internal.state.Person;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The emulator on a WireMock server. */
public final class DefaultEmulator implements CalendlyEmulator {
    private static final String HOST = "127.0.0.1";
    private static final int THREADS = 16;

    private final Supplier<World> maker;
    private final Front front;
    private final WireMockServer server;
    private volatile World world;
    private volatile @Nullable Path kept;

    private DefaultEmulator(int port, Clock clock, World first, Supplier<World> maker) {
        this.maker = maker;
        this.world = first;
        this.front = new Front(clock, world.desk());
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

    /** Listens for an organization that can be made anew, and keeps it in a file if one is named. */
    public static CalendlyEmulator start(
            int port, Clock clock, World first, Supplier<World> maker, @Nullable Path kept) {
        DefaultEmulator emulator = new DefaultEmulator(port, clock, first, maker);
        try {
            emulator.server.start();
        } catch (FatalStartupException e) {
            throw new EmulatorStartException(
                    "The emulator could not listen on " + HOST + ":" + port
                            + "; the port may be in use. Choose another one, or 0 for any free port.",
                    e);
        }
        emulator.world.settings().baseUri(emulator.baseUri().toString());
        if (kept != null) {
            emulator.keepIn(kept);
        }
        return emulator;
    }

    private void keepIn(Path file) {
        try {
            save(file);
        } catch (EmulatorStateException e) {
            server.stop();
            throw e;
        }
        kept = file;
        front.afterChanges(() -> save(file));
    }

    @Override
    public synchronized void save(Path file) {
        StateFile.write(file, world.save(server.port()));
    }

    @Override
    public int liveOn() {
        return world.liveOn();
    }

    @Override
    public void reset() {
        World fresh = maker.get();
        fresh.settings().baseUri(baseUri().toString());
        world = fresh;
        front.desk(fresh.desk());
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
        return world.app();
    }

    @Override
    public EmulatedApp registerWebApp(URI redirectUri) {
        return world.apps().web(redirectUri);
    }

    @Override
    public EmulatedApp registerNativeApp(URI redirectUri) {
        return world.apps().nativeApp(redirectUri);
    }

    @Override
    public String personalAccessToken(URI userUri, String... scopes) {
        World now = world;
        Person person = now.person(userUri);
        Set<String> granted = scopes.length == 0 ? null : new LinkedHashSet<>(List.of(scopes));
        return now.tokens().issue(Grant.Kind.PERSONAL, person, granted, null);
    }

    @Override
    public URI ownerUri() {
        return world.ownerUri();
    }

    @Override
    public URI adminUri() {
        return world.adminUri();
    }

    @Override
    public void consentAs(URI userUri) {
        World now = world;
        now.consent().person(now.person(userUri));
    }

    @Override
    public void consentDeclines(String... scopes) {
        world.consent().declined(Set.of(scopes));
    }

    @Override
    public void setConsentRefused(boolean refused) {
        world.consent().refused(refused);
    }

    @Override
    public void setConsentForm(boolean form) {
        world.consent().form(form);
    }

    @Override
    public EmulatorState state() {
        return world.state();
    }

    @Override
    public RequestJournal journal() {
        return world.desk().journal();
    }

    @Override
    public Faults faults() {
        return world.desk().faults();
    }

    @Override
    public void revokeToken(String token) {
        world.tokens().revoke(token);
    }

    @Override
    public void expireAccessTokens() {
        world.tokens().expireAccess();
    }

    @Override
    public void dropScope(String token, String scope) {
        world.tokens().dropScope(token, scope);
    }

    @Override
    public void expirePageTokens() {
        world.pageTokens().expireAll();
    }

    @Override
    public void setRemovedMemberAnswer(RemovedMemberAnswer answer) {
        world.settings().removedMember(answer);
    }

    @Override
    public void setTimeBounds(TimeBounds bounds) {
        world.settings().timeBounds(bounds);
    }

    @Override
    public void setScim(boolean on) {
        world.settings().scim(on);
    }

    @Override
    public void setScimRefusesRemoval(boolean refuses) {
        world.settings().scimRefusesRemoval(refuses);
    }

    @Override
    public void close() {
        if (server.isRunning()) {
            int port = server.port();
            server.stop();
            if (kept != null) {
                StateFile.write(kept, world.save(port));
            }
        }
    }
}
