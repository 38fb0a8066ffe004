package io.github.samspoke.emulator;

import io.github.samspoke.emulator.internal.saved.SavedState;
import io.github.samspoke.emulator.internal.saved.StateFile;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;

/**
 * The state of an emulator as {@link CalendlyEmulator#save} left it: organization, tokens and grants, log, clock and port,
 * to {@linkplain EmulatorBuilder#restore(SavedEmulator) start again from}. Immutable.
 */
public final class SavedEmulator {
    private final Path file;
    private final SavedState state;
    private final Instant now;
    private final OrganizationSpec organization;

    private SavedEmulator(Path file, SavedState state) {
        this.file = file;
        this.state = state;
        this.now = Instant.parse(state.now());
        this.organization = spec(state.spec());
    }

    /**
     * Reads a saved state. Does I/O; changes nothing.
     *
     * @param file what was saved
     * @return the state
     * @throws EmulatorStateException if the file cannot be read, is another's, of another version, or damaged
     */
    public static SavedEmulator read(Path file) {
        SavedState state = StateFile.read(file);
        try {
            return new SavedEmulator(file, state);
        } catch (NullPointerException | IllegalArgumentException | DateTimeException e) {
            throw StateFile.damaged(file, e);
        }
    }

    private static OrganizationSpec spec(SavedState.Spec saved) {
        return OrganizationSpec.seeded(saved.seed())
                .seats(saved.seats())
                .eventsPerSeat(saved.eventsPerSeat())
                .plan(saved.plan())
                .stage(saved.stage())
                .invitations(saved.invitations())
                .purchasedSeats(saved.purchasedSeats())
                .pastDays(saved.pastDays())
                .futureDays(saved.futureDays())
                .inactiveShare(saved.inactiveShare());
    }

    /**
     * What the emulator's clock showed.
     *
     * @return the moment of saving
     */
    public Instant now() {
        return now;
    }

    /**
     * Where the emulator listened.
     *
     * @return the port
     */
    public int port() {
        return state.port();
    }

    /**
     * What the organization was once made from.
     *
     * @return the spec
     */
    public OrganizationSpec organization() {
        return organization;
    }

    Path file() {
        return file;
    }

    SavedState state() {
        return state;
    }
}
