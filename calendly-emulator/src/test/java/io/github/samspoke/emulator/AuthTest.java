package io.github.samspoke.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AuthTest extends Running {
    private String token(String... scopes) {
        return emulator.personalAccessToken(emulator.adminUri(), scopes);
    }

    @Test
    void token_unknownOrRevoked_401InCalendlysWords() {
        Web.Reply unknown = new Web(emulator, "nonsense").get("/users/me");
        assertThat(unknown.status()).isEqualTo(401);
        assertThat(unknown.title()).isEqualTo("Unauthenticated");
        assertThat(unknown.message()).isEqualTo("The access token is invalid");
        String token = token();
        emulator.revokeToken(token);
        assertThat(new Web(emulator, token).get("/users/me").message()).isEqualTo("The access token was revoked");
    }

    @Test
    void scope_missing_403NamesIt() {
        Web.Reply reply = new Web(emulator, token("users:read")).get("/scheduled_events", "organization", org);

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.title()).isEqualTo("Insufficient scope");
        assertThat(reply.message())
                .isEqualTo("This operation requires the scopes listed in the 'required_scopes' array.");
        assertThat(reply.body().path("required_scopes").path(0).asText()).isEqualTo("scheduled_events:read");
        assertThat(reply.body().has("details")).isFalse();
    }

    @Test
    void scope_write_includesReadButNotTheOtherWay() {
        Web writes = new Web(emulator, token("organizations:write"));
        Web reads = new Web(emulator, token("organizations:read"));

        assertThat(writes.get("/organization_memberships").status()).isEqualTo(200);
        assertThat(reads.delete(plain().membershipUri())
                        .body()
                        .path("required_scopes")
                        .path(0)
                        .asText())
                .isEqualTo("organizations:write");
    }

    @Test
    void dropScope_later_missing() {
        String token = token("users:read", "groups:read");
        emulator.dropScope(token, "users:read");

        assertThat(new Web(emulator, token).get("/users/me").status()).isEqualTo(403);
        assertThat(new Web(emulator, token).get("/groups", "organization", org).status())
                .isEqualTo(200);
    }
}
