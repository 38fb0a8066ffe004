package io.github.samspoke.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActivityLogTest extends Running {
    private static final String PATH = "/activity_log_entries";

    @Test
    void list_default_newestFirstWithTotal() {
        Web.Reply first = admin.get(PATH, "organization", org, "count", "1000");
        List<JsonNode> all = admin.all(PATH, "organization", org, "count", "50");

        assertThat(first.body().path("total_count").asInt())
                .isEqualTo(all.size())
                .isEqualTo(state.logEntryCount());
        assertThat(first.body().path("exceeds_max_total_count").asBoolean()).isFalse();
        assertThat(first.body().path("last_event_time").asText())
                .isEqualTo(all.get(0).path("occurred_at").asText());
        assertThat(first.rows()).isEqualTo(all);
        assertThat(all)
                .extracting(row -> row.path("occurred_at").asText())
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(admin.get(PATH, "organization", org, "count", "1001").status())
                .isEqualTo(400);
    }

    @Test
    void list_arrays_repeatedBracketedOrWithCommas() {
        int repeated = total("namespace", "Login", "namespace", "Event_Type");
        assertThat(repeated).isPositive();
        assertThat(total("namespace[]", "Login", "namespace[]", "Event_Type")).isEqualTo(repeated);
        assertThat(total("namespace", "Login,Event_Type")).isEqualTo(repeated);
        assertThat(total("namespace", "Login", "action", "Failed")).isPositive().isLessThan(repeated);
    }

    private int total(String... filters) {
        String[] all = new String[filters.length + 2];
        all[0] = "organization";
        all[1] = org;
        System.arraycopy(filters, 0, all, 2, filters.length);
        return admin.get(PATH, all).body().path("total_count").asInt();
    }

    @Test
    void list_actorSearchAndBounds_filtered() {
        EmulatedMember actor = state.addMember("actor@example.com", "user");
        URI entry = state.addLogEntry(actor.userUri(), "Login", "Succeeded", daysAgo(10));

        assertThat(admin.get(PATH, "organization", org, "actor", actor.userUri().toString())
                        .uris())
                .containsExactly(entry.toString());
        assertThat(admin.get(PATH, "organization", org, "search_term", "actor@example.com")
                        .uris())
                .containsExactly(entry.toString());
        String at = daysAgo(10).toString();
        String[] exactly = {"organization", org, "min_occurred_at", at, "max_occurred_at", at};
        assertThat(admin.get(PATH, exactly).uris()).containsExactly(entry.toString());
        emulator.setTimeBounds(TimeBounds.EXCLUSIVE);
        assertThat(admin.get(PATH, exactly).uris()).isEmpty();
        assertThat(admin.get(PATH, "organization", org, "search_term", "x".repeat(301))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void list_sorts_applied() {
        assertThat(admin.all(PATH, "organization", org, "count", "100", "sort", "occurred_at:asc"))
                .extracting(row -> row.path("occurred_at").asText())
                .isSorted();
        assertThat(admin.all(PATH, "organization", org, "count", "100", "sort", "namespace:asc", "sort", "action:desc"))
                .hasSize(state.logEntryCount())
                .extracting(row -> row.path("namespace").asText())
                .isSorted();
        assertThat(admin.get(PATH, "organization", org, "sort", "details:asc").status())
                .isEqualTo(400);
    }

    @Test
    void list_after90Days_forgotten() {
        clock.advance(Duration.ofDays(91));

        assertThat(admin.get(PATH, "organization", org).rows()).isEmpty();
        assertThat(admin.get(PATH, "organization", org)
                        .body()
                        .path("last_event_time")
                        .isNull())
                .isTrue();
    }

    @Test
    void list_moreThanTheTotalShows_saysSo() {
        for (int i = 0; i < 10_001; i++) {
            state.addLogEntry(null, "Calendar", "Error", daysAgo(1));
        }

        Web.Reply reply = admin.get(PATH, "organization", org);
        assertThat(reply.body().path("total_count").asInt()).isEqualTo(10_000);
        assertThat(reply.body().path("exceeds_max_total_count").asBoolean()).isTrue();
        assertThat(reply.rows().get(0).path("actor").path("type").asText()).isNotEmpty();
    }

    @Test
    void list_notAllowed_exactMessages() {
        assertThat(as(plain().userUri()).get(PATH, "organization", org).message())
                .isEqualTo("You do not have permission to access this resource.");
        assertThat(admin.get(
                                PATH,
                                "organization",
                                state.foreignOrganizationUri().toString())
                        .message())
                .isEqualTo("You do not have permission to access this resource.");
        assertThat(admin.get(PATH).detail()).isEqualTo("organization must be filled");
        state.setPlan("teams", "paid");
        assertThat(admin.get(PATH, "organization", org).message())
                .isEqualTo("Please upgrade your Calendly account to Enterprise.");
    }
}
