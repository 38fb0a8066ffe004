package io.github.samspoke.core.calendly.internal;

import io.github.samspoke.calendly.activitylog.Actor;
import io.github.samspoke.calendly.activitylog.ActorType;
import io.github.samspoke.calendly.activitylog.LogEntry;
import io.github.samspoke.core.activity.ActivitySink;
import io.github.samspoke.core.activity.Signal;
import io.github.samspoke.core.people.EmailAddress;

/** Turns entries of the activity log into signals of their actors; failures, the system and Support never count. */
final class LogSignals {
    private LogSignals() {}

    static void take(LogEntry entry, ActivitySink sink) {
        Actor actor = entry.actor();
        if (actor == null
                || !actor.type().equals(ActorType.USER)
                || entry.action().endsWith("Failed")) {
            return;
        }
        boolean member = actor.organization() != null && actor.organization().role() != null;
        if (!member) {
            return;
        }
        Signal signal = Signal.log(entry.namespace() + "." + entry.action());
        if (actor.uri() != null) {
            sink.signal(actor.uri(), signal, entry.occurredAt());
        } else if (actor.alternativeIdentifier() != null) {
            sink.signal(EmailAddress.of(actor.alternativeIdentifier()), signal, entry.occurredAt());
        }
    }
}
