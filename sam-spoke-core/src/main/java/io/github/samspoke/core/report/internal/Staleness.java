package io.github.samspoke.core.report.internal;

import static io.github.samspoke.core.license.Figure.absent;
import static io.github.samspoke.core.license.Figure.exact;
import static io.github.samspoke.core.license.Figure.input;

import io.github.samspoke.core.activity.CoverageLedger;
import io.github.samspoke.core.activity.Span;
import io.github.samspoke.core.license.Figure;
import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.reclamation.RuleRevision;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How long ago a profile's people were active: the stretches, and who is past the rule's threshold. */
final class Staleness {
    private static final List<String> STRETCHES = List.of("0-30", "30-60", "60-90", "90-120", "120+");
    private static final int[] BOUNDS = {30, 60, 90, 120};

    private final @Nullable Span covered;
    private final Duration threshold;
    private final Map<String, Instant> lastSeen = new HashMap<>();
    private final Map<String, Integer> people;
    private int stale;

    Staleness(ReportPorts ports, ProfileData profile, Map<String, Integer> people) {
        CoverageLedger ledger = ports.activity().coverage(profile.id());
        this.covered = ledger.common(ledger.sources()).orElse(null);
        if (covered != null) {
            ports.activity()
                    .each(profile.id(), (user, activity) -> activity.last().ifPresent(l -> lastSeen.put(user, l.at())));
        }
        this.people = people;
        this.threshold = Optional.ofNullable(profile.rule())
                .flatMap(ports.rules()::find)
                .map(RuleRevision::lastActivityThreshold)
                .orElse(Duration.ofDays(60));
    }

    static Map<String, Integer> stretches() {
        Map<String, Integer> people = new LinkedHashMap<>();
        STRETCHES.forEach(stretch -> people.put(stretch, 0));
        people.put("none", 0);
        people.put("unknown", 0);
        return people;
    }

    void count(String userUri, @Nullable Instant joined) {
        if (covered == null) {
            people.merge("unknown", 1, Integer::sum);
            return;
        }
        Instant last = lastSeen.get(userUri);
        people.merge(last == null ? "none" : stretch(last, covered.to()), 1, Integer::sum);
        Instant since = last == null || (joined != null && joined.isAfter(last)) ? joined : last;
        Instant limit = covered.to().minus(threshold);
        if (since != null && !since.isAfter(limit)) {
            stale++;
        }
    }

    private static String stretch(Instant last, Instant asOf) {
        long days = Duration.between(last, asOf).toDays();
        int at = 0;
        while (at < BOUNDS.length && days >= BOUNDS[at]) {
            at++;
        }
        return STRETCHES.get(at);
    }

    /** Not known where less was read than the threshold: silence that nobody listened to is no idleness (I3). */
    Figure<Integer> stale() {
        if (covered == null || covered.length().compareTo(threshold) < 0) {
            return absent("activity is not known for the rule's " + threshold.toDays() + " days");
        }
        return exact(
                stale,
                "seats without activity for the rule's threshold",
                input("threshold days", threshold.toDays()),
                input("as of", covered.to()));
    }
}
