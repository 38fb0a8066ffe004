package io.github.samspoke.app.command;

import io.github.samspoke.app.CalendlySam;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The program in a process of its own: in a pipe, or at a pseudo-terminal. */
final class Child implements AutoCloseable {
    private static final Path SCRIPT = Path.of("/usr/bin/script");

    private final Process process;
    private final File out;
    private final File err;

    private Child(ProcessBuilder builder, Typist typist, String terminal) {
        try {
            out = File.createTempFile("calendly-sam", ".out");
            err = File.createTempFile("calendly-sam", ".err");
            builder.environment().keySet().removeIf(name -> name.startsWith("CALENDLY_") || name.equals("NO_COLOR"));
            builder.environment().put("TERM", terminal);
            builder.environment().putAll(typist.environment());
            process = builder.redirectOutput(out).redirectError(err).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> java(String... words) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                CalendlySam.class.getName()));
        command.addAll(Arrays.asList(words));
        return command;
    }

    static Child inAPipe(Typist typist, String... words) {
        return new Child(new ProcessBuilder(java(words)), typist, "xterm");
    }

    /** Whether there are pseudo-terminals here. */
    static boolean terminals() {
        if (!Files.isExecutable(SCRIPT)) {
            System.err.println("NO PSEUDO-TERMINAL: script of util-linux was not found, tests at one are skipped");
            return false;
        }
        return true;
    }

    static Child atATerminal(Typist typist, String... words) {
        String command = java(words).stream().map(Root::quoted).collect(Collectors.joining(" "));
        return new Child(new ProcessBuilder(SCRIPT.toString(), "-qec", command, "/dev/null"), typist, "xterm");
    }

    /** Types a line. */
    void types(String line) {
        try {
            OutputStream in = process.getOutputStream();
            in.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            in.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until something was written to standard output. */
    void awaitOutput(String text) throws InterruptedException {
        for (int i = 0; i < 600 && !read(out).contains(text); i++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        if (!read(out).contains(text)) {
            throw new AssertionError(text + " was not written: " + read(out) + read(err));
        }
    }

    /** What was written to standard output so far. */
    String output() {
        return read(out);
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /**
     * Interrupts it as Ctrl-C does; where whoever started these tests has SIGINT ignored, which a JVM then does too, as
     * the end of a session does.
     *
     * @return the exit code to expect
     */
    int interrupt() throws IOException, InterruptedException {
        boolean ignored = Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .anyMatch(line -> (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 2) != 0);
        String signal = ignored ? "-TERM" : "-INT";
        new ProcessBuilder("kill", signal, Long.toString(process.pid())).start().waitFor();
        return ignored ? 143 : ExitCode.INTERRUPTED;
    }

    String commandLine() {
        return process.info().commandLine().orElse("");
    }

    Typist.Outcome ends() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("it did not end: " + read(out) + read(err));
        }
        return new Typist.Outcome(process.exitValue(), read(out), read(err));
    }

    private static String read(File file) {
        try {
            return Files.readString(file.toPath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        Files.deleteIfExists(out.toPath());
        Files.deleteIfExists(err.toPath());
    }
}
