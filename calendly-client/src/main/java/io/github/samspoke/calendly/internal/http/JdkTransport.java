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
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The transport on the JDK client. The JDK's own request timeout ends with the headers, so the deadline of the whole
 * exchange is kept here: a thread of ours makes the exchange, and the caller, who waits for it, gives it up. What the
 * JDK does for an exchange is done by its selector thread itself: handing the few bytes of a page to a further thread
 * costs more than taking them in.
 */
public final class JdkTransport implements Transport, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(JdkTransport.class);
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration LOOK = Duration.ofSeconds(10);
    /**
     * Whether the JDK starts a thread for each future of an exchange, as it does before 25 on one or two cores. A page then
     * takes twice as long, so a server whose answers have all been HTTP is asked without a future.
     */
    public static final boolean FUTURES_COST_THREADS =
            ForkJoinPool.getCommonPoolParallelism() < 2 && Runtime.version().feature() < 25;

    private static final Duration IDLE = Duration.ofSeconds(30);
    private static final AtomicInteger THREADS = new AtomicInteger();

    /** Null once closed: on 17 the JDK ends its selector thread when nothing refers to the client any more. */
    private final AtomicReference<@Nullable HttpClient> http;

    private final boolean ownClient;
    private final Duration look;
    private final ExecutorService threads = threads();
    private final Set<Exchange> underWay = ConcurrentHashMap.newKeySet();
    /** By server, whether every answer so far was HTTP. */
    private final Map<String, Boolean> speaksHttp = new ConcurrentHashMap<>();

    private JdkTransport(HttpClient http, boolean ownClient, Duration look) {
        this.http = new AtomicReference<>(http);
        this.ownClient = ownClient;
        this.look = look;
    }

    /** A transport with a client and threads of its own, which {@link #close()} ends. */
    public static JdkTransport create() {
        return create(LOOK);
    }

    /** One that looks more often whether a body is still coming. */
    static JdkTransport create(Duration look) {
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT)
                .executor(Runnable::run)
                .build();
        return new JdkTransport(http, true, look);
    }

    /** A transport on the host's client, which stays the host's to close. */
    public static JdkTransport on(HttpClient http) {
        refuse(http.followRedirects() != HttpClient.Redirect.NEVER, "must not follow redirects");
        refuse(http.version() != HttpClient.Version.HTTP_1_1, "must be pinned to HTTP/1.1");
        refuse(http.authenticator().isPresent(), "must not have an authenticator");
        refuse(http.cookieHandler().isPresent(), "must not have a cookie handler");
        return new JdkTransport(http, false, LOOK);
    }

    private static void refuse(boolean bad, String rule) {
        if (bad) {
            throw new IllegalArgumentException("httpClient " + rule);
        }
    }

    /** One for each exchange under way, of which the pace allows few. */
    private static ExecutorService threads() {
        return new ThreadPoolExecutor(
                0,
                Integer.MAX_VALUE,
                IDLE.toSeconds(),
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                JdkTransport::daemon);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "calendly-http-" + THREADS.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public TransportResponse send(TransportRequest request) throws IOException, InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        String server = request.uri().getRawAuthority();
        Exchange exchange = FUTURES_COST_THREADS && speaksHttp.getOrDefault(server, false)
                ? Exchange.withoutFuture(client(), request)
                : Exchange.of(client(), request);
        underWay.add(exchange);
        try {
            start(exchange);
            TransportResponse answer = exchange.await(request.deadline(), look);
            speaksHttp.putIfAbsent(server, true);
            return answer;
        } catch (CancellationException | ExecutionException e) {
            if (e.getCause() instanceof ProtocolException) {
                speaksHttp.put(server, false);
            }
            throw http.get() == null ? new IOException("the client was closed") : translated(e.getCause());
        } finally {
            underWay.remove(exchange);
            exchange.giveUp();
        }
    }

    private void start(Exchange exchange) throws IOException {
        try {
            threads.execute(exchange.work());
        } catch (RejectedExecutionException e) {
            throw new IOException("the client was closed", e);
        }
        if (http.get() == null) {
            exchange.giveUp(); // Closed a moment ago, when this exchange was not yet to be found.
        }
    }

    private HttpClient client() {
        HttpClient client = http.get();
        if (client == null) {
            throw new IllegalStateException("the client is closed");
        }
        return client;
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

    /** Gives up what is under way. On a JDK whose client can be closed, closes it too. */
    @Override
    public void close() {
        HttpClient client = http.getAndSet(null);
        underWay.forEach(Exchange::giveUp);
        threads.shutdown();
        if (ownClient && (Object) client instanceof AutoCloseable closeable) {
            closeQuietly(closeable);
        }
    }

    private static void closeQuietly(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception e) {
            LOG.debug("the HTTP client did not close", e);
        }
    }
}
