package io.github.samspoke.benchmarks;

import java.util.Arrays;
import java.util.Set;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the measurement that is named. */
public final class Benchmarks {
    private static final String HELP = """
            java -jar benchmarks.jar <measurement>

              decode [JMH options]   one page of 100 memberships from bytes to records, beside jackson-databind
              pages                  wall and CPU time a page of the whole client, beside a bare loop
              stream                 1,000,000 events through one client: heap, threads, sockets (give -Xmx64m; Linux)
              licences [URL ...]     5,000 to 50,000 subscriptions reconciled with 200 entitlements in 500 groups, and the report
                                     of them, in a JVM of 128 MiB; on H2 files or on the empty databases given, one a size
              publish [URL ...]      50,000 subscriptions staged and published, beside a bare batch insert, on an H2 file or on
                                     the empty databases given: jdbc:h2:..., jdbc:postgresql:...?user=...
              rules                  50,000 subscriptions with a year of active days judged by a rule and all protections, from an
                                     H2 file in a JVM of 128 MiB, and from memory
              sync [--members N] [--events M] [--database URL] [--pace]
                                     the two refresh jobs on 50,000 members and 1,000,000 events in a JVM of 256 MiB, beside a
                                     bare program that reads the same pages and inserts their items; on an H2 file, or on an
                                     empty database; with --pace without the bare program, at 300 ms a request and 500 requests
                                     a minute, in real time
              soak [minutes]         real time at 80 % of 500 requests a minute, 120 minutes by default: errors, heap slope
              backtest               the usual backtest of 50,000 seats with a year of active days, from memory
              --help                 print this

            pages, stream, sync and soak start a server on the loopback in a JVM of its own.
            """;

    private Benchmarks() {}

    /**
     * Measures and prints a table.
     *
     * @param args the name of the measurement; after {@code decode}, options of JMH; after {@code licences} and {@code publish},
     *     databases;
     *     after {@code soak}, minutes; after {@code sync}, its options
     * @throws Exception if the measurement fails
     */
    public static void main(String[] args) throws Exception {
        String name = args.length == 0 ? "" : args[0];
        if (args.length > 1
                && !Set.of("decode", "licences", "publish", "soak", "sync").contains(name)) {
            refuse(name + " takes no options");
        }
        switch (name) {
            case "backtest" -> BacktestMeasurement.run();
            case "decode" -> decode(Arrays.copyOfRange(args, 1, args.length));
            case "licences" -> LicencesMeasurement.run(Arrays.copyOfRange(args, 1, args.length));
            case "pages" -> PagesMeasurement.run();
            case "publish" -> PublishMeasurement.run(Arrays.copyOfRange(args, 1, args.length));
            case "rules" -> RulesMeasurement.run();
            case "soak" -> SoakMeasurement.run(args.length == 1 ? 120 : minutes(args[1]));
            case "sync" -> sync(Arrays.copyOfRange(args, 1, args.length));
            case "stream" -> StreamMeasurement.run();
            case "--help", "-h" -> System.out.print(HELP);
            default -> refuse(name.isEmpty() ? "name a measurement" : "unknown measurement '" + name + "'");
        }
    }

    private static void sync(String... options) throws Exception {
        SyncMeasurement.Size size;
        try {
            size = SyncMeasurement.Size.parse(options);
        } catch (IllegalArgumentException e) {
            refuse(e.getMessage());
            return;
        }
        SyncMeasurement.run(size);
    }

    private static void refuse(String problem) {
        System.err.printf("%s%n%n%s", problem, HELP);
        System.exit(2);
    }

    private static int minutes(String text) {
        if (!text.matches("[3-9]|[1-9][0-9]{1,3}")) {
            refuse("soak takes 3 to 9999 minutes");
        }
        return Integer.parseInt(text);
    }

    private static void decode(String... jmhOptions) throws Exception {
        new Runner(new OptionsBuilder()
                        .parent(new CommandLineOptions(jmhOptions))
                        .include(DecodeBenchmark.class.getSimpleName())
                        .build())
                .run();
    }
}
