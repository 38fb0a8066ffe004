package io.github.samspoke.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class TeamsTest extends Running {
    private JsonNode pooled() {
        return admin.all("/event_types", "organization", org).stream()
                .filter(type -> type.path("pooling_type").isTextual())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void list_all_theOwnersOfPooledEventTypes() {
        JsonNode type = pooled();

        assertThat(as(plain().userUri()).all("/teams")).isNotEmpty().anySatisfy(team -> {
            assertThat(team.path("uri")).isEqualTo(type.path("profile").path("owner"));
            assertThat(type.path("scheduling_url").asText())
                    .startsWith(team.path("scheduling_url").asText());
        });
    }

    @Test
    void list_user_teamsWithThatHost() {
        String type = pooled().path("uri").asText();
        String team = pooled().path("profile").path("owner").asText();
        List<JsonNode> hosts = admin.all("/event_type_memberships", "event_type", type, "count", "1");

        assertThat(hosts).hasSizeGreaterThan(1);
        for (JsonNode host : hosts) {
            String user = host.path("member").path("uri").asText();
            assertThat(admin.get("/teams", "user", user).uris()).contains(team);
        }
        EmulatedMember stranger = state.addMember("stranger@example.com", "user");
        assertThat(admin.get("/teams", "user", stranger.userUri().toString()).rows())
                .isEmpty();
        assertThat(admin.get("/teams", "user", state.foreignUserUri().toString())
                        .message())
                .isEqualTo("This user is not in your organization");
    }

    @Test
    void list_ownerRemovedBetweenPages_placeKept() {
        Web.Reply first = admin.get("/teams", "count", "1");
        String owner = admin.get(
                        "/event_type_memberships",
                        "event_type",
                        pooled(first.uris().get(0)))
                .rows()
                .get(0)
                .path("member")
                .path("uri")
                .asText();
        state.removeMember(URI.create(owner));

        Web.Reply second = admin.get(
                "/teams", "count", "1", "page_token", first.nextToken().orElseThrow());
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.uris()).doesNotContainAnyElementsOf(first.uris());
        assertThat(admin.get(URI.create(first.uris().get(0))).status()).isEqualTo(404);
    }

    private String pooled(String team) {
        return admin.all("/event_types", "organization", org).stream()
                .filter(type -> type.path("profile").path("owner").asText().equals(team))
                .findFirst()
                .orElseThrow()
                .path("uri")
                .asText();
    }

    @Test
    void hosts_ownEventType_itsOwnerAlone() {
        String me = plain().userUri().toString();
        String type = admin.first("/event_types", "user", me);

        List<JsonNode> hosts = admin.all("/event_type_memberships", "event_type", type);
        assertThat(hosts).hasSize(1);
        assertThat(hosts.get(0).path("member").path("uri").asText()).isEqualTo(me);
        assertThat(hosts.get(0).path("event_type").path("uri").asText()).isEqualTo(type);
        assertThat(admin.get("/event_type_memberships", "event_type", type + "X")
                        .status())
                .isEqualTo(404);
        assertThat(admin.get("/event_type_memberships", "event_type", "none").detail())
                .isEqualTo("event_type is not a valid URI");
    }
}
