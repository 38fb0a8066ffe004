package io.github.samspoke.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Every answer validates against Calendly's published contract")
class ContractTest extends Running {
    private final Contract contract = Contract.read();

    private void validate(String method, String template, Web.Reply reply, int status) {
        contract.validate(method, template, reply, status);
    }

    private List<Web.Reply> pages(String template, String path, String... filters) {
        List<Web.Reply> pages = new ArrayList<>();
        Web.Reply page = admin.get(path, filters);
        validate("get", template, page, 200);
        pages.add(page);
        while (page.nextToken().isPresent()) {
            String[] next = Arrays.copyOf(filters, filters.length + 2);
            next[filters.length] = "page_token";
            next[filters.length + 1] = page.nextToken().get();
            page = admin.get(path, next);
            validate("get", template, page, 200);
            pages.add(page);
        }
        return pages;
    }

    private void validateEach(String template, List<Web.Reply> pages) {
        for (JsonNode row : pages.get(0).rows()) {
            Web.Reply one = admin.get(URI.create(row.path("uri").asText()));
            validate("get", template, one, 200);
            assertThat(one.resource()).isEqualTo(row);
        }
    }

    @Test
    void lists_everyPageAndRow_valid() {
        String[] all = {"organization", org, "count", "100"};
        validateEach("/scheduled_events/{uuid}", pages("/scheduled_events", "/scheduled_events", all));
        validateEach("/event_types/{uuid}", pages("/event_types", "/event_types", all));
        validateEach(
                "/organization_memberships/{uuid}",
                pages("/organization_memberships", "/organization_memberships", all));
        validateEach("/groups/{uuid}", pages("/groups", "/groups", all));
        validateEach("/group_relationships/{uuid}", pages("/group_relationships", "/group_relationships", all));
        validateEach(
                "/organizations/{org_uuid}/invitations/{uuid}",
                pages(
                        "/organizations/{uuid}/invitations",
                        state.organizationUri().getPath() + "/invitations",
                        "count",
                        "5"));
        pages("/activity_log_entries", "/activity_log_entries", all);
        pages("/outgoing_communications", "/outgoing_communications", all);
        String form = "/routing_forms";
        String submission = "/routing_form_submissions";
        List<Web.Reply> forms = pages(form, form, all);
        validateEach(form + "/{uuid}", forms);
        validateEach(
                submission + "/{uuid}",
                pages(submission, submission, "form", forms.get(0).uris().get(0)));
        validateEach("/teams/{team_uuid}", pages("/teams", "/teams"));
        validateEach("/contacts/{uuid}", pages("/contacts", "/contacts", "count", "9"));
        validateEach("/meeting_recaps/{uuid}", pages("/meeting_recaps", "/meeting_recaps", "count", "3"));
    }

    @Test
    void invitees_ofEveryEvent_asManyAsCounted() {
        for (JsonNode event : admin.get("/scheduled_events", "organization", org, "count", "100")
                .rows()) {
            String path = URI.create(event.path("uri").asText()).getPath() + "/invitees";
            List<Web.Reply> pages = pages("/scheduled_events/{uuid}/invitees", path);
            assertThat(pages.get(0).rows())
                    .hasSize(event.path("invitees_counter").path("total").asInt())
                    .allMatch(row -> row.path("status").equals(event.path("status")));
            validateEach("/scheduled_events/{event_uuid}/invitees/{invitee_uuid}", pages);
        }
    }

    @Test
    void singles_valid() {
        validate("get", "/users/me", admin.get("/users/me"), 200);
        validate("get", "/users/{uuid}", admin.get(plain().userUri()), 200);
        validate("get", "/organizations/{uuid}", admin.get(state.organizationUri()), 200);
    }

    @Test
    void writes_valid() {
        String invitations = state.organizationUri().getPath() + "/invitations";
        String template = "/organizations/{uuid}/invitations";
        Web.Reply invited = admin.post(invitations, "{\"email\":\"contract@example.com\"}");
        validate("post", template, invited, 201);
        validate("post", template, admin.post(invitations, "{\"email\":\"contract@example.com\"}"), 400);
        validate("post", template, admin.post(invitations, "{}"), 400);
        URI invitation = URI.create(invited.resource().path("uri").asText());
        validate("delete", "/organizations/{org_uuid}/invitations/{uuid}", admin.delete(invitation), 204);
        validate("delete", "/organizations/{org_uuid}/invitations/{uuid}", admin.delete(invitation), 404);
        URI seat = plain().membershipUri();
        validate("delete", "/organization_memberships/{uuid}", admin.delete(seat), 204);
        validate("delete", "/organization_memberships/{uuid}", admin.delete(seat), 404);
        validate("delete", "/organization_memberships/{uuid}", admin.delete(state.foreignMembershipUri()), 403);
    }

    @Test
    void refusals_valid() {
        Web noScope = new Web(emulator, emulator.personalAccessToken(emulator.adminUri(), "shares:write"));
        Web noToken = new Web(emulator, "nonsense");
        for (String path : List.of(
                "/users/me",
                "/organization_memberships",
                "/scheduled_events",
                "/event_types",
                "/activity_log_entries",
                "/groups",
                "/group_relationships")) {
            validate("get", path, noScope.get(path), 403);
            validate("get", path, noToken.get(path), 401);
            if (!path.equals("/users/me")) {
                validate("get", path, admin.get(path, "organization", org, "page_token", "old"), 400);
            }
        }
        validate("get", "/scheduled_events/{uuid}", admin.get("/scheduled_events/UNKNOWN"), 404);
    }

    @Test
    void tooManyRequests_valid() {
        try (CalendlyEmulator limited =
                CalendlyEmulator.builder().requestsPerMinute(1).start()) {
            Web web = new Web(limited, limited.personalAccessToken(limited.adminUri()));
            web.get("/users/me");
            validate("get", "/users/me", web.get("/users/me"), 429);
        }
    }
}
