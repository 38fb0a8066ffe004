package io.github.samspoke.app.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.samspoke.core.activity.HistoryReading;
import io.github.samspoke.core.profile.IntegrationProfile;
import io.github.samspoke.core.reclamation.Backtest;
import io.github.samspoke.core.reclamation.BacktestRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Replays the profile's rule on the past. */
@Command(
        name = "backtest",
        description = {
            "Replays the rule on every day that was read.",
            "",
            "Tells whom it would have named, who used the seat again, what it saves. Nobody is removed."
        })
final class BacktestCommand extends SamCommand {
    @Option(
            names = "--history",
            paramLabel = "DAYS",
            description = "Read so much of the past before, up to 400 days; goes on where an earlier reading stopped.")
    private @Nullable Integer history;

    @Option(names = "--estimate", description = "Say what --history would cost, and read nothing.")
    private boolean estimate;

    @Option(
            names = "--threshold",
            paramLabel = "DAYS",
            split = ",",
            description = "Thresholds to try (default 15 to 180 in steps of 15).")
    private List<Integer> thresholds = new ArrayList<>();

    @Option(
            names = "--horizon",
            paramLabel = "DAYS",
            split = ",",
            description = "How long after a removal use counts as regret (default 30,60,90).")
    private List<Integer> horizons = new ArrayList<>();

    @Option(names = "--regret", paramLabel = "SHARE", description = "Accepted share of wrong removals (default 0.05).")
    private @Nullable Double regret;

    @Option(names = "--meetings-alone", description = "Look at meetings alone, which reach back further than logs.")
    private boolean meetingsAlone;

    BacktestCommand(Root root) {
        super(root);
    }

    /** What a history would cost. */
    record Estimate(long requests, int requestsPerMinute, long minutes, String basis) {}

    /** A backtest. */
    record Replayed(JsonNode backtest) {}

    @Override
    void check() {
        if (estimate && history == null) {
            throw usage("--estimate needs --history DAYS.");
        }
    }

    @Override
    int run(Session session) {
        IntegrationProfile profile = session.profile();
        Output output = session.output();
        if (history != null) {
            HistoryReading reading = session.sam().activity().history(profile.id(), history);
            output.note("Reading the past: " + reading.estimate());
            if (estimate) {
                output.result(
                        "backtest",
                        new Estimate(
                                reading.estimate().requests(),
                                reading.estimate().requestsPerMinute(),
                                reading.estimate().minutes(),
                                reading.estimate().basis()));
                return ExitCode.DONE;
            }
            session.working(reading::run);
        }
        Backtest test = session.sam().backtests().run(request(profile));
        output.text(test.table());
        output.result("backtest", new Replayed(Output.tree(test.json())));
        return ExitCode.DONE;
    }

    private BacktestRequest request(IntegrationProfile profile) {
        BacktestRequest request = BacktestRequest.of(profile.id());
        if (!thresholds.isEmpty()) {
            request = request.thresholds(
                    thresholds.stream().mapToInt(Integer::intValue).toArray());
        }
        if (!horizons.isEmpty()) {
            request = request.horizons(
                    horizons.stream().mapToInt(Integer::intValue).toArray());
        }
        if (regret != null) {
            request = request.acceptingRegret(regret);
        }
        return meetingsAlone ? request.onMeetingsAlone() : request;
    }
}
