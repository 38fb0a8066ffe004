package io.github.samspoke.calendly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.samspoke.calendly.activitylog.ActivityLogQuery;
import io.github.samspoke.calendly.error.CalendlyException;
import io.github.samspoke.calendly.event.EventQuery;
import io.github.samspoke.calendly.eventtype.EventTypeQuery;
import io.github.samspoke.calendly.invitee.InviteeQuery;
import io.github.samspoke.calendly.oauth.OAuthApp;
import io.github.samspoke.calendly.oauth.OAuthClient;
import io.github.samspoke.calendly.oauth.OAuthTokens;
import io.github.samspoke.calendly.oauth.Scope;
import io.github.samspoke.calendly.oauth.Secret;
import io.github.samspoke.calendly.organization.InvitationQuery;
import io.github.samspoke.calendly.organization.MembershipQuery;
import io.github.samspoke.calendly.ref.AvailabilityScheduleRef;
import io.github.samspoke.calendly.ref.EventRef;
import io.github.samspoke.calendly.ref.EventTypeRef;
import io.github.samspoke.calendly.ref.InvitationRef;
import io.github.samspoke.calendly.ref.InviteeRef;
import io.github.samspoke.calendly.ref.NoShowRef;
import io.github.samspoke.calendly.ref.OrganizationRef;
import io.github.samspoke.calendly.ref.RoutingFormRef;
import io.github.samspoke.calendly.ref.SubmissionRef;
import io.github.samspoke.calendly.ref.UserRef;
import io.github.samspoke.calendly.ref.WebhookSubscriptionRef;
import io.github.samspoke.calendly.routing.RoutingFormQuery;
import io.github.samspoke.calendly.routing.SubmissionQuery;
import io.github.samspoke.calendly.testing.Bodies;
import io.github.samspoke.calendly.testing.Clients;
import io.github.samspoke.calendly.testing.RecordTree;
import io.github.samspoke.calendly.transport.Transport;
import io.github.samspoke.calendly.transport.TransportResponse;
import io.github.samspoke.calendly.webhook.NewWebhookSubscription;
import io.github.samspoke.calendly.webhook.WebhookEventName;
import io.github.samspoke.calendly.webhook.WebhookReach;
import io.github.samspoke.calendly.webhook.WebhookSubscriptionQuery;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Calendly's own example bodies go in and come out as they were, for what the records know. */
class ExamplesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ORG = "/organizations/{uuid}";
    private static final InvitationRef INVITATION = InvitationRef.parse(Bodies.ORG + "/invitations/I1");

    private static final EventTypeRef TYPE = EventTypeRef.parse(Bodies.API + "/event_types/012345678901234567890");
    private static final OrganizationRef HOOK_ORG =
            OrganizationRef.parse(Bodies.API + "/organizations/AAAAAAAAAAAAAAAA");
    private static final UserRef HOOK_USER = UserRef.parse(Bodies.API + "/users/BBBBBBBBBBBBBBBB");
    private static final RoutingFormRef FORM = RoutingFormRef.parse(Bodies.API + "/routing_forms/F1");
    private static final EventRef EVENT = EventRef.parse(Bodies.API + "/scheduled_events/GBGBDCAADAEDCRZ2");
    private static final InviteeRef INVITEE =
            InviteeRef.parse(EVENT + "/invitees/7c1dbe46-bd84-42e2-9b97-05e2fb379bfe");

    private static final Map<String, Function<CalendlyClient, Object>> OPERATIONS = Map.ofEntries(
            Map.entry("GET /users/me", c -> c.users().me()),
            Map.entry("GET /users/{uuid}", c -> c.users().get(Bodies.USER)),
            Map.entry(
                    "GET /organization_memberships/{uuid}",
                    c -> c.organizations().membership(Bodies.MEMBERSHIP)),
            Map.entry(
                    "GET /organization_memberships",
                    c -> c.organizations()
                            .memberships(MembershipQuery.in(Bodies.ORG))
                            .first()
                            .items()),
            Map.entry("DELETE /organization_memberships/{uuid}", c -> {
                c.organizations().remove(Bodies.MEMBERSHIP);
                return List.of();
            }),
            Map.entry(
                    "GET /organizations/{org_uuid}/invitations/{uuid}",
                    c -> c.organizations().invitation(INVITATION)),
            Map.entry("DELETE /organizations/{org_uuid}/invitations/{uuid}", c -> {
                c.organizations().revoke(INVITATION);
                return List.of();
            }),
            Map.entry(
                    "GET " + ORG + "/invitations",
                    c -> c.organizations()
                            .invitations(InvitationQuery.in(Bodies.ORG))
                            .first()
                            .items()),
            Map.entry("POST " + ORG + "/invitations", c -> c.organizations().invite(Bodies.ORG, "a@example.com")),
            Map.entry(
                    "GET /scheduled_events",
                    c -> c.events().list(EventQuery.in(Bodies.ORG)).first().items()),
            Map.entry("GET /scheduled_events/{uuid}", c -> c.events().get(EVENT)),
            Map.entry(
                    "GET /scheduled_events/{uuid}/invitees",
                    c -> c.invitees().list(InviteeQuery.of(EVENT)).first().items()),
            Map.entry(
                    "GET /scheduled_events/{event_uuid}/invitees/{invitee_uuid}",
                    c -> c.invitees().get(INVITEE)),
            Map.entry(
                    "GET /routing_forms",
                    c -> c.routingForms()
                            .list(RoutingFormQuery.in(Bodies.ORG))
                            .first()
                            .items()),
            Map.entry("GET /routing_forms/{uuid}", c -> c.routingForms().get(FORM)),
            Map.entry(
                    "GET /routing_form_submissions",
                    c -> c.routingForms()
                            .submissions(SubmissionQuery.of(FORM))
                            .first()
                            .items()),
            Map.entry(
                    "GET /routing_form_submissions/{uuid}",
                    c -> c.routingForms().submission(SubmissionRef.parse(Bodies.API + "/routing_form_submissions/S1"))),
            Map.entry(
                    "GET /webhook_subscriptions",
                    c -> c.webhooks()
                            .list(WebhookSubscriptionQuery.of(WebhookReach.ofOrganization(Bodies.ORG)))
                            .first()
                            .items()),
            Map.entry(
                    "GET /webhook_subscriptions/{webhook_uuid}",
                    c -> c.webhooks().get(WebhookSubscriptionRef.parse(Bodies.API + "/webhook_subscriptions/W1"))),
            Map.entry(
                    "POST /webhook_subscriptions",
                    c -> c.webhooks().subscribe(hook(WebhookReach.ofOrganization(HOOK_ORG)))),
            Map.entry("POST /invitee_no_shows", c -> c.invitees().markNoShow(INVITEE)),
            Map.entry(
                    "GET /invitee_no_shows/{uuid}",
                    c -> c.invitees().noShow(NoShowRef.parse(Bodies.API + "/invitee_no_shows/N1"))),
            Map.entry(
                    "GET /event_types",
                    c -> c.eventTypes()
                            .list(EventTypeQuery.in(Bodies.ORG))
                            .first()
                            .items()),
            Map.entry("GET /event_types/{uuid}", c -> c.eventTypes().get(TYPE)),
            Map.entry(
                    "GET /event_type_available_times",
                    c -> c.eventTypes()
                            .availableTimes(TYPE, Instant.EPOCH, Instant.EPOCH.plusSeconds(1))
                            .items()),
            Map.entry(
                    "GET /user_availability_schedules",
                    c -> c.availability().schedules(Bodies.USER).items()),
            Map.entry(
                    "GET /user_availability_schedules/{uuid}",
                    c -> c.availability()
                            .schedule(AvailabilityScheduleRef.parse(Bodies.API + "/user_availability_schedules/S1"))),
            Map.entry(
                    "GET /user_busy_times",
                    c -> c.availability()
                            .busyTimes(Bodies.USER, Instant.EPOCH, Instant.EPOCH.plusSeconds(1))
                            .items()),
            Map.entry("POST /scheduling_links", c -> c.scheduling().link(TYPE)),
            Map.entry(
                    "GET /activity_log_entries",
                    c -> c.activityLog()
                            .entries(ActivityLogQuery.in(Bodies.ORG))
                            .first()
                            .items()));

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

    private static Path folder() {
        String contract = System.getProperty("calendly.contract", "");
        assumeThat(contract)
                .as("skipped: -Dcalendly.contract does not name the folder of Calendly's published contract")
                .isNotEmpty();
        return Path.of(contract, "examples");
    }

    private static CalendlyClient answering(int status, byte[] body) {
        Transport canned = request ->
                new TransportResponse(status, Map.of("Content-Type", List.of("application/json")), body, Duration.ZERO);
        return over(canned);
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
        Path folder = folder();
        Set<String> covered = new TreeSet<>();
        for (JsonNode entry :
                JSON.readTree(folder.resolve("index.json").toFile()).get("files")) {
            Function<CalendlyClient, Object> call =
                    OPERATIONS.get(entry.path("operation").asText());
            if (call == null || !entry.path("status").isInt()) {
                continue;
            }
            byte[] body = Files.readAllBytes(folder.resolve(entry.path("file").asText()));
            int status = entry.path("status").asInt();
            try (CalendlyClient calendly = answering(status, body)) {
                check(calendly, call, status, JSON.readTree(body));
            }
            covered.add(entry.path("operation").asText());
        }
        System.out.println("operations with published bodies: " + covered);
        assertThat(covered).hasSizeGreaterThanOrEqualTo(28);
    }

    @Test
    @DisplayName("real input: what is sent is what Calendly publishes")
    void requestExamples_areWhatIsSent() throws IOException {
        Path folder = folder();
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

    private static void check(
            CalendlyClient calendly, Function<CalendlyClient, Object> call, int status, JsonNode body) {
        if (status < 300) {
            JsonNode original = body.has("resource") ? body.get("resource") : body.get("collection");
            RecordTree.assertSame(call.apply(calendly), original, "$");
            return;
        }
        // Addresses are blotted out on purpose, and white space is evened out.
        String said = (body.path("title").asText() + ". " + body.path("message").asText())
                .replaceAll("\\S+@\\S+", "***")
                .replaceAll("\\s+", " ");
        Throwable failure = catchThrowable(() -> call.apply(calendly));
        assertThat(failure).isInstanceOf(CalendlyException.class);
        assertThat(String.valueOf(failure.getMessage()))
                .startsWith("[" + status + "]")
                .contains(said);
    }

    @Test
    void tokenExample_decodes() throws IOException {
        byte[] body = Files.readAllBytes(folder().resolve("oauth-token.200.json"));
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
