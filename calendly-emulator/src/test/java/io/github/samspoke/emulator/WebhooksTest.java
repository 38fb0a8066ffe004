package io.github.samspoke.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class WebhooksTest extends Running {
    private static final String PATH = "/webhook_subscriptions";

    private String body(String name, String event, String scope, String... more) {
        String extra = more.length == 0 ? "" : ", \"" + more[0] + "\": \"" + more[1] + "\"";
        return """
                {"url": "https://hooks.example.com/%s", "events": ["%s"], "organization": "%s",
                 "scope": "%s"%s}""".formatted(name, event, org, scope, extra);
    }

    @Test
    void create_thenDelete_listedByScope() {
        String user = emulator.adminUri().toString();
        Web.Reply all = admin.post(PATH, body("a", "invitee.created", "organization"));
        Web.Reply own = admin.post(PATH, body("b", "invitee.canceled", "user", "user", user));

        assertThat(all.resource().path("state").asText()).isEqualTo("active");
        assertThat(all.resource().path("creator").asText()).isEqualTo(user);
        assertThat(all.resource().path("user").isNull()).isTrue();
        assertThat(admin.get(PATH, "organization", org, "scope", "organization").rows())
                .containsExactly(all.resource());
        assertThat(admin.get(PATH, "organization", org, "scope", "user", "user", user)
                        .rows())
                .containsExactly(own.resource());
        URI uri = URI.create(all.resource().path("uri").asText());
        assertThat(admin.delete(uri).status()).isEqualTo(204);
        assertThat(admin.get(uri).status()).isEqualTo(404);
        assertThat(admin.get(PATH, "organization", org, "scope", "organization").rows())
                .isEmpty();
    }

    @Test
    void create_sameUrl_conflictUntilDeleted() {
        String body = body("same", "invitee.created", "organization");
        URI first = URI.create(admin.post(PATH, body).resource().path("uri").asText());

        Web.Reply second = admin.post(PATH, body);
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.message()).isEqualTo("Hook with this url already exists");
        admin.delete(first);
        assertThat(admin.post(PATH, body).status()).isEqualTo(201);
    }

    @Test
    void create_smallPlan_contactsOnly() {
        state.setPlan("essentials", "paid");

        assertThat(admin.post(PATH, body("a", "invitee.created", "organization"))
                        .message())
                .isEqualTo("Please upgrade your Calendly account to Standard");
        assertThat(admin.post(PATH, body("a", "contact.created", "organization"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void create_tokenWithoutReadScope_refused() {
        Web web =
                new Web(emulator, emulator.personalAccessToken(emulator.adminUri(), "webhooks:write", "contacts:read"));

        Web.Reply reply = web.post(PATH, body("a", "routing_form_submission.created", "organization"));
        assertThat(reply.body().path("required_scopes").path(0).asText()).isEqualTo("routing_forms:read");
        assertThat(web.post(PATH, body("a", "contact.created", "organization")).status())
                .isEqualTo(201);
    }

    @Test
    void create_wrong_namesTheField() {
        assertThat(admin.post(PATH, body("a", "event_type.created", "organization"))
                        .detail())
                .isEqualTo("events[0] is not a valid value");
        assertThat(admin.post(PATH, body("a", "meeting_recap.created", "organization"))
                        .detail())
                .isEqualTo("events meeting_recap.created is only sent in the scope user");
        assertThat(admin.post(PATH, body("a", "invitee.created", "user")).detail())
                .isEqualTo("user must be filled");
        assertThat(admin.post(PATH, body("a", "invitee.created", "group")).detail())
                .isEqualTo("group must be filled");
        assertThat(admin.post(PATH, body("a", "invitee.created", "world")).detail())
                .isEqualTo("scope is not a valid value");
        assertThat(admin.post(PATH, body("a b", "invitee.created", "organization"))
                        .detail())
                .isEqualTo("url is not a valid URL");
    }

    @Test
    void roles_notAllowed_exactMessages() {
        Web user = as(plain().userUri());
        String other = emulator.ownerUri().toString();
        String group = admin.first("/groups", "organization", org);

        assertThat(user.get(PATH, "organization", org, "scope", "organization").message())
                .isEqualTo("You do not have permission to access this resource.");
        assertThat(user.get(PATH, "organization", org, "scope", "user", "user", other)
                        .message())
                .isEqualTo("Unauthorized");
        assertThat(admin.get(PATH, "organization", state.foreignOrganizationUri() + "", "scope", "organization")
                        .message())
                .isEqualTo("You do not have permission");
        assertThat(user.post(PATH, body("a", "invitee.created", "organization")).message())
                .isEqualTo("You do not have permission");
        assertThat(admin.post(PATH, body("a", "invitee.created", "user", "user", state.foreignUserUri() + ""))
                        .message())
                .isEqualTo("You do not have permission to access this resource.");
        assertThat(admin.post(PATH, body("g", "invitee.created", "group", "group", group))
                        .status())
                .isEqualTo(201);
        URI made = URI.create(admin.first(PATH, "organization", org, "scope", "group", "group", group));
        assertThat(user.get(made).message()).isEqualTo("You do not have permission");
    }

    @Test
    void sample_everyEvent_payloadOfItsFamily() {
        String user = emulator.adminUri().toString();
        String[][] samples = {
            {"invitee.created", "organization", "scheduled_event"},
            {"invitee.canceled", "organization", "cancellation"},
            {"invitee_no_show.deleted", "organization", "no_show"},
            {"event_type.updated", "organization", "pooling_type"},
            {"routing_form_submission.created", "organization", "routing_form"},
            {"contact.created", "organization", "emails"},
            {"meeting_recap.created", "user", "summary_md"},
        };
        for (String[] sample : samples) {
            Web.Reply reply = admin.get(
                    "/sample_webhook_data", "event", sample[0], "organization", org, "scope", sample[1], "user", user);
            assertThat(reply.body().path("event").asText()).isEqualTo(sample[0]);
            assertThat(reply.body().path("payload").has(sample[2]))
                    .as(sample[0])
                    .isTrue();
        }
        assertThat(admin.get(
                                "/sample_webhook_data",
                                "event",
                                "meeting_recap.created",
                                "organization",
                                org,
                                "scope",
                                "organization")
                        .detail())
                .startsWith("scope meeting_recap.created");
    }
}
