package io.github.samspoke.emulator.standalone;

import io.github.samspoke.emulator.CalendlyEmulator;
import io.github.samspoke.emulator.EmulatedApp;
import io.github.samspoke.emulator.EmulatorBuilder;
import io.github.samspoke.emulator.EmulatorStartException;
import io.github.samspoke.emulator.EmulatorStateException;
import io.github.samspoke.emulator.internal.wire.JsonOut;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Runs the emulator until the process is told to stop, so that programs in any language can be pointed at it. */
public final class EmulatorMain {
    private static final int FAILED = 1;
    private static final int USAGE = 2;

    private EmulatorMain() {}

    /**
     * Starts it, prints where it listens and how to get in, and returns while it runs on. Ends the process with 1 when
     * the port is taken or the state cannot be used, and with 2 when an option is wrong.
     *
     * @param args see {@code --help}
     */
    public static void main(String[] args) {
        // Without a logger on the class path slf4j would warn about it.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        int code = run(System.out, System.err, EmulatorMain::closeAtEnd, args);
        if (code != 0) {
            System.exit(code);
        }
    }

    private static void closeAtEnd(CalendlyEmulator emulator) {
        Runtime.getRuntime().addShutdownHook(new Thread(emulator::close, "calendly-emulator-stop"));
    }

    /** Hands the running emulator over before a line is printed. */
    static int run(PrintStream out, PrintStream err, Consumer<CalendlyEmulator> started, String... args) {
        CommandLine line;
        EmulatorBuilder builder;
        try {
            line = CommandLine.parse(args);
            builder = line.builder(Clock.systemUTC());
        } catch (EmulatorStateException e) {
            err.println(e.getMessage());
            return FAILED;
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage() + "; --help lists the options.");
            return USAGE;
        }
        if (line.help()) {
            out.print(CommandLine.HELP);
            return 0;
        }
        try {
            CalendlyEmulator emulator = builder.start();
            started.accept(emulator);
            print(out, line, emulator);
            return 0;
        } catch (EmulatorStartException | EmulatorStateException e) {
            err.println(e.getMessage());
            return FAILED;
        }
    }

    private static void print(PrintStream out, CommandLine line, CalendlyEmulator emulator) {
        Map<String, String> facts = facts(emulator, line.scopes());
        if (line.json()) {
            byte[] json = JsonOut.object(object -> facts.forEach(object::put));
            out.println(new String(json, StandardCharsets.UTF_8));
        } else {
            facts.forEach((name, value) -> out.printf("%-15s %s%n", name, value));
            out.println("Ctrl-C stops it.");
        }
        out.flush();
    }

    private static Map<String, String> facts(CalendlyEmulator emulator, String... scopes) {
        EmulatedApp app = emulator.app();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("baseUrl", emulator.baseUri().toString());
        facts.put("oauthBaseUrl", emulator.oauthBaseUri().toString());
        facts.put("token", emulator.personalAccessToken(emulator.adminUri(), scopes));
        facts.put("clientId", app.clientId());
        facts.put("clientSecret", String.valueOf(app.clientSecret()));
        facts.put("redirectUri", app.redirectUri().toString());
        facts.put("organization", emulator.state().organizationUri().toString());
        facts.put("user", emulator.adminUri().toString());
        return facts;
    }
}
