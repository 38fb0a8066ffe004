package io.github.samspoke.core.reclamation.internal;

import static io.github.samspoke.core.reclamation.Backtest.LEAST_DAYS;

import io.github.samspoke.core.reclamation.Backtest.Outcome;
import io.github.samspoke.core.reclamation.Backtest.Recommendation;
import io.github.samspoke.core.reclamation.Backtest.Threshold;
import io.github.samspoke.core.reclamation.BacktestRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Tells which threshold frees the most seats among those whose regret is low enough for certain. */
final class Recommender {
    private final BacktestRequest request;
    private final int days;

    private record Judged(Threshold threshold, Outcome outcome) {
        double bound() {
            return outcome.regretBound().orElse(1);
        }

        int seats() {
            Integer seats = threshold.seats();
            return seats == null ? 0 : seats;
        }

        String words() {
            return outcome.hurt() + " of " + outcome.people() + " people would have been hurt within "
                    + outcome.horizon() + " days, at most " + BacktestText.percent(bound()) + " with 95 % confidence";
        }
    }

    Recommender(BacktestRequest request, int days) {
        this.request = request;
        this.days = days;
    }

    Recommendation of(List<Threshold> thresholds) {
        List<Judged> judged = longest(thresholds);
        if (judged.isEmpty()) {
            int least = thresholds.get(0).days() + request.horizons().get(0) + LEAST_DAYS;
            return new Recommendation.None("No recommendation: " + days + " whole days were read, and at least " + least
                    + " are needed to replay " + LEAST_DAYS + " days; read more of the history.");
        }
        String accepted = BacktestText.percent(request.acceptedRegret());
        Optional<Judged> most = judged.stream()
                .filter(one -> one.bound() <= request.acceptedRegret() && one.seats() > 0)
                .max(Comparator.comparingInt(Judged::seats)
                        .thenComparingInt(one -> one.threshold().days()));
        if (most.isPresent()) {
            Judged one = most.get();
            return new Recommendation.Use(
                    one.threshold().days(),
                    one.outcome().horizon(),
                    one.bound(),
                    "Recommended: " + one.threshold().days() + " days, which names " + one.seats() + " seats now; "
                            + one.words() + ", and " + accepted + " are accepted.");
        }
        Optional<Judged> best = judged.stream()
                .filter(one -> one.outcome().people() > 0)
                .min(Comparator.comparingDouble(Judged::bound)
                        .thenComparingInt(one -> one.threshold().days()));
        return new Recommendation.None(best.map(one -> one.bound() <= request.acceptedRegret()
                        ? "No recommendation: no threshold whose regret is low enough names anybody now."
                        : "No recommendation: that at most " + accepted
                                + " would be hurt cannot be shown for any threshold; the best is "
                                + one.threshold().days() + " days, where " + one.words() + ".")
                .orElse("No recommendation: nobody would have been named on any replayed day."));
    }

    /** Each threshold that could be replayed on days enough, by the longest horizon that allows it: the hardest test. */
    private static List<Judged> longest(List<Threshold> thresholds) {
        return thresholds.stream()
                .flatMap(threshold -> threshold.outcomes().stream()
                        .filter(outcome -> outcome.replayedDays() >= LEAST_DAYS)
                        .max(Comparator.comparingInt(Outcome::horizon))
                        .map(outcome -> new Judged(threshold, outcome))
                        .stream())
                .toList();
    }
}
