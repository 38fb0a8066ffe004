package io.github.samspoke.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Routing forms, recaps, communications, deletions of data")
class PaperworkTest extends Running {
    private static final String RECAPS = "/meeting_recaps";
    private static final String SENT = "/outgoing_communications";
    private static final String DELETION = "/data_compliance/deletion/";
    private static final String ENTERPRISE = "Please upgrade your Calendly account to Enterprise.";

    @Test
    void routingForms_draftHasNoSubmissions_othersSorted() {
        List<JsonNode> forms = admin.all("/routing_forms", "organization", org, "sort", "created_at:desc");
        assertThat(forms)
                .hasSize(3)
                .extracting(form -> form.path("created_at").asText())
                .isSortedAccordingTo(Comparator.reverseOrder());
        for (JsonNode form : forms) {
            String uri = form.path("uri").asText();
            boolean draft = form.path("status").asText().equals("draft");
            assertThat(admin.all("/routing_form_submissions", "form", uri))
                    .hasSize(draft ? 0 : 30)
                    .allMatch(row -> row.path("routing_form").asText().equals(uri));
        }
        assertThat(admin.get(
                                "/routing_form_submissions",
                                "form",
                                forms.get(0).path("uri").asText() + "X")
                        .status())
                .isEqualTo(404);
        assertThat(as(plain().userUri())
                        .get("/routing_forms", "organization", org)
                        .message())
                .isEqualTo("You do not have permission");
    }

    @Test
    void submissions_submitter_isAnInviteeThatExists() {
        String form = admin.first("/routing_forms", "organization", org);
        List<JsonNode> booked = admin.all("/routing_form_submissions", "form", form).stream()
                .filter(row -> row.path("submitter").isTextual())
                .toList();

        assertThat(booked).isNotEmpty();
        assertThat(admin.get(URI.create(booked.get(0).path("submitter").asText()))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void recaps_filters_eachChoosesSome() {
        Web owner = as(emulator.ownerUri());
        List<JsonNode> all = owner.all(RECAPS);
        JsonNode one = all.get(4);
        String start = one.path("start_time").asText();

        assertThat(all).hasSize(8);
        assertThat(owner.all(RECAPS, "status", "processing")).hasSize(1);
        assertThat(owner.all(RECAPS, "event", one.path("event").asText())).containsExactly(one);
        assertThat(owner.all(RECAPS, "start_time", start, "end_time", start))
                .contains(one)
                .hasSizeLessThan(8);
        assertThat(owner.all(
                        RECAPS,
                        "attendee",
                        one.path("attendees").path(1).path("user_email").asText()))
                .contains(one)
                .hasSizeLessThan(8);
        assertThat(owner.get(RECAPS, "status", "lost").detail()).isEqualTo("status is not a valid value");
    }

    @Test
    void recap_changedAndDeleted_transcriptOnlyWhenAvailable() {
        URI ready = URI.create(admin.first(RECAPS, "status", "available"));
        URI working = URI.create(admin.first(RECAPS, "status", "processing"));

        JsonNode changed =
                admin.patch(ready.getPath(), "{\"summary_md\": \"Short.\"}").resource();
        assertThat(changed.path("summary_md").asText()).isEqualTo("Short.");
        assertThat(changed.path("discussion_md").asText()).isNotEmpty();
        assertThat(admin.patch(ready.getPath(), "{\"summary_md\": 3}").detail())
                .isEqualTo("summary_md must be a string");
        assertThat(admin.get(ready.getPath() + "/transcript").resource().path("uri"))
                .isEqualTo(changed.path("transcript"));
        assertThat(admin.get(working.getPath() + "/transcript").status()).isEqualTo(404);
        assertThat(as(emulator.ownerUri()).delete(ready).message())
                .isEqualTo("You do not have permission to access this resource");
        assertThat(admin.delete(ready).status()).isEqualTo(204);
        assertThat(admin.all(RECAPS)).hasSize(7);
    }

    @Test
    void recaps_freePlan_refused() {
        URI one = URI.create(admin.first(RECAPS));
        state.setPlan("basic", "free");

        assertThat(admin.get(RECAPS).message()).isEqualTo("Please upgrade to a paid Calendly account");
        assertThat(admin.get(one).status()).isEqualTo(403);
    }

    @Test
    void communications_bounds_countedInAll() {
        Web.Reply all = admin.get(SENT, "organization", org, "count", "7");
        assertThat(all.rows()).hasSize(7);
        assertThat(all.body().path("total_count").asInt()).isEqualTo(60);
        String half = all.rows().get(6).path("created_at").asText();
        Web.Reply later = admin.get(SENT, "organization", org, "min_created_at", half);
        Web.Reply earlier = admin.get(SENT, "organization", org, "max_created_at", half);
        assertThat(later.body().path("total_count").asInt()).isBetween(1, 59);
        assertThat(earlier.body().path("total_count").asInt()).isBetween(1, 59);
        assertThat(admin.all(SENT, "organization", org))
                .extracting(row -> row.path("type").asText())
                .contains("sms", "email");
    }

    @Test
    void enterpriseOnly_otherPlansAndRoles_refused() {
        Web user = as(plain().userUri());
        String emails = "{\"emails\": [\"gone@example.net\"]}";
        assertThat(user.get(SENT, "organization", org).message())
                .isEqualTo("You do not have permission to access this resource.");
        assertThat(user.post(DELETION + "invitees", emails).message()).startsWith("You must be an admin/owner");
        state.setPlan("teams", "paid");

        assertThat(admin.get(SENT, "organization", org).message()).isEqualTo(ENTERPRISE);
        assertThat(admin.post(DELETION + "invitees", emails).message()).isEqualTo(ENTERPRISE);
        assertThat(admin.post(DELETION + "events", "{}").message()).isEqualTo(ENTERPRISE);
    }

    @Test
    void deletions_wrongBody_namesTheField() {
        assertThat(admin.post(DELETION + "invitees", "{\"emails\": []}").detail())
                .isEqualTo("emails must be filled");
        assertThat(admin.post(DELETION + "invitees", "{\"emails\": [\"x\"]}").detail())
                .isEqualTo("emails[0] is an invalid email format");
        assertThat(events(800, 20).detail()).isEqualTo("end_time must be after start_time, by 24 months at most");
        assertThat(events(20, 30).detail()).isEqualTo("end_time must be after start_time, by 24 months at most");
        assertThat(events(20, -1).detail()).isEqualTo("end_time must be in the past");
        assertThat(events(30, 20).status()).isEqualTo(202);
    }

    private Web.Reply events(int fromDays, int toDays) {
        return admin.post(
                DELETION + "events",
                Json.of(
                        "start_time",
                        daysAgo(fromDays).toString(),
                        "end_time",
                        daysAgo(toDays).toString()));
    }
}
