package io.github.samspoke.app.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.samspoke.app.workspace.DemoWorld;
import io.github.samspoke.core.common.Secret;
import io.github.samspoke.core.common.Sleeper;
import io.github.samspoke.core.testing.SimulatedClock;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Somebody who types command lines into this process, beside an emulated organization on a simulated clock. */
final class Typist implements AutoCloseable {
    static final Instant START = Instant.parse("2026-11-23T09:00:00Z");
    static final String ORGANIZATION = "Example Corporation";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Clock clock;
    private final Sleeper sleeper;
    private final DemoWorld world;
    private final Map<String, String> environment = new HashMap<>();
    private final Deque<String> answers = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();
    private String input = "";
    private boolean terminal;

    Typist(int seats) {
        this(seats, SimulatedClock.at(START));
    }

    private Typist(int seats, SimulatedClock simulated) {
        this(seats, simulated, simulated);
    }

    private Typist(int seats, Clock clock, Sleeper sleeper) {
        this.clock = clock;
        this.sleeper = sleeper;
        world = DemoWorld.start(null, seats, 42, clock);
        environment.put("CALENDLY_SAM_STATE", world.folder().toString());
        environment.put("CALENDLY_SAM_TOKEN", adminToken());
    }

    /** In real time, beside which other processes can run. */
    static Typist inRealTime(int seats) {
        return new Typist(seats, Clock.systemUTC(), Sleeper.system(Clock.systemUTC()));
    }

    /** What came of a command line. */
    record Outcome(int code, String out, String err) {
        JsonNode json() {
            try {
                return JSON.readTree(out);
            } catch (IOException e) {
                throw new UncheckedIOException(out, e);
            }
        }

        /** Everything that was shown. */
        String all() {
            return out + err;
        }
    }

    String adminToken() {
        return world.calendly().personalAccessToken(world.calendly().adminUri());
    }

    DemoWorld world() {
        return world;
    }

    Path state() {
        return world.folder();
    }

    /** Sets an environment variable. */
    Typist with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    Typist without(String variable) {
        environment.remove(variable);
        return this;
    }

    /** Sits at a terminal and will answer so. */
    Typist answering(String... lines) {
        terminal = true;
        answers.clear();
        asked.clear();
        answers.addAll(Arrays.asList(lines));
        return this;
    }

    /** Is a pipe. */
    Typist piping(String text) {
        terminal = false;
        input = text;
        return this;
    }

    Map<String, String> environment() {
        return environment;
    }

    /** What was asked at the terminal. */
    List<String> asked() {
        return asked;
    }

    Outcome types(String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code;
        try (PrintStream outStream = new PrintStream(out, true, StandardCharsets.UTF_8);
                PrintStream errStream = new PrintStream(err, true, StandardCharsets.UTF_8)) {
            Shell shell = new Shell(
                    environment,
                    new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                    outStream,
                    errStream,
                    terminal ? new Answers() : Prompt.NOBODY,
                    terminal,
                    clock,
                    sleeper);
            code = CommandLines.run(shell, words);
        }
        return new Outcome(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** A shell of the same person that writes elsewhere. */
    Shell shell(PrintStream out, PrintStream err, Prompt prompt, boolean atTerminal) {
        return new Shell(environment, InputStream.nullInputStream(), out, err, prompt, atTerminal, clock, sleeper);
    }

    /** Connects with a token, makes a profile, validates and publishes it. */
    Typist published() {
        done(types("connect", "--token", "--url", world.calendly().baseUri().toString()));
        done(types("profile", "create", "--name", "Sales", "--provisioning", "none"));
        done(types("profile", "validate"));
        done(types("profile", "publish", "--yes", "--organization", ORGANIZATION));
        return this;
    }

    /** And has run every job, and reviewed the rule. */
    Typist reviewed() {
        published();
        done(types("run"));
        done(types("rules", "review"));
        return this;
    }

    private static void done(Outcome outcome) {
        if (outcome.code() != ExitCode.DONE) {
            throw new AssertionError(outcome.all());
        }
    }

    private final class Answers implements Prompt {
        @Override
        public boolean possible() {
            return true;
        }

        @Override
        public String line(String question) {
            asked.add(question);
            return answers.isEmpty() ? "" : answers.remove();
        }

        @Override
        public Secret secret(String question) {
            return Secret.of(line(question));
        }
    }

    @Override
    public void close() {
        world.close();
    }
}
