package io.github.samspoke.core.calendly.internal;

import io.github.samspoke.calendly.error.SealBrokenException;
import io.github.samspoke.calendly.oauth.AuthorizationRequest;
import io.github.samspoke.calendly.oauth.GrantListener;
import io.github.samspoke.calendly.oauth.GrantState;
import io.github.samspoke.calendly.oauth.KeyProvider;
import io.github.samspoke.calendly.oauth.OAuthApp;
import io.github.samspoke.calendly.oauth.OAuthClient;
import io.github.samspoke.calendly.oauth.OAuthTokens;
import io.github.samspoke.calendly.oauth.Scope;
import io.github.samspoke.calendly.oauth.Sealer;
import io.github.samspoke.calendly.oauth.TokenSource;
import io.github.samspoke.calendly.oauth.TokenStore;
import io.github.samspoke.calendly.transport.Pace;
import io.github.samspoke.core.common.InvalidInputException;
import io.github.samspoke.core.common.Secret;
import io.github.samspoke.core.common.Sleeper;
import io.github.samspoke.core.connection.AuthorizationNeeds;
import io.github.samspoke.core.connection.Connection;
import io.github.samspoke.core.connection.ConnectionAuthorizer;
import io.github.samspoke.core.connection.ConnectionHealth;
import io.github.samspoke.core.connection.ConnectionSettings;
import io.github.samspoke.core.connection.Credential;
import io.github.samspoke.core.connection.CredentialSafe;
import io.github.samspoke.core.connection.CredentialState;
import io.github.samspoke.core.connection.CredentialUnreadableException;
import io.github.samspoke.core.connection.GrantWatch;
import io.github.samspoke.core.connection.OAuthApplication;
import io.github.samspoke.core.connection.Scopes;
import io.github.samspoke.core.profile.VendorPermission;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Connecting to Calendly: the authorization code flow with PKCE, or a personal access token; kept sealed either way. */
public final class CalendlyAuthorizer implements ConnectionAuthorizer {
    private static final Logger LOG = LoggerFactory.getLogger(CalendlyAuthorizer.class);
    /** The plan that has an activity log; as long as the plan is not known, the scope for it is offered. */
    private static final String ENTERPRISE = "enterprise";

    private static final String GRANT = "/grant";
    private static final String TOKEN = "personal-token";
    private static final String CLIENT_SECRET = "client-secret";

    private final Clock clock;
    private final Sleeper sleeper;
    private final KeyProvider keys;
    private final TokenStore grants;
    private final SealedSecrets secrets;
    private final GrantWatch watch;
    private final Map<String, LiveCredential> live = new ConcurrentHashMap<>();

    public CalendlyAuthorizer(CredentialSafe safe, Clock clock, Sleeper sleeper) {
        this.clock = clock;
        this.sleeper = sleeper;
        this.keys = new HostKeys(safe.keys());
        this.grants = new SealedTokenStore(safe.store(), clock);
        this.secrets = new SealedSecrets(safe.store(), sealer(keys));
        this.watch = safe.watch();
    }

    private static Sealer sealer(KeyProvider keys) {
        try {
            return new Sealer(keys);
        } catch (IllegalStateException e) {
            throw new InvalidInputException(
                    "credentialKeys", String.valueOf(e.getMessage()), "Give an AES key of 256 bits.");
        }
    }

    @Override
    public Scopes scopes(AuthorizationNeeds needs) {
        Set<String> required = new TreeSet<>();
        Set<String> optional = new TreeSet<>();
        for (VendorPermission permission : Permissions.all()) {
            if (needs.processes().contains(permission.process())) {
                required.addAll(permission.required());
                optional.addAll(permission.optional());
            }
        }
        String plan = needs.plan();
        if (plan != null && !plan.equalsIgnoreCase(ENTERPRISE)) {
            optional.remove(Scope.ACTIVITY_LOG_READ.value());
        }
        optional.removeAll(required);
        return new Scopes(required, optional);
    }

    @Override
    public Set<String> missing(Set<String> granted, AuthorizationNeeds needs) {
        return granted.isEmpty()
                ? Set.of()
                : Scope.missing(scopeSet(scopes(needs).required()), scopeSet(granted)).stream()
                        .map(Scope::value)
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<Scope> scopeSet(Set<String> words) {
        return words.stream().map(Scope::of).collect(Collectors.toSet());
    }

    @Override
    public Pending begin(ConnectionSettings settings, AuthorizationNeeds needs) {
        OAuthApplication application =
                new OAuthApplication(settings.authorizationUrl(), settings.clientId(), settings.redirectUrl());
        OAuthClient client = client(application, settings.clientSecret());
        Scopes scopes = scopes(needs);
        return new PendingGrant(client, client.begin(scopeSet(scopes.required()), scopeSet(scopes.optional())));
    }

    private OAuthClient client(OAuthApplication application, @Nullable Secret secret) {
        return Translation.of(() -> OAuthClient.builder()
                .app(app(application, secret))
                .authorizeBase(application.authorizationUrl())
                .tokenBase(application.authorizationUrl())
                .tokenStore(grants, keys)
                .listener(new Alarm())
                .clock(clock)
                .sleeper(sleeper::sleepUntil)
                .build());
    }

    private static OAuthApp app(OAuthApplication application, @Nullable Secret secret) {
        return secret == null
                ? OAuthApp.nativeApp(application.clientId(), application.redirectUrl())
                : OAuthApp.web(application.clientId(), secret.reveal(), application.redirectUrl());
    }

    @Override
    public Granted withToken(Secret token) {
        // So that what cannot be a token is refused now and not by the first job.
        Translation.of(() -> TokenSource.fixed(token.reveal()));
        return new GivenToken(token);
    }

    @Override
    public Optional<Credential> credential(Connection connection, @Nullable Secret clientSecret) {
        return taken(connection, clientSecret).map(LiveCredential::credential);
    }

    /** The one at hand, or the stored one; also if that at hand is dead, for somebody may have connected again. */
    private Optional<LiveCredential> taken(Connection connection, @Nullable Secret clientSecret) {
        LiveCredential known = live.get(connection.alias());
        if (known != null
                && known.fits(connection, clientSecret)
                && known.credential().alive()) {
            return Optional.of(known);
        }
        Optional<LiveCredential> taken = unsealed(connection.alias(), () -> resumed(connection, clientSecret, known));
        taken.ifPresentOrElse(one -> live.put(connection.alias(), one), () -> live.remove(connection.alias()));
        return taken;
    }

    /** With the pace of the one before if it is the same account's, and with its client if that can renew it. */
    private Optional<LiveCredential> resumed(
            Connection connection, @Nullable Secret clientSecret, @Nullable LiveCredential known) {
        boolean same = known != null && known.connection().equals(connection);
        Pace pace = known != null && same ? known.credential().pace() : Pace.adaptive(clock);
        OAuthApplication application = connection.application();
        if (application == null) {
            return secrets.open(tokenKey(connection.alias()), TOKEN)
                    .map(token -> new CalendlyCredential(TokenSource.fixed(token.reveal()), pace))
                    .map(credential -> new LiveCredential(connection, null, null, credential));
        }
        OAuthClient before = known != null && known.fits(connection, clientSecret) ? known.client() : null;
        OAuthClient client = before == null ? client(application, clientSecret) : before;
        return client.resume(grantKey(connection.alias()))
                .map(grant ->
                        new LiveCredential(connection, clientSecret, client, new CalendlyCredential(grant, pace)));
    }

    @Override
    public TokenStatus status(Connection connection, @Nullable Secret clientSecret) {
        Optional<LiveCredential> taken = taken(connection, clientSecret);
        OAuthClient client = taken.map(LiveCredential::client).orElse(null);
        if (taken.isEmpty() || client == null) {
            return new TokenStatus(
                    taken.isEmpty()
                            ? ConnectionHealth.State.NEEDS_REAUTH
                            : ConnectionHealth.State.PERSONAL_ACCESS_TOKEN,
                    null,
                    null);
        }
        // Read again: the one at hand knows only what this process has learned.
        return unsealed(connection.alias(), () -> client.resume(grantKey(connection.alias())))
                .map(grant -> new TokenStatus(
                        ConnectionHealth.State.valueOf(grant.state().name()),
                        grant.tokens().issuedAt(),
                        grant.tokens().expiresAt()))
                .orElse(new TokenStatus(ConnectionHealth.State.NEEDS_REAUTH, null, null));
    }

    @Override
    public boolean disconnect(Connection connection, @Nullable Secret clientSecret) {
        String alias = connection.alias();
        live.remove(alias);
        OAuthApplication application = connection.application();
        if (application == null) {
            secrets.forget(tokenKey(alias));
            return false;
        }
        boolean kept = secrets.present(grantKey(alias));
        try (OAuthClient client = client(application, clientSecret)) {
            unsealed(alias, () -> {
                client.disconnect(grantKey(alias));
                return alias;
            });
        }
        return kept;
    }

    private static <T> T unsealed(String alias, Supplier<T> work) {
        try {
            return Translation.of(work);
        } catch (SealBrokenException e) {
            throw new CredentialUnreadableException(alias, e);
        }
    }

    @Override
    public void keepClientSecret(String alias, Secret secret) {
        secrets.keep(secretKey(alias), CLIENT_SECRET, secret);
    }

    @Override
    public boolean hasClientSecret(String alias) {
        return secrets.present(secretKey(alias));
    }

    @Override
    public Optional<Secret> clientSecret(String alias) {
        return unsealed(alias, () -> secrets.open(secretKey(alias), CLIENT_SECRET));
    }

    @Override
    public void forgetClientSecret(String alias) {
        secrets.forget(secretKey(alias));
    }

    private static String grantKey(String alias) {
        return alias + GRANT;
    }

    private static String tokenKey(String alias) {
        return alias + '/' + TOKEN;
    }

    private static String secretKey(String alias) {
        return alias + '/' + CLIENT_SECRET;
    }

    /** A consent that somebody is about to give. */
    private final class PendingGrant implements Pending {
        private final OAuthClient client;
        private final AuthorizationRequest request;

        PendingGrant(OAuthClient client, AuthorizationRequest request) {
            this.client = client;
            this.request = request;
        }

        @Override
        public URI authorizationUrl() {
            return request.authorizationUrl();
        }

        @Override
        public Granted finish(URI callback) {
            return new FreshGrant(client, Translation.of(() -> client.finish(request, callback)));
        }

        @Override
        public String toString() {
            return "pending consent";
        }
    }

    /** A pair of tokens that nobody keeps yet. */
    private final class FreshGrant implements Granted {
        private final OAuthClient client;
        private final OAuthTokens tokens;

        FreshGrant(OAuthClient client, OAuthTokens tokens) {
            this.client = client;
            this.tokens = tokens;
        }

        @Override
        public Set<String> scopes() {
            return tokens.scopes().stream().map(Scope::value).collect(Collectors.toSet());
        }

        @Override
        public void keep(String alias) {
            client.keep(grantKey(alias), tokens);
            secrets.forget(tokenKey(alias));
            live.remove(alias);
        }

        @Override
        public void giveBack() {
            Translation.run(() -> client.revoke(tokens));
        }

        @Override
        public String toString() {
            return "fresh grant";
        }
    }

    /** A personal access token that nobody keeps yet. */
    private final class GivenToken implements Granted {
        private final Secret token;

        GivenToken(Secret token) {
            this.token = token;
        }

        @Override
        public Set<String> scopes() {
            return Set.of();
        }

        @Override
        public void keep(String alias) {
            secrets.keep(tokenKey(alias), TOKEN, token);
            secrets.forget(grantKey(alias));
            live.remove(alias);
        }

        @Override
        public void giveBack() {
            // It is its owner's, who made it at Calendly and ends it there.
        }

        @Override
        public String toString() {
            return "personal access token";
        }
    }

    /** What this process learns of a grant; one change is an alarm, whoever found it out. */
    private final class Alarm implements GrantListener {
        @Override
        public void changed(String grant, GrantState state, long version) {
            String alias = grant.substring(0, grant.length() - GRANT.length());
            if (state == GrantState.NEEDS_REAUTH) {
                LOG.error(
                        "The connection {} needs a person: connect the account again, its jobs fail until then", alias);
            }
            try {
                watch.moved(alias, CredentialState.valueOf(state.name()));
            } catch (RuntimeException e) {
                // The grant is what counts; telling of it must not lose it.
                LOG.warn("That the grant of {} moved could not be told", alias, e);
            }
        }
    }
}
