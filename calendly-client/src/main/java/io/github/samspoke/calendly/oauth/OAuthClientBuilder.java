package io.github.samspoke.calendly.oauth;

import io.github.samspoke.calendly.internal.http.Endpoints;
import io.github.samspoke.calendly.internal.http.JdkTransport;
import io.github.samspoke.calendly.transport.Sleeper;
import io.github.samspoke.calendly.transport.Transport;
import java.net.URI;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Builds an {@link OAuthClient}. Only an application is needed. Not thread-safe. */
public final class OAuthClientBuilder {
    private @Nullable OAuthApp app;
    private URI authorizeBase = URI.create("https://auth.calendly.com");
    private URI tokenBase = URI.create("https://auth.calendly.com");
    private Clock clock = Clock.systemUTC();
    private @Nullable Sleeper sleeper;
    private @Nullable Transport transport;

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
     * How to wait between attempts to store a rotated pair.
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
     * Makes the client. Does no I/O.
     *
     * @return the client, to be closed
     * @throws IllegalStateException if there is no application
     */
    public OAuthClient build() {
        OAuthApp application = app;
        if (application == null) {
            throw new IllegalStateException("app is required");
        }
        Sleeper sleep = sleeper == null ? Sleeper.system(clock) : sleeper;
        Transport given = transport;
        if (given != null) {
            return new OAuthClient(application, authorizeBase, tokenBase, clock, sleep, given, () -> {});
        }
        JdkTransport own = JdkTransport.create();
        return new OAuthClient(application, authorizeBase, tokenBase, clock, sleep, own, own::close);
    }
}
