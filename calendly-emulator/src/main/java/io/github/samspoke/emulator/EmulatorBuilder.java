package io.github.samspoke.emulator;

import io.github.samspoke.emulator.internal.DefaultEmulator;
import io.github.samspoke.emulator.internal.World;
import io.github.samspoke.emulator.internal.saved.StateFile;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Builds and starts an emulator. Not thread-safe. */
public final class EmulatorBuilder {
    private static final int MAX_PORT = 65_535;

    private int port;
    private @Nullable Clock clock;
    private OrganizationSpec organization = OrganizationSpec.seeded(42);
    private int requestsPerMinute = -1;
    private boolean consentForm;
    private @Nullable SavedEmulator saved;
    private @Nullable Path kept;

    EmulatorBuilder() {}

    /**
     * The port on 127.0.0.1.
     *
     * @param number 0 for a free one, which is the default
     * @return this
     */
    public EmulatorBuilder port(int number) {
        if (number < 0 || number > MAX_PORT) {
            throw new IllegalArgumentException("port must be between 0 and " + MAX_PORT + ": " + number);
        }
        this.port = number;
        return this;
    }

    /**
     * Starts from a saved state in place of a new organization: the people, what they did, all tokens and grants, and
     * what was switched. Port, clock and rate limit are those that were saved unless they are set here; the clock then
     * stands at the moment of saving. What counts a minute, {@link Faults} and {@link RequestJournal} begin anew.
     *
     * @param state what was saved
     * @return this
     */
    public EmulatorBuilder restore(SavedEmulator state) {
        this.saved = state;
        return this;
    }

    /**
     * Starts from a saved state, as {@link #restore(SavedEmulator)} does. Does I/O.
     *
     * @param file what was saved
     * @return this
     * @throws EmulatorStateException if the file cannot be read, is another's, of another version, or damaged
     */
    public EmulatorBuilder restore(Path file) {
        return restore(SavedEmulator.read(file));
    }

    /**
     * Saves the state at the start, after each request that may change something, before it is answered, and at the end.
     * A process that is killed loses nothing that a caller was told. A save costs what the whole state costs: about 10 ms
     * with 250 seats.
     *
     * @param file where to; replaced as a whole
     * @return this
     */
    public EmulatorBuilder keepIn(Path file) {
        this.kept = file;
        return this;
    }

    /**
     * The only source of time, also for the {@code Date} header.
     *
     * @param source an {@link EmulatorClock} of its own unless set
     * @return this
     */
    public EmulatorBuilder clock(Clock source) {
        this.clock = source;
        return this;
    }

    /**
     * What organization to make.
     *
     * @param spec seed 42 and 50 seats unless set
     * @return this
     */
    public EmulatorBuilder organization(OrganizationSpec spec) {
        this.organization = spec;
        return this;
    }

    /**
     * Requests that a user may make in a minute.
     *
     * @param limit 0 for no limit and no headers; 500, or 50 on a free plan, unless set
     * @return this
     */
    public EmulatorBuilder requestsPerMinute(int limit) {
        if (limit < 0) {
            throw new IllegalArgumentException("requestsPerMinute must not be negative: " + limit);
        }
        this.requestsPerMinute = limit;
        return this;
    }

    /**
     * Whether the authorization page is an HTML form, or redirects at once as by default.
     *
     * @param form whether to show the form
     * @return this
     */
    public EmulatorBuilder consentForm(boolean form) {
        this.consentForm = form;
        return this;
    }

    /**
     * Makes the organization and starts listening.
     *
     * @return the running emulator
     * @throws EmulatorStartException if the port cannot be had
     * @throws EmulatorStateException if the saved state makes no sense, or cannot be kept where it is to be
     */
    public CalendlyEmulator start() {
        return saved == null ? fresh() : restored(saved);
    }

    private CalendlyEmulator restored(SavedEmulator from) {
        Clock time = clock == null ? new EmulatorClock(from.now()) : clock;
        int limit = requestsPerMinute >= 0 ? requestsPerMinute : from.state().requestsPerMinute();
        World world;
        try {
            world = World.restored(time, from.organization(), limit, from.state());
        } catch (RuntimeException e) {
            throw StateFile.damaged(from.file(), e);
        }
        Supplier<World> anew = () -> World.generated(time, from.organization(), limit, consentForm);
        return DefaultEmulator.start(port == 0 ? from.port() : port, time, world, anew, kept);
    }

    private CalendlyEmulator fresh() {
        Clock time = clock == null ? new EmulatorClock() : clock;
        boolean free =
                organization.stage().equals("free") || organization.plan().equals("basic");
        int limit = requestsPerMinute >= 0 ? requestsPerMinute : free ? 50 : 500;
        OrganizationSpec spec = organization;
        boolean form = consentForm;
        Supplier<World> anew = () -> World.generated(time, spec, limit, form);
        return DefaultEmulator.start(port, time, anew.get(), anew, kept);
    }
}
