package io.github.samspoke.calendly.faults;

import io.github.samspoke.calendly.CalendlyClient;
import io.github.samspoke.calendly.internal.http.JdkTransport;
import io.github.samspoke.calendly.oauth.AuthorizationRequest;
import io.github.samspoke.calendly.oauth.OAuthApp;
import io.github.samspoke.calendly.oauth.OAuthClient;
import io.github.samspoke.calendly.oauth.OAuthGrant;
import io.github.samspoke.calendly.oauth.OAuthTokens;
import io.github.samspoke.calendly.oauth.Scope;
import io.github.samspoke.calendly.oauth.Secret;
import io.github.samspoke.calendly.testing.Bodies;
import io.github.samspoke.calendly.testing.Clients;
import io.github.samspoke.calendly.testing.SimulatedTime;
import io.github.samspoke.calendly.transport.RetryPolicy;
import io.github.samspoke.calendly.transport.Transport;
import io.github.samspoke.calendly.transport.TransportRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Both clients on one transport, in a hurry, with secrets as long as real ones. Reads are tried twice. */
final class Session implements AutoCloseable {
    static final int ATTEMPTS = 2;

    private static final String LONG = "-0123456789abcdefghijklmnopqrstuvwxyz";
    private static final String ACCESS = "sekret-access" + LONG;
    private static final String REFRESH = "sekret-refresh" + LONG;
    private static final String CODE = "sekret-code" + LONG;
    private static final String CLIENT_SECRET = "sekret-client" + LONG;
    private static final String CALLBACK = "https://host.example/callback";

    private final SimulatedTime time = new SimulatedTime();
    private final JdkTransport transport;
    private final CalendlyClient api;
    private final OAuthClient oauth;

    Session(URI base, Duration deadline, @Nullable HttpClient http) {
        this.transport = http == null ? JdkTransport.create() : JdkTransport.on(http);
        this.api = Clients.at(base, time)
                .accessToken(ACCESS)
                .retryPolicy(RetryPolicy.builder().maxAttempts(ATTEMPTS).build())
                .deadline(deadline)
                .transport(transport)
                .build();
        Transport hasty = r ->
                transport.send(new TransportRequest(r.method(), r.uri(), r.headers(), r.body(), deadline, r.maxBody()));
        this.oauth = OAuthClient.builder()
                .app(OAuthApp.web("client", CLIENT_SECRET, URI.create(CALLBACK)))
                .tokenBase(base)
                .clock(time)
                .sleeper(time)
                .transport(hasty)
                .build();
    }

    /** Words that must not be seen, whatever the server says. */
    static List<String> secrets() {
        String basic = "client:" + CLIENT_SECRET;
        return List.of(
                ACCESS,
                REFRESH,
                CODE,
                CLIENT_SECRET,
                Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8)));
    }

    /** Asks the server for something that it answers. */
    void greet(URI place) throws InterruptedException {
        try {
            transport.send(new TransportRequest("GET", place, Map.of(), null, Duration.ofSeconds(10), 100));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    CalendlyClient api() {
        return api;
    }

    void exchangeCode() {
        AuthorizationRequest request = oauth.begin(Set.of(Scope.USERS_READ));
        oauth.finish(
                request,
                URI.create(
                        CALLBACK + "?code=" + CODE + "&state=" + request.state().reveal()));
    }

    void refresh() {
        OAuthGrant grant = oauth.keep("tenant", pair());
        time.advance(Duration.ofHours(3));
        grant.current();
    }

    void introspect() {
        oauth.introspect(Secret.of(ACCESS));
    }

    void revoke() {
        oauth.revoke(pair());
    }

    private OAuthTokens pair() {
        return new OAuthTokens(
                Secret.of(ACCESS),
                Secret.of(REFRESH),
                Set.of(Scope.USERS_READ),
                time.instant(),
                time.instant().plus(Duration.ofHours(2)),
                Bodies.USER,
                Bodies.ORG);
    }

    @Override
    public void close() {
        api.close();
        oauth.close();
        transport.close();
    }
}
