package io.github.samspoke.calendly.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.samspoke.calendly.faults.FaultServer;
import io.github.samspoke.calendly.faults.FaultServer.Behaviour;
import io.github.samspoke.calendly.faults.Wire;
import io.github.samspoke.calendly.testing.Threads;
import io.github.samspoke.calendly.transport.TransportRequest;
import io.github.samspoke.calendly.transport.TransportResponse;
import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JdkTransportTest {
    private static final Duration LOOK = Duration.ofMillis(400);
    private static final Duration AMPLE = Duration.ofSeconds(20);
    private static final int CAP = 300_000;

    private final JdkTransport transport = JdkTransport.create(LOOK);

    @AfterEach
    void close() {
        transport.close();
    }

    private static TransportRequest get(FaultServer server) {
        return new TransportRequest("GET", server.uri(), Map.of(), null, AMPLE, CAP);
    }

    private TransportResponse answerOf(Behaviour behaviour) throws IOException, InterruptedException {
        try (FaultServer server = FaultServer.plain(behaviour)) {
            return transport.send(get(server));
        }
    }

    @Test
    @DisplayName("B3 a byte now and then is given up long before the deadline, and its socket closed")
    void send_bodyDrips_isTooSlow() throws InterruptedException {
        try (FaultServer server = FaultServer.plain(wire -> {
            wire.request();
            wire.head("200 OK", "Content-Length: 100000");
            wire.drip("x".repeat(100_000));
        })) {
            assertThatThrownBy(() -> transport.send(get(server)))
                    .isInstanceOf(HttpTimeoutException.class)
                    .hasMessage("the body came too slowly");
            assertThat(Threads.await(Duration.ofSeconds(5), server::allEnded)).isTrue();
        }
    }

    @Test
    void send_bodyComesInPieces_isNotTooSlow() throws IOException, InterruptedException {
        TransportResponse answer = answerOf(wire -> {
            wire.request();
            wire.pause(2 * LOOK.toMillis()); // Before the body nothing is slow but the deadline.
            wire.head("200 OK", "Content-Length: 10000");
            for (int i = 0; i < 10; i++) {
                wire.send("x".repeat(1000));
                wire.pause(LOOK.toMillis() / 4);
            }
        });
        assertThat(answer.body()).hasSize(10_000);
    }

    @ParameterizedTest
    @DisplayName("every body up to the cap arrives whole, whether its length is told, chunked or cut off by the end")
    @ValueSource(ints = {0, 1, 131_071, 131_072, 131_073, 262_145, CAP})
    void send_bodyUpToTheCap_arrivesWhole(int size) throws IOException, InterruptedException {
        byte[] body = new byte[size];
        IntStream.range(0, size).forEach(i -> body[i] = (byte) i);

        assertThat(answerOf(told(body)).body()).isEqualTo(body);
        assertThat(answerOf(chunked(body)).body()).isEqualTo(body);
        assertThat(answerOf(ended(body)).body()).isEqualTo(body);
    }

    @Test
    void send_bodyBeyondTheCap_isRefused() {
        byte[] body = new byte[CAP + 1];

        for (Behaviour behaviour : new Behaviour[] {told(body), chunked(body), ended(body)}) {
            assertThatThrownBy(() -> answerOf(behaviour))
                    .isInstanceOf(RefusedAnswerException.class)
                    .hasMessage("the answer is too large");
        }
    }

    private static Behaviour told(byte[] body) {
        return wire -> {
            wire.request();
            wire.head("200 OK", "Content-Length: " + body.length);
            wire.send(body);
            wire.awaitEnd();
        };
    }

    private static Behaviour chunked(byte[] body) {
        return wire -> {
            wire.request();
            wire.head("200 OK", "Transfer-Encoding: chunked");
            for (int from = 0; from < body.length; from += 7000) {
                byte[] chunk = Arrays.copyOfRange(body, from, Math.min(body.length, from + 7000));
                wire.send(Integer.toHexString(chunk.length) + "\r\n");
                wire.send(chunk);
                wire.send("\r\n");
            }
            wire.send("0\r\n\r\n");
            wire.awaitEnd();
        };
    }

    private static Behaviour ended(byte[] body) {
        return wire -> {
            wire.request();
            wire.head("200 OK");
            wire.send(body);
            wire.finish();
        };
    }

    @ParameterizedTest
    @DisplayName("of an error the status counts, even where its body is not worth reading")
    @CsvSource({"Content-Length: 65537", "Content-Length: 10737418240", "Content-Encoding: br"})
    void send_errorWithBadBody_keepsTheStatus(String line) throws IOException, InterruptedException {
        TransportResponse answer = answerOf(wire -> {
            wire.request();
            wire.head("503 Service Unavailable", "Retry-After: 7", line);
            wire.sendForEver("x".repeat(4096));
        });
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.first("Retry-After")).contains("7");
        assertThat(answer.body()).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("an answer whose length is not clear is refused")
    @CsvSource({
        "Content-Length: 3,Content-Length: 5",
        "Content-Length: 5,Transfer-Encoding: chunked",
        "Content-Length: abc,X: y",
        "Content-Length: -5,X: y",
        "Content-Length: 99999999999999999999,X: y",
        "'Content-Length: 5, 5',X: y"
    })
    void send_unclearLength_isRefused(String one, String other) {
        assertThatThrownBy(() -> answerOf(wire -> {
                    wire.request();
                    wire.head("200 OK", one, other);
                    wire.send("12345");
                    wire.finish();
                }))
                .isInstanceOf(RefusedAnswerException.class);
    }

    @Test
    void send_sameLengthTwice_isTaken() throws IOException, InterruptedException {
        TransportResponse answer = answerOf(wire -> {
            wire.request();
            wire.head("200 OK", "Content-Length: 5", "Content-Length: 5");
            wire.send("12345");
        });
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo("12345");
    }

    @Test
    @DisplayName("callers that fill the common pool, on which the JDK ends exchanges, get their answers all the same")
    void send_onEveryThreadOfTheCommonPool_isAnswered() throws Exception {
        try (FaultServer server = FaultServer.plain(wire -> {
            while (true) {
                wire.request();
                wire.answer("200 OK", "{}");
            }
        })) {
            List<ForkJoinTask<Integer>> callers = IntStream.range(0, 2 * ForkJoinPool.getCommonPoolParallelism() + 2)
                    .mapToObj(i -> ForkJoinPool.commonPool()
                            .submit(() -> transport.send(get(server)).status()))
                    .toList();
            for (ForkJoinTask<Integer> caller : callers) {
                assertThat(caller.get(5, TimeUnit.SECONDS)).isEqualTo(200);
            }
        }
    }

    @Test
    @DisplayName("a common pool that is all busy with the host's own waiting keeps no caller")
    void send_commonPoolBusy_isAnswered() throws Exception {
        CountDownLatch free = new CountDownLatch(1);
        List<ForkJoinTask<?>> busy = new ArrayList<>();
        for (int i = 0; i < ForkJoinPool.getCommonPoolParallelism() + 2; i++) {
            busy.add(ForkJoinPool.commonPool().submit(() -> {
                free.await();
                return null;
            }));
        }
        try (FaultServer server = FaultServer.plain(wire -> {
            while (true) {
                wire.request();
                wire.answer("200 OK", "{}");
            }
        })) {
            long start = System.nanoTime();
            assertThat(transport.send(get(server)).status()).isEqualTo(200);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
        } finally {
            free.countDown();
            for (ForkJoinTask<?> task : busy) {
                task.get(5, TimeUnit.SECONDS);
            }
        }
    }

    @Test
    void send_interruptedBefore_sendsNothing() {
        try (FaultServer server = FaultServer.plain(Wire::request)) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> transport.send(get(server))).isInstanceOf(InterruptedException.class);
            assertThat(server.connections()).isZero();
        }
    }

    @Test
    void close_callUnderWay_failsAndItsSocketCloses()
            throws InterruptedException, ExecutionException, TimeoutException {
        Threads before = Threads.now();
        JdkTransport another = JdkTransport.create();
        try (FaultServer server = FaultServer.plain(wire -> {
            wire.request();
            wire.awaitEnd();
        })) {
            CompletableFuture<Throwable> failure =
                    CompletableFuture.supplyAsync(() -> catchThrowable(() -> another.send(get(server))));
            assertThat(Threads.await(
                            Duration.ofSeconds(5), () -> !server.requests().isEmpty()))
                    .isTrue();
            another.close();

            assertThat(failure.get(5, TimeUnit.SECONDS))
                    .isInstanceOf(IOException.class)
                    .hasMessage("the client was closed");
            assertThat(Threads.await(Duration.ofSeconds(5), server::allEnded)).isTrue();
            assertThatThrownBy(() -> another.send(get(server))).isInstanceOf(IllegalStateException.class);
        }
        assertThat(before.startedSinceAndLeft()).isEmpty();
    }
}
