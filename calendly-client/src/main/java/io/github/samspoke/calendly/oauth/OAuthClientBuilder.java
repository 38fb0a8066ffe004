package io.github.samspoke.calendly.oauth;

import io.github.samspoke.calendly.internal.http.Endpoints;
import io.github.samspoke.calendly.internal.http.JdkTransport;
import io.github.samspoke.calendly.internal.http.UserAgent;
import io.github.samspoke.calendly.transport.Sleeper;
import io.github.samspoke.calendly.transport.Transport;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Builds an {@link OAuthClient}. Only an application is needed. Not thread-safe. */
public final class OAuthClientBuilder {
    private static final URI CALENDLY = URI.create("https://auth.calendly.com");

    private @Nullable OAuthApp app;
    private URI authorizeBase = CALENDLY;
    private URI tokenBase = CALENDLY;
    private @Nullable String issuer;
    private Clock clock = Clock.systemUTC();
    private @Nullable Sleeper sleeper;
    private @Nullable Transport transport;
    private @Nullable TokenStore store;
    private @Nullable KeyProvider keys;
    private @Nullable HttpClient httpClient;
    private GrantListener listener = new GrantListener() {};
    private RandomGenerator random = new SplittableRandom();

    OAuthClientBuilder() {}

    /**
     * Which application asks.
     *
     * @param application the application
     * @return this builder
     */
    public OAuthClientBuilder app(OAuthApp application) {
        this.app = application;
        return this;
    }

    /**
     * Where people authorize, {@code https://auth.calendly.com} by default.
     *
     * @param url an https URL, or http on the loopback
     * @return this builder
     */
    public OAuthClientBuilder authorizeBase(URI url) {
        this.authorizeBase = Endpoints.checked("authorizeBase", url);
        return this;
    }

    /**
     * Where tokens are issued and revoked, {@code https://auth.calendly.com} by default.
     *
     * @param url an https URL, or http on the loopback
     * @return this builder
     */
    public OAuthClientBuilder tokenBase(URI url) {
        this.tokenBase = Endpoints.checked("tokenBase", url);
        return this;
    }

    /**
     * How the authorization server calls itself in callbacks. A callback that names another is refused; one that names
     * none is not.
     *
     * @param name compared as it is; by default the URL where people authorize, and beside Calendly's own also {@code
     *     https://calendly.com}, for which one it uses is not documented
     * @return this builder
     */
    public OAuthClientBuilder issuer(String name) {
        this.issuer = name;
        return this;
    }

    /**
     * Where grants are kept, in memory by default.
     *
     * @param place the store; it stays yours to close
     * @param sealing the keys under which tokens are sealed in it
     * @return this builder
     */
    public OAuthClientBuilder tokenStore(TokenStore place, KeyProvider sealing) {
        this.store = place;
        this.keys = sealing;
        return this;
    }

    /**
     * Who hears what becomes of grants.
     *
     * @param ear the listener, nobody by default
     * @return this builder
     */
    public OAuthClientBuilder listener(GrantListener ear) {
        this.listener = ear;
        return this;
    }

    /**
     * Where the moments of refreshes are drawn from.
     *
     * @param source a generator, on a seed for the same moments each time; it need not be thread-safe
     * @return this builder
     */
    public OAuthClientBuilder random(RandomGenerator source) {
        this.random = source;
        return this;
    }

    /**
     * The clock.
     *
     * @param time the clock, the system's by default
     * @return this builder
     */
    public OAuthClientBuilder clock(Clock time) {
        this.clock = time;
        return this;
    }

    /**
     * How to wait for another process's refresh, and between attempts to store a pair.
     *
     * @param sleep the sleeper; by default it really waits, going by the clock
     * @return this builder
     */
    public OAuthClientBuilder sleeper(Sleeper sleep) {
        this.sleeper = sleep;
        return this;
    }

    /**
     * What sends the requests, in place of the JDK's HTTP client.
     *
     * @param sender the transport; it stays yours to close
     * @return this builder
     */
    public OAuthClientBuilder transport(Transport sender) {
        this.transport = sender;
        return this;
    }

    /**
     * The HTTP client to use, for proxies and TLS of your own.
     *
     * @param client pinned to HTTP/1.1, following no redirects, without authenticator and cookies; it stays yours
     * @return this builder
     */
    public OAuthClientBuilder httpClient(HttpClient client) {
        this.httpClient = client;
        return this;
    }

    /**
     * Makes the client. Does no I/O.
     *
     * @return the client, to be closed
     * @throws IllegalStateException if there is no application, or no key of 256 bits to seal with
     * @throws IllegalArgumentException if the HTTP client does not fit, or there are both it and a transport
     */
    public OAuthClient build() {
        OAuthApp application = app;
        if (application == null) {
            throw new IllegalStateException("app is required");
        }
        Sealer sealer = new Sealer(keys == null ? KeyProvider.ephemeral() : keys);
        GrantVault vault = new GrantVault(store == null ? TokenStores.inMemory(clock) : store, sealer, clock);
        JdkTransport own = ownTransport();
        Transport sender = own == null ? Objects.requireNonNull(transport) : own;
        TokenEndpoint endpoint = new TokenEndpoint(application, tokenBase, sender, clock, UserAgent.of(""));
        Sleeper sleep = sleeper == null ? Sleeper.system(clock) : sleeper;
        Renewal renewal = new Renewal(vault, endpoint, clock, sleep, random);
        Runnable closing = own == null ? () -> {} : own::close;
        GrantListener ear = new GuardedListener(listener);
        return new OAuthClient(application, authorizeBase, issuers(), clock, endpoint, vault, renewal, ear, closing);
    }

    private @Nullable JdkTransport ownTransport() {
        HttpClient http = httpClient;
        if (http == null) {
            return transport == null ? JdkTransport.create() : null;
        }
        if (transport != null) {
            throw new IllegalArgumentException("httpClient and transport exclude each other");
        }
        return JdkTransport.on(http);
    }

    private Set<String> issuers() {
        if (issuer != null) {
            return Set.of(issuer);
        }
        String base = authorizeBase.toString();
        return authorizeBase.equals(CALENDLY) ? Set.of(base, "https://calendly.com") : Set.of(base);
    }
}
