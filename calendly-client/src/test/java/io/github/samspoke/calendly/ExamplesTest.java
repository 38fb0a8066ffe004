package io.github.samspoke.calendly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.samspoke.calendly.contract.Contract;
import io.github.samspoke.calendly.contract.Operations;
import io.github.samspoke.calendly.error.CalendlyException;
import io.github.samspoke.calendly.oauth.OAuthApp;
import io.github.samspoke.calendly.oauth.OAuthClient;
import io.github.samspoke.calendly.oauth.OAuthTokens;
import io.github.samspoke.calendly.oauth.Scope;
import io.github.samspoke.calendly.oauth.Secret;
import io.github.samspoke.calendly.page.Page;
import io.github.samspoke.calendly.page.Pager;
import io.github.samspoke.calendly.ref.EventRef;
import io.github.samspoke.calendly.ref.EventTypeRef;
import io.github.samspoke.calendly.ref.InviteeRef;
import io.github.samspoke.calendly.ref.OrganizationRef;
import io.github.samspoke.calendly.ref.UserRef;
import io.github.samspoke.calendly.testing.Bodies;
import io.github.samspoke.calendly.testing.Clients;
import io.github.samspoke.calendly.testing.RecordTree;
import io.github.samspoke.calendly.transport.Transport;
import io.github.samspoke.calendly.transport.TransportResponse;
import io.github.samspoke.calendly.webhook.NewWebhookSubscription;
import io.github.samspoke.calendly.webhook.WebhookEventName;
import io.github.samspoke.calendly.webhook.WebhookReach;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Calendly's own example bodies go in and come out as they were, for what the records know. */
class ExamplesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final EventTypeRef TYPE = EventTypeRef.parse(Bodies.API + "/event_types/012345678901234567890");
    private static final OrganizationRef HOOK_ORG =
            OrganizationRef.parse(Bodies.API + "/organizations/AAAAAAAAAAAAAAAA");
    private static final UserRef HOOK_USER = UserRef.parse(Bodies.API + "/users/BBBBBBBBBBBBBBBB");
    private static final EventRef EVENT = EventRef.parse(Bodies.API + "/scheduled_events/GBGBDCAADAEDCRZ2");
    private static final InviteeRef INVITEE =
            InviteeRef.parse(EVENT + "/invitees/7c1dbe46-bd84-42e2-9b97-05e2fb379bfe");

    /** What asks for the published bodies that are sent, by file. */
    private static final Map<String, Consumer<CalendlyClient>> REQUESTS = Map.ofEntries(
            Map.entry("create-scheduling-link.request.json", c -> c.scheduling().link(TYPE)),
            Map.entry("create-invitee-no-show.request.json", c -> c.invitees().markNoShow(INVITEE)),
            Map.entry(
                    "create-webhook-subscription.request.organization-scope-webhook.json",
                    c -> c.webhooks()
                            .subscribe(hook(
                                    WebhookReach.ofOrganization(HOOK_ORG),
                                    WebhookEventName.ROUTING_FORM_SUBMISSION_CREATED))),
            Map.entry(
                    "create-webhook-subscription.request.user-scope-webhook.json",
                    c -> c.webhooks().subscribe(hook(WebhookReach.ofUser(HOOK_USER, HOOK_ORG)))),
            Map.entry(
                    "create-organization-invitation.request.json",
                    c -> c.organizations().invite(Bodies.ORG, "alice@example.com")));

    private static NewWebhookSubscription hook(WebhookReach reach, WebhookEventName... more) {
        Stream<WebhookEventName> always =
                Stream.of(WebhookEventName.INVITEE_CREATED, WebhookEventName.INVITEE_CANCELED);
        WebhookEventName[] events = Stream.concat(always, Arrays.stream(more)).toArray(WebhookEventName[]::new);
        return NewWebhookSubscription.to(URI.create("https://blah.foo/bar"), reach, events)
                .signingKey(Secret.of("5mEzn9C-I28UtwOjZJtFoob0sAAFZ95GbZkqj4y3i0I"));
    }

    /** Answers with the body; a single resource takes on the id that is asked for. */
    private static CalendlyClient answering(int status, JsonNode body) {
        return over(request -> {
            String path = request.uri().getPath();
            if (request.method().equals("GET")
                    && !path.endsWith("/me")
                    && body.get("resource") instanceof ObjectNode o) {
                String uri = o.path("uri").asText();
                o.put("uri", uri.substring(0, uri.lastIndexOf('/')) + path.substring(path.lastIndexOf('/')));
            }
            return new TransportResponse(
                    status,
                    Map.of("Content-Type", List.of("application/json")),
                    JSON.writeValueAsBytes(body),
                    Duration.ZERO);
        });
    }

    private static CalendlyClient over(Transport transport) {
        return CalendlyClient.builder()
                .accessToken(Clients.TOKEN)
                .transport(transport)
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
            JsonNode body =
                    JSON.readTree(folder.resolve(entry.path("file").asText()).toFile());
            int status = entry.path("status").asInt();
            try (CalendlyClient calendly = answering(status, body)) {
                check(calendly, calls.get(0), status, body);
            }
            covered.add(entry.path("operation").asText());
        }
        System.out.println("operations with published bodies: " + covered);
        assertThat(covered).hasSizeGreaterThanOrEqualTo(28);
    }

    @Test
    @DisplayName("real input: what is sent is what Calendly publishes")
    void requestExamples_areWhatIsSent() throws IOException {
        Path folder = Contract.folder().resolve("examples");
        for (Map.Entry<String, Consumer<CalendlyClient>> request : REQUESTS.entrySet()) {
            AtomicReference<byte[]> sent = new AtomicReference<>();
            Transport refusing = call -> {
                sent.set(Objects.requireNonNull(call.body()));
                return new TransportResponse(400, Map.of(), new byte[0], Duration.ZERO);
            };
            try (CalendlyClient calendly = over(refusing)) {
                assertThat(catchThrowable(() -> request.getValue().accept(calendly)))
                        .isInstanceOf(CalendlyException.class);
            }
            assertThat(JSON.readTree(sent.get()))
                    .as(request.getKey())
                    .isEqualTo(JSON.readTree(folder.resolve(request.getKey()).toFile()));
        }
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
