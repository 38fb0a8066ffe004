package io.github.samspoke.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The console, as the command line starts it. */
class ServeTest {
    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Test
    void demo_served_letsPeopleInAndEndsWithItsFolder(@TempDir Path temporary) throws Exception {
        try (Typist ada = new Typist(1)) {
            ada.without("CALENDLY_SAM_STATE").with("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + temporary);
            int port = freePort();
            Typist.Outcome ended;
            int expected;
            try (Child child = Child.inAPipe(
                    ada, "serve", "--demo", "--seats", "20", "--port", "" + port, "--user", "ada=all", "--json")) {
                child.awaitOutput("}\n");
                JsonNode served = new ObjectMapper().readTree(child.output());
                assertThat(served.path("url").asText()).isEqualTo("http://127.0.0.1:" + port);
                assertThat(get(URI.create(served.path("loginLinks").path("ada").asText())))
                        .isEqualTo(200);
                assertThat(temporary).isDirectoryContaining("glob:**calendly-sam-demo-*");
                expected = child.interrupt();
                ended = child.ends();
            }
            assertThat(ended.code()).as(ended.all()).isEqualTo(expected);
            try (var left = Files.list(temporary)) {
                assertThat(left.filter(one -> one.getFileName().toString().startsWith("calendly-sam-demo-")))
                        .isEmpty();
            }
        }
    }

    private static int get(URI uri) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    void wrongUse_isSaidBeforeAnythingIsServed() {
        try (Typist ada = new Typist(1)) {
            assertThat(ada.types("serve", "--host", "0.0.0.0").err()).contains("needs --public-url");
            assertThat(ada.types("serve", "--user", "ada").code()).isEqualTo(ExitCode.USAGE);
            assertThat(ada.types("serve", "--user", "ada=owner").err()).contains("there is no role owner");
            assertThat(ada.types("serve", "--demo", "--seats", "0").code()).isEqualTo(ExitCode.USAGE);
        }
    }
}
