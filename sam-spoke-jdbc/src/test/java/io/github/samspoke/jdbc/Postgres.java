package io.github.samspoke.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** A PostgreSQL server of the tests' own: started once a JVM where its binaries are, and gone with it. */
final class Postgres {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** Where the server listens; null where there are no binaries. */
    private static final @Nullable String SERVER = start();

    private Postgres() {}

    /** The URL of a new, empty database; skips the test, and says so, where there is no server. */
    static String database() {
        if (SERVER == null) {
            System.err.println("NO POSTGRESQL: initdb and pg_ctl were not found, tests on it are skipped");
        }
        Assumptions.assumeTrue(SERVER != null, "initdb and pg_ctl are not installed");
        String name = "db" + NUMBER.incrementAndGet();
        try (Connection connection = DriverManager.getConnection(SERVER + "postgres", "postgres", "")) {
            connection.createStatement().execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return SERVER + name;
    }

    private static @Nullable String start() {
        Optional<Path> binaries = binaries();
        if (binaries.isEmpty()) {
            return null;
        }
        try {
            int port = freePort();
            Path folder = folder();
            String initdb = binaries.get().resolve("initdb").toString();
            String control = binaries.get().resolve("pg_ctl").toString();
            String data = folder.resolve("data").toString();
            run(folder, initdb, "-D", data, "-U", "postgres", "-A", "trust", "--no-sync", "-E", "UTF8", "--locale=C");
            String options = "-p " + port + " -h 127.0.0.1 -k '' -c fsync=off -c full_page_writes=off"
                    + " -c synchronous_commit=off -c max_connections=300";
            run(folder, control, "-D", data, "-w", "-l", folder.resolve("log").toString(), "-o", options, "start");
            Runtime.getRuntime()
                    .addShutdownHook(
                            new Thread(() -> run(folder, control, "-D", data, "-m", "immediate", "-w", "stop")));
            return "jdbc:postgresql://127.0.0.1:" + port + "/";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    private static Optional<Path> binaries() {
        Stream<Path> onPath = Stream.of(System.getenv("PATH").split(":")).map(Path::of);
        Path debian = Path.of("/usr/lib/postgresql");
        try (Stream<Path> versions = Files.isDirectory(debian) ? Files.list(debian) : Stream.empty()) {
            List<Path> installed =
                    versions.map(version -> version.resolve("bin")).toList();
            return Stream.concat(onPath, installed.stream())
                    .filter(folder -> Files.isExecutable(folder.resolve("initdb"))
                            && Files.isExecutable(folder.resolve("pg_ctl")))
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The server refuses root, so as root its folder belongs to nobody. */
    private static Path folder() throws IOException {
        Path folder = Files.createTempDirectory("samspoke-postgres-");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        if (root()) {
            Files.setOwner(
                    folder,
                    folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
        }
        return folder;
    }

    private static boolean root() {
        return System.getProperty("user.name").equals("root");
    }

    private static void run(Path folder, String... command) {
        List<String> words = new ArrayList<>();
        if (root()) {
            words.addAll(List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"));
        }
        words.addAll(List.of("env", "-C", folder.toString(), "LC_ALL=C"));
        words.addAll(List.of(command));
        try {
            Process process = new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            assertThat(process.waitFor()).as(String.join(" ", words)).isZero();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
