package io.github.samspoke.examples;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What the command line asked for. */
final class Options {
    static final String HELP = """
            QuickStart: connects an organization, downloads its members, reads their activity, plans and carries out
            a safe reclamation, and shows the licence position before and after.

              --seats N   members of the emulated organization, 1 to 50000 (default 250)
              --seed N    the number it is made from: the same seed gives the same result (default 42)
              --port N    port of the emulator, 0 to 65535 (default 0: any free one)
              --store DIR keep everything in a folder: each further run is the next day, on what is remembered there
              --report DIR  write the licence report there, as a page, JSON and CSV, and print where it is
              --json      print one JSON object on standard output and nothing else there
              --live      read the real Calendly with the token in CALENDLY_TOKEN, up to the plan; changes nothing
                          (another address: CALENDLY_API_URL)
              --help      print this

            With --store the folder holds the H2 database of the engine, the emulated Calendly (calendly.json), which day
            it is (quickstart.json), and the key that seals the token (credential.key, for its owner alone; a real host
            keeps it elsewhere). A run that was killed or stopped with Ctrl-C is taken up by the next one: what was in
            flight is settled by reading, then the same day goes on.

            Exit codes: 0 done, nobody to plan, or nobody more today by the breaker of 24 hours; 1 failed, or stopped
            half way; 2 wrong use; 3 held or refused by a safety rule.
            """;

    private static final int MOST_SEATS = 50_000;
    private static final int MOST_PORT = 65_535;
    private static final long USUAL_SEED = 42;
    private static final int USUAL_SEATS = 250;

    private boolean json;
    private boolean live;
    private boolean help;
    private OptionalLong seed = OptionalLong.empty();
    private OptionalInt seats = OptionalInt.empty();
    private int port;
    private @Nullable Path store;
    private @Nullable Path report;

    private Options() {}

    /** The command line cannot be understood; the message says which option and what it takes. */
    static final class UsageException extends RuntimeException {
        UsageException(String message) {
            super(message);
        }
    }

    static Options parse(String... args) {
        Options options = new Options();
        Iterator<String> rest = List.of(args).iterator();
        while (rest.hasNext()) {
            options.take(rest.next(), rest);
        }
        if (options.live && options.store != null) {
            throw new UsageException("--store keeps the emulated Calendly, so it does not go with --live.");
        }
        return options;
    }

    private void take(String name, Iterator<String> rest) {
        switch (name) {
            case "--json" -> json = true;
            case "--live" -> live = true;
            case "--help", "-h" -> help = true;
            case "--seed" -> seed = OptionalLong.of(number(name, rest, Long.MIN_VALUE, Long.MAX_VALUE));
            case "--seats" -> seats = OptionalInt.of((int) number(name, rest, 1, MOST_SEATS));
            case "--port" -> port = (int) number(name, rest, 0, MOST_PORT);
            case "--store" -> store = folder(name, rest);
            case "--report" -> report = folder(name, rest);
            default -> throw new UsageException("Unknown option " + name + "; --help lists the options.");
        }
    }

    private static long number(String option, Iterator<String> rest, long least, long most) {
        String text = rest.hasNext() ? rest.next() : "";
        String takes = least == Long.MIN_VALUE ? "a whole number" : "a whole number from " + least + " to " + most;
        try {
            long value = Long.parseLong(text);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw new UsageException(option + " takes " + takes + ", not '" + text + "'.");
        }
        throw new UsageException(option + " takes " + takes + ", not " + text + ".");
    }

    private static Path folder(String option, Iterator<String> rest) {
        String text = rest.hasNext() ? rest.next() : "";
        try {
            if (!text.isBlank() && !text.startsWith("--")) {
                return Path.of(text);
            }
        } catch (InvalidPathException e) {
            throw new UsageException(option + " takes a folder, not '" + text + "'.");
        }
        throw new UsageException(option + " takes a folder, not '" + text + "'.");
    }

    /** Whether to print one JSON object instead of text. */
    boolean json() {
        return json;
    }

    /** Whether to read the real Calendly, up to the plan. */
    boolean live() {
        return live;
    }

    /** Whether to print the help and stop. */
    boolean help() {
        return help;
    }

    /** The number that the organization is made from. */
    long seed() {
        return seed.orElse(USUAL_SEED);
    }

    /** How many members it has. */
    int seats() {
        return seats.orElse(USUAL_SEATS);
    }

    /** Whether the organization that is there already is the one that was asked for, as far as anything was. */
    boolean fits(long knownSeed, int knownSeats) {
        return seed.orElse(knownSeed) == knownSeed && seats.orElse(knownSeats) == knownSeats;
    }

    /** The port of the emulator, 0 for any free one. */
    int port() {
        return port;
    }

    /** Where the licence report is to be written, or null. */
    @Nullable
    Path report() {
        return report;
    }

    /** Where everything is kept, or null. */
    @Nullable
    Path store() {
        return store;
    }
}
