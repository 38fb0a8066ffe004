package io.github.samspoke.examples;

import io.github.samspoke.core.SamSpoke;
import io.github.samspoke.core.calendly.CalendlySpoke;
import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.memory.InMemoryStore;
import io.github.samspoke.core.profile.IntegrationProfile;
import io.github.samspoke.core.profile.Provisioning;
import io.github.samspoke.core.reclamation.Backtest;
import io.github.samspoke.core.reclamation.BacktestRequest;
import io.github.samspoke.core.testing.SimulatedClock;
import io.github.samspoke.emulator.OrganizationSpec;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a year of an emulated organization, replays its rule, and draws regret against saving as one SVG file. */
public final class BacktestChart {
    private static final String HELP = """
            BacktestChart: a year of an emulated Calendly organization, its reclamation rule replayed day by day.

              FILE     where to write the chart (default: backtest.svg)
              --help   print this

            Exit codes: 0 done; 1 failed; 2 wrong use.
            """;

    private static final int SEATS = 250;
    private static final int HISTORY_DAYS = 365;

    private BacktestChart() {}

    /**
     * Runs the example and ends the process with its exit code.
     *
     * @param args see {@code --help}
     */
    public static void main(String[] args) {
        System.exit(run(System.out, System.err, args));
    }

    static int run(PrintStream out, PrintStream err, String... args) {
        if (args.length == 1 && args[0].equals("--help")) {
            out.print(HELP);
            return Report.DONE;
        }
        if (args.length > 1) {
            err.println("BacktestChart takes a file, or nothing; --help tells more.");
            return Report.USAGE;
        }
        Path file = Path.of(args.length == 0 ? "backtest.svg" : args[0]);
        Backtest test = backtest();
        out.print(test.table());
        try {
            Files.writeString(file, ChartSvg.of(test));
        } catch (IOException e) {
            err.println("The chart cannot be written to " + file + ": " + e.getMessage());
            return Report.FAILED;
        }
        out.println("chart: " + file);
        return Report.DONE;
    }

    /** Connect, download, read the history, replay: nobody is removed. */
    static Backtest backtest() {
        SimulatedClock clock = SimulatedClock.at(EmulatedWorld.START);
        OrganizationSpec organization = OrganizationSpec.seeded(5).seats(SEATS).eventsPerSeat(40);
        try (EmulatedWorld world = new EmulatedWorld(clock, organization, calendly -> calendly.requestsPerMinute(0));
                SamSpoke spoke = SamSpoke.builder()
                        .store(InMemoryStore.create())
                        .spoke(CalendlySpoke.create(clock, clock))
                        .clock(clock)
                        .sleeper(clock)
                        .build()) {
            SamSpoke.View sam = spoke.as(Actor.of("ada"));
            var connection = world.connect(sam);
            IntegrationProfile profile = sam.profiles()
                    .create(form -> form.connection(connection).provisioning(Provisioning.NONE))
                    .validateConnection();
            profile = profile.publish(profile.confirmation());
            Entitlements.buy(sam, profile.id(), world.rights());
            sam.jobs().runDue();
            sam.activity().history(profile.id(), HISTORY_DAYS).run(RunControl.silent());
            return sam.backtests().run(BacktestRequest.of(profile.id()).onMeetingsAlone());
        }
    }
}
