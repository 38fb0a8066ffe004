package io.github.samspoke.calendly.internal.http;

import io.github.samspoke.calendly.transport.Transport;
import io.github.samspoke.calendly.transport.TransportRequest;
import io.github.samspoke.calendly.transport.TransportResponse;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The transport on the JDK client. The JDK's own request timeout ends with the headers, so the deadline of the whole
 * exchange is kept here, and the exchange is canceled, which alone closes the socket.
 */
public final class JdkTransport implements Transport, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(JdkTransport.class);
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration HEADERS = Duration.ofSeconds(15);
    private static final AtomicInteger THREADS = new AtomicInteger();

    private final HttpClient http;
    private final @Nullable ExecutorService ownExecutor;
    private final Set<CompletableFuture<?>> underWay = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    private JdkTransport(HttpClient http, @Nullable ExecutorService ownExecutor) {
        this.http = http;
        this.ownExecutor = ownExecutor;
    }

    /** A transport with a client and threads of its own, which {@link #close()} ends. */
    public static JdkTransport create() {
        ExecutorService executor = Executors.newCachedThreadPool(JdkTransport::daemon);
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT)
                .executor(executor)
                .build();
        return new JdkTransport(http, executor);
    }

    /** A transport on the host's client, which stays the host's to close. */
    public static JdkTransport on(HttpClient http) {
        refuse(http.followRedirects() != HttpClient.Redirect.NEVER, "must not follow redirects");
        refuse(http.version() != HttpClient.Version.HTTP_1_1, "must be pinned to HTTP/1.1");
        refuse(http.authenticator().isPresent(), "must not have an authenticator");
        refuse(http.cookieHandler().isPresent(), "must not have a cookie handler");
        return new JdkTransport(http, null);
    }

    private static void refuse(boolean bad, String rule) {
        if (bad) {
            throw new IllegalArgumentException("httpClient " + rule);
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "calendly-http-" + THREADS.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }

    @Override
    @SuppressWarnings("CollectionUndefinedEquality") // Futures are told apart by identity, which is meant.
    public TransportResponse send(TransportRequest request) throws IOException, InterruptedException {
        if (closed) {
            throw new IllegalStateException("the client is closed");
        }
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        long start = System.nanoTime();
        CompletableFuture<HttpResponse<byte[]>> exchange =
                http.sendAsync(jdkRequest(request), CappedBody.handler(request.maxBody()));
        underWay.add(exchange);
        try {
            HttpResponse<byte[]> answer = exchange.get(request.deadline().toNanos(), TimeUnit.NANOSECONDS);
            Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
            return new TransportResponse(answer.statusCode(), answer.headers().map(), answer.body(), elapsed);
        } catch (TimeoutException e) {
            throw new HttpTimeoutException("not finished within " + request.deadline());
        } catch (ExecutionException e) {
            throw translated(e.getCause());
        } finally {
            underWay.remove(exchange);
            exchange.cancel(true);
        }
    }

    private static HttpRequest jdkRequest(TransportRequest request) {
        byte[] body = request.body();
        HttpRequest.Builder builder = HttpRequest.newBuilder(request.uri())
                .timeout(request.deadline().compareTo(HEADERS) < 0 ? request.deadline() : HEADERS)
                .method(
                        request.method(),
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        request.headers().forEach(builder::header);
        return builder.build();
    }

    /** Puts everything that proves that nothing was sent under {@link ConnectException}, as the interface promises. */
    private static IOException translated(@Nullable Throwable cause) {
        if (cause instanceof ConnectException e) {
            return e;
        }
        if (cause instanceof HttpConnectTimeoutException
                || cause instanceof UnknownHostException
                || cause instanceof UnresolvedAddressException
                || cause instanceof SSLHandshakeException) {
            ConnectException unsent =
                    new ConnectException("no connection: " + cause.getClass().getSimpleName());
            unsent.initCause(cause);
            return unsent;
        }
        return cause instanceof IOException e ? e : new IOException("the exchange failed", cause);
    }

    /** Cancels what is under way. On a JDK whose client can be closed, closes it too. */
    @Override
    public void close() {
        closed = true;
        underWay.forEach(exchange -> exchange.cancel(true));
        if (ownExecutor == null) {
            return;
        }
        if ((Object) http instanceof AutoCloseable closeable) {
            closeQuietly(closeable);
        }
        ownExecutor.shutdownNow();
    }

    private static void closeQuietly(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception e) {
            LOG.debug("the HTTP client did not close", e);
        }
    }
}
