package io.github.samspoke.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.app.console.task.TaskPages;
import io.github.samspoke.app.console.task.Tasks;
import io.github.samspoke.app.console.web.ConsoleSettings;
import io.github.samspoke.app.console.web.ConsoleUsers;
import io.github.samspoke.app.console.web.LoginPages;
import io.github.samspoke.app.console.web.Sessions;
import io.github.samspoke.app.console.web.Site;
import io.github.samspoke.app.console.web.Views;
import io.github.samspoke.app.console.web.WebServer;
import io.github.samspoke.core.SamSpoke;
import io.github.samspoke.core.calendly.CalendlySpoke;
import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.Progress;
import io.github.samspoke.core.memory.InMemoryStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Live progress, told to browsers that come and go")
class TaskStreamTest {
    private final Tasks tasks = new Tasks();
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final CountDownLatch done = new CountDownLatch(1);
    private final int port = ConsoleFixture.freePort();
    private SamSpoke spoke;
    private WebServer server;
    private Guest ada;

    @BeforeEach
    void start() {
        ConsoleSettings settings = ConsoleSettings.loopback(port, Clock.systemUTC(), line -> {});
        ConsoleUsers users = ConsoleUsers.single("ada");
        spoke = SamSpoke.builder()
                .store(InMemoryStore.create())
                .spoke(CalendlySpoke.create())
                .authorizer(users)
                .build();
        Site site = new Site(spoke, users, settings, new Sessions(settings.clock()), new Views());
        server = WebServer.start(site, List.of(new TaskPages(tasks, site.views())));
        ada = new Guest(settings.publicUrl());
        ada.login(LoginPages.link(site, "ada"));
    }

    @AfterEach
    void stop() {
        server.close();
        tasks.close();
        spoke.close();
    }

    /** Work that says something, waits to be let go on, and then says it a thousand times. */
    private String begin() {
        return tasks.start(Actor.of("ada"), "work", "/", control -> {
            control.progress(Progress.of("work", 0, 1, 1_000));
            goOn.await();
            for (int i = 2; i <= 1_000; i++) {
                control.progress(Progress.of("work", 0, i, 1_000));
            }
            done.countDown();
            return "/overview";
        });
    }

    private Socket listen(String task) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.getOutputStream()
                .write(("GET " + task + "/events HTTP/1.1\r\nHost: 127.0.0.1:" + port
                                + "\r\nAccept: text/event-stream\r\n" + "Cookie: " + ada.cookie() + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static String until(BufferedReader stream, String line) throws IOException {
        StringBuilder read = new StringBuilder();
        for (String next = stream.readLine(); next != null; next = stream.readLine()) {
            read.append(next).append('\n');
            if (next.startsWith(line)) {
                return read.toString();
            }
        }
        throw new AssertionError("the stream ended without " + line + ": " + read);
    }

    private static boolean inAnyRequest() {
        return Thread.getAllStackTraces().values().stream()
                .flatMap(Stream::of)
                .anyMatch(frame -> frame.getClassName().startsWith("io.javalin.http.servlet."));
    }

    private static void assertNoRequestIsLeft() throws InterruptedException {
        for (int i = 0; i < 100 && inAnyRequest(); i++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertThat(inAnyRequest()).as("a request is still worked on").isFalse();
    }

    @Test
    void watch_reads_hearsTheEnd() throws Exception {
        String task = begin();
        try (Socket socket = listen(task);
                BufferedReader stream =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(until(stream, "event: progress")).contains("200", "text/event-stream", "no-store");
            goOn.countDown();
            assertThat(until(stream, "event: done")).contains("1,000 of 1,000");
            until(stream, "event: end");
        }
        assertNoRequestIsLeft();
    }

    @Test
    @DisplayName("A browser that goes away, or does not read, stalls no work and leaves no request behind")
    void watch_cutOff_workGoesOn() throws Exception {
        String task = begin();
        Socket gone = listen(task);
        gone.setSoLinger(true, 0);
        assertThat(gone.getInputStream().read()).isPositive();
        gone.close();
        try (Socket silent = listen(task)) {
            goOn.countDown();
            assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(silent.isConnected()).isTrue();
            assertThat(ada.get("/login").statusCode()).isEqualTo(200);
        }
        assertNoRequestIsLeft();
    }
}
