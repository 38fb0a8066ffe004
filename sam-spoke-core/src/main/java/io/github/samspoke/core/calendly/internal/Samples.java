package io.github.samspoke.core.calendly.internal;

import io.github.samspoke.calendly.CalendlyClient;
import io.github.samspoke.calendly.activitylog.ActivityLogQuery;
import io.github.samspoke.calendly.event.EventQuery;
import io.github.samspoke.calendly.event.EventSort;
import io.github.samspoke.calendly.event.ScheduledEvent;
import io.github.samspoke.calendly.page.Page;
import io.github.samspoke.calendly.ref.OrganizationRef;
import io.github.samspoke.core.activity.AnalysisWindow;
import io.github.samspoke.core.activity.ReadingVolume;
import io.github.samspoke.core.activity.SignalSource;
import io.github.samspoke.core.common.VendorException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Guesses how much there is to read from single pages: Calendly counts no meetings. A page tells how dense the meetings
 * lie where it begins; pages at places that fall on all hours of the day tell how dense they lie on average.
 */
final class Samples {
    private static final int PLACES = 6;
    private static final int PAGE = 100;

    private final CalendlyClient client;

    Samples(CalendlyClient client) {
        this.client = client;
    }

    Map<SignalSource, ReadingVolume> of(AnalysisWindow window) {
        Map<SignalSource, ReadingVolume> volumes = new HashMap<>();
        if (window.sources().contains(SignalSource.EVENTS)) {
            attempt(SignalSource.EVENTS, volumes, () -> events(window));
        }
        if (window.sources().contains(SignalSource.LOG)) {
            attempt(SignalSource.LOG, volumes, () -> log(window));
        }
        return volumes;
    }

    private static void attempt(
            SignalSource source, Map<SignalSource, ReadingVolume> volumes, Supplier<ReadingVolume> sample) {
        try {
            volumes.put(source, Translation.of(sample));
        } catch (VendorException e) {
            if (e.problem() != VendorException.Problem.SCOPE && e.problem() != VendorException.Problem.ROLE) {
                throw e;
            }
        }
    }

    private ReadingVolume events(AnalysisWindow window) {
        Instant end = window.end().orElse(window.asOf());
        Duration stretch = Duration.between(window.from(), end);
        double perSecond = 0;
        for (int place = 0; place < PLACES; place++) {
            Duration days = Duration.ofDays(
                    stretch.multipliedBy(place).dividedBy(PLACES).toDays());
            Duration hours = Duration.ofDays(1).multipliedBy(place).dividedBy(PLACES);
            Instant at = window.from().plus(days).plus(hours);
            perSecond += density(window.organizationUri(), at.isBefore(end) ? at : window.from(), end) / PLACES;
        }
        long items = Math.round(perSecond * stretch.toSeconds());
        long upcoming = window.to() == null ? upcoming(window, perSecond) : -1;
        return new ReadingVolume(items, Math.max(1, stretch.toSeconds()), upcoming);
    }

    /** Of what is to come there is less and less until the last; on average half as much as of what was. */
    private long upcoming(AnalysisWindow window, double perSecond) {
        EventQuery query = EventQuery.in(OrganizationRef.parse(window.organizationUri()))
                .from(window.asOf())
                .pageSize(PAGE);
        Page<ScheduledEvent> last =
                client.events().list(query.sort(EventSort.START_TIME_DESC)).first();
        if (last.next().isEmpty()) {
            return last.count();
        }
        Duration horizon = Duration.between(window.asOf(), last.items().get(0).startTime());
        return Math.max(PAGE, Math.round(perSecond * horizon.toSeconds() / 2));
    }

    private double density(String organizationUri, Instant at, Instant end) {
        Page<ScheduledEvent> page = client.events()
                .list(EventQuery.in(OrganizationRef.parse(organizationUri))
                        .from(at)
                        .to(end)
                        .sort(EventSort.START_TIME_ASC)
                        .pageSize(PAGE))
                .first();
        List<ScheduledEvent> events = page.items();
        if (events.isEmpty()) {
            return 0;
        }
        Instant to = page.next().isPresent() ? events.get(events.size() - 1).startTime() : end;
        return (double) events.size() / Math.max(1, Duration.between(at, to).toSeconds());
    }

    /** The log is counted by Calendly, up to a bound of its own; beyond it the last day speaks for the rest. */
    private ReadingVolume log(AnalysisWindow window) {
        Instant end = window.end().orElse(window.asOf());
        Duration stretch = Duration.between(window.from(), end);
        Page<?> all = entries(window, window.from());
        int total = all.totalCount().orElse(all.count());
        boolean bounded = total >= 10_000;
        Duration counted = bounded && stretch.compareTo(Duration.ofDays(1)) > 0 ? Duration.ofDays(1) : stretch;
        if (!counted.equals(stretch)) {
            Page<?> day = entries(window, end.minus(counted));
            total = day.totalCount().orElse(day.count());
        }
        return new ReadingVolume(total, Math.max(1, counted.toSeconds()), -1);
    }

    private Page<?> entries(AnalysisWindow window, Instant from) {
        ActivityLogQuery query = ActivityLogQuery.in(OrganizationRef.parse(window.organizationUri()))
                .from(from)
                .pageSize(1);
        return client.activityLog()
                .entries(window.end().map(query::to).orElse(query))
                .first();
    }
}
