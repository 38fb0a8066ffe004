package io.github.samspoke.calendly.internal.http;

import io.github.samspoke.calendly.transport.Transport;
import io.github.samspoke.calendly.transport.TransportRequest;
import io.github.samspoke.calendly.transport.TransportResponse;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
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
    private static final Duration LOOK = Duration.ofSeconds(10);
    /** As many as the default pace has requests under way: only looking up a name keeps one of them waiting. */
    private static final int MOST_THREADS = 4;

    private static final Duration IDLE = Duration.ofSeconds(30);
    private static final AtomicInteger THREADS = new AtomicInteger();

    /** Null once closed: on 17 the JDK ends its selector thread when nothing refers to the client any more. */
    private final AtomicReference<@Nullable HttpClient> http;

    private final @Nullable ExecutorService ownExecutor;
    private final Duration look;
    private final Set<CompletableFuture<?>> underWay = ConcurrentHashMap.newKeySet();

    private JdkTransport(HttpClient http, @Nullable ExecutorService ownExecutor, Duration look) {
        this.http = new AtomicReference<>(http);
        this.ownExecutor = ownExecutor;
        this.look = look;
    }

    /** A transport with a client and threads of its own, which {@link #close()} ends. */
    public static JdkTransport create() {
        return create(LOOK);
    }

    /** One that looks more often whether a body is still coming. */
    static JdkTransport create(Duration look) {
        ExecutorService executor = executor();
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT)
                .executor(executor)
                .build();
        return new JdkTransport(http, executor, look);
    }

    /** A transport on the host's client, which stays the host's to close. */
    public static JdkTransport on(HttpClient http) {
        refuse(http.followRedirects() != HttpClient.Redirect.NEVER, "must not follow redirects");
        refuse(http.version() != HttpClient.Version.HTTP_1_1, "must be pinned to HTTP/1.1");
        refuse(http.authenticator().isPresent(), "must not have an authenticator");
        refuse(http.cookieHandler().isPresent(), "must not have a cookie handler");
        return new JdkTransport(http, null, LOOK);
    }

    private static void refuse(boolean bad, String rule) {
        if (bad) {
            throw new IllegalArgumentException("httpClient " + rule);
        }
    }

    /** What the JDK still has to do after the end is done by whoever brings it, or its client would never end. */
    private static ExecutorService executor() {
        ThreadPoolExecutor executor = new ThreadPoolExecutor(
                MOST_THREADS,
                MOST_THREADS,
                IDLE.toSeconds(),
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                JdkTransport::daemon,
                (task, ended) -> task.run());
        executor.allowCoreThreadTimeOut(true);
        return executor;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "calendly-http-" + THREADS.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }

    @Override
    @SuppressWarnings("CollectionUndefinedEquality") // Futures are told apart by identity, which is meant.
    public TransportResponse send(TransportRequest request) throws IOException, InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        long start = System.nanoTime();
        BodyMeter meter = new BodyMeter();
        CompletableFuture<HttpResponse<byte[]>> exchange =
                client().sendAsync(jdkRequest(request), CappedBody.handler(request.maxBody(), meter));
        underWay.add(exchange);
        try {
            if (http.get() == null) {
                exchange.cancel(true); // Closed a moment ago, when this exchange was not yet to be found.
            }
            HttpResponse<byte[]> answer = await(exchange, meter, start, request.deadline());
            Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
            return new TransportResponse(answer.statusCode(), answer.headers().map(), answer.body(), elapsed);
        } catch (CancellationException | ExecutionException e) {
            drop(exchange);
            throw http.get() == null ? new IOException("the client was closed") : translated(e.getCause());
        } finally {
            underWay.remove(exchange);
            exchange.cancel(true);
        }
    }

    /**
     * Closes the connection of an exchange that failed. After a head that is no HTTP the JDK leaves it open, for ever on
     * 17, and a future that is done cancels nothing; but the JDK hears a cancellation from any future of an exchange.
     */
    private static <T> void drop(CompletableFuture<T> exchange) {
        exchange.exceptionallyCompose(failure -> new CompletableFuture<T>()).cancel(true);
    }

    private HttpClient client() {
        HttpClient client = http.get();
        if (client == null) {
            throw new IllegalStateException("the client is closed");
        }
        return client;
    }

    /** Waits to the deadline, and looks now and then whether the body still comes. */
    private HttpResponse<byte[]> await(
            CompletableFuture<HttpResponse<byte[]>> exchange, BodyMeter meter, long start, Duration deadline)
            throws ExecutionException, InterruptedException, HttpTimeoutException {
        while (true) {
            long left = deadline.toNanos() - (System.nanoTime() - start);
            if (left <= 0) {
                throw new HttpTimeoutException("not finished within " + deadline);
            }
            try {
                return exchange.get(Math.min(left, look.toNanos()), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                if (meter.isSlowSinceLastLook()) {
                    throw new HttpTimeoutException("the body came too slowly");
                }
            }
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

    /**
     * Puts everything that proves that nothing was sent under {@link ConnectException}, as the interface promises, and
     * leaves out whatever may quote the answer: a server may have repeated the token in it.
     */
    private static IOException translated(@Nullable Throwable cause) {
        if (cause instanceof ConnectException e) {
            return e;
        }
        if (cause instanceof HttpConnectTimeoutException
                || cause instanceof UnknownHostException
                || cause instanceof UnresolvedAddressException
                || cause instanceof SSLHandshakeException) {
            ConnectException unsent = new ConnectException("no connection: " + nameOf(cause));
            unsent.initCause(cause);
            return unsent;
        }
        if (cause instanceof ProtocolException) {
            return new RefusedAnswerException("the answer is not HTTP");
        }
        return cause instanceof IOException e
                ? e
                : new RefusedAnswerException("the exchange failed (" + nameOf(cause) + ")");
    }

    private static String nameOf(@Nullable Throwable cause) {
        return cause == null ? "no cause" : cause.getClass().getSimpleName();
    }

    /** Cancels what is under way. On a JDK whose client can be closed, closes it too. */
    @Override
    public void close() {
        HttpClient client = http.getAndSet(null);
        underWay.forEach(exchange -> exchange.cancel(true));
        if (client == null || ownExecutor == null) {
            return;
        }
        if ((Object) client instanceof AutoCloseable closeable) {
            closeQuietly(closeable);
        }
        ownExecutor.shutdown();
    }

    private static void closeQuietly(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception e) {
            LOG.debug("the HTTP client did not close", e);
        }
    }
}
