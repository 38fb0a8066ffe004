package io.github.samspoke.benchmarks;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The first day of a large organization: the two refresh jobs, beside the bare program, each in a JVM of 256 MiB. */
final class SyncMeasurement {
    private static final List<String> HEAP = List.of("-Xmx256m");
    private static final double NANOS = 1e9;
    private static final double MOST_CPU = 1.3;
    private static final int LIMIT = 500;
    private static final double AIMED_AT = 0.8 * LIMIT;
    private static final int LATENCY_MILLIS = 300;

    private SyncMeasurement() {}

    /** How much there is to be read, and the empty database it goes to; null for an H2 file. */
    record Size(int members, int events, @Nullable String database, boolean paced) {
        static Size parse(String... options) {
            Size size = new Size(50_000, 1_000_000, null, false);
            for (Iterator<String> rest = List.of(options).iterator(); rest.hasNext(); ) {
                String option = rest.next();
                if (option.equals("--pace")) {
                    size = new Size(size.members(), size.events(), size.database(), true);
                    continue;
                }
                if (!rest.hasNext()) {
                    throw new IllegalArgumentException(option + " needs a value");
                }
                String value = rest.next();
                size = switch (option) {
                    case "--members" -> new Size(number(option, value), size.events(), size.database(), size.paced());
                    case "--events" -> new Size(size.members(), number(option, value), size.database(), size.paced());
                    case "--database" -> new Size(size.members(), size.events(), value, size.paced());
                    default -> throw new IllegalArgumentException("sync knows no option " + option);
                };
            }
            return size;
        }

        private static int number(String option, String value) {
            if (!value.matches("[1-9][0-9]{0,7}")) {
                throw new IllegalArgumentException(option + " takes a number from 1");
            }
            return Integer.parseInt(value);
        }

        /** Some events are those of people who went quiet, and lie before what is read. */
        int eventsPerSeat() {
            return (int) Math.ceil(1.2 * events / members);
        }
    }

    static void run(Size size) throws Exception {
        if (size.paced()) {
            pace(size);
        } else {
            compare(size);
        }
    }

    /** What the jobs make of a limit, in real time. */
    private static void pace(Size size) throws Exception {
        String database = size.database() == null ? Databases.h2File() : size.database();
        try (SyncEmulator calendly = SyncEmulator.start(size.members(), size.eventsPerSeat(), LIMIT, LATENCY_MILLIS)) {
            Map<String, Long> engine = figures(SyncEngine.class, calendly.url(), calendly.token(), database);
            System.out.printf(
                    "%nJDK %s, %d ms a request, %d requests a minute allowed, %.0f aimed at%n%n",
                    Runtime.version(), LATENCY_MILLIS, LIMIT, AIMED_AT);
            System.out.println("| job | requests | time | a minute | of the pace |");
            System.out.println("|---|---|---|---|---|");
            for (String job : List.of("subscriptions", "activity")) {
                paced(job, engine.get("requests " + job), engine.get("millis " + job));
            }
        }
    }

    private static void paced(String job, long requests, long millis) {
        double perMinute = requests * 60_000.0 / millis;
        System.out.printf(
                Locale.ROOT,
                "| %s | %,d | %.1f s | %.0f | %.0f %% |%n",
                job,
                requests,
                millis / 1e3,
                perMinute,
                perMinute / AIMED_AT * 100);
    }

    private static void compare(Size size) throws Exception {
        String engineDatabase = size.database() == null ? Databases.h2File() : size.database();
        String bareDatabase = size.database() == null ? Databases.h2File() : size.database();
        try (SyncEmulator calendly = SyncEmulator.start(size.members(), size.eventsPerSeat(), PageServer.NO_LIMIT, 0)) {
            Map<String, Long> engine = figures(SyncEngine.class, calendly.url(), calendly.token(), engineDatabase);
            Map<String, Long> bare = figures(
                    SyncBare.class, calendly.url(), calendly.token(), bareDatabase, Long.toString(engine.get("from")));
            print(Databases.name(engineDatabase), engine, bare);
        }
    }

    private static Map<String, Long> figures(Class<?> program, String... args) throws Exception {
        try (ChildJvm jvm = ChildJvm.start(program, HEAP, args)) {
            return jvm.figures();
        }
    }

    private static void print(String database, Map<String, Long> engine, Map<String, Long> bare) {
        System.out.printf("%nJDK %s, %s, heaps limited to 256 MiB%n%n", Runtime.version(), database);
        System.out.printf(
                Locale.ROOT,
                "%,d members, %,d invitations, %,d group roles, %,d events, %,d event types, %,d log entries%n%n",
                bare.get("members"),
                bare.get("invitations"),
                bare.get("groups"),
                bare.get("events"),
                bare.get("types"),
                bare.get("log"));
        System.out.println("| | engine | bare program | ratio |");
        System.out.println("|---|---|---|---|");
        seconds("wall, to the end of the subscriptions", "wall subscriptions", engine, bare);
        seconds("wall, to the end of the activity", "wall activity", engine, bare);
        seconds("CPU, to the end of the subscriptions", "cpu subscriptions", engine, bare);
        double ratio = seconds("CPU, to the end of the activity", "cpu activity", engine, bare);
        heap("heap at most, garbage included", "peak heap", engine, bare);
        heap("heap that a collection left at most", "kept heap", engine, bare);
        System.out.printf(
                Locale.ROOT,
                "| rows | %,d | %,d | |%n",
                engine.get("seats") + engine.get("people"),
                List.of("members", "invitations", "groups", "events", "types", "log").stream()
                        .mapToLong(bare::get)
                        .sum());
        long bound = bound(bare);
        System.out.printf(
                Locale.ROOT,
                "%n%,d requests of the jobs, %,d without ragged ends of windows; CPU %.2f of the bare program's, wanted at most %.1f%n",
                engine.get("requests subscriptions") + engine.get("requests activity"),
                bound,
                ratio,
                MOST_CPU);
    }

    private static void heap(String what, String name, Map<String, Long> engine, Map<String, Long> bare) {
        System.out.printf("| %s | %d MiB | %d MiB | |%n", what, engine.get(name), bare.get(name));
    }

    private static double seconds(String what, String name, Map<String, Long> engine, Map<String, Long> bare) {
        double ratio = (double) engine.get(name) / bare.get(name);
        System.out.printf(
                Locale.ROOT,
                "| %s | %.1f s | %.1f s | %.2f |%n",
                what,
                engine.get(name) / NANOS,
                bare.get(name) / NANOS,
                ratio);
        return ratio;
    }

    /** What a full run may cost, but for the ragged ends of windows. */
    private static long bound(Map<String, Long> items) {
        long pages = List.of("members", "invitations", "groups", "events", "types").stream()
                .mapToLong(what -> pages(items.get(what), 100))
                .sum();
        return pages + pages(items.get("log"), 1_000) + 10;
    }

    private static long pages(long items, long size) {
        return (items + size - 1) / size;
    }
}
