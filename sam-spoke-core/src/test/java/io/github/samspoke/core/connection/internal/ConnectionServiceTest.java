package io.github.samspoke.core.connection.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.core.audit.AuditEntry;
import io.github.samspoke.core.audit.internal.AuditLog;
import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.Authorizer;
import io.github.samspoke.core.common.InvalidInputException;
import io.github.samspoke.core.common.NoSuchRecordException;
import io.github.samspoke.core.common.NotAllowedException;
import io.github.samspoke.core.common.Role;
import io.github.samspoke.core.common.Secret;
import io.github.samspoke.core.common.VendorException;
import io.github.samspoke.core.connection.Connection;
import io.github.samspoke.core.connection.ConnectionAuthorizer;
import io.github.samspoke.core.connection.ConnectionSettings;
import io.github.samspoke.core.connection.IntegrationProcess;
import io.github.samspoke.core.connection.PendingConnection;
import io.github.samspoke.core.memory.InMemoryStore;
import io.github.samspoke.core.store.Store;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ConnectionServiceTest {
    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");
    private static final URI API = URI.create("https://api.calendly.com");
    private static final URI CALLBACK = URI.create("https://host.example/callback?code=secret-code");
    private static final ConnectionSettings SETTINGS = settings("Calendly", "Main", "client");

    private final Store store = InMemoryStore.create();
    private final AuditLog audit = new AuditLog(store.audit(), Clock.fixed(NOW, ZoneOffset.UTC));
    private final TestAuthorizer vendor = new TestAuthorizer();
    private final ConnectionService connections = as(Authorizer.singleUser());

    @Test
    void begin_settings_asksForAllProcessesAndStoresNothing() {
        PendingConnection pending = connections.begin(SETTINGS);

        assertThat(pending.authorizationUrl()).hasHost("auth.calendly.com");
        assertThat(vendor.begun).containsExactly(Set.of(IntegrationProcess.values()));
        assertThat(connections.list()).isEmpty();
        assertThat(audit.entries(AuditLog.INSTANCE)).isEmpty();
    }

    @Test
    void finish_granted_storedWithCredentialAndAudited() {
        Connection connection = connections.finish(connections.begin(SETTINGS), CALLBACK);

        assertThat(connection)
                .isEqualTo(new Connection("Calendly", "Main", API, Set.of("users:read", "groups:read"), NOW));
        assertThat(connections.list()).containsExactly(connection);
        assertThat(store.connections().credential("Calendly")).isPresent();
        AuditEntry row = audit.entries(AuditLog.INSTANCE).get(0);
        assertThat(row.action()).isEqualTo("connection.created");
        assertThat(row.details()).containsEntry("scopes", "groups:read users:read");
    }

    @Test
    @DisplayName("A3: a callback works once; what fails stores nothing")
    void finish_twiceOrRefused_nothingStored() {
        PendingConnection pending = connections.begin(SETTINGS);
        Connection first = connections.finish(pending, CALLBACK);
        assertThatThrownBy(() -> connections.finish(pending, CALLBACK)).isInstanceOf(VendorException.class);
        assertThat(connections.list()).containsExactly(first);

        vendor.refusing = true;
        ConnectionSettings other = settings("Other", "Other", "client");
        assertThatThrownBy(() -> connections.finish(connections.begin(other), CALLBACK))
                .isInstanceOf(VendorException.class);
        assertThat(store.connections().find("Other")).isEmpty();
        assertThat(audit.entries(AuditLog.INSTANCE)).hasSize(1);
    }

    @Test
    void withToken_token_storedUnderItsAlias() {
        Connection connection = connections.withToken("Calendly", API, Secret.of("secret-token"));

        assertThat(connection.name()).isEqualTo("Calendly");
        assertThat(connection.grantedScopes()).isEmpty();
        assertThat(store.connections().credential("Calendly"))
                .map(c -> ((TestAuthorizer.Held) c).secret().reveal())
                .contains("secret-token");
    }

    @Test
    void withToken_blankAlias_refused() {
        assertThatThrownBy(() -> connections.withToken(" ", API, Secret.of("x")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("alias");
        assertThat(connections.list()).isEmpty();
    }

    @Test
    @DisplayName("A17: disconnecting revokes and forgets")
    void disconnect_vendorAnswers_revokedAndForgotten() {
        connections.withToken("Calendly", API, Secret.of("secret-token"));

        connections.disconnect("Calendly");

        assertThat(vendor.revoked).hasSize(1);
        assertThat(store.connections().credential("Calendly")).isEmpty();
        assertThat(lastRow().action()).isEqualTo("connection.removed");
        assertThat(lastRow().details()).isEqualTo(Map.of("revoked", "true"));
    }

    @Test
    @DisplayName("A17: disconnecting forgets even if the vendor does not answer, and says so")
    void disconnect_revokeFails_forgottenAndReported() {
        connections.withToken("Calendly", API, Secret.of("secret-token"));
        vendor.refusing = true;

        assertThatThrownBy(() -> connections.disconnect("Calendly")).isInstanceOf(VendorException.class);

        assertThat(connections.list()).isEmpty();
        assertThat(store.connections().credential("Calendly")).isEmpty();
        assertThat(lastRow().details()).isEqualTo(Map.of("revoked", "false"));
    }

    @Test
    void disconnect_unknown_typedError() {
        assertThatThrownBy(() -> connections.disconnect("None"))
                .isInstanceOf(NoSuchRecordException.class)
                .hasMessageContaining("None");
        assertThat(vendor.revoked).isEmpty();
    }

    @Test
    @DisplayName("I14: no secret in any toString, in the audit trail or in a refusal")
    void toString_everything_noSecret() {
        PendingConnection pending = connections.begin(SETTINGS);
        ConnectionAuthorizer.Grant grant = vendor.withToken(Secret.of("secret-token"));
        Connection connection = connections.finish(pending, CALLBACK);

        String all = SETTINGS + " " + grant + " " + connection + " " + pending + " "
                + store.connections().credential("Calendly") + " " + audit.entries(AuditLog.INSTANCE);

        assertThat(all)
                .doesNotContain("secret-token", "secret-code", "client-secret")
                .contains("***");
    }

    @Test
    void settings_blankFields_named() {
        assertThatThrownBy(() -> settings(" ", "Main", "client")).hasMessageContaining("alias");
        assertThatThrownBy(() -> settings("Calendly", "", "client")).hasMessageContaining("name");
        assertThatThrownBy(() -> settings("Calendly", "Main", "\t"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("clientId");
    }

    @Test
    @DisplayName("rules 4: commands need sam_integrator; a refusal calls no vendor and changes nothing")
    void commands_withoutRole_refused() {
        connections.withToken("Calendly", API, Secret.of("secret-token"));
        PendingConnection pending = connections.begin(SETTINGS);
        ConnectionService user = as((actor, role) -> role != Role.SAM_INTEGRATOR);
        int begun = vendor.begun.size();

        assertThatThrownBy(() -> user.begin(SETTINGS)).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> user.finish(pending, CALLBACK)).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> user.withToken("Other", API, Secret.of("x"))).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> user.disconnect("Calendly"))
                .isInstanceOf(NotAllowedException.class)
                .satisfies(e -> assertThat(((NotAllowedException) e).remedy()).contains("sam_integrator"));

        assertThat(vendor.begun).hasSize(begun);
        assertThat(vendor.revoked).isEmpty();
        assertThat(user.list()).hasSize(1);
    }

    private AuditEntry lastRow() {
        return store.audit().head(AuditLog.INSTANCE).orElseThrow();
    }

    private ConnectionService as(Authorizer authorizer) {
        return new ConnectionService(
                Actor.of("ada"),
                authorizer,
                vendor,
                store.connections(),
                store.work(),
                audit,
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static ConnectionSettings settings(String alias, String name, String clientId) {
        return new ConnectionSettings(
                alias,
                name,
                API,
                URI.create("https://auth.calendly.com"),
                clientId,
                Secret.of("client-secret"),
                URI.create("https://host.example/callback"));
    }
}
