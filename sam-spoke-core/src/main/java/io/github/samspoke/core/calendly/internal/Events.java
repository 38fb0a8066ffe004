package io.github.samspoke.core.calendly.internal;

import io.github.samspoke.calendly.event.EventMembership;
import io.github.samspoke.calendly.event.EventStatus;
import io.github.samspoke.calendly.event.ScheduledEvent;
import io.github.samspoke.core.activity.ActivitySink;
import io.github.samspoke.core.activity.Signal;
import io.github.samspoke.core.people.EmailAddress;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** Turns meetings into signals of their hosts, each meeting once; looks at nothing of the invitees. */
final class Events {
    /** More hosts than this share who cannot be attributed make a reading incomplete. */
    private static final double MOST_UNATTRIBUTED = 0.005;

    private final ActivitySink sink;
    private final Instant asOf;
    private final Set<String> seen = new HashSet<>();
    private long hosts;
    private long unattributed;

    Events(ActivitySink sink, Instant asOf) {
        this.sink = sink;
        this.asOf = asOf;
    }

    void take(ScheduledEvent event) {
        // Pages that shift while they are read, or that are read again, bring a meeting twice.
        if (!seen.add(event.uri().id())) {
            return;
        }
        for (EventMembership host : event.eventMemberships()) {
            hosts++;
            boolean known = signal(host, Signal.EVENT_BOOKED, event.createdAt());
            if (event.status().equals(EventStatus.ACTIVE)) {
                known = event.startTime().isAfter(asOf)
                        ? upcoming(host, event.startTime())
                        : signal(host, Signal.EVENT_HOSTED, event.startTime());
            }
            if (!known) {
                unattributed++;
            }
        }
    }

    private boolean signal(EventMembership host, Signal signal, Instant at) {
        if (host.user() != null) {
            sink.signal(host.user().uri(), signal, at);
            return true;
        }
        return host.userEmail() != null && sink.signal(EmailAddress.of(host.userEmail()), signal, at);
    }

    private boolean upcoming(EventMembership host, Instant start) {
        if (host.user() != null) {
            sink.upcoming(host.user().uri(), start);
            return true;
        }
        return host.userEmail() != null && sink.upcoming(EmailAddress.of(host.userEmail()), start);
    }

    boolean tooManyUnattributed() {
        return unattributed > hosts * MOST_UNATTRIBUTED;
    }

    String unattributed() {
        return unattributed + " of " + hosts + " hosts belong to nobody who is known";
    }
}
