package io.github.samspoke.core.job.internal;

import io.github.samspoke.core.activity.Signal;
import io.github.samspoke.core.activity.SignalSource;
import io.github.samspoke.core.activity.Span;
import io.github.samspoke.core.activity.UserActivity;
import io.github.samspoke.core.common.IllegalMoveException;
import io.github.samspoke.core.profile.Observation;
import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.profile.ProfileMode;
import io.github.samspoke.core.reclamation.CandidateState;
import io.github.samspoke.core.reclamation.RemovalCandidate;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import io.github.samspoke.core.subscription.SubscriptionStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Holds the candidates of a profile that only observes against what those people have done since. */
final class Observer {
    private final EnginePorts store;
    private final ProfileData profile;

    Observer(EnginePorts store, ProfileData profile) {
        this.store = store;
        this.profile = profile;
    }

    Observation observe() {
        Instant from = profile.observingSince();
        if (from == null) {
            throw new IllegalMoveException(
                    "Profile " + profile.displayName(),
                    "in " + ProfileMode.ACTIVE + " mode",
                    "observe",
                    "Set its mode to OBSERVE.");
        }
        Map<String, SoftwareSubscription> seats = store.subscriptions().list(profile.id()).stream()
                .collect(Collectors.toMap(SoftwareSubscription::userUri, Function.identity()));
        Map<String, UserActivity> activity = store.activity().list(profile.id());
        List<RemovalCandidate> candidates = store.candidates().list(profile.id()).stream()
                .filter(candidate -> wouldHaveGone(candidate, from))
                .sorted(Comparator.comparing(RemovalCandidate::openedAt).thenComparing(RemovalCandidate::number))
                .toList();
        List<Observation.Person> people = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (RemovalCandidate candidate : candidates) {
            SoftwareSubscription seat = seats.get(candidate.userUri());
            if (seat != null && seen.add(candidate.userUri())) {
                UserActivity known = activity.getOrDefault(candidate.userUri(), UserActivity.NONE);
                people.add(person(candidate, seat, known));
            }
        }
        Instant until = store.activity()
                .coverage(profile.id())
                .newest(SignalSource.EVENTS)
                .map(Span::to)
                .orElse(null);
        return new Observation(from, until, people);
    }

    /** Open at some time since; one that was taken back before is no work of the rule's. */
    private static boolean wouldHaveGone(RemovalCandidate candidate, Instant from) {
        Instant closed = candidate.closedAt();
        boolean openSince = closed == null || !closed.isBefore(from);
        return openSince && candidate.state() != CandidateState.CLOSED_COMPLETE;
    }

    /** The rule found nothing up to that day: whatever was hosted on it or later has come to be known since. */
    private static Observation.Person person(
            RemovalCandidate candidate, SoftwareSubscription seat, UserActivity activity) {
        LocalDate on = LocalDate.ofInstant(candidate.openedAt(), ZoneOffset.UTC);
        List<Observation.Use> used = activity.signals().entrySet().stream()
                .flatMap(signal ->
                        signal.getValue().days().days().stream().map(day -> new Observation.Use(day, signal.getKey())))
                .filter(use -> !use.day().isBefore(on))
                .sorted(Comparator.comparing(Observation.Use::day).thenComparing(Observation.Use::signal))
                .toList();
        List<LocalDate> hosted = used.stream()
                .filter(use -> use.signal().equals(Signal.EVENT_HOSTED))
                .map(Observation.Use::day)
                .toList();
        return new Observation.Person(
                seat.userUri(),
                seat.name(),
                seat.email().value(),
                on,
                candidate.inactiveDays(),
                hosted,
                used,
                seat.status() != SubscriptionStatus.ENDED);
    }
}
