package io.github.samspoke.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A PostgreSQL for a demonstration: made in a folder of its own, stopped and deleted when it is closed. */
final class ThrowawayPostgres implements AutoCloseable {
    private static final boolean ROOT = System.getProperty("user.name").equals("root");

    private final Path binaries;
    private final Path folder;
    private final int port;

    private ThrowawayPostgres(Path binaries, Path folder, int port) {
        this.binaries = binaries;
        this.folder = folder;
        this.port = port;
    }

    /** Starts one; empty where {@code initdb} and {@code pg_ctl} are not installed. */
    static Optional<ThrowawayPostgres> start() {
        return binaries().map(found -> {
            try {
                ThrowawayPostgres postgres = new ThrowawayPostgres(found, newFolder(), freePort());
                postgres.begin();
                return postgres;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void begin() {
        run("initdb", "-D", data(), "-U", "postgres", "-A", "trust", "--no-sync", "-E", "UTF8", "--locale=C");
        String options = "-p " + port + " -h 127.0.0.1 -k '' -c fsync=off";
        run("pg_ctl", "-D", data(), "-w", "-l", folder.resolve("log").toString(), "-o", options, "start");
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres";
    }

    @Override
    public void close() {
        run("pg_ctl", "-D", data(), "-m", "immediate", "-w", "stop");
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private static Optional<Path> binaries() {
        Stream<Path> onPath =
                Stream.of(System.getenv().getOrDefault("PATH", "").split(":")).map(Path::of);
        Path debian = Path.of("/usr/lib/postgresql");
        try (Stream<Path> versions = Files.isDirectory(debian) ? Files.list(debian) : Stream.empty()) {
            List<Path> installed =
                    versions.map(version -> version.resolve("bin")).toList();
            return Stream.concat(onPath, installed.stream())
                    .filter(bin ->
                            Files.isExecutable(bin.resolve("initdb")) && Files.isExecutable(bin.resolve("pg_ctl")))
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The server refuses root, so as root its folder belongs to nobody. */
    private static Path newFolder() throws IOException {
        Path folder = Files.createTempDirectory("samspoke-two-nodes-");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        if (ROOT) {
            Files.setOwner(
                    folder,
                    folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
        }
        return folder;
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    private void run(String program, String... arguments) {
        List<String> words = new ArrayList<>();
        if (ROOT) {
            words.addAll(List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"));
        }
        words.addAll(List.of("env", "-C", folder.toString(), "LC_ALL=C"));
        words.add(binaries.resolve(program).toString());
        words.addAll(List.of(arguments));
        try {
            int status = new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            if (status != 0) {
                throw new IllegalStateException(program + " ended with " + status + "; see " + folder.resolve("log"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while PostgreSQL was started or stopped", e);
        }
    }
}
