package io.github.samspoke.core.calendly.internal;

import io.github.samspoke.calendly.CalendlyClient;
import io.github.samspoke.calendly.activitylog.ActivityLogQuery;
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
import io.github.samspoke.core.activity.ActivityAnalyzer;
import io.github.samspoke.core.activity.ActivitySink;
import io.github.samspoke.core.activity.AnalysisWindow;
import io.github.samspoke.core.activity.Coverage;
import io.github.samspoke.core.activity.Signal;
import io.github.samspoke.core.activity.SignalSource;
import io.github.samspoke.core.activity.Span;
import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.common.VendorException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reads meetings, changes of event types and the activity log, for the whole organization at once. */
final class CalendlyAnalyzer implements ActivityAnalyzer {
    /** Calendly keeps the activity log for this long. */
    static final Duration LOG_KEPT = Duration.ofDays(90);

    /** Whether a bound includes its instant is not known, so a little more is asked for at both ends. */
    private static final Duration MARGIN = Duration.ofSeconds(1);

    private static final int PAGE = 100;
    private static final int LOG_PAGE = 1000;

    private final CalendlyClient client;

    CalendlyAnalyzer(CalendlyClient client) {
        this.client = client;
    }

    /** Reads one source whole, or says why it cannot be read. */
    private interface Reading {
        Optional<String> read();
    }

    @Override
    public Coverage analyze(AnalysisWindow window, ActivitySink sink, RunControl control) {
        OrganizationRef organization = OrganizationRef.parse(window.organizationUri());
        Instant end = window.end().orElse(window.asOf());
        Map<SignalSource, Span> covered = new HashMap<>();
        Map<SignalSource, String> missing = new HashMap<>();
        Instant logFrom = later(window.from(), window.asOf().minus(LOG_KEPT));
        Map<SignalSource, Reading> readings = Map.of(
                SignalSource.EVENTS, () -> events(organization, window, sink, control),
                SignalSource.EVENT_TYPES, () -> eventTypes(organization, window, sink, control),
                SignalSource.LOG, () -> log(organization, logFrom, sink, control));
        for (SignalSource source : window.sources().stream().sorted().toList()) {
            Instant from = source.equals(SignalSource.LOG) ? logFrom : window.from();
            Optional<String> problem = attempt(readings.getOrDefault(source, () -> Optional.of("not known here")));
            if (problem.isPresent()) {
                missing.put(source, problem.get());
            } else {
                covered.put(source, new Span(from, end));
            }
        }
        return new Coverage(covered, missing);
    }

    /** A scope or plan that is not there makes a source missing; anything else ends the run. */
    private static Optional<String> attempt(Reading reading) {
        try {
            return reading.read();
        } catch (VendorException e) {
            boolean refused =
                    e.problem() == VendorException.Problem.SCOPE || e.problem() == VendorException.Problem.ROLE;
            if (!refused) {
                throw e;
            }
            return Optional.of(e.getMessage() + " " + e.remedy());
        }
    }

    private Optional<String> events(
            OrganizationRef organization, AnalysisWindow window, ActivitySink sink, RunControl control) {
        EventQuery query = EventQuery.in(organization)
                .from(window.from().minus(MARGIN))
                .sort(EventSort.START_TIME_ASC)
                .pageSize(PAGE);
        Instant to = window.to();
        EventQuery bounded = to == null ? query : query.to(to.plus(MARGIN));
        Events events = new Events(sink, window.asOf());
        Translation.run(() -> client.events().list(bounded).onPage(new PageCount("scheduled events", control)).stream()
                .forEach(events::take));
        return events.tooManyUnattributed() ? Optional.of(events.unattributed()) : Optional.empty();
    }

    private Optional<String> eventTypes(
            OrganizationRef organization, AnalysisWindow window, ActivitySink sink, RunControl control) {
        EventTypeQuery query = EventTypeQuery.in(organization)
                .sort(EventTypeSort.UPDATED_AT_DESC)
                .pageSize(PAGE);
        // It stops at the first that is too old, so a page ahead would be a request for nothing.
        Translation.run(() ->
                client.eventTypes().list(query).readAhead(false).onPage(new PageCount("event types", control)).stream()
                        .takeWhile(type -> !type.updatedAt().isBefore(window.from()))
                        .filter(type -> !type.adminManaged())
                        .forEach(type -> edited(type, sink)));
        return Optional.empty();
    }

    private static void edited(EventType type, ActivitySink sink) {
        Profile owner = type.profile();
        if (owner != null && owner.type().equals(ProfileType.USER)) {
            sink.signal(owner.owner(), Signal.EVENT_TYPE_EDITED, type.updatedAt());
        }
    }

    private Optional<String> log(OrganizationRef organization, Instant from, ActivitySink sink, RunControl control) {
        ActivityLogQuery query =
                ActivityLogQuery.in(organization).from(from.minus(MARGIN)).pageSize(LOG_PAGE);
        Translation.run(() ->
                client.activityLog().entries(query).onPage(new PageCount("activity log entries", control)).stream()
                        .forEach(entry -> LogSignals.take(entry, sink)));
        return Optional.empty();
    }

    @Override
    public Optional<Instant> lastHostedBefore(String organizationUri, String userUri, Instant before) {
        EventQuery query = EventQuery.hostedBy(UserRef.parse(userUri))
                .in(OrganizationRef.parse(organizationUri))
                .status(EventStatus.ACTIVE)
                .to(before)
                .sort(EventSort.START_TIME_DESC)
                .pageSize(1);
        return Translation.of(() -> client.events().list(query).first().items().stream()
                .map(ScheduledEvent::startTime)
                .findFirst());
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
