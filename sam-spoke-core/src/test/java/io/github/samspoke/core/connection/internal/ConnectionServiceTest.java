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
import io.github.samspoke.core.common.RefusedException;
import io.github.samspoke.core.common.Role;
import io.github.samspoke.core.common.Secret;
import io.github.samspoke.core.common.VendorException;
import io.github.samspoke.core.connection.AliasSettings;
import io.github.samspoke.core.connection.AuthorizationNeeds;
import io.github.samspoke.core.connection.Connection;
import io.github.samspoke.core.connection.ConnectionSettings;
import io.github.samspoke.core.connection.Environment;
import io.github.samspoke.core.connection.IntegrationProcess;
import io.github.samspoke.core.connection.OAuthApplication;
import io.github.samspoke.core.connection.PendingConnection;
import io.github.samspoke.core.memory.InMemoryStore;
import io.github.samspoke.core.store.Store;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ConnectionServiceTest {
    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");
    private static final URI API = URI.create("https://api.calendly.com");
    private static final URI CALLBACK = URI.create("https://host.example/callback?code=secret-code");
    private static final AuthorizationNeeds NEEDS =
            AuthorizationNeeds.of(EnumSet.of(IntegrationProcess.DOWNLOAD_SUBSCRIPTIONS));
    private static final ConnectionSettings SETTINGS = settings("Calendly", "Main", "client");

    private final Store store = InMemoryStore.create();
    private final AuditLog audit = new AuditLog(store.audit(), Clock.fixed(NOW, ZoneOffset.UTC));
    private final TestAuthorizer vendor = new TestAuthorizer(store.credentials());
    private final ConnectionService connections = as(Authorizer.singleUser());

    @Test
    void begin_settings_asksForAllProcessesAndStoresNothing() {
        PendingConnection pending = connections.begin(SETTINGS);

        assertThat(pending.authorizationUrl()).hasHost("auth.calendly.com");
        assertThat(vendor.begun).containsExactly(NEEDS);
        assertThat(connections.list()).isEmpty();
        assertThat(audit.entries(AuditLog.INSTANCE)).isEmpty();
    }

    @Test
    void finish_granted_storedWithCredentialAndAudited() {
        Connection connection = connections.finish(connections.begin(SETTINGS), CALLBACK);

        assertThat(connection)
                .isEqualTo(new Connection(
                        "Calendly",
                        "Main",
                        API,
                        Environment.PRODUCTION,
                        new OAuthApplication(SETTINGS.authorizationUrl(), "client", SETTINGS.redirectUrl()),
                        Set.of("users:read", "groups:read"),
                        NOW));
        assertThat(connections.list()).containsExactly(connection);
        assertThat(secret("Calendly")).contains("secret-token");
        assertThat(vendor.clientSecret("Calendly").map(Secret::reveal)).contains("client-secret");
        AuditEntry row = lastRow();
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
        assertThat(audit.entries(AuditLog.INSTANCE))
                .extracting(AuditEntry::action)
                .containsExactly("connection.created");
        assertThat(connections.aliases()).extracting(AliasSettings::alias).containsExactly("Calendly");
    }

    @Test
    void withToken_token_storedUnderItsAlias() {
        Connection connection = connections.withToken("Calendly", API, Secret.of("secret-token"));

        assertThat(connection.name()).isEqualTo("Calendly");
        assertThat(connection.grantedScopes()).isEmpty();
        assertThat(secret("Calendly")).contains("secret-token");
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

        assertThat(vendor.disconnected).containsExactly("Calendly");
        assertThat(secret("Calendly")).isEmpty();
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
        assertThat(secret("Calendly")).isEmpty();
        assertThat(lastRow().details()).isEqualTo(Map.of("revoked", "false"));
    }

    @Test
    void disconnect_unknown_typedError() {
        assertThatThrownBy(() -> connections.disconnect("None"))
                .isInstanceOf(NoSuchRecordException.class)
                .hasMessageContaining("None");
        assertThat(vendor.disconnected).isEmpty();
    }

    @Test
    @DisplayName("I14: no secret in any toString, in the audit trail or in a refusal")
    void toString_everything_noSecret() {
        PendingConnection pending = connections.begin(SETTINGS);
        Connection connection = connections.finish(pending, CALLBACK);

        String all = SETTINGS + " " + connection + " " + pending + " "
                + store.credentials().read("Calendly") + " " + connections.explain("Calendly") + " "
                + connections.health("Calendly") + " " + connections.aliases() + " " + audit.entries(AuditLog.INSTANCE);

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
        assertThatThrownBy(() -> user.withToken("Other", Secret.of("x"))).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> user.begin("Other")).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> user.begin("Other", Set.of())).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> user.define(AliasSettings.of("Other"))).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> user.define(AliasSettings.of("Other").clientId("x"), Secret.of("x")))
                .isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> user.removeAlias("Calendly")).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> user.disconnect("Calendly"))
                .isInstanceOf(NotAllowedException.class)
                .satisfies(e -> assertThat(((NotAllowedException) e).remedy()).contains("sam_integrator"));

        assertThat(vendor.begun).hasSize(begun);
        assertThat(vendor.disconnected).isEmpty();
        assertThat(user.list()).hasSize(1);
        assertThat(user.health("Calendly").usable()).isTrue();
        ConnectionService nobody = as((actor, role) -> false);
        assertThatThrownBy(nobody::list).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(nobody::aliases).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> nobody.health("Calendly")).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> nobody.explain("Calendly")).isInstanceOf(NotAllowedException.class);
    }

    private static final AliasSettings PARENT = AliasSettings.of("Calendly")
            .url(API)
            .clientId("client")
            .redirect("/callback")
            .environment(Environment.SANDBOX);

    @Test
    @DisplayName("A child inherits what it does not set, and the table says from where")
    void explain_child_saysWhereEachValueComesFrom() {
        connections.define(PARENT, Secret.of("client-secret"));
        connections.define(AliasSettings.of("Sales").childOf("Calendly").environment(Environment.PRODUCTION));

        assertThat(connections.explain("Sales")).hasToString("""
                Sales
                  Parent alias        Calendly (set on Sales)
                  Connection name     Sales (the alias)
                  Environment         PRODUCTION (set on Sales)
                  Connection URL      https://api.calendly.com (inherited from Calendly)
                  Authorization URL   https://auth.calendly.com (default)
                  OAuth client ID     client (inherited from Calendly)
                  OAuth client secret *** (inherited from Calendly)
                  OAuth redirect URL  https://host.example/sam/callback (inherited from Calendly, below the base URL)
                """);
        connections.begin("Sales");
        ConnectionSettings asked = vendor.settings.get(0);
        assertThat(asked.clientSecret()).isNotNull();
        assertThat(asked.redirectUrl()).hasToString("https://host.example/sam/callback");
        assertThat(asked.environment()).isEqualTo(Environment.PRODUCTION);
    }

    @Test
    void explain_nothingSet_defaults() {
        assertThat(connections.explain("Calendly").toString())
                .contains("https://api.calendly.com (default)", "OAuth client ID     not set (default)")
                .contains("https://host.example/sam/calendly/oauth/callback (default, below the base URL)");
        assertThatThrownBy(() -> connections.begin("Calendly"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("clientId");
    }

    @Test
    @DisplayName("A client id brings its own secret with it: a child with another application never gets the parent's")
    void begin_childWithOwnApplication_noSecretOfTheParent() {
        connections.define(PARENT, Secret.of("client-secret"));
        connections.define(AliasSettings.of("Sales").childOf("Calendly").clientId("native"));

        connections.begin("Sales");

        assertThat(vendor.settings.get(0).clientSecret()).isNull();
        assertThatThrownBy(() -> connections.define(AliasSettings.of("Sales"), Secret.of("x")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("clientSecret");
    }

    @Test
    void define_sameClientAgain_keepsItsSecret() {
        connections.define(PARENT, Secret.of("client-secret"));
        connections.define(PARENT.name("Renamed"));
        assertThat(vendor.hasClientSecret("Calendly")).isTrue();
        connections.define(PARENT.clientId("other"));
        assertThat(vendor.hasClientSecret("Calendly")).isFalse();
    }

    @Test
    void define_parentMissingOrCircular_refusedAndUndone() {
        assertThatThrownBy(() -> connections.define(AliasSettings.of("Sales").childOf("Calendly")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("there is no alias Calendly");
        assertThat(connections.aliases()).isEmpty();
        connections.define(PARENT);
        connections.define(AliasSettings.of("Sales").childOf("Calendly"));
        assertThatThrownBy(() -> connections.define(PARENT.childOf("Sales")))
                .hasMessageContaining("inherit from itself");
        assertThat(connections.aliases()).contains(PARENT);
        assertThatThrownBy(() -> AliasSettings.of("Sales").childOf("Sales")).hasMessageContaining("itself");
    }

    @Test
    @DisplayName("A grant belongs to its application: no change of a parent takes it away from a connected child")
    void define_otherClientUnderAConnection_refused() {
        connections.define(PARENT, Secret.of("client-secret"));
        connections.define(AliasSettings.of("Sales").childOf("Calendly"));
        connections.finish(connections.begin("Sales"), CALLBACK);

        assertThatThrownBy(() -> connections.define(PARENT.clientId("other"), Secret.of("x")))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("Sales");
        assertThat(vendor.clientSecret("Calendly").map(Secret::reveal)).contains("client-secret");
        connections.define(PARENT, Secret.of("rotated"));
        assertThat(vendor.clientSecret("Calendly").map(Secret::reveal)).contains("rotated");
        connections.disconnect("Sales");
        connections.define(PARENT.clientId("other"));
    }

    @Test
    void finish_applicationChangedMeanwhile_refusedBeforeTheCallbackIsUsed() {
        connections.define(PARENT);
        PendingConnection pending = connections.begin("Calendly");
        connections.define(PARENT.clientId("other"));

        assertThatThrownBy(() -> connections.finish(pending, CALLBACK)).isInstanceOf(RefusedException.class);
        connections.define(PARENT);
        assertThat(connections.finish(pending, CALLBACK).environment()).isEqualTo(Environment.SANDBOX);
    }

    @Test
    void removeAlias_inUse_refused() {
        connections.define(PARENT, Secret.of("client-secret"));
        connections.define(AliasSettings.of("Sales").childOf("Calendly"));
        connections.withToken("Sales", Secret.of("secret-token"));

        assertThatThrownBy(() -> connections.removeAlias("Calendly")).hasMessageContaining("Sales inherits");
        assertThatThrownBy(() -> connections.removeAlias("Sales")).hasMessageContaining("connected");
        connections.disconnect("Sales");
        connections.removeAlias("Sales");
        connections.removeAlias("Calendly");
        assertThat(connections.aliases()).isEmpty();
        assertThat(vendor.hasClientSecret("Calendly")).isFalse();
        assertThatThrownBy(() -> connections.removeAlias("Calendly")).isInstanceOf(NoSuchRecordException.class);
    }

    @Test
    void withToken_child_inheritsUrlAndLabel() {
        connections.define(PARENT.url(URI.create("https://api.example.com")));
        connections.define(AliasSettings.of("Sales").childOf("Calendly").name("Sales team"));

        Connection connection = connections.withToken("Sales", Secret.of("secret-token"));

        assertThat(connection.url()).hasToString("https://api.example.com");
        assertThat(connection.environment()).isEqualTo(Environment.SANDBOX);
        assertThat(connection.name()).isEqualTo("Sales team");
    }

    @Test
    @DisplayName("A18: scopes that a process needs and that were not granted are named")
    void health_scopeMissing_named() {
        connections.finish(connections.begin(SETTINGS), CALLBACK);

        assertThat(connections.health("Calendly").missingScopes()).containsExactly("seats:read");
        assertThat(connections.health("Calendly").remedy()).contains("Grant seats:read");
        assertThatThrownBy(() -> connections.health("None")).isInstanceOf(NoSuchRecordException.class);
    }

    @Test
    void redirectUrl_derived_orNamed() {
        assertThat(ConnectionSettings.redirectUrl(URI.create("https://host.example/"), "/a"))
                .hasToString("https://host.example/a");
        assertThat(ConnectionSettings.redirectUrl(URI.create("http://localhost:1234"), "/a"))
                .hasToString("http://localhost:1234/a");
        for (String bad : new String[] {"http://host.example", "https:///x", "/x", "https://h.example?x", "ftp://h"}) {
            assertThatThrownBy(() -> ConnectionSettings.redirectUrl(URI.create(bad), "/a"))
                    .as(bad)
                    .isInstanceOf(InvalidInputException.class);
        }
        assertThatThrownBy(() -> ConnectionSettings.redirectUrl(API, "//evil.example/"))
                .isInstanceOf(InvalidInputException.class);
        assertThat(ConnectionSettings.exportName("Calendly")).isEqualTo("sn_calendly_spoke.Calendly");
        assertThat(ConnectionSettings.importedAlias("sn_calendly_spoke.Sales")).isEqualTo("Sales");
        assertThat(ConnectionSettings.importedAlias("Sales")).isEqualTo("Sales");
    }

    private Optional<String> secret(String alias) {
        return store.credentials()
                .read(alias)
                .map(row -> new String(row.sealed(), StandardCharsets.UTF_8))
                .filter(text -> !text.isEmpty());
    }

    private AuditEntry lastRow() {
        return store.audit().head(AuditLog.INSTANCE).orElseThrow();
    }

    private ConnectionService as(Authorizer authorizer) {
        return new ConnectionService(
                Actor.of("ada"),
                authorizer,
                new ConnectionPorts(
                        vendor,
                        store.connections(),
                        store.work(),
                        audit,
                        Clock.fixed(NOW, ZoneOffset.UTC),
                        URI.create("https://host.example/sam"),
                        alias -> NEEDS));
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
