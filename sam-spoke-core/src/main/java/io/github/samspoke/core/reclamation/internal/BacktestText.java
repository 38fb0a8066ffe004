package io.github.samspoke.core.reclamation.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.samspoke.core.reclamation.Backtest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A backtest as canonical JSON and as a table. */
public final class BacktestText {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int DIGITS = 4;

    private BacktestText() {}

    /** Canonical JSON: sorted keys, no white space, a version. Null where something is not known. */
    public static String json(Backtest test) {
        Map<String, @Nullable Object> tree = new TreeMap<>();
        tree.put("version", 1);
        tree.put("profile", test.profile().value());
        tree.put("rule", test.rule());
        tree.put("coveredFrom", test.coveredFrom().toString());
        tree.put("coveredTo", test.coveredTo().toString());
        tree.put(
                "thresholds",
                test.thresholds().stream().map(BacktestText::threshold).toList());
        tree.put("recommendation", recommendation(test.recommendation()));
        tree.put("assumptions", test.assumptions());
        try {
            return JSON.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of texts and numbers can always be written", e);
        }
    }

    private static Map<String, @Nullable Object> threshold(Backtest.Threshold threshold) {
        Map<String, @Nullable Object> tree = new TreeMap<>();
        tree.put("days", threshold.days());
        tree.put("seats", threshold.seats());
        tree.put("saving", threshold.saving());
        tree.put(
                "amount", threshold.amount() == null ? null : threshold.amount().toString());
        tree.put(
                "outcomes",
                threshold.outcomes().stream().map(BacktestText::outcome).toList());
        return tree;
    }

    private static Map<String, @Nullable Object> outcome(Backtest.Outcome outcome) {
        Map<String, @Nullable Object> tree = new TreeMap<>();
        tree.put("horizon", outcome.horizon());
        tree.put("replayedDays", outcome.replayedDays());
        tree.put("namings", outcome.namings());
        tree.put("regrets", outcome.regrets());
        tree.put("people", outcome.people());
        tree.put("hurt", outcome.hurt());
        tree.put("censored", outcome.censored());
        tree.put("regretRate", number(outcome.regretRate()));
        tree.put("regretBound", number(outcome.regretBound()));
        return tree;
    }

    private static @Nullable BigDecimal number(OptionalDouble value) {
        return value.isEmpty() ? null : BigDecimal.valueOf(value.getAsDouble()).setScale(DIGITS, RoundingMode.HALF_UP);
    }

    private static Map<String, @Nullable Object> recommendation(Backtest.Recommendation recommendation) {
        Map<String, @Nullable Object> tree = new TreeMap<>();
        tree.put("reason", recommendation.reason());
        Backtest.Recommendation.Use use = recommendation instanceof Backtest.Recommendation.Use used ? used : null;
        tree.put("days", use == null ? null : use.days());
        tree.put("horizon", use == null ? null : use.horizon());
        tree.put("regretBound", use == null ? null : number(OptionalDouble.of(use.regretBound())));
        return tree;
    }

    /** A line a threshold: seats and saving, then days, people, hurt and the bound of each horizon. */
    public static String table(Backtest test) {
        List<String> lines = new ArrayList<>();
        lines.add(test.rule() + " on what was read from " + test.coveredFrom() + " to "
                + test.coveredTo().minusDays(1));
        StringBuilder head = new StringBuilder("  idle for  seats now");
        if (!test.thresholds().isEmpty()) {
            test.thresholds()
                    .get(0)
                    .outcomes()
                    .forEach(outcome ->
                            head.append("  %-26s".formatted("regret within " + outcome.horizon() + " days")));
        }
        lines.add(head.append("  saving a year").toString());
        for (Backtest.Threshold threshold : test.thresholds()) {
            StringBuilder line = new StringBuilder("  %3d days  %9s"
                    .formatted(
                            threshold.days(),
                            threshold.seats() == null
                                    ? "not known"
                                    : threshold.seats().toString()));
            threshold.outcomes().forEach(outcome -> line.append("  %-26s".formatted(cell(outcome))));
            lines.add(line.append("  ").append(threshold.saving()).toString().stripTrailing());
        }
        lines.add("  " + test.recommendation().reason());
        test.assumptions().forEach(assumption -> lines.add("  assumed: " + assumption));
        return String.join("\n", lines) + "\n";
    }

    private static String cell(Backtest.Outcome outcome) {
        if (outcome.replayedDays() == 0) {
            return "read too little";
        }
        String censored = outcome.censored() == 0 ? "" : ", " + outcome.censored() + " left";
        return outcome.people() == 0
                ? "nobody named" + censored
                : outcome.hurt() + " of " + outcome.people() + ", at most "
                        + percent(outcome.regretBound().orElse(1)) + censored;
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", share * 100);
    }
}
