package io.github.samspoke.core.calendly.internal;

import io.github.samspoke.calendly.event.EventMembership;
import io.github.samspoke.calendly.event.EventStatus;
import io.github.samspoke.calendly.event.ScheduledEvent;
import io.github.samspoke.core.activity.ActivitySink;
import io.github.samspoke.core.activity.Signal;
import io.github.samspoke.core.people.EmailAddress;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
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
        take(
                event.uri().uri(),
                event.status().equals(EventStatus.ACTIVE),
                event.createdAt(),
                event.startTime(),
                event.eventMemberships());
    }

    void take(String uri, boolean active, Instant created, Instant start, List<EventMembership> eventHosts) {
        // Pages that shift while they are read, or that are read again, bring a meeting twice.
        if (!seen.add(uri)) {
            return;
        }
        for (EventMembership host : eventHosts) {
            hosts++;
            boolean known = signal(host, Signal.EVENT_BOOKED, created);
            if (active) {
                known = start.isAfter(asOf) ? upcoming(host, start) : signal(host, Signal.EVENT_HOSTED, start);
            }
            if (!known) {
                unattributed++;
            }
        }
    }

    /** A meeting of this host could not be read: of when, nobody knows. */
    void unreadable(EventMembership host) {
        hosts++;
        if (host.user() != null) {
            sink.unreadable(host.user().uri());
        } else if (host.userEmail() == null || !sink.unreadable(EmailAddress.of(host.userEmail()))) {
            unattributed++;
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
