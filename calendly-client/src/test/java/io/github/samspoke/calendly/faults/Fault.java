package io.github.samspoke.calendly.faults;

import static io.github.samspoke.calendly.faults.Wire.length;

import io.github.samspoke.calendly.error.CalendlyException;
import io.github.samspoke.calendly.faults.FaultServer.Behaviour;
import io.github.samspoke.calendly.faults.Operation.Nature;
import io.github.samspoke.calendly.faults.TlsKeys.Certificate;
import io.github.samspoke.calendly.testing.Bodies;
import io.github.samspoke.calendly.testing.DeafPort;
import io.github.samspoke.calendly.testing.LoopbackServer.Request;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The 24 kinds of fault, how a server makes each, and what each means for the client. */
@SuppressWarnings("ImmutableEnumChecker") // Functions without a state.
enum Fault {
    K1("connect refused", Means.UNSENT, wire -> {}),
    K2("DNS failure", Means.UNSENT, wire -> {}),
    K3("TLS handshake failure", Means.UNSENT, wire -> {
        wire.send(new byte[] {21, 3, 3, 0, 2, 2, 40});
        wire.finish();
    }),
    K4("certificate of another host", Means.UNSENT, wire -> wire.request()),
    K5("accept, then silence", Means.LATE, wire -> {
        wire.request();
        wire.awaitEnd();
    }),
    K6("header drip", Means.LATE, wire -> {
        wire.request();
        wire.drip("HTTP/1.1 200 OK\r\nX-Filler: " + "x".repeat(10_000));
    }),
    K7("body stall", Means.LATE, wire -> {
        half(wire, length(Bodies.me()));
        wire.awaitEnd();
    }),
    K8("body drip", Means.LATE, wire -> {
        half(wire, length(Bodies.me()));
        wire.drip(Bodies.me());
    }),
    K9("close on accept", Means.LOST, wire -> {}),
    K10("close after the request", Means.LOST, wire -> {
        wire.request();
        wire.finish();
    }),
    K11("reset after the request", Means.LOST, wire -> {
        wire.request();
        wire.reset();
    }),
    K12("reset in mid-body", Means.LOST, wire -> {
        half(wire, length(Bodies.me()));
        wire.reset();
    }),
    K13("truncated length", Means.LOST, wire -> {
        half(wire, length(Bodies.me()));
        wire.finish();
    }),
    K14("truncated chunk", Means.LOST, wire -> {
        wire.request();
        wire.head("200 OK", "Transfer-Encoding: chunked");
        wire.send("ff\r\n" + Bodies.me().substring(0, 100));
        wire.finish();
    }),
    K15("cut body that ends with the connection", Means.UNREADABLE, wire -> {
        half(wire);
        wire.finish();
    }),
    K16("endless headers", Means.SENSELESS, wire -> {
        wire.request();
        wire.send("HTTP/1.1 200 OK\r\n");
        wire.sendForEver("X-Filler: " + "x".repeat(1000) + "\r\n");
    }),
    K17(
            "endless body",
            Means.SENSELESS,
            wire -> {
                wire.request();
                wire.head("200 OK", "Transfer-Encoding: chunked");
                wire.sendForEver("1000\r\n" + "x".repeat(4096) + "\r\n");
            },
            wire -> {
                wire.request();
                wire.head("200 OK", "Content-Length: " + (10L << 30));
                wire.sendForEver("x".repeat(4096));
            },
            wire -> {
                wire.request();
                wire.head("200 OK");
                wire.sendForEver("x".repeat(4096));
            }),
    K18("garbage status line", Means.SENSELESS, wire -> {
        wire.send(echo(wire.request()) + "\r\n\r\n");
        wire.finish();
    }),
    K19("garbage for JSON", Means.UNREADABLE, wire -> {
        while (true) {
            wire.answer("200 OK", "<html>" + echo(wire.request()));
        }
    }),
    K20("JSON of another shape", Means.MISSHAPEN, wire -> {
        while (true) {
            String echo = echo(wire.request());
            wire.answer("200 OK", "{\"resource\":[\"" + echo + "\"],\"collection\":{\"a\":\"" + echo + "\"}}");
        }
    }),
    K21("redirect to another host", Means.REDIRECTED, wire -> {
        while (true) {
            Request request = wire.request();
            String there = "http://127.0.0.1:"
                    + request.headers().getOrDefault("host", "").replaceAll(".*:", "") + "/elsewhere";
            wire.answer("302 Found", "{}", "Location: " + there);
        }
    }),
    K22(
            "429",
            Means.BUSY,
            refuse("429 Too Many Requests"),
            refuse("429 Too Many Requests", "X-RateLimit-Reset: 30"),
            refuse("429 Too Many Requests", "Retry-After: 30")),
    K23(
            "server error",
            Means.BROKEN,
            refuse("500 Internal Server Error"),
            refuse("502 Bad Gateway"),
            refuse("503 Service Unavailable"),
            refuse("504 Gateway Timeout")),
    K24("401", Means.UNAUTHORIZED, refuse("401 Unauthorized"));

    private static final DeafPort DEAF = new DeafPort();
    private static final Duration HASTY = Duration.ofMillis(500);
    private static final Duration AMPLE = Duration.ofSeconds(10);

    private final String title;
    private final Means means;
    private final List<Behaviour> variants;

    Fault(String title, Means means, Behaviour... variants) {
        this.title = title;
        this.means = means;
        this.variants = List.of(variants);
    }

    List<Behaviour> variants() {
        return variants;
    }

    /** What becomes of an operation; empty for success. */
    Optional<Class<? extends CalendlyException>> outcome(Nature nature) {
        return means.outcome(nature);
    }

    int attempts(Nature nature) {
        return means.attempts(nature);
    }

    /** Short where only the deadline ends it. */
    Duration deadline() {
        return means == Means.LATE ? HASTY : AMPLE;
    }

    /** How many requests the server reads for one that the client sends. */
    int requestsFor(Nature nature) {
        if (means == Means.UNSENT || this == K9) {
            return 0;
        }
        // The JDK itself repeats a GET once whose connection ended without any answer.
        return nature == Nature.READ && (this == K10 || this == K11) ? 2 : 1;
    }

    /** Whether the connection cannot be used again. The later kinds are whole answers. */
    boolean dropsConnection() {
        return compareTo(K19) < 0;
    }

    /** Whether a server of this kind can have answered before. */
    boolean answersAtTimes() {
        return means != Means.UNSENT;
    }

    FaultServer server(Behaviour variant) {
        return this == K4 ? FaultServer.tls(Certificate.WRONG_NAME.server(), variant) : FaultServer.plain(variant);
    }

    /** Where the client is told that the server is. */
    URI place(FaultServer server) {
        return switch (this) {
            case K1 -> DEAF.uri();
            case K2 -> URI.create("https://no-such-host.invalid");
            case K3 -> server.uri("https");
            default -> server.uri();
        };
    }

    /** The client that a host would give us; null for our own. */
    @Nullable
    HttpClient http() {
        return this == K4
                ? HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .sslContext(TlsKeys.client())
                        .build()
                : null;
    }

    private static void half(Wire wire, String... lines) throws IOException {
        wire.request();
        wire.head("200 OK", lines);
        wire.send(Bodies.me().substring(0, Bodies.me().length() / 2));
    }

    private static Behaviour refuse(String status, String... lines) {
        return wire -> {
            while (true) {
                String echo = echo(wire.request());
                wire.answer(status, "{\"title\":\"" + echo + "\",\"message\":\"" + echo + "\"}", lines);
            }
        };
    }

    /** All secrets of a request, as a careless server repeats them. */
    private static String echo(Request request) {
        return "you sent " + request.headers().get("authorization") + " and " + request.body();
    }

    @Override
    public String toString() {
        return name() + " " + title;
    }
}
