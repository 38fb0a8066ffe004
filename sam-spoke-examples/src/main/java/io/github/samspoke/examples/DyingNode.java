package io.github.samspoke.examples;

import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.testing.SimulatedClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/** A node in a process of its own, of {@link TwoNodes}, that is killed while it removes. */
public final class DyingNode {
    static final String URL = "SAMSPOKE_NODE_URL";
    static final String KEY = "SAMSPOKE_NODE_KEY";
    static final String NOW = "SAMSPOKE_NODE_NOW";
    static final String PROFILE = "SAMSPOKE_NODE_PROFILE";
    static final String COUNT = "SAMSPOKE_NODE_COUNT";

    private final ProcessBuilder builder;
    private final CompletableFuture<Process> process = new CompletableFuture<>();

    private DyingNode(ProcessBuilder builder) {
        this.builder = builder;
    }

    /** The environment tells the node everything, for a command line is seen by all users of a machine. */
    static DyingNode prepare(Map<String, String> environment) {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DyingNode.class.getName())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        return new DyingNode(builder);
    }

    static String hex(byte[] key) {
        return HexFormat.of().formatHex(key);
    }

    /** Starts it and waits for its end; says how it ended. */
    String live() {
        try {
            Process started = builder.start();
            process.complete(started);
            int status = started.waitFor();
            return status == 0 ? "ended by itself" : "killed, exit code " + status;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Kills it, without a word. */
    void kill() {
        process.join().destroyForcibly().onExit().join();
    }

    /**
     * Removes as many as it is told.
     *
     * @param args none
     */
    public static void main(String[] args) {
        SimulatedClock clock = SimulatedClock.at(Instant.parse(environment(NOW)));
        try (Node node = new Node("node 3", environment(URL), HexFormat.of().parseHex(environment(KEY)), clock)) {
            node.reclaim(node.profile(environment(PROFILE)), Integer.parseInt(environment(COUNT)), RunControl.silent());
        }
    }

    private static String environment(String name) {
        return Objects.requireNonNull(System.getenv(name), name);
    }
}
