package io.github.samspoke.examples;

/**
 * What the command line asked for.
 *
 * @param json whether to print one JSON object instead of text
 * @param live whether to read the real Calendly, up to the plan
 * @param help whether to print the help and stop
 * @param seed the number that the organization is made from
 * @param seats how many members it has
 * @param port the port of the emulator, 0 for any free one
 */
record Options(boolean json, boolean live, boolean help, long seed, int seats, int port) {
    static final String HELP = """
            QuickStart: connects an organization, downloads its members, reads their activity, plans and carries out
            a safe reclamation, and shows the licence position before and after.

              --seats N   members of the emulated organization, 1 to 50000 (default 250)
              --seed N    the number it is made from: the same seed gives the same result (default 42)
              --port N    port of the emulator, 0 to 65535 (default 0: any free one)
              --json      print one JSON object on standard output and nothing else there
              --live      read the real Calendly with the token in CALENDLY_TOKEN, up to the plan; changes nothing
                          (another address: CALENDLY_API_URL)
              --help      print this

            Exit codes: 0 done, or nobody to plan; 1 failed; 2 wrong use; 3 held or refused by a safety rule.
            """;

    private static final int MOST_SEATS = 50_000;
    private static final int MOST_PORT = 65_535;

    /** The command line cannot be understood; the message says which option and what it takes. */
    static final class UsageException extends RuntimeException {
        UsageException(String message) {
            super(message);
        }
    }

    static Options parse(String... args) {
        Options options = new Options(false, false, false, 42, 250, 0);
        int at = 0;
        while (at < args.length) {
            String name = args[at++];
            options = switch (name) {
                case "--json" ->
                    new Options(true, options.live, options.help, options.seed, options.seats, options.port);
                case "--live" ->
                    new Options(options.json, true, options.help, options.seed, options.seats, options.port);
                case "--help", "-h" ->
                    new Options(options.json, options.live, true, options.seed, options.seats, options.port);
                case "--seed" -> {
                    long seed = number(name, at < args.length ? args[at++] : "", Long.MIN_VALUE, Long.MAX_VALUE);
                    yield new Options(options.json, options.live, options.help, seed, options.seats, options.port);
                }
                case "--seats" -> {
                    int seats = (int) number(name, at < args.length ? args[at++] : "", 1, MOST_SEATS);
                    yield new Options(options.json, options.live, options.help, options.seed, seats, options.port);
                }
                case "--port" -> {
                    int port = (int) number(name, at < args.length ? args[at++] : "", 0, MOST_PORT);
                    yield new Options(options.json, options.live, options.help, options.seed, options.seats, port);
                }
                default -> throw new UsageException("Unknown option " + name + "; --help lists the options.");
            };
        }
        return options;
    }

    private static long number(String option, String text, long least, long most) {
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
}
