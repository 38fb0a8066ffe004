package io.github.samspoke.app.workspace;

import io.github.samspoke.core.SamSpoke;
import io.github.samspoke.core.common.Secret;
import io.github.samspoke.core.connection.AliasSettings;
import io.github.samspoke.core.connection.Connection;
import io.github.samspoke.core.connection.ConnectionSettings;
import io.github.samspoke.core.connection.PendingConnection;
import io.github.samspoke.core.license.IdentifierResolution;
import io.github.samspoke.core.license.SoftwareEntitlement;
import io.github.samspoke.core.license.SoftwareModel;
import io.github.samspoke.core.license.SubscriptionCatalogue;
import io.github.samspoke.core.license.SubscriptionPeriod;
import io.github.samspoke.emulator.CalendlyEmulator;
import io.github.samspoke.emulator.EmulatedApp;
import io.github.samspoke.emulator.EmulatorBuilder;
import io.github.samspoke.emulator.OrganizationSpec;
import io.github.samspoke.emulator.SavedEmulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** An emulated Calendly with a made-up organization, inside this process, to try everything on. */
public final class DemoWorld implements AutoCloseable {
    /** So many that nobody waits for the rate limit of a demo. */
    private static final int REQUESTS_PER_MINUTE = 12_000;

    private static final int EVENTS_PER_SEAT = 24;
    private static final int DOLLARS_A_SEAT = 144;

    private final CalendlyEmulator calendly;
    private final OrganizationSpec organization;
    private final Clock clock;
    private final Path folder;
    private final boolean temporary;

    private DemoWorld(
            CalendlyEmulator calendly, OrganizationSpec organization, Clock clock, Path folder, boolean temporary) {
        this.calendly = calendly;
        this.organization = organization;
        this.clock = clock;
        this.folder = folder;
        this.temporary = temporary;
    }

    /**
     * Starts the world, or goes on with the one that a folder holds; does I/O.
     *
     * @param folder where it is kept, or null for a folder that goes away with it
     * @param seats how many members it has, if it is new
     * @param seed what it is made from, if it is new
     */
    public static DemoWorld start(@Nullable Path folder, int seats, long seed, Clock clock) {
        StateFolder state = StateFolder.at(folder == null ? temporaryFolder() : folder);
        EmulatorBuilder builder = CalendlyEmulator.builder().clock(clock).requestsPerMinute(REQUESTS_PER_MINUTE);
        OrganizationSpec organization =
                OrganizationSpec.seeded(seed).seats(seats).eventsPerSeat(EVENTS_PER_SEAT);
        if (Files.exists(state.calendly())) {
            SavedEmulator saved = SavedEmulator.read(state.calendly());
            organization = saved.organization();
            builder.restore(saved);
        } else if (state.hasDatabase()) {
            throw new WorkspaceException(
                    "The state folder " + state.path() + " is not that of a demo",
                    "Name another with --state, or leave it out.");
        } else {
            builder.organization(organization);
        }
        // What goes away with the process need not be written down with every request.
        CalendlyEmulator calendly = (folder == null ? builder : builder.keepIn(state.calendly())).start();
        calendly.liveOn();
        return new DemoWorld(calendly, organization, clock, state.path(), folder == null);
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("calendly-sam-demo-");
        } catch (IOException e) {
            throw new UncheckedIOException("A folder for the demo cannot be made", e);
        }
    }

    /** The emulated Calendly. */
    public CalendlyEmulator calendly() {
        return calendly;
    }

    /** The state folder, for {@link WorkspaceOptions#in}. */
    public Path folder() {
        return folder;
    }

    /** The made-up organization. */
    public OrganizationSpec organization() {
        return organization;
    }

    /** Fills in the form "Create New Connection and Credential", for an application that sends people back to a URL. */
    public ConnectionSettings settings(URI redirectUrl) {
        EmulatedApp app = calendly.app().redirectUri().equals(redirectUrl)
                ? calendly.app()
                : calendly.registerWebApp(redirectUrl);
        return new ConnectionSettings(
                ConnectionSettings.DEFAULT_ALIAS,
                "Calendly (demo)",
                calendly.baseUri(),
                calendly.oauthBaseUri(),
                app.clientId(),
                Secret.of(Objects.requireNonNull(app.clientSecret())),
                app.redirectUri());
    }

    /**
     * Enters what a person would otherwise copy from Calendly's pages and from the contract: the application, for an
     * alias that is not there yet, and the seats, if nothing was bought yet.
     *
     * @param baseUrl the console, below which the redirect URL is
     */
    public void furnish(SamSpoke.View sam, URI baseUrl) {
        boolean known = sam.connections().aliases().stream()
                .anyMatch(alias -> alias.alias().equals(ConnectionSettings.DEFAULT_ALIAS));
        if (!known) {
            ConnectionSettings form =
                    settings(ConnectionSettings.redirectUrl(baseUrl, ConnectionSettings.DEFAULT_REDIRECT_PATH));
            sam.connections()
                    .define(
                            AliasSettings.of(form.alias())
                                    .name(form.name())
                                    .url(form.url())
                                    .authorizationUrl(form.authorizationUrl())
                                    .clientId(form.clientId())
                                    .redirect(ConnectionSettings.DEFAULT_REDIRECT_PATH),
                            Objects.requireNonNull(form.clientSecret()));
        }
        if (sam.licenses().entitlements().isEmpty()) {
            buySeats(sam);
        }
    }

    /** Connects as a person would, consenting at once. */
    public Connection connect(SamSpoke.View sam) {
        PendingConnection pending =
                sam.connections().begin(settings(calendly.app().redirectUri()));
        return sam.connections().finish(pending, consent(pending.authorizationUrl()));
    }

    /** What a browser does: opens the consent page, and is sent back to the redirect URL. */
    public static URI consent(URI authorizationUrl) {
        HttpRequest request = HttpRequest.newBuilder(authorizationUrl).build();
        try {
            HttpResponse<Void> answer =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
            return URI.create(answer.headers().firstValue("Location").orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException("The consent page could not be opened", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted during consent", e);
        }
    }

    /** Enters what the organization has bought: its seats at 144 dollars a year, for the year in which it is. */
    public void buySeats(SamSpoke.View sam) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalDate start = today.withDayOfYear(1);
        if (!(SubscriptionCatalogue.builtIn().resolve(organization.plan(), organization.stage())
                instanceof IdentifierResolution.Recognized recognized)) {
            return;
        }
        SoftwareModel model = recognized.model();
        sam.licenses()
                .save(SoftwareEntitlement.builder("ENT-DEMO", model.id())
                        .displayName(model.displayName() + " seats")
                        .purchasedRights(organization.purchasedSeats())
                        .activeRights(organization.purchasedSeats())
                        .unitPrice(Money.of(CurrencyUnit.USD, DOLLARS_A_SEAT))
                        .period(SubscriptionPeriod.ANNUALLY)
                        .start(start)
                        .end(start.plusYears(1).minusDays(1))
                        .zone(ZoneOffset.UTC)
                        .build());
    }

    /** Stops the emulated Calendly; a folder that was made for it goes away. Close the workspace in it before. */
    @Override
    public void close() {
        calendly.close();
        if (temporary) {
            delete(folder);
        }
    }

    private static void delete(Path folder) {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException problem) throws IOException {
                    Files.delete(dir);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("The demo's folder " + folder + " could not be deleted", e);
        }
    }
}
