package io.github.samspoke.app.console;

import io.github.samspoke.app.console.web.ConsoleSettings;
import io.github.samspoke.app.console.web.ConsoleUsers;
import io.github.samspoke.core.SamSpoke;
import io.github.samspoke.core.calendly.CalendlySpoke;
import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.Role;
import io.github.samspoke.core.common.Secret;
import io.github.samspoke.core.connection.AliasSettings;
import io.github.samspoke.core.connection.Connection;
import io.github.samspoke.core.connection.ConnectionSettings;
import io.github.samspoke.core.memory.InMemoryStore;
import io.github.samspoke.core.profile.IntegrationProfile;
import io.github.samspoke.core.profile.Provisioning;
import io.github.samspoke.core.reclamation.NoticeRequest;
import io.github.samspoke.core.testing.SimulatedClock;
import io.github.samspoke.emulator.CalendlyEmulator;
import io.github.samspoke.emulator.OrganizationSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A console over an emulated organization of 60 seats, in memory, on a simulated clock: ada and ben may do everything,
 * ines integrates, uma only looks, nobody else may log in.
 */
public final class ConsoleFixture implements AutoCloseable {
    /** When the day of the tests begins. */
    public static final Instant START = Instant.parse("2026-11-23T09:00:00Z");

    private final SimulatedClock clock = SimulatedClock.at(START);
    private final List<String> printed = new CopyOnWriteArrayList<>();
    private final List<NoticeRequest> notices = new CopyOnWriteArrayList<>();
    private final List<String> secrets = new CopyOnWriteArrayList<>();
    private final CalendlyEmulator calendly;
    private final SamSpoke spoke;
    private final Console console;

    /** Starts it all, with nothing connected. */
    public ConsoleFixture() {
        int port = freePort();
        ConsoleSettings settings =
                ConsoleSettings.loopback(port, clock, printed::add).forDemo();
        calendly = CalendlyEmulator.builder()
                .clock(clock)
                .organization(OrganizationSpec.seeded(42).seats(60).eventsPerSeat(24))
                .start();
        Map<String, Set<Role>> roles = new LinkedHashMap<>();
        roles.put("ada", EnumSet.allOf(Role.class));
        roles.put("ben", EnumSet.allOf(Role.class));
        roles.put("ines", EnumSet.of(Role.SAM_INTEGRATOR));
        roles.put("uma", EnumSet.of(Role.SAM_USER));
        ConsoleUsers users = ConsoleUsers.of(roles);
        spoke = SamSpoke.builder()
                .store(InMemoryStore.create())
                .spoke(CalendlySpoke.create(clock, clock))
                .clock(clock)
                .sleeper(clock)
                .baseUrl(settings.publicUrl())
                .authorizer(users)
                .notifier(notices::add)
                .build();
        console = Console.start(settings, spoke, users);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The engine as ada. */
    public SamSpoke.View sam() {
        return spoke.as(Actor.of("ada"));
    }

    /** The engine. */
    public SamSpoke spoke() {
        return spoke;
    }

    /** The time. */
    public SimulatedClock clock() {
        return clock;
    }

    /** Lets time pass. */
    public void pass(Duration time) {
        try {
            clock.sleepUntil(clock.instant().plus(time));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The vendor. */
    public CalendlyEmulator calendly() {
        return calendly;
    }

    /** The console. */
    public Console console() {
        return console;
    }

    /** What was printed where the server runs. */
    public List<String> printed() {
        return printed;
    }

    /** What people were told. */
    public List<NoticeRequest> notices() {
        return notices;
    }

    /** A browser without scripts in which somebody is logged in. */
    public Guest guest(String user) {
        Guest guest = new Guest(console.url());
        guest.login(console.loginLink(user));
        return guest;
    }

    /** A browser without scripts in which nobody is. */
    public Guest stranger() {
        return new Guest(console.url());
    }

    /** Connects with a token, makes a profile, validates and publishes it: all behind the console's back. */
    public IntegrationProfile published() {
        sam().connections()
                .define(
                        AliasSettings.of(ConnectionSettings.DEFAULT_ALIAS)
                                .name("Calendly (emulated)")
                                .url(calendly.baseUri())
                                .authorizationUrl(calendly.oauthBaseUri())
                                .clientId(calendly.app().clientId()),
                        Secret.of(Objects.requireNonNull(calendly.app().clientSecret())));
        Connection connection = sam().connections()
                .withToken(ConnectionSettings.DEFAULT_ALIAS, calendly.baseUri(), Secret.of(adminToken()));
        IntegrationProfile valid = sam().profiles()
                .create(form -> form.displayName("Calendly Integration")
                        .connection(connection)
                        .provisioning(Provisioning.NONE))
                .validateConnection();
        return valid.publish(valid.confirmation());
    }

    /** As {@link #published()}, and every job has run once. */
    public IntegrationProfile withCandidates() {
        IntegrationProfile profile = published();
        sam().jobs().runDue();
        return profile;
    }

    /** A personal token of the organization's admin. */
    public String adminToken() {
        String token = calendly.personalAccessToken(
                calendly.adminUri(),
                "users:read",
                "organizations:read",
                "organizations:write",
                "scheduled_events:read",
                "event_types:read",
                "groups:read",
                "activity_log:read");
        secrets.add(token);
        return token;
    }

    /** What no page may ever show: the tokens that were made, and the application's secret. */
    public List<String> secrets() {
        List<String> all = new ArrayList<>(secrets);
        all.add(Objects.requireNonNull(calendly.app().clientSecret()));
        return all;
    }

    @Override
    public void close() {
        console.close();
        spoke.close();
        calendly.close();
    }

    /** The address of a path. */
    public URI at(String path) {
        return console.url().resolve(path);
    }
}
