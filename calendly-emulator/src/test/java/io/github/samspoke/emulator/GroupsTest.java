package io.github.samspoke.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class GroupsTest extends Running {
    @Test
    void groups_list_withMemberCounts() {
        List<JsonNode> groups = admin.all("/groups", "organization", org);

        assertThat(groups)
                .hasSize(2)
                .allMatch(group -> group.path("member_count").asInt() > 0);
        URI first = URI.create(groups.get(0).path("uri").asText());
        assertThat(admin.get(first).resource()).isEqualTo(groups.get(0));
        assertThat(admin.get("/groups").detail()).isEqualTo("organization must be filled");
        assertThat(as(plain().userUri()).get("/groups", "organization", org).status())
                .isEqualTo(403);
        assertThat(admin.get("/groups/AAAAAAAAAAAAAAAA").status()).isEqualTo(404);
    }

    @Test
    void relationships_filters_membersAdminsAndInvitations() {
        String path = "/group_relationships";
        List<JsonNode> all = admin.all(path, "organization", org, "count", "10");
        String group = all.get(0).path("group").asText();

        assertThat(all).extracting(row -> row.path("role").asText()).contains("member", "admin");
        assertThat(all)
                .extracting(row -> row.path("owner").path("type").asText())
                .contains("OrganizationMembership", "OrganizationInvitation");
        assertThat(admin.all(path, "group", group))
                .hasSizeLessThan(all.size())
                .allMatch(row -> row.path("group").asText().equals(group));
        JsonNode invited = all.stream()
                .filter(row -> row.path("owner").path("type").asText().equals("OrganizationInvitation"))
                .findFirst()
                .orElseThrow();
        assertThat(admin.all(path, "owner", invited.path("owner").path("uri").asText()))
                .containsExactly(invited);
        assertThat(admin.get(URI.create(invited.path("uri").asText())).resource())
                .isEqualTo(invited);
    }

    @Test
    void relationships_memberRemoved_goneWithTheSeat() {
        JsonNode link = admin.get("/group_relationships").rows().stream()
                .filter(row -> row.path("owner").path("role").asText().equals("user"))
                .findFirst()
                .orElseThrow();
        String seat = link.path("owner").path("uri").asText();
        state.removeMember(URI.create(seat));

        assertThat(admin.get("/group_relationships", "owner", seat).rows()).isEmpty();
        assertThat(admin.get(URI.create(link.path("uri").asText())).status()).isEqualTo(404);
    }
}
