package io.github.samspoke.calendly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.samspoke.calendly.contract.Contract;
import io.github.samspoke.calendly.contract.Operations;
import io.github.samspoke.calendly.error.CalendlyException;
import io.github.samspoke.calendly.oauth.OAuthApp;
import io.github.samspoke.calendly.oauth.OAuthClient;
import io.github.samspoke.calendly.oauth.OAuthTokens;
import io.github.samspoke.calendly.oauth.Scope;
import io.github.samspoke.calendly.page.Page;
import io.github.samspoke.calendly.page.Pager;
import io.github.samspoke.calendly.testing.Clients;
import io.github.samspoke.calendly.testing.RecordTree;
import io.github.samspoke.calendly.transport.Transport;
import io.github.samspoke.calendly.transport.TransportResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Calendly's own example bodies go in and come out as they were, for what the records know. */
class ExamplesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static CalendlyClient answering(int status, byte[] body) {
        Transport canned = request ->
                new TransportResponse(status, Map.of("Content-Type", List.of("application/json")), body, Duration.ZERO);
        return CalendlyClient.builder()
                .accessToken(Clients.TOKEN)
                .transport(canned)
                .build();
    }

    @Test
    @DisplayName("real input: every published body of an operation built here")
    void examples_ofBuiltOperations_decodeAndEncodeBack() throws IOException {
        Path folder = Contract.folder().resolve("examples");
        Set<String> covered = new TreeSet<>();
        for (JsonNode entry :
                JSON.readTree(folder.resolve("index.json").toFile()).get("files")) {
            List<Operations.Call> calls =
                    Operations.calls(entry.path("operation").asText());
            if (calls.isEmpty() || !entry.path("status").isInt()) {
                continue;
            }
            byte[] body = Files.readAllBytes(folder.resolve(entry.path("file").asText()));
            int status = entry.path("status").asInt();
            try (CalendlyClient calendly = answering(status, body)) {
                check(calendly, calls.get(0), status, JSON.readTree(body));
            }
            covered.add(entry.path("operation").asText());
        }
        System.out.println("operations with published bodies: " + covered);
        assertThat(covered).hasSizeGreaterThanOrEqualTo(12);
    }

    private static @Nullable Object read(@Nullable Object answer) {
        Object page = answer instanceof Pager<?> pager ? pager.first() : answer;
        return page instanceof Page<?> p ? p.items() : page;
    }

    private static void check(CalendlyClient calendly, Operations.Call call, int status, JsonNode body) {
        if (status < 300) {
            JsonNode original = body.has("resource") ? body.get("resource") : body.get("collection");
            RecordTree.assertSame(read(call.on(calendly)), original, "$");
            return;
        }
        // Addresses are blotted out on purpose, and white space is evened out.
        String said = (body.path("title").asText() + ". " + body.path("message").asText())
                .replaceAll("\\S+@\\S+", "***")
                .replaceAll("\\s+", " ");
        Throwable failure = catchThrowable(() -> read(call.on(calendly)));
        assertThat(failure).isInstanceOf(CalendlyException.class);
        assertThat(String.valueOf(failure.getMessage()))
                .startsWith("[" + status + "]")
                .contains(said);
    }

    @Test
    void tokenExample_decodes() throws IOException {
        byte[] body = Files.readAllBytes(Contract.folder().resolve("examples/oauth-token.200.json"));
        Transport canned = request ->
                new TransportResponse(200, Map.of("Content-Type", List.of("application/json")), body, Duration.ZERO);
        URI callback = URI.create("https://host.example/cb");
        try (OAuthClient oauth = OAuthClient.builder()
                .app(OAuthApp.nativeApp("client", callback))
                .transport(canned)
                .build()) {
            var request = oauth.begin(Set.of(Scope.USERS_READ));
            URI answer =
                    URI.create(callback + "?code=c&state=" + request.state().reveal());
            OAuthTokens tokens = oauth.finish(request, answer);
            JsonNode original = JSON.readTree(body);
            assertThat(tokens.access().reveal())
                    .isEqualTo(original.get("access_token").asText());
            assertThat(tokens.refresh().reveal())
                    .isEqualTo(original.get("refresh_token").asText());
            assertThat(tokens.scopes()).containsExactly(Scope.of("default"));
            assertThat(tokens.owner().uri()).isEqualTo(original.get("owner").asText());
        }
    }
}
