package io.github.samspoke.core.calendly.internal;

import io.github.samspoke.calendly.CalendlyClient;
import io.github.samspoke.calendly.activitylog.ActivityLogQuery;
import io.github.samspoke.calendly.activitylog.LogEntry;
import io.github.samspoke.calendly.activitylog.LogSort;
import io.github.samspoke.calendly.error.ProtocolException;
import io.github.samspoke.calendly.event.EventQuery;
import io.github.samspoke.calendly.event.EventSort;
import io.github.samspoke.calendly.event.EventStatus;
import io.github.samspoke.calendly.event.ScheduledEvent;
import io.github.samspoke.calendly.eventtype.EventType;
import io.github.samspoke.calendly.eventtype.EventTypeQuery;
import io.github.samspoke.calendly.eventtype.EventTypeSort;
import io.github.samspoke.calendly.eventtype.Profile;
import io.github.samspoke.calendly.eventtype.ProfileType;
import io.github.samspoke.calendly.ref.OrganizationRef;
import io.github.samspoke.calendly.ref.UserRef;
import io.github.samspoke.calendly.transport.RateLimit;
import io.github.samspoke.core.activity.ActivityAnalyzer;
import io.github.samspoke.core.activity.ActivitySink;
import io.github.samspoke.core.activity.AnalysisWindow;
import io.github.samspoke.core.activity.Coverage;
import io.github.samspoke.core.activity.ReadingVolume;
import io.github.samspoke.core.activity.Signal;
import io.github.samspoke.core.activity.SignalSource;
import io.github.samspoke.core.activity.SourceLimits;
import io.github.samspoke.core.activity.Span;
import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.common.VendorException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads meetings, changes of event types and the activity log, for the whole organization at once. */
final class CalendlyAnalyzer implements ActivityAnalyzer {
    /** Calendly keeps the activity log for this long. */
    static final Duration LOG_KEPT = Duration.ofDays(90);

    /** Whether a bound includes its instant is not known, so a little more is asked for at both ends. */
    private static final Duration MARGIN = Duration.ofSeconds(1);

    private static final SourceLimits LIMITS = new SourceLimits(100, null);
    private static final SourceLimits LOG_LIMITS = new SourceLimits(1000, LOG_KEPT);

    /** Of the announced limit the client uses four fifths; before it is announced, what the smallest plan allows. */
    private static final double SHARE = 0.8;

    private static final int FIRST_RATE = 40;

    private final CalendlyClient client;

    CalendlyAnalyzer(CalendlyClient client) {
        this.client = client;
    }

    /** What came of reading one source. */
    private record Reading(
            String missing,
            @Nullable Span covered,
            Optional<Instant> rest,
            @Nullable ReadingVolume volume) {
        static Reading missing(String why) {
            return new Reading(why, null, Optional.empty(), null);
        }

        static Reading whole(Span covered) {
            return new Reading("", covered, Optional.empty(), null);
        }

        static Reading to(Optional<Instant> rest, Tally tally) {
            return new Reading("", tally.covered(rest), rest, tally.volume(rest));
        }
    }

    @Override
    public Coverage analyze(AnalysisWindow window, ActivitySink sink, RunControl control) {
        Map<SignalSource, Span> covered = new HashMap<>();
        Map<SignalSource, String> missing = new HashMap<>();
        Map<SignalSource, Instant> rest = new HashMap<>();
        Map<SignalSource, ReadingVolume> volumes = new HashMap<>();
        for (SignalSource source : window.sources().stream().sorted().toList()) {
            Reading reading = attempt(source, window, sink, control);
            if (reading.covered() == null) {
                missing.put(source, reading.missing());
            } else {
                covered.put(source, reading.covered());
            }
            reading.rest().ifPresent(place -> rest.put(source, place));
            if (reading.volume() != null) {
                volumes.put(source, reading.volume());
            }
        }
        return new Coverage(covered, missing, rest, volumes);
    }

    private Reading attempt(SignalSource source, AnalysisWindow window, ActivitySink sink, RunControl control) {
        try {
            if (source.equals(SignalSource.EVENTS)) {
                return Translation.of(() -> events(window, sink, control));
            }
            if (source.equals(SignalSource.EVENT_TYPES)) {
                return Translation.of(() -> eventTypes(window, sink, control));
            }
            return source.equals(SignalSource.LOG)
                    ? Translation.of(() -> log(window, sink, control))
                    : Reading.missing("not known here");
        } catch (VendorException e) {
            if (!refused(e)) {
                throw e;
            }
            return Reading.missing(e.getMessage() + " " + e.remedy());
        }
    }

    /** A scope or plan that is not there makes a source missing; anything else ends the run. */
    private static boolean refused(VendorException e) {
        return e.problem() == VendorException.Problem.SCOPE || e.problem() == VendorException.Problem.ROLE;
    }

    private Reading events(AnalysisWindow window, ActivitySink sink, RunControl control) {
        try {
            Events events = new Events(sink, window.asOf());
            Tally tally = new Tally(window, window.from());
            Optional<Instant> rest = new SortedList<>(
                            client.events().list(events(window)).onPage(new PageCount("scheduled events", control)),
                            ScheduledEvent::startTime,
                            window.from(),
                            window.mostPages())
                    .read(event -> {
                        events.take(event);
                        tally.count(event.startTime());
                    });
            return events.tooManyUnattributed() ? Reading.missing(events.unattributed()) : Reading.to(rest, tally);
        } catch (ProtocolException e) {
            return spoiled(window, sink, control, e);
        }
    }

    /** One meeting that cannot be read must not hide everybody else's. */
    private Reading spoiled(AnalysisWindow window, ActivitySink sink, RunControl control, ProtocolException cause) {
        Events events = new Events(sink, window.asOf());
        Tally tally = new Tally(window, window.from());
        RawEvents raw = new RawEvents(client, control);
        Optional<Instant> rest = raw.read(events(window), window.from(), window.mostPages(), events, tally::count);
        if (!raw.broken().isEmpty()) {
            throw cause;
        }
        return events.tooManyUnattributed() ? Reading.missing(events.unattributed()) : Reading.to(rest, tally);
    }

    private static EventQuery events(AnalysisWindow window) {
        EventQuery query = EventQuery.in(OrganizationRef.parse(window.organizationUri()))
                .from(window.from().minus(MARGIN))
                .sort(EventSort.START_TIME_ASC)
                .pageSize(LIMITS.pageSize());
        return window.end().map(to -> query.to(to.plus(MARGIN))).orElse(query);
    }

    private Reading eventTypes(AnalysisWindow window, ActivitySink sink, RunControl control) {
        EventTypeQuery query = EventTypeQuery.in(OrganizationRef.parse(window.organizationUri()))
                .sort(EventTypeSort.UPDATED_AT_DESC)
                .pageSize(LIMITS.pageSize());
        // It stops at the first that is too old, so a page ahead would be a request for nothing.
        client.eventTypes().list(query).readAhead(false).onPage(new PageCount("event types", control)).stream()
                .takeWhile(type -> !type.updatedAt().isBefore(window.from()))
                .filter(type -> !type.adminManaged())
                .forEach(type -> edited(type, sink));
        return Reading.whole(new Span(window.from(), window.end().orElse(window.asOf())));
    }

    private static void edited(EventType type, ActivitySink sink) {
        Profile owner = type.profile();
        if (owner != null && owner.type().equals(ProfileType.USER)) {
            sink.signal(owner.owner(), Signal.EVENT_TYPE_EDITED, type.updatedAt());
        }
    }

    private Reading log(AnalysisWindow window, ActivitySink sink, RunControl control) {
        Instant from = LOG_LIMITS.earliest(window.from(), window.asOf());
        if (window.end().map(to -> !to.isAfter(from)).orElse(false)) {
            return Reading.missing("Calendly keeps the activity log for " + LOG_KEPT.toDays() + " days only");
        }
        ActivityLogQuery query = ActivityLogQuery.in(OrganizationRef.parse(window.organizationUri()))
                .from(from.minus(MARGIN))
                .sort(LogSort.OCCURRED_AT_ASC)
                .pageSize(LOG_LIMITS.pageSize());
        ActivityLogQuery bounded =
                window.end().map(to -> query.to(to.plus(MARGIN))).orElse(query);
        Tally tally = new Tally(window, from);
        Optional<Instant> rest = new SortedList<>(
                        client.activityLog().entries(bounded).onPage(new PageCount("activity log entries", control)),
                        LogEntry::occurredAt,
                        from,
                        window.mostPages())
                .read(entry -> {
                    LogSignals.take(entry, sink);
                    tally.count(entry.occurredAt());
                });
        return Reading.to(rest, tally);
    }

    @Override
    public Optional<Instant> lastHostedBefore(String organizationUri, String userUri, Instant before) {
        EventQuery query = hosted(organizationUri, userUri)
                .to(before)
                .sort(EventSort.START_TIME_DESC)
                .pageSize(1);
        return Translation.of(() -> client.events().list(query).first().items().stream()
                .map(ScheduledEvent::startTime)
                .findFirst());
    }

    @Override
    public void upcoming(String organizationUri, String userUri, Instant asOf, ActivitySink sink) {
        EventQuery query = hosted(organizationUri, userUri)
                .from(asOf.minus(MARGIN))
                .sort(EventSort.START_TIME_ASC)
                .pageSize(LIMITS.pageSize());
        // In the person's own list every meeting is theirs, whatever it calls its hosts.
        Translation.run(() -> client.events().list(query).stream()
                .map(ScheduledEvent::startTime)
                .filter(start -> start.isAfter(asOf))
                .forEach(start -> sink.upcoming(userUri, start)));
    }

    private static EventQuery hosted(String organizationUri, String userUri) {
        return EventQuery.hostedBy(UserRef.parse(userUri))
                .in(OrganizationRef.parse(organizationUri))
                .status(EventStatus.ACTIVE);
    }

    @Override
    public Map<SignalSource, ReadingVolume> sample(AnalysisWindow window) {
        return new Samples(client).of(window);
    }

    @Override
    public SourceLimits limits(SignalSource source) {
        return source.equals(SignalSource.LOG) ? LOG_LIMITS : LIMITS;
    }

    @Override
    public int requestsPerMinute() {
        return client.rateLimit()
                .map(RateLimit::limit)
                .map(limit -> Math.max(1, (int) (limit * SHARE)))
                .orElse(FIRST_RATE);
    }
}
