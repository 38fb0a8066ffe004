package io.github.samspoke.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.app.workspace.DemoWorld;
import io.github.samspoke.core.connection.ConnectionSettings;
import io.github.samspoke.emulator.EmulatedApp;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Connecting by OAuth: with a browser on this machine, and with one elsewhere. */
class ConnectTest {
    private final Typist ada = new Typist(20);

    @AfterEach
    void closes() {
        ada.close();
    }

    private static URI freeRedirect() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return URI.create("http://localhost:" + socket.getLocalPort() + "/calendly/oauth/callback");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private String[] words(String clientId, URI redirect, String... more) {
        String calendly = ada.world().calendly().baseUri().toString();
        String[] words = {
            "connect",
            "--client-id",
            clientId,
            "--redirect",
            redirect.toString(),
            "--url",
            calendly,
            "--authorization-url",
            calendly,
            "--timeout",
            "20"
        };
        String[] all = new String[words.length + more.length];
        System.arraycopy(words, 0, all, 0, words.length);
        System.arraycopy(more, 0, all, words.length, more.length);
        return all;
    }

    @Test
    void browserHere_comesBackToTheLoopback() throws Exception {
        URI redirect = freeRedirect();
        ConnectionSettings app = ada.world().settings(redirect);
        String secret = Objects.requireNonNull(app.clientSecret()).reveal();
        ada.with("CALENDLY_SAM_CLIENT_SECRET", secret);
        // What the person sees of Calendly's page is played by the emulator: consent, and back.
        LiveOutput output = new LiveOutput();
        CompletableFuture<Integer> code = CompletableFuture.supplyAsync(
                () -> CommandLines.run(output.shell(ada), words(app.clientId(), redirect)));
        URI back = DemoWorld.consent(output.firstUrl());
        assertThat(back.toString()).startsWith(redirect.toString());
        assertThat(get(redirect.resolve("/favicon.ico"))).isEqualTo(404);
        assertThat(get(back)).isEqualTo(200);

        assertThat(code.get()).as(output.text()).isEqualTo(ExitCode.DONE);
        assertThat(output.text())
                .contains("Connected Calendly", "organizations:write")
                .doesNotContain(secret);
        ada.types("profile", "create", "--provisioning", "none");
        assertThat(ada.types("profile", "validate").code()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void browserElsewhere_urlIsPasted() {
        EmulatedApp app = ada.world().calendly().registerNativeApp(URI.create("https://sam.example.com/back"));
        PastingPrompt person = new PastingPrompt();
        LiveOutput output = new LiveOutput();
        person.reads(output);

        int code = CommandLines.run(
                output.shell(ada, person), words(app.clientId(), app.redirectUri(), "--native", "--paste"));

        assertThat(code).as(output.text()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void consentRefused_nothingIsConnected() {
        ada.world().calendly().setConsentRefused(true);
        Typist.Outcome outcome = pasted();

        assertThat(outcome.code()).isNotEqualTo(ExitCode.DONE);
        assertThat(outcome.err()).isNotBlank();
        assertThat(ada.types("profile", "create").out()).contains("Nothing is connected as Calendly.");
    }

    @Test
    void scopeDeclined_isNamed() {
        ada.world().calendly().consentDeclines("organizations:write");
        Typist.Outcome outcome = pasted();

        assertThat(outcome.code()).isEqualTo(ExitCode.VENDOR);
        assertThat(outcome.err()).contains("organizations:write");
    }

    private Typist.Outcome pasted() {
        EmulatedApp app = ada.world().calendly().registerNativeApp(URI.create("https://sam.example.com/back"));
        PastingPrompt person = new PastingPrompt();
        LiveOutput output = new LiveOutput();
        person.reads(output);
        int code = CommandLines.run(
                output.shell(ada, person), words(app.clientId(), app.redirectUri(), "--native", "--paste"));
        return new Typist.Outcome(code, output.text(), output.errors());
    }

    @Test
    void wrongUse_isSaidBeforeAnythingIsOpened() {
        assertThat(ada.types("connect").err()).startsWith("Give --client-id to connect by OAuth, or --token.");
        assertThat(ada.types("connect", "--token", "--client-id", "x").code()).isEqualTo(ExitCode.USAGE);
        assertThat(ada.types("connect", "--client-id", "x", "--redirect", "https://h.example/back")
                        .err())
                .contains("add --paste");
        assertThat(ada.state().resolve("samspoke.mv.db")).doesNotExist();
    }

    private static int get(URI uri) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    static URI urlIn(String text) {
        Matcher url = Pattern.compile("^ {2}(http\\S+)$", Pattern.MULTILINE).matcher(text);
        assertThat(url.find()).as(text).isTrue();
        return URI.create(url.group(1));
    }
}
