package io.github.samspoke.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JVM of its own on this one's class path, so that what it uses is not counted here; it ends when it is closed. */
final class ChildJvm implements AutoCloseable {
    private final Process process;
    private final BufferedReader out;

    private ChildJvm(Process process) {
        this.process = process;
        this.out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    static ChildJvm start(Class<?> main, List<String> options, String... args) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.add("-Dorg.slf4j.simpleLogger.defaultLogLevel=warn");
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(args));
        return new ChildJvm(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** The next line it prints. */
    String line() throws IOException {
        String line = out.readLine();
        if (line == null) {
            throw new IOException("the JVM that was started ended without a word");
        }
        return line;
    }

    /** All it prints to its end: a name and a number a line. */
    Map<String, Long> figures() throws IOException, InterruptedException {
        Map<String, Long> figures = new LinkedHashMap<>();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            int space = line.lastIndexOf(' ');
            figures.put(line.substring(0, space), Long.valueOf(line.substring(space + 1)));
        }
        if (process.waitFor() != 0) {
            throw new IOException("the JVM that was started failed");
        }
        return figures;
    }

    @Override
    public void close() {
        process.destroy();
    }

    /** In a server's JVM: waits until whoever started it has ended, and ends it. */
    static void awaitEndOfParent() throws IOException {
        while (System.in.read() >= 0) {
            // Nobody writes: the end of the stream is the end of the parent.
        }
        System.exit(0);
    }
}
