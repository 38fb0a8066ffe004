package io.github.samspoke.core.calendly.internal;

import io.github.samspoke.calendly.oauth.AuthorizationRequest;
import io.github.samspoke.calendly.oauth.OAuthApp;
import io.github.samspoke.calendly.oauth.OAuthClient;
import io.github.samspoke.calendly.oauth.OAuthGrant;
import io.github.samspoke.calendly.oauth.OAuthTokens;
import io.github.samspoke.calendly.oauth.Scope;
import io.github.samspoke.calendly.oauth.TokenSource;
import io.github.samspoke.calendly.transport.Pace;
import io.github.samspoke.core.common.Secret;
import io.github.samspoke.core.common.Sleeper;
import io.github.samspoke.core.connection.ConnectionAuthorizer;
import io.github.samspoke.core.connection.ConnectionSettings;
import io.github.samspoke.core.connection.Credential;
import io.github.samspoke.core.connection.IntegrationProcess;
import io.github.samspoke.core.profile.VendorPermission;
import java.net.URI;
import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Connecting to Calendly: the authorization code flow with PKCE, or a personal access token. */
public final class CalendlyAuthorizer implements ConnectionAuthorizer {
    private final Clock clock;
    private final Sleeper sleeper;

    public CalendlyAuthorizer(Clock clock, Sleeper sleeper) {
        this.clock = clock;
        this.sleeper = sleeper;
    }

    @Override
    public Set<String> scopes(Set<IntegrationProcess> processes) {
        Set<String> scopes = new TreeSet<>();
        for (VendorPermission permission : Permissions.all()) {
            if (processes.contains(permission.process())) {
                scopes.addAll(permission.required());
                scopes.addAll(permission.optional());
            }
        }
        return scopes;
    }

    @Override
    public Pending begin(ConnectionSettings settings, Set<IntegrationProcess> processes) {
        OAuthClient client = Translation.of(() -> OAuthClient.builder()
                .app(app(settings))
                .authorizeBase(settings.authorizationUrl())
                .tokenBase(settings.authorizationUrl())
                .clock(clock)
                .sleeper(sleeper::sleepUntil)
                .build());
        Set<Scope> scopes = scopes(processes).stream().map(Scope::of).collect(Collectors.toSet());
        // None is needed to connect: which processes may run is for validation to say.
        return new PendingGrant(client, client.begin(Set.of(), scopes), clock);
    }

    private static OAuthApp app(ConnectionSettings settings) {
        Secret secret = settings.clientSecret();
        return secret == null
                ? OAuthApp.nativeApp(settings.clientId(), settings.redirectUrl())
                : OAuthApp.web(settings.clientId(), secret.reveal(), settings.redirectUrl());
    }

    @Override
    public Grant withToken(Secret token) {
        TokenSource source = Translation.of(() -> TokenSource.fixed(token.reveal()));
        return new Grant(new CalendlyCredential(source, Pace.adaptive(clock), null), Set.of());
    }

    @Override
    public void revoke(Credential credential) {
        Translation.run(((CalendlyCredential) credential)::revoke);
    }

    /** A consent that somebody is about to give. */
    private record PendingGrant(OAuthClient client, AuthorizationRequest request, Clock clock) implements Pending {
        @Override
        public URI authorizationUrl() {
            return request.authorizationUrl();
        }

        @Override
        public Grant finish(URI callback) {
            OAuthTokens tokens = Translation.of(() -> client.finish(request, callback));
            // Kept in the memory of this client, which holds no other grant.
            OAuthGrant grant = client.keep("connection", tokens);
            Set<String> scopes = tokens.scopes().stream().map(Scope::value).collect(Collectors.toSet());
            return new Grant(new CalendlyCredential(grant, Pace.adaptive(clock), client), scopes);
        }

        @Override
        public String toString() {
            return "pending consent";
        }
    }
}
