package io.github.samspoke.emulator.internal.generator;

import io.github.samspoke.emulator.internal.state.Event;
import io.github.samspoke.emulator.internal.state.Micros;
import io.github.samspoke.emulator.internal.state.Mixing;
import io.github.samspoke.emulator.internal.state.Person;
import org.jspecify.annotations.Nullable;

/** An event before all events are put in order and numbered. */
final class Draft {
    private final long start;
    private final int createdMinutes;
    private final boolean canceled;
    private final Life host;
    private final boolean longer;
    private @Nullable Person coHost;

    Draft(long start, long created, boolean canceled, Life host, boolean longer) {
        this.start = start;
        this.createdMinutes = (int) (created / Micros.MINUTE);
        this.canceled = canceled;
        this.host = host;
        this.longer = longer;
    }

    long start() {
        return start;
    }

    Life host() {
        return host;
    }

    boolean free() {
        return coHost == null && !canceled;
    }

    boolean shared() {
        return coHost != null;
    }

    boolean longer() {
        return longer;
    }

    /** Lets somebody host too, if they had joined by then. */
    boolean join(Life helper) {
        if (coHost != null || helper.person() == host.person() || helper.joined() > start) {
            return false;
        }
        coHost = helper.person();
        return true;
    }

    Event event(int seq, int typeSeq, int minutes) {
        long within = createdMinutes * Micros.MINUTE + Mixing.pick(seq, 60_000_000);
        long created = Math.max(host.joined(), Math.min(host.now(), within));
        return new Event(start, seq, created, (short) minutes, canceled, host.person(), coHost, typeSeq);
    }
}
