package io.github.samspoke.core.connection.internal;

import io.github.samspoke.core.common.Secret;
import io.github.samspoke.core.common.VendorException;
import io.github.samspoke.core.connection.ConnectionAuthorizer;
import io.github.samspoke.core.connection.ConnectionSettings;
import io.github.samspoke.core.connection.Credential;
import io.github.samspoke.core.connection.IntegrationProcess;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A vendor that is connected by hand. */
final class TestAuthorizer implements ConnectionAuthorizer {
    final List<Credential> revoked = new ArrayList<>();
    final List<Set<IntegrationProcess>> begun = new ArrayList<>();
    boolean refusing;

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
        public Grant finish(URI callback) {
            if (used || refusing) {
                throw refusal();
            }
            used = true;
            return new Grant(new Held(Secret.of("secret-token")), Set.of("users:read", "groups:read"));
        }
    }

    @Override
    public Set<String> scopes(Set<IntegrationProcess> processes) {
        return Set.of("users:read");
    }

    @Override
    public Pending begin(ConnectionSettings settings, Set<IntegrationProcess> processes) {
        begun.add(processes);
        return new Waiting();
    }

    @Override
    public Grant withToken(Secret token) {
        return new Grant(new Held(token), Set.of());
    }

    @Override
    public void revoke(Credential credential) {
        revoked.add(credential);
        if (refusing) {
            throw refusal();
        }
    }

    private static VendorException refusal() {
        return new VendorException(
                VendorException.Problem.RETRY_LATER,
                "the vendor does not answer",
                "Try again.",
                new IllegalStateException("503"));
    }
}
