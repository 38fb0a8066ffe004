package io.github.samspoke.calendly.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.calendly.error.CalendlyException;
import io.github.samspoke.calendly.faults.FaultServer.Behaviour;
import io.github.samspoke.calendly.internal.http.JdkTransport;
import io.github.samspoke.calendly.testing.LoopbackServer.Request;
import io.github.samspoke.calendly.testing.Printed;
import io.github.samspoke.calendly.testing.Threads;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("B1 the fault matrix")
class FaultMatrixTest {
    private static final int THREADS = 4;
    private static final Duration SLACK = Duration.ofSeconds(1);
    /** The JDK closes a socket whose buffer is full only when its selector wakes, every 3 seconds at the latest. */
    private static final Duration CLOSING = Duration.ofSeconds(5);

    private static final Map<Cell, Future<List<Seen>>> CELLS = new LinkedHashMap<>();
    private static final List<FaultServer> SERVERS = new CopyOnWriteArrayList<>();
    private static final Threads BEFORE = Threads.now();

    /** Known: the server has answered before, so that the transport takes its quick way. */
    record Cell(Fault fault, Operation operation, boolean known) {
        /** Where the JDK can be asked only without a future, nothing closes the socket after an answer that is no HTTP. */
        boolean leavesSocket() {
            return known && JdkTransport.FUTURES_COST_THREADS && (fault == Fault.K16 || fault == Fault.K18);
        }

        @Override
        public String toString() {
            return fault + ", " + operation + (known ? ", known server" : "");
        }
    }

    /** What was seen of one operation under one fault. */
    private record Seen(@Nullable Throwable failure, Duration took, List<Request> requests, boolean dropped) {}

    static Stream<Cell> cells() {
        return Stream.of(false, true)
                .flatMap(known -> Stream.of(Fault.values())
                        .filter(fault -> !known || fault.answersAtTimes())
                        .flatMap(fault ->
                                Stream.of(Operation.values()).map(operation -> new Cell(fault, operation, known))));
    }

    /** A few at a time, since most of them wait. */
    @BeforeAll
    static void runAll() {
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        cells().forEach(cell -> CELLS.put(cell, pool.submit(() -> seen(cell))));
        pool.shutdown();
    }

    private static List<Seen> seen(Cell cell) throws InterruptedException {
        List<Seen> seen = new ArrayList<>();
        for (Behaviour variant : cell.fault().variants()) {
            FaultServer server = cell.fault().server(cell.known() ? variant.afterAnAnswer() : variant);
            SERVERS.add(server);
            URI place = cell.fault().place(server);
            try (Session session =
                    new Session(place, cell.fault().deadline(), cell.fault().http())) {
                if (cell.known()) {
                    session.greet(place);
                }
                int before = server.requests().size();
                long start = System.nanoTime();
                Throwable failure = failure(cell.operation(), session);
                Duration took = Duration.ofNanos(System.nanoTime() - start);
                boolean dropped = cell.fault().dropsConnection()
                        && !cell.leavesSocket()
                        && Threads.await(CLOSING, server::allEnded);
                if (cell.leavesSocket()) {
                    server.close();
                }
                List<Request> requests = server.requests();
                seen.add(new Seen(failure, took, requests.subList(before, requests.size()), dropped));
            }
        }
        return seen;
    }

    private static @Nullable Throwable failure(Operation operation, Session session) {
        try {
            operation.run(session);
            return null;
        } catch (RuntimeException e) {
            return e;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cells")
    @DisplayName("B1 the outcome, the requests, the time, the socket, and no secret")
    void call_fault_endsAsItShould(Cell cell) throws InterruptedException, ExecutionException {
        List<Seen> all = Objects.requireNonNull(CELLS.get(cell)).get();
        Fault fault = cell.fault();
        Operation operation = cell.operation();
        int attempts = fault.attempts(operation.nature());

        assertThat(all).hasSameSizeAs(fault.variants()).allSatisfy(seen -> {
            Throwable failure = seen.failure();
            assertThat(Optional.ofNullable(failure).map(Throwable::getClass))
                    .as(() -> failure == null ? "success" : Printed.of(failure))
                    .isEqualTo(fault.outcome(operation.nature()));
            if (failure instanceof CalendlyException e) {
                assertThat(e.attempts()).isEqualTo(attempts);
                assertThat(Printed.of(e)).doesNotContain(secrets(seen.requests()));
            }
            assertThat(seen.requests()).hasSize(attempts * fault.requestsFor(operation.nature()));
            assertThat(seen.took())
                    .isLessThan(fault.deadline().multipliedBy(attempts).plus(SLACK));
            assertThat(seen.dropped()).isEqualTo(fault.dropsConnection() && !cell.leavesSocket());
        });
    }

    /** The verifier is made by the client, so it is known only from the request. */
    private static List<String> secrets(List<Request> requests) {
        List<String> secrets = new ArrayList<>(Session.secrets());
        requests.stream()
                .flatMap(r -> Stream.of(r.body().split("&", -1)))
                .filter(field -> field.startsWith("code_verifier="))
                .map(field -> field.substring("code_verifier=".length()))
                .forEach(secrets::add);
        return secrets;
    }

    @AfterAll
    static void leaveNothing() throws IOException, InterruptedException {
        assertThat(Threads.await(Duration.ofSeconds(10), FaultMatrixTest::allConnectionsEnded))
                .isTrue();
        SERVERS.forEach(FaultServer::close);
        assertThat(BEFORE.startedSinceAndLeft()).isEmpty();
        Path log = Path.of(System.getProperty("org.slf4j.simpleLogger.logFile", "target/test.log"));
        assertThat(Files.readString(log)).contains("DELETE").doesNotContain(Session.secrets());
    }

    private static boolean allConnectionsEnded() {
        System.gc(); // On 17 that alone ends the connections kept alive.
        return SERVERS.stream().allMatch(FaultServer::allEnded);
    }
}
