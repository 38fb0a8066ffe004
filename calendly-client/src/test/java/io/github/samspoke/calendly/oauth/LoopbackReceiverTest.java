package io.github.samspoke.calendly.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.calendly.error.AuthorizationFailedException;
import io.github.samspoke.calendly.error.AuthorizationFailedException.Reason;
import io.github.samspoke.calendly.error.CallInterruptedException;
import io.github.samspoke.calendly.testing.SimulatedTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LoopbackReceiverTest {
    private final SimulatedTime time = new SimulatedTime();
    private final LoopbackReceiver receiver = LoopbackReceiver.open(0, "/callback", time);
    private final int port = receiver.redirectUri().getPort();
    private final Instant until = time.instant().plus(Duration.ofMinutes(10));
    private final CompletableFuture<URI> callback = CompletableFuture.supplyAsync(() -> receiver.await(until));

    @AfterEach
    void close() {
        receiver.close();
    }

    private static InetAddress loopback(int last) throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) last});
    }

    private String send(String head) throws IOException {
        try (Socket socket = new Socket(loopback(1), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write((head + "\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private URI received() throws Exception {
        return callback.get(10, TimeUnit.SECONDS);
    }

    @Test
    @DisplayName("A5 one request is taken, a second is refused, the port is closed within a second")
    void await_oneCallback_isTakenAndThePortClosed() throws Exception {
        assertThat(receiver.redirectUri()).hasToString("http://localhost:" + port + "/callback");
        String page = send("GET /callback?code=a%20b&state=s HTTP/1.1");
        long answered = System.nanoTime();

        assertThat(page)
                .startsWith("HTTP/1.1 200 ")
                .contains("no-store")
                .endsWith("\r\n\r\nDone. You can close this window.\n")
                .doesNotContain("a%20b");
        assertThatThrownBy(() -> send("GET /callback?code=again HTTP/1.1")).isInstanceOf(ConnectException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - answered)).isLessThan(Duration.ofSeconds(1));
        assertThat(received()).hasToString("http://localhost:" + port + "/callback?code=a%20b&state=s");
    }

    @Test
    @DisplayName("A5 other paths, methods and rubbish are refused, and the callback is still taken")
    void await_otherRequests_areRefused() throws Exception {
        for (String path : List.of("/", "/callback/", "/callback2?code=c", "/favicon.ico", "//callback?code=c")) {
            assertThat(send("GET " + path + " HTTP/1.1")).startsWith("HTTP/1.1 404 ");
        }
        for (String method : List.of("POST", "HEAD", "OPTIONS", "get")) {
            assertThat(send(method + " /callback?code=c HTTP/1.1")).startsWith("HTTP/1.1 405 ");
        }
        for (String bad : List.of(
                "GET /callback HTTP/1.1",
                "GET /callback?a|b HTTP/1.1",
                "GET /callback?%f HTTP/1.1",
                "GET /callback?a#b HTTP/1.1")) {
            assertThat(send(bad)).startsWith("HTTP/1.1 400 ");
        }
        assertThat(send("rubbish")).startsWith("HTTP/1.1 400 ").endsWith("\r\n\r\nNot this.\n");
        assertThat(send("GET http://evil.example/callback?code=c HTTP/1.1")).startsWith("HTTP/1.1 404 ");
        assertThat(send("GET /callback?code=" + "c".repeat(20_000) + " HTTP/1.1"))
                .startsWith("HTTP/1.1 400 ");
        assertThat(callback).isNotDone();
        assertThat(send("GET /callback?code=c HTTP/1.0")).startsWith("HTTP/1.1 200 ");
        assertThat(received().getQuery()).isEqualTo("code=c");
    }

    @Test
    @DisplayName("A5 a connection that says nothing does not keep the browser out")
    void await_silentConnection_isDropped() throws Exception {
        try (Socket silent = new Socket(loopback(1), port)) {
            assertThat(send("GET /callback?code=c HTTP/1.1")).startsWith("HTTP/1.1 200 ");
            assertThat(silent.getInputStream().read()).isEqualTo(-1);
        }
        assertThat(received().getQuery()).isEqualTo("code=c");
    }

    @Test
    @DisplayName("A5 other addresses of this machine are not listened to")
    void open_otherAddresses_areRefused() throws Exception {
        List<InetAddress> others = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.getHostAddress().equals("127.0.0.1"))
                .toList();
        for (InetAddress other : others) {
            assertThatThrownBy(() -> new Socket(other, port).close()).isInstanceOf(IOException.class);
        }
        assertThatThrownBy(() -> new Socket(loopback(2), port).close()).isInstanceOf(ConnectException.class);
    }

    @Test
    void await_nobodyComes_givesUpByTheClock() {
        time.advance(Duration.ofMinutes(10));
        assertThatThrownBy(this::received)
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        AuthorizationFailedException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.NOT_ANSWERED));
        assertThatThrownBy(() -> send("GET /callback?code=c HTTP/1.1")).isInstanceOf(ConnectException.class);
    }

    @Test
    void await_interrupted_endsAndKeepsTheFlag() throws Exception {
        CompletableFuture<Boolean> flag = new CompletableFuture<>();
        try (LoopbackReceiver other = LoopbackReceiver.open(0, "/", time)) {
            Thread waiting = new Thread(() -> {
                try {
                    other.await(time.instant().plusSeconds(60));
                } catch (CallInterruptedException e) {
                    flag.complete(Thread.currentThread().isInterrupted());
                }
            });
            waiting.start();
            waiting.interrupt();
            assertThat(flag.get(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    @DisplayName("A5 a head may come in pieces")
    void await_headInPieces_isTaken() throws Exception {
        try (Socket slow = new Socket(loopback(1), port)) {
            slow.setTcpNoDelay(true);
            for (String piece : List.of("GET /callback?co", "de=c HTTP/1.1\r", "\nHost: localhost\r\n", "\r\n")) {
                slow.getOutputStream().write(piece.getBytes(StandardCharsets.UTF_8));
                slow.getOutputStream().flush();
            }
            assertThat(new String(slow.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 200 ");
        }
        assertThat(received().getQuery()).isEqualTo("code=c");
    }

    @Test
    void close_beforeAnybodyCame_givesThePortBack() {
        LoopbackReceiver other = LoopbackReceiver.open(0, "/", time);
        int free = other.redirectUri().getPort();
        other.close();

        assertThatThrownBy(() -> other.await(until))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("the loopback cannot be listened to any more");
        LoopbackReceiver again = LoopbackReceiver.open(free, "/");
        assertThat(again.redirectUri()).hasPort(free);
        again.close();
    }

    @Test
    void open_badPathOrTakenPort_isRefused() {
        for (String path : List.of("callback", "", "/a b", "/a?b", "//host/a", "/a/")) {
            assertThatThrownBy(() -> LoopbackReceiver.open(0, path)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> LoopbackReceiver.open(port, "/callback"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(String.valueOf(port));
    }
}
