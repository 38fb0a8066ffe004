package io.github.samspoke.emulator.standalone;

import io.github.samspoke.emulator.CalendlyEmulator;
import io.github.samspoke.emulator.EmulatorBuilder;
import io.github.samspoke.emulator.OrganizationSpec;
import io.github.samspoke.emulator.internal.auth.Scopes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the command line asked for. Whatever is wrong is refused with {@link IllegalArgumentException}. */
final class CommandLine {
    static final String HELP = """
            A Calendly on this machine: the API and OAuth with an invented organization. Time is real.

              --port N         port on 127.0.0.1, 0 to 65535 (default 0: any free one)
              --seats N        members of the organization, 1 to 100000 (default 50)
              --seed N         the number it is made from: the same seed gives the same ids and tokens (default 42)
              --plan WORD      basic, essentials, standard, professional, teams or enterprise (default enterprise)
              --scopes LIST    what the personal access token may do, separated by commas (default: everything)
              --no-rate-limit  answer any number of requests
              --state FILE     start from what FILE holds, if it is there, and keep every change in it; seats, seed and
                               plan are then FILE's, and so is the port unless one is given
              --json           print one JSON object in place of text
              --help           print this

            It prints the addresses, a personal access token of an admin and an OAuth application, and runs until
            Ctrl-C. Then, for example with --port 8080:

              curl -H "Authorization: Bearer $TOKEN" http://127.0.0.1:8080/users/me

            Exit codes: 1 the port is taken, or FILE cannot be used; 2 wrong use.
            """;

    private int port;
    private int seats = 50;
    private long seed = 42;
    private String plan = "enterprise";
    private List<String> scopes = List.of();
    private boolean rateLimit = true;
    private boolean json;
    private boolean help;
    private @Nullable Path state;

    private CommandLine() {}

    static CommandLine parse(String... args) {
        CommandLine line = new CommandLine();
        Iterator<String> rest = List.of(args).iterator();
        while (rest.hasNext()) {
            line.take(rest.next(), rest);
        }
        return line;
    }

    private void take(String option, Iterator<String> rest) {
        switch (option) {
            case "--port" -> port = number(option, rest, Integer::valueOf);
            case "--seats" -> seats = number(option, rest, Integer::valueOf);
            case "--seed" -> seed = number(option, rest, Long::valueOf);
            case "--plan" -> plan = value(option, rest);
            case "--scopes" -> scopes = scopes(value(option, rest));
            case "--no-rate-limit" -> rateLimit = false;
            case "--state" -> state = Path.of(value(option, rest));
            case "--json" -> json = true;
            case "--help", "-h" -> help = true;
            default -> throw new IllegalArgumentException("unknown option " + option);
        }
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return rest.next();
    }

    private static <N extends Number> N number(String option, Iterator<String> rest, Function<String, N> parser) {
        String text = value(option, rest);
        try {
            return parser.apply(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(option + " takes a whole number, not '" + text + "'", e);
        }
    }

    private static List<String> scopes(String text) {
        List<String> scopes = List.copyOf(Scopes.parse(text.replace(',', ' ')));
        for (String scope : scopes) {
            if (!Scopes.known(scope)) {
                throw new IllegalArgumentException("unknown scope: " + scope);
            }
        }
        if (scopes.isEmpty()) {
            throw new IllegalArgumentException("--scopes names none");
        }
        return scopes;
    }

    /** An emulator as asked for; ranges are checked here. Reads the saved state, if there is one. */
    EmulatorBuilder builder(Clock clock) {
        EmulatorBuilder builder =
                CalendlyEmulator.builder().clock(clock).port(port).organization(organization());
        if (state != null) {
            builder.keepIn(state);
            if (Files.exists(state)) {
                builder.restore(state);
            }
        }
        return rateLimit ? builder : builder.requestsPerMinute(0);
    }

    OrganizationSpec organization() {
        String stage = plan.equals("basic") ? "free" : "paid";
        return OrganizationSpec.seeded(seed).seats(seats).plan(plan).stage(stage);
    }

    /** Scopes of the token; none for everything. */
    String[] scopes() {
        return scopes.toArray(String[]::new);
    }

    boolean json() {
        return json;
    }

    boolean help() {
        return help;
    }
}
