package io.github.samspoke.benchmarks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The JDK's web server on the loopback, in a JVM of its own so that what it uses is not counted. */
final class PageServer implements AutoCloseable {
    static final int MEMBERSHIP_PAGES = 500;
    static final int EVENT_PAGES = 10_000;
    /** A limit that nobody reaches. */
    static final int NO_LIMIT = 10_000_000;

    private static final byte[] REFUSAL = "{}".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern TOKEN = Pattern.compile("page_token=P(\\d+)");

    private final ChildJvm jvm;
    private final URI url;

    private PageServer(ChildJvm jvm, URI url) {
        this.jvm = jvm;
        this.url = url;
    }

    /** Starts the JVM and waits until it listens. */
    static PageServer start(int membershipPages, int requestsPerMinute) throws IOException {
        ChildJvm jvm = ChildJvm.start(
                PageServer.class,
                List.of("-Dsun.net.httpserver.nodelay=true", "-Xmx256m"),
                Integer.toString(membershipPages),
                Integer.toString(requestsPerMinute));
        return new PageServer(jvm, URI.create("http://127.0.0.1:" + jvm.line()));
    }

    URI url() {
        return url;
    }

    @Override
    public void close() {
        jvm.close();
    }

    /** The server's own JVM: prints its port, and ends when whoever started it does. */
    public static void main(String[] args) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        RequestLimit limit = new RequestLimit(Integer.parseInt(args[1]));
        serve(server, limit, Listing.memberships(Integer.parseInt(args[0])));
        serve(server, limit, Listing.events(EVENT_PAGES));
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
        System.out.println(server.getAddress().getPort());
        ChildJvm.awaitEndOfParent();
    }

    private static void serve(HttpServer server, RequestLimit limit, Listing listing) {
        server.createContext(listing.path(), exchange -> {
            try (exchange) {
                answer(exchange, limit.next(), listing.page(page(exchange.getRequestURI())));
            }
        });
    }

    private static int page(URI request) {
        Matcher token = TOKEN.matcher(request.getRawQuery());
        return token.find() ? Integer.parseInt(token.group(1)) : 0;
    }

    private static void answer(HttpExchange exchange, RequestLimit.Count count, byte[] page) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.getResponseHeaders().add("X-RateLimit-Limit", Integer.toString(count.limit()));
        exchange.getResponseHeaders().add("X-RateLimit-Remaining", Integer.toString(count.remaining()));
        exchange.getResponseHeaders().add("X-RateLimit-Reset", Long.toString(count.reset()));
        byte[] body = count.refused() ? REFUSAL : page;
        exchange.sendResponseHeaders(count.refused() ? 429 : 200, body.length);
        exchange.getResponseBody().write(body);
    }
}
