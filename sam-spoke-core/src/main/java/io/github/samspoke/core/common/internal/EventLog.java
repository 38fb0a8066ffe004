package io.github.samspoke.core.common.internal;

import io.github.samspoke.core.common.NumberStore;
import io.github.samspoke.core.common.Numbered;
import io.github.samspoke.core.common.OutboxStore;
import io.github.samspoke.core.common.SamEvent;
import java.time.Clock;
import java.util.function.Function;

/** Writes events into the outbox; without a listener nobody would ever take them out, so nothing is written. */
public final class EventLog {
    private final OutboxStore outbox;
    private final NumberStore numbers;
    private final Clock clock;
    private final boolean heard;

    public EventLog(OutboxStore outbox, NumberStore numbers, Clock clock, boolean heard) {
        this.outbox = outbox;
        this.numbers = numbers;
        this.clock = clock;
        this.heard = heard;
    }

    /** Writes an event; call it in the unit of work of the change. */
    public void publish(String profile, Function<SamEvent.Head, SamEvent> event) {
        if (heard) {
            outbox.append(event.apply(
                    new SamEvent.Head(numbers.next(Numbered.EVENT), clock.instant(), profile, Correlation.current())));
        }
    }
}
