package io.github.samspoke.calendly;

import io.github.samspoke.calendly.internal.call.CallSettings;
import io.github.samspoke.calendly.internal.http.Endpoints;
import io.github.samspoke.calendly.internal.http.JdkTransport;
import io.github.samspoke.calendly.internal.http.UserAgent;
import io.github.samspoke.calendly.oauth.TokenSource;
import io.github.samspoke.calendly.transport.CalendlyListener;
import io.github.samspoke.calendly.transport.Pace;
import io.github.samspoke.calendly.transport.RetryPolicy;
import io.github.samspoke.calendly.transport.Sleeper;
import io.github.samspoke.calendly.transport.Transport;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Builds a {@link CalendlyClient}. Only a token is needed. Not thread-safe. */
public final class CalendlyClientBuilder {
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private URI baseUrl = URI.create("https://api.calendly.com");
    private @Nullable TokenSource tokens;
    private Clock clock = Clock.systemUTC();
    private @Nullable Sleeper sleeper;
    private @Nullable Pace pace;
    private RetryPolicy retryPolicy = RetryPolicy.standard();
    private CalendlyListener listener = new CalendlyListener() {};
    private @Nullable Transport transport;
    private @Nullable HttpClient httpClient;
    private String applicationName = "";
    private Duration deadline = Duration.ofSeconds(60);

    CalendlyClientBuilder() {}

    /**
     * Where the API is, {@code https://api.calendly.com} by default.
     *
     * @param url an https URL, or http on the loopback; a slash at the end does not matter
     * @return this builder
     * @throws IllegalArgumentException if it is anything else
     */
    public CalendlyClientBuilder baseUrl(URI url) {
        this.baseUrl = Endpoints.checked("baseUrl", url);
        return this;
    }

    /**
     * A token that never changes, such as a personal access token.
     *
     * @param token the token; surrounding white space is dropped
     * @return this builder
     * @throws IllegalArgumentException if it cannot be a token; the message does not repeat it
     */
    public CalendlyClientBuilder accessToken(String token) {
        return tokens(TokenSource.fixed(token));
    }

    /**
     * Where the token comes from, asked before each request.
     *
     * @param source the source
     * @return this builder
     */
    public CalendlyClientBuilder tokens(TokenSource source) {
        this.tokens = source;
        return this;
    }

    /**
     * The clock for all times but the deadline of an exchange.
     *
     * @param time the clock, the system's by default
     * @return this builder
     */
    public CalendlyClientBuilder clock(Clock time) {
        this.clock = time;
        return this;
    }

    /**
     * How to wait.
     *
     * @param sleep the sleeper; by default it really waits, going by the clock
     * @return this builder
     */
    public CalendlyClientBuilder sleeper(Sleeper sleep) {
        this.sleeper = sleep;
        return this;
    }

    /**
     * How fast requests leave.
     *
     * @param speed the pace, {@link Pace#adaptive} by default; give the same to all clients of one user
     * @return this builder
     */
    public CalendlyClientBuilder pace(Pace speed) {
        this.pace = speed;
        return this;
    }

    /**
     * How failed reads are repeated.
     *
     * @param policy the policy, {@link RetryPolicy#standard()} by default
     * @return this builder
     */
    public CalendlyClientBuilder retryPolicy(RetryPolicy policy) {
        this.retryPolicy = policy;
        return this;
    }

    /**
     * Who hears what happens.
     *
     * @param ear the listener, nobody by default
     * @return this builder
     */
    public CalendlyClientBuilder listener(CalendlyListener ear) {
        this.listener = ear;
        return this;
    }

    /**
     * What sends the requests, in place of the JDK's HTTP client.
     *
     * @param sender the transport; it stays yours to close
     * @return this builder
     */
    public CalendlyClientBuilder transport(Transport sender) {
        this.transport = sender;
        return this;
    }

    /**
     * The HTTP client to use, the only way to a proxy selector, an {@code SSLContext} or threads of your own. Without it
     * the JVM's defaults hold: its trusted authorities, TLS 1.2 or newer, host names checked, the proxy that the system
     * properties name. An idle connection is kept for as long as {@code -Djdk.httpclient.keepalive.timeout} says, 20
     * minutes on JDK 17; 30 seconds are enough.
     *
     * @param client pinned to HTTP/1.1, following no redirects, without authenticator and cookies; it stays yours, and
     *     should have a connect timeout
     * @return this builder
     */
    public CalendlyClientBuilder httpClient(HttpClient client) {
        this.httpClient = client;
        return this;
    }

    /**
     * What the host calls itself, added to the {@code User-Agent}.
     *
     * @param name visible ASCII and spaces, at most 100 characters
     * @return this builder
     * @throws IllegalArgumentException if it is anything else
     */
    public CalendlyClientBuilder applicationName(String name) {
        this.applicationName = UserAgent.checked(name);
        return this;
    }

    /**
     * How long one exchange may take, from connecting to the last byte. Waits and repetitions are not counted. It ends
     * sooner where no connection comes about in 5 seconds, no head of an answer in 15, or less than a kilobyte of its
     * body in 10.
     *
     * @param longest at most 15 minutes, 60 seconds by default
     * @return this builder
     * @throws IllegalArgumentException if it is not positive or too long
     */
    public CalendlyClientBuilder deadline(Duration longest) {
        if (longest.isNegative() || longest.isZero() || longest.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("deadline must be positive and at most 15 minutes but is " + longest);
        }
        this.deadline = longest;
        return this;
    }

    /**
     * Makes the client. Does no I/O.
     *
     * @return the client, to be closed
     * @throws IllegalStateException if there is no token
     * @throws IllegalArgumentException if the HTTP client does not fit, or there are both it and a transport
     */
    public CalendlyClient build() {
        TokenSource source = tokens;
        if (source == null) {
            throw new IllegalStateException("accessToken or tokens is required");
        }
        Transport given = transport;
        HttpClient http = httpClient;
        if (given != null && http != null) {
            throw new IllegalArgumentException("httpClient and transport exclude each other");
        }
        if (given != null) {
            return new HttpCalendlyClient(settings(source, given), () -> {});
        }
        JdkTransport own = http == null ? JdkTransport.create() : JdkTransport.on(http);
        return new HttpCalendlyClient(settings(source, own), own::close);
    }

    private CallSettings settings(TokenSource source, Transport sender) {
        return new CallSettings(
                baseUrl,
                source,
                clock,
                sleeper == null ? Sleeper.system(clock) : sleeper,
                pace == null ? Pace.adaptive(clock) : pace,
                retryPolicy,
                listener,
                sender,
                UserAgent.of(applicationName),
                deadline);
    }
}
