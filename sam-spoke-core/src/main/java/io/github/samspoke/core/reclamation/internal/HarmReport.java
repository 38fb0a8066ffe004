package io.github.samspoke.core.reclamation.internal;

import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.reclamation.CandidateState;
import io.github.samspoke.core.reclamation.Harm;
import io.github.samspoke.core.reclamation.ItemState;
import io.github.samspoke.core.reclamation.Notice;
import io.github.samspoke.core.reclamation.NoticeAnswer;
import io.github.samspoke.core.reclamation.ReclaimItem;
import io.github.samspoke.core.reclamation.RemovalCandidate;
import io.github.samspoke.core.reclamation.Restoration;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import io.github.samspoke.core.subscription.SubscriptionStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts from the store what each rule did wrong. */
final class HarmReport {
    private final List<RemovalCandidate> candidates;
    private final Map<String, ReclaimItem> removed;
    private final List<SoftwareSubscription> seats;
    private final Set<String> restored;

    HarmReport(ReclamationPorts ports, ProfileData profile) {
        String organization = profile.pinned().orElseThrow().uri();
        this.candidates = ports.candidates().list(profile.id());
        this.removed = ports.journal().intentsSince(organization, Instant.EPOCH).stream()
                .filter(item -> item.state() == ItemState.REMOVED)
                .collect(Collectors.toMap(ReclaimItem::candidate, item -> item, (one, other) -> other));
        this.seats = ports.subscriptions().list(profile.id()).stream()
                .filter(seat -> seat.status() != SubscriptionStatus.ENDED)
                .toList();
        this.restored = ports.journal().restorations(organization).stream()
                .filter(restoration -> restoration.state().granted())
                .map(Restoration::candidate)
                .collect(Collectors.toSet());
    }

    List<Harm> rules() {
        Map<String, List<RemovalCandidate>> byRule =
                candidates.stream().collect(Collectors.groupingBy(HarmReport::rule, TreeMap::new, Collectors.toList()));
        return byRule.entrySet().stream()
                .map(one -> of(one.getKey(), one.getValue()))
                .toList();
    }

    /** A label names the rule and its revision: people judge the rule. */
    private static String rule(RemovalCandidate candidate) {
        int revision = candidate.rule().indexOf(" revision ");
        return revision < 0 ? candidate.rule() : candidate.rule().substring(0, revision);
    }

    private Harm of(String rule, List<RemovalCandidate> named) {
        List<RemovalCandidate> gone =
                named.stream().filter(c -> removed.containsKey(c.number())).toList();
        long rejoined = gone.stream()
                .filter(c -> !restored.contains(c.number()))
                .filter(this::cameBack)
                .count();
        long appealed = named.stream()
                .filter(c -> restored.contains(c.number()) || kept(c))
                .count();
        long heard = named.stream()
                .filter(c -> removed.containsKey(c.number()) || answered(c))
                .count();
        long canceled = named.stream()
                .filter(c -> c.state() == CandidateState.CLOSED_CANCELED)
                .filter(c -> !kept(c))
                .count();
        long closed = named.stream().filter(c -> !c.state().open()).count();
        return new Harm(
                rule,
                Harm.Share.of(rejoined, gone.size(), "nobody was removed by this rule"),
                Harm.Share.of(appealed, heard, "nobody was removed by this rule, and nobody has answered a notice"),
                Harm.Share.of(canceled, closed, "no candidate of this rule was closed"));
    }

    private boolean cameBack(RemovalCandidate candidate) {
        ReclaimItem before = removed.get(candidate.number());
        return before != null && seats.stream().anyMatch(seat -> Reappearances.cameBack(before, seat));
    }

    private static boolean answered(RemovalCandidate candidate) {
        Notice notice = candidate.notice();
        return notice != null && notice.answer() != null;
    }

    private static boolean kept(RemovalCandidate candidate) {
        Notice notice = candidate.notice();
        NoticeAnswer answer = notice == null ? null : notice.answer();
        return answer != null && answer.kind() == NoticeAnswer.Kind.KEEP;
    }
}
