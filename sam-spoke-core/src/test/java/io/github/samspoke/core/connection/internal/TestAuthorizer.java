package io.github.samspoke.core.connection.internal;

import io.github.samspoke.core.common.Secret;
import io.github.samspoke.core.common.VendorException;
import io.github.samspoke.core.connection.AuthorizationNeeds;
import io.github.samspoke.core.connection.Connection;
import io.github.samspoke.core.connection.ConnectionAuthorizer;
import io.github.samspoke.core.connection.ConnectionHealth;
import io.github.samspoke.core.connection.ConnectionSettings;
import io.github.samspoke.core.connection.Credential;
import io.github.samspoke.core.connection.CredentialState;
import io.github.samspoke.core.connection.Scopes;
import io.github.samspoke.core.connection.SealedCredential;
import io.github.samspoke.core.connection.SealedCredentialStore;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A vendor that is connected by hand, and keeps its secrets in the store as they are. */
final class TestAuthorizer implements ConnectionAuthorizer {
    static final Scopes SCOPES = new Scopes(Set.of("users:read", "seats:read"), Set.of("groups:read"));

    final List<String> disconnected = new ArrayList<>();
    final List<AuthorizationNeeds> begun = new ArrayList<>();
    final List<ConnectionSettings> settings = new ArrayList<>();
    int givenBack;
    boolean refusing;

    private final SealedCredentialStore store;

    TestAuthorizer(SealedCredentialStore store) {
        this.store = store;
    }

    record Held(Secret secret) implements Credential {
        @Override
        public boolean alive() {
            return true;
        }
    }

    private final class Waiting implements Pending {
        private boolean used;

        @Override
        public URI authorizationUrl() {
            return URI.create("https://auth.calendly.com/oauth/authorize?state=x");
        }

        @Override
        public Granted finish(URI callback) {
            if (used || refusing) {
                throw refusal();
            }
            used = true;
            return new Fresh(Secret.of("secret-token"), Set.of("users:read", "groups:read"));
        }
    }

    private final class Fresh implements Granted {
        private final Secret secret;
        private final Set<String> scopes;

        Fresh(Secret secret, Set<String> scopes) {
            this.secret = secret;
            this.scopes = scopes;
        }

        @Override
        public Set<String> scopes() {
            return scopes;
        }

        @Override
        public void keep(String alias) {
            put(alias, secret.reveal());
        }

        @Override
        public void giveBack() {
            givenBack++;
            if (refusing) {
                throw refusal();
            }
        }
    }

    private void put(String key, String secret) {
        long fence = store.read(key).map(SealedCredential::fence).orElse(0L);
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        store.compareAndSet(
                fence, new SealedCredential(key, fence + 1, fence + 1, CredentialState.ACTIVE, null, bytes));
    }

    private Optional<Secret> get(String key) {
        return store.read(key)
                .filter(SealedCredential::present)
                .map(row -> Secret.of(new String(row.sealed(), StandardCharsets.UTF_8)));
    }

    @Override
    public Scopes scopes(AuthorizationNeeds needs) {
        return SCOPES;
    }

    @Override
    public Set<String> missing(Set<String> granted, AuthorizationNeeds needs) {
        Set<String> missing = new TreeSet<>(granted.isEmpty() ? Set.of() : SCOPES.required());
        missing.removeAll(granted);
        return missing;
    }

    @Override
    public Pending begin(ConnectionSettings asked, AuthorizationNeeds needs) {
        settings.add(asked);
        begun.add(needs);
        return new Waiting();
    }

    @Override
    public Granted withToken(Secret token) {
        return new Fresh(token, Set.of());
    }

    @Override
    public Optional<Credential> credential(Connection connection, @Nullable Secret clientSecret) {
        return get(connection.alias()).map(Held::new);
    }

    @Override
    public TokenStatus status(Connection connection, @Nullable Secret clientSecret) {
        return new TokenStatus(ConnectionHealth.State.PERSONAL_ACCESS_TOKEN, null, null);
    }

    @Override
    public boolean disconnect(Connection connection, @Nullable Secret clientSecret) {
        disconnected.add(connection.alias());
        put(connection.alias(), "");
        if (refusing) {
            throw refusal();
        }
        return true;
    }

    @Override
    public void keepClientSecret(String alias, Secret secret) {
        put(alias + "/secret", secret.reveal());
    }

    @Override
    public boolean hasClientSecret(String alias) {
        return clientSecret(alias).isPresent();
    }

    @Override
    public Optional<Secret> clientSecret(String alias) {
        return get(alias + "/secret");
    }

    @Override
    public void forgetClientSecret(String alias) {
        put(alias + "/secret", "");
    }

    private static VendorException refusal() {
        return new VendorException(
                VendorException.Problem.RETRY_LATER,
                "the vendor does not answer",
                "Try again.",
                new IllegalStateException("503"));
    }
}
