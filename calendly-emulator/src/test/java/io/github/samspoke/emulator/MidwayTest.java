package io.github.samspoke.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a caller meets whose token, role, organization or list changes between two requests. */
class MidwayTest extends Running {
    private static final String SEATS = "/organization_memberships";

    private List<String> everybody() {
        return admin.all(SEATS, "organization", org, "count", "20").stream()
                .map(row -> row.path("uri").asText())
                .toList();
    }

    @Test
    void afterRequests_scopeLost_403OnceAndForAll() {
        String token = emulator.personalAccessToken(emulator.adminUri(), "users:read", "groups:read");
        Web caller = new Web(emulator, token);
        ExtraAnswer loss = emulator.faults().afterRequests(2, () -> emulator.dropScope(token, "users:read"));

        assertThat(caller.get("/users/me").status()).isEqualTo(200);
        assertThat(caller.get("/groups", "organization", org).status()).isEqualTo(200);
        assertThat(caller.get("/users/me").title()).isEqualTo("Insufficient scope");
        assertThat(caller.get("/users/me").status()).isEqualTo(403);
        assertThat(loss.used()).isEqualTo(1);
    }

    @Test
    void afterRequests_roleLost_listOfEventsDenied() {
        emulator.faults().afterRequests(1, () -> state.setRole(emulator.adminUri(), "user"));

        assertThat(admin.get("/scheduled_events", "organization", org).status()).isEqualTo(200);
        assertThat(admin.get("/scheduled_events", "organization", org).message())
                .isEqualTo("You do not have permission");
    }

    @Test
    void afterRequests_tokensUserRemoved_noLongerInTheOrganization() {
        emulator.faults().afterRequests(1, () -> state.removeMember(emulator.adminUri()));

        assertThat(admin.get(SEATS, "organization", org).status()).isEqualTo(200);
        assertThat(admin.get(SEATS, "organization", org).message()).isEqualTo("This user is not in your organization");
    }

    @Test
    void page_memberVanishesBeforeTheNext_theOthersAreStillListedOnce() {
        List<String> before = everybody();
        URI vanishing = URI.create(before.get(45));
        emulator.faults().on("GET", SEATS).page(2).once().change(() -> state.removeMember(vanishing));

        assertThat(everybody()).hasSize(59).doesNotContain(vanishing.toString()).doesNotHaveDuplicates();
    }

    @Test
    void page_memberJoinsBeforeTheNext_listedAtTheEnd() {
        emulator.faults().on("GET", SEATS).page(2).once().change(() -> state.addMember("late@example.com", "user"));

        List<JsonNode> rows = admin.all(SEATS, "organization", org, "count", "20");
        assertThat(rows).hasSize(61);
        assertThat(rows.get(60).path("user").path("email").asText()).isEqualTo("late@example.com");
    }

    @Test
    void page_tokensExpireBeforeTheThird_400ThereAndGoodFromTheStart() {
        emulator.faults().on("GET", SEATS).page(3).once().change(emulator::expirePageTokens);

        String second = next(admin.get(SEATS, "organization", org, "count", "20"));
        Web.Reply page = admin.get(SEATS, "organization", org, "count", "20", "page_token", second);
        assertThat(page.status()).isEqualTo(200);
        Web.Reply stale = admin.get(SEATS, "organization", org, "count", "20", "page_token", next(page));
        assertThat(stale.status()).isEqualTo(400);
        assertThat(stale.detail()).isEqualTo("page_token is invalid");
        assertThat(everybody()).hasSize(60);
    }

    private static String next(Web.Reply page) {
        return page.nextToken().orElseThrow();
    }

    @Test
    void page_planLowered_activityLogEndsMidway() {
        String log = "/activity_log_entries";
        emulator.faults().on("GET", log).page(2).once().change(() -> state.setPlan("teams", "paid"));

        String second = next(admin.get(log, "organization", org));
        assertThat(admin.get(log, "organization", org, "page_token", second).message())
                .isEqualTo("Please upgrade your Calendly account to Enterprise.");
    }

    @Test
    void afterRequests_scimTurnedOn_invitingRefused() {
        String invitations = state.organizationUri().getPath() + "/invitations";
        emulator.faults().afterRequests(1, () -> emulator.setScim(true));

        assertThat(admin.post(invitations, "{\"email\":\"a@example.com\"}").status())
                .isEqualTo(201);
        assertThat(admin.post(invitations, "{\"email\":\"b@example.com\"}").message())
                .isEqualTo("You cannot perform this action for an organization with SCIM enabled.");
    }
}
