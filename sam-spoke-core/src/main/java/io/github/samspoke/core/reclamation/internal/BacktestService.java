package io.github.samspoke.core.reclamation.internal;

import io.github.samspoke.core.activity.CoverageLedger;
import io.github.samspoke.core.activity.SignalSource;
import io.github.samspoke.core.activity.Span;
import io.github.samspoke.core.activity.UserActivity;
import io.github.samspoke.core.common.NoSuchRecordException;
import io.github.samspoke.core.common.RefusedException;
import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.reclamation.Backtest;
import io.github.samspoke.core.reclamation.BacktestRequest;
import io.github.samspoke.core.reclamation.Backtests;
import io.github.samspoke.core.reclamation.RuleRevision;
import io.github.samspoke.core.reclamation.SeatPricer;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import io.github.samspoke.core.subscription.SubscriptionStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Replays rules: everybody once, each threshold for everybody, and some people's days in memory at a time. */
public final class BacktestService implements Backtests {
    /** So many people's days are in memory at a time. */
    private static final int AT_ONCE = 1_000;

    private final ReclamationPorts ports;
    private final RuleRegistry registry;
    private final SeatPricer pricer;

    public BacktestService(ReclamationPorts ports, RuleRegistry registry, SeatPricer pricer) {
        this.ports = ports;
        this.registry = registry;
        this.pricer = pricer;
    }

    @Override
    public Backtest run(BacktestRequest request) {
        ProfileData profile = ports.profiles()
                .find(request.profile())
                .orElseThrow(() ->
                        new NoSuchRecordException("profile", request.profile().value()));
        RuleRevision rule = Optional.ofNullable(profile.rule())
                .flatMap(ports.rules()::find)
                .orElseThrow(() -> new NoSuchRecordException(
                        "reclamation rule of profile", profile.id().value()));
        CoverageLedger ledger = ports.activity().coverage(profile.id());
        Set<SignalSource> required =
                request.meetingsAlone() ? Set.of(SignalSource.EVENTS) : Assessor.required(rule, ledger);
        Span covered = ledger.common(required)
                .orElseThrow(() -> new RefusedException(
                        "There is nothing to replay: no stretch was read of all that the rule needs",
                        "Run the activity job, and read the history for a longer stretch."));
        return replay(request, profile, rule, ledger, required, covered);
    }

    private Backtest replay(
            BacktestRequest request,
            ProfileData profile,
            RuleRevision rule,
            CoverageLedger ledger,
            Set<SignalSource> required,
            Span covered) {
        List<SoftwareSubscription> seats = ports.subscriptions().list(profile.id());
        Surroundings around = Surroundings.of(ports, profile, seats);
        ReplayDays days = ReplayDays.of(covered, around.quiet());
        boolean builtIn = rule.implementation().equals(RuleRevision.BUILT_IN);
        List<Integer> thresholds = builtIn
                ? request.thresholds()
                : List.of(Math.toIntExact(rule.lastActivityThreshold().toDays()));
        List<Trial> trials = thresholds.stream()
                .map(threshold -> {
                    RuleRevision tried = rule.trying(Duration.ofDays(threshold));
                    Replays replays = new Replays(
                            days, tried.reviewed("backtest", required), registry.code(tried), around, required);
                    Assessor present =
                            new Assessor(tried, registry.code(tried), ledger, around, ends(rule, ledger, covered));
                    return new Trial(days, threshold, request.horizons(), replays, present);
                })
                .toList();
        Breaks breaks = new Breaks(around, days);
        for (int from = 0; from < seats.size(); from += AT_ONCE) {
            List<SoftwareSubscription> some = seats.subList(from, Math.min(seats.size(), from + AT_ONCE));
            Set<String> users = some.stream().map(SoftwareSubscription::userUri).collect(Collectors.toSet());
            Map<String, UserActivity> activity = ports.activity().find(profile.id(), users);
            for (SoftwareSubscription seat : some) {
                UserActivity own = activity.getOrDefault(seat.userUri(), UserActivity.NONE);
                UserActivity looked = request.meetingsAlone() ? own.of(SignalSource.EVENTS) : own;
                ReplayedPerson person = new ReplayedPerson(seat, looked, days, breaks.of(seat));
                trials.forEach(trial -> trial.replay(person, builtIn));
                if (seat.status() != SubscriptionStatus.ENDED) {
                    trials.forEach(trial -> trial.present(seat, own));
                }
            }
        }
        List<Backtest.Threshold> found =
                trials.stream().map(trial -> trial.result(request, pricer)).toList();
        return new Backtest(
                profile.id(),
                rule.label(),
                days.date(0),
                days.date(days.end()),
                found,
                new Recommender(request, days.end()).of(found),
                new Assumptions(ports, profile.id(), rule, request.meetingsAlone()).of(days));
    }

    /** Up to when the rule itself was read: it names seats on all that it needs, whatever the replay looks at. */
    private static Instant ends(RuleRevision rule, CoverageLedger ledger, Span covered) {
        return ledger.common(Assessor.required(rule, ledger)).orElse(covered).to();
    }

    /** One threshold on its way through everybody. */
    private static final class Trial {
        private final ReplayDays days;
        private final int threshold;
        private final Replays replays;
        private final Assessor present;
        private final List<RegretTally> tallies = new ArrayList<>();
        private int seats;

        Trial(ReplayDays days, int threshold, List<Integer> horizons, Replays replays, Assessor present) {
            this.days = days;
            this.threshold = threshold;
            this.replays = replays;
            this.present = present;
            horizons.forEach(horizon -> tallies.add(new RegretTally(days, threshold, horizon)));
        }

        void replay(ReplayedPerson person, boolean builtIn) {
            Replays.Namings all = (day, next, left) -> tallies.forEach(tally -> tally.named(day, next, left));
            if (builtIn) {
                replays.gaps(person, all);
            } else {
                replays.dayByDay(person, all);
            }
            tallies.forEach(RegretTally::next);
        }

        void present(SoftwareSubscription seat, UserActivity activity) {
            seats += Replays.names(present.assess(seat, activity)) ? 1 : 0;
        }

        Backtest.Threshold result(BacktestRequest request, SeatPricer pricer) {
            List<Backtest.Outcome> outcomes =
                    tallies.stream().map(RegretTally::outcome).toList();
            return days.reaches(threshold)
                    ? new Backtest.Threshold(
                            threshold,
                            seats,
                            pricer.yearly(request.profile(), seats),
                            pricer.amount(request.profile(), seats).orElse(null),
                            outcomes)
                    : new Backtest.Threshold(
                            threshold, null, "not known: no " + threshold + " days were read", null, outcomes);
        }
    }
}
