package io.github.samspoke.examples;

import io.github.samspoke.core.SamSpoke;
import io.github.samspoke.core.audit.AuditEntry;
import io.github.samspoke.core.calendly.CalendlySpoke;
import io.github.samspoke.core.connection.ConnectionSettings;
import io.github.samspoke.core.connection.CredentialKeys;
import io.github.samspoke.core.profile.IntegrationProfile;
import io.github.samspoke.core.reclamation.ReclaimItem;
import io.github.samspoke.core.spoke.Spoke;
import io.github.samspoke.core.store.Store;
import io.github.samspoke.core.testing.SimulatedClock;
import io.github.samspoke.emulator.EmulatorBuilder;
import io.github.samspoke.emulator.OrganizationSpec;
import io.github.samspoke.emulator.SavedEmulator;
import io.github.samspoke.jdbc.JdbcStore;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An emulated Calendly and the engine's store in a folder, which outlive the process: each run is a day, the simulated
 * clock and the people go on in between, and a run that was killed is taken up on the day it was killed.
 */
final class StoredWorld extends EmulatedWorld implements World.Days {
    private static final Duration DAY = Duration.ofDays(1);

    /** An ordinary day reads events from two days before the last reading; the rules allow it three in all. */
    private static final Duration ORDINARY = Duration.ofDays(3);

    private final StoreFolder folder;
    private final JdbcStore store;
    private final CalendlySpoke spoke;
    private final CredentialKeys keys;
    private final SimulatedClock clock;
    private final Diary today;
    private final boolean resumed;

    private StoredWorld(
            StoreFolder folder,
            Base base,
            Optional<Diary> last,
            OrganizationSpec organization,
            UnaryOperator<EmulatorBuilder> how) {
        super(base.clock, organization, how);
        this.folder = folder;
        this.clock = base.clock;
        this.spoke = base.spoke;
        this.keys = base.keys;
        this.store = base.store;
        this.resumed = last.isPresent() && !last.get().done();
        this.today = resumed ? last.get() : next(last);
        if (resumed) {
            forward(lastRow());
        } else {
            forward(today.started());
            calendly().liveOn();
            calendly().save(folder.calendly());
            today.write(folder.diary());
        }
    }

    /** What is there before Calendly is. */
    private record Base(SimulatedClock clock, CalendlySpoke spoke, CredentialKeys keys, JdbcStore store) {
        static Base in(StoreFolder folder) {
            SimulatedClock clock = SimulatedClock.at(START);
            CalendlySpoke spoke = CalendlySpoke.create(clock, clock);
            CredentialKeys keys = DemoKey.in(folder.key());
            // Before anything else of the folder is read: whoever holds the database is the only run on it.
            JdbcStore store = JdbcStore.embedded(folder.path());
            return new Base(clock, spoke, keys, store);
        }
    }

    static StoredWorld open(StoreFolder folder, Options options) {
        Base base = Base.in(folder);
        try {
            Optional<Diary> last = Diary.read(folder.diary());
            SavedEmulator saved = saved(folder, base.store);
            if (saved == null) {
                return new StoredWorld(
                        folder,
                        base,
                        last,
                        organization(options),
                        calendly -> calendly.port(options.port()).keepIn(folder.calendly()));
            }
            OrganizationSpec known = saved.organization();
            if (!options.fits(known.seed(), known.seats())) {
                throw new Options.UsageException("--store: " + folder.path() + " holds the organization of --seats "
                        + known.seats() + " --seed " + known.seed() + "; leave both out, or name another folder.");
            }
            forward(base.clock, saved.now());
            return new StoredWorld(
                    folder,
                    base,
                    last,
                    known,
                    calendly -> calendly.restore(saved).port(options.port()).keepIn(folder.calendly()));
        } catch (RuntimeException e) {
            base.store.close();
            throw e;
        }
    }

    private static @Nullable SavedEmulator saved(StoreFolder folder, Store store) {
        if (Files.exists(folder.calendly())) {
            return SavedEmulator.read(folder.calendly());
        }
        if (store.connections().list().isEmpty()) {
            return null;
        }
        throw new SetUpException("--store: " + folder.path()
                + " has a store that is connected to a Calendly, and not that Calendly: " + folder.calendly()
                + " is missing. Put it back, or name another folder; nothing was changed.");
    }

    /** The next day: a day after everything that was done, so that the breaker's 24 hours are over. */
    private Diary next(Optional<Diary> last) {
        if (last.isEmpty()) {
            return new Diary(1, clock.instant(), false);
        }
        Instant started = Stream.of(last.get().started().plus(DAY), lastRow().plus(DAY), clock.instant())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return new Diary(last.get().day() + 1, started, false);
    }

    /** The latest moment that the store knows of: a killed run's clock was not saved with each step. */
    private Instant lastRow() {
        return Stream.concat(
                        Stream.of("instance"), store.profiles().list().stream().map(p -> p.id().value()))
                .flatMap(chain -> store.audit().head(chain).stream())
                .map(AuditEntry::at)
                .max(Comparator.naturalOrder())
                .orElse(START);
    }

    private void forward(Instant to) {
        forward(clock, to);
    }

    private static void forward(SimulatedClock clock, Instant to) {
        try {
            clock.sleepUntil(to);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the clock was moved", e);
        }
    }

    @Override
    public Spoke spoke() {
        return spoke;
    }

    @Override
    public Store store() {
        return store;
    }

    @Override
    public CredentialKeys credentialKeys() {
        return keys;
    }

    @Override
    public Optional<Days> days() {
        return Optional.of(this);
    }

    @Override
    public boolean connected(SamSpoke.View sam) {
        boolean here = sam.connections().list().stream()
                .anyMatch(known -> known.alias().equals(ConnectionSettings.DEFAULT_ALIAS)
                        && known.url().equals(calendly().baseUri()));
        return here
                && sam.connections().health(ConnectionSettings.DEFAULT_ALIAS).usable();
    }

    @Override
    public void begin(SamSpoke.View sam, Report report) {
        report.day(today, clock.instant(), folder.path(), resumed);
        sam.profiles().list().forEach(profile -> report.remembered(sam, profile));
    }

    @Override
    public boolean resumed() {
        return resumed;
    }

    @Override
    public List<ReclaimItem> inFlight(IntegrationProfile profile) {
        return profile.data()
                .pinned()
                .map(organization -> store.journal().inFlight(organization.uri()))
                .orElse(List.of());
    }

    @Override
    public long ordinaryBound(ProgressLines progress) {
        return RequestBound.ofOrdinaryDay(
                progress, calendly().state().eventCount(clock.instant().minus(ORDINARY)));
    }

    @Override
    public void done() {
        new Diary(today.day(), today.started(), true).write(folder.diary());
    }

    @Override
    public void close() {
        super.close();
        store.close();
    }
}
