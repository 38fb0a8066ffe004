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

    private SyncMeasurement() {}

    /** How much there is to be read, and the empty database it goes to; null for an H2 file. */
    record Size(int members, int events, @Nullable String database) {
        static Size parse(String... options) {
            Size size = new Size(50_000, 1_000_000, null);
            for (Iterator<String> rest = List.of(options).iterator(); rest.hasNext(); ) {
                String option = rest.next();
                if (!rest.hasNext()) {
                    throw new IllegalArgumentException(option + " needs a value");
                }
                String value = rest.next();
                size = switch (option) {
                    case "--members" -> new Size(number(option, value), size.events(), size.database());
                    case "--events" -> new Size(size.members(), number(option, value), size.database());
                    case "--database" -> new Size(size.members(), size.events(), value);
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
        String engineDatabase = size.database() == null ? Databases.h2File() : size.database();
        String bareDatabase = size.database() == null ? Databases.h2File() : size.database();
        try (SyncEmulator calendly = SyncEmulator.start(size.members(), size.eventsPerSeat())) {
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
        System.out.printf(
                "| heap at most, garbage included | %d MiB | %d MiB | |%n",
                engine.get("peak heap"), bare.get("peak heap"));
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
                engine.get("requests"),
                bound,
                ratio,
                MOST_CPU);
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
