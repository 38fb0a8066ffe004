package io.github.samspoke.core.job.internal;

import io.github.samspoke.core.activity.ActivityAnalyzer;
import io.github.samspoke.core.activity.ActivityDistribution;
import io.github.samspoke.core.activity.AnalysisWindow;
import io.github.samspoke.core.activity.Coverage;
import io.github.samspoke.core.activity.LastActivity;
import io.github.samspoke.core.activity.Signal;
import io.github.samspoke.core.activity.SignalHistory;
import io.github.samspoke.core.activity.SignalSource;
import io.github.samspoke.core.activity.Span;
import io.github.samspoke.core.activity.UserActivity;
import io.github.samspoke.core.activity.internal.ActivityCollector;
import io.github.samspoke.core.common.Progress;
import io.github.samspoke.core.common.RefusedException;
import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.spoke.SpokeSession;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import io.github.samspoke.core.subscription.SubscriptionStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Counts how long ago people were last active; what lies before the look-back is read the cheaper way. */
final class DistributionReader {
    /** How far back a read of the whole history goes. */
    static final Duration HISTORY = Duration.ofDays(400);

    private static final int PAGE = 100;
    private static final int[] BOUNDS = {30, 60, 90, 120};

    private final Engine engine;
    private final ProfileData profile;
    private final SpokeSession session;
    private final ActivityAnalyzer analyzer;
    private final String organization;

    DistributionReader(Engine engine, ProfileData profile, SpokeSession session) {
        this.engine = engine;
        this.profile = profile;
        this.session = session;
        this.analyzer = session.analyzer()
                .orElseThrow(() -> new RefusedException("This vendor tells no activity", "Switch the process off."));
        this.organization = profile.pinned().orElseThrow().uri();
    }

    ActivityDistribution read(RunControl control) {
        Span covered = engine.store()
                .activity()
                .coverage(profile.id())
                .newest(SignalSource.EVENTS)
                .orElseThrow(() -> new RefusedException("No activity was read yet", "Run the activity job first."));
        Map<String, UserActivity> activity = engine.store().activity().list(profile.id());
        List<Instant> lasts = new ArrayList<>();
        List<String> quiet = new ArrayList<>();
        for (SoftwareSubscription seat : engine.store().subscriptions().list(profile.id())) {
            if (seat.status() != SubscriptionStatus.ENDED) {
                Optional<LastActivity> last =
                        activity.getOrDefault(seat.userUri(), UserActivity.NONE).last();
                last.ifPresentOrElse(l -> lasts.add(l.at()), () -> quiet.add(seat.userUri()));
            }
        }
        if (!covered.from().isAfter(covered.to().minus(HISTORY))) {
            return new ActivityDistribution(
                    buckets(lasts, quiet.size(), covered.to()),
                    covered.from(),
                    "known from the history that was read",
                    0);
        }
        long before = session.usage().requests();
        long historyPages = estimate(activity, covered);
        boolean everyone = historyPages < quiet.size();
        Map<String, Instant> earlier = everyone ? history(quiet, covered, control) : each(quiet, covered, control);
        lasts.addAll(earlier.values());
        return new ActivityDistribution(
                buckets(lasts, quiet.size() - earlier.size(), covered.to()),
                everyone ? covered.to().minus(HISTORY) : null,
                everyone
                        ? "one read of the history of 400 days, about " + historyPages + " requests"
                        : "one read a quiet person, " + quiet.size() + " requests",
                session.usage().requests() - before);
    }

    /** How many pages the history would take, if it was as dense as the look-back. */
    private static long estimate(Map<String, UserActivity> activity, Span covered) {
        long days = Math.max(1, Duration.between(covered.from(), covered.to()).toDays());
        long hosted = activity.values().stream()
                .flatMap(a -> Optional.ofNullable(a.signals().get(Signal.EVENT_HOSTED)).stream())
                .map(SignalHistory::days)
                .mapToLong(d -> d.size())
                .sum();
        return 1 + hosted * Math.max(0, HISTORY.toDays() - days) / days / PAGE;
    }

    private Map<String, Instant> each(List<String> quiet, Span covered, RunControl control) {
        Map<String, Instant> found = new HashMap<>();
        long done = 0;
        for (String user : quiet) {
            control.check("the reading of the distribution");
            analyzer.lastHostedBefore(organization, user, covered.from()).ifPresent(at -> found.put(user, at));
            control.progress(Progress.of("last meetings of quiet people", ++done, done, quiet.size()));
        }
        return found;
    }

    private Map<String, Instant> history(List<String> quiet, Span covered, RunControl control) {
        ActivityCollector collector = new ActivityCollector(Map.of());
        Optional<Instant> from = Optional.of(covered.to().minus(HISTORY));
        while (from.isPresent()) {
            AnalysisWindow window = new AnalysisWindow(
                    organization,
                    from.get(),
                    covered.to(),
                    covered.from(),
                    Set.of(SignalSource.EVENTS),
                    AnalysisWindow.MOST_PAGES);
            Coverage coverage = analyzer.analyze(window, collector, control);
            String missing = coverage.missing().get(SignalSource.EVENTS);
            if (missing != null) {
                throw new RefusedException("The history could not be read: " + missing, "Try again later.");
            }
            from = Optional.ofNullable(coverage.rest().get(SignalSource.EVENTS));
        }
        Map<String, UserActivity> activity = collector.result();
        Map<String, Instant> found = new HashMap<>();
        for (String user : quiet) {
            Optional.ofNullable(activity.get(user))
                    .map(a -> a.signals().get(Signal.EVENT_HOSTED))
                    .ifPresent(h -> found.put(user, h.last()));
        }
        return found;
    }

    private static Map<String, Integer> buckets(List<Instant> lasts, int none, Instant asOf) {
        Map<String, Integer> buckets = new LinkedHashMap<>();
        for (String name : List.of("0-30", "30-60", "60-90", "90-120", "120+")) {
            buckets.put(name, 0);
        }
        List<String> names = List.copyOf(buckets.keySet());
        for (Instant last : lasts) {
            long days = Duration.between(last, asOf).toDays();
            int at = 0;
            while (at < BOUNDS.length && days >= BOUNDS[at]) {
                at++;
            }
            buckets.merge(names.get(at), 1, Integer::sum);
        }
        buckets.put("none", none);
        return buckets;
    }
}
