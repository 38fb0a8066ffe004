package io.github.samspoke.calendly.internal.http;

import io.github.samspoke.calendly.transport.TransportRequest;
import io.github.samspoke.calendly.transport.TransportResponse;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One exchange of the JDK's client, made on one thread and waited for on another, which may give it up. */
final class Exchange {
    private static final Duration HEADERS = Duration.ofSeconds(15);

    private final BodyMeter meter = new BodyMeter();
    private final FutureTask<TransportResponse> task;
    /**
     * What the caller waits for: a future that lets the common pool start another thread meanwhile. The JDK ends an
     * exchange on that pool, whose only thread the caller may be.
     */
    private final CompletableFuture<TransportResponse> ended = new CompletableFuture<>();

    private final boolean withoutFuture;
    private final long start = System.nanoTime();

    private Exchange(HttpClient client, TransportRequest request, boolean withoutFuture) {
        this.withoutFuture = withoutFuture;
        HttpRequest sent = jdkRequest(request);
        HttpResponse.BodyHandler<byte[]> bodies = CappedBody.handler(request.maxBody(), meter);
        this.task =
                new FutureTask<>(() ->
                        withoutFuture ? answerWithoutFuture(client, sent, bodies) : answer(client, sent, bodies)) {
                    @Override
                    protected void done() {
                        handOver();
                    }
                };
    }

    /**
     * The usual way. After a head that is no HTTP the JDK leaves the socket open, for ever on 17; but it hears a
     * cancellation from any future of an exchange, even of one that is done.
     */
    static Exchange of(HttpClient client, TransportRequest request) {
        return new Exchange(client, request, false);
    }

    /**
     * The way that costs no future, and cannot be canceled: before 25 the JDK would count a canceled exchange as under
     * way for ever, and so never end its selector thread. Given up before the headers came, it goes on until they do, or
     * to the end of their time; and nothing closes the socket after a head that is no HTTP.
     */
    static Exchange withoutFuture(HttpClient client, TransportRequest request) {
        return new Exchange(client, request, true);
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

    /** Waits for the body, not for the JDK's future: that ends on the common pool, all of whose threads may be busy. */
    private TransportResponse answer(HttpClient client, HttpRequest request, HttpResponse.BodyHandler<byte[]> bodies)
            throws Exception {
        CompletableFuture<TransportResponse> answer = new CompletableFuture<>();
        CompletableFuture<HttpResponse<byte[]>> exchange = client.sendAsync(request, info -> {
            HttpResponse.BodySubscriber<byte[]> body = bodies.apply(info);
            body.getBody().thenAccept(bytes -> answer.complete(whole(info.statusCode(), info.headers(), bytes)));
            return body;
        });
        exchange.exceptionally(failure -> {
            answer.completeExceptionally(failure);
            return null;
        });
        try {
            return answer.get();
        } catch (ExecutionException e) {
            exchange.exceptionallyCompose(failure -> new CompletableFuture<>()).cancel(true);
            throw original(e);
        } catch (InterruptedException e) {
            exchange.cancel(true);
            throw e;
        }
    }

    private TransportResponse answerWithoutFuture(
            HttpClient client, HttpRequest request, HttpResponse.BodyHandler<byte[]> bodies) throws Exception {
        try {
            HttpResponse<byte[]> answer = client.send(request, bodies);
            return whole(answer.statusCode(), answer.headers(), answer.body());
        } catch (IOException e) {
            // What the JDK throws is a copy with the stack of this thread, at times of a wider class.
            throw original(e);
        }
    }

    private TransportResponse whole(int status, HttpHeaders headers, byte[] body) {
        return new TransportResponse(status, headers.map(), body, Duration.ofNanos(System.nanoTime() - start));
    }

    private static Exception original(Exception wrapper) {
        return wrapper.getCause() instanceof Exception original ? original : wrapper;
    }

    private void handOver() {
        try {
            ended.complete(task.get());
        } catch (ExecutionException e) {
            ended.completeExceptionally(e.getCause() == null ? e : e.getCause());
        } catch (CancellationException | InterruptedException e) {
            ended.cancel(false);
        }
    }

    /** What makes the exchange. */
    Runnable work() {
        return task;
    }

    /** Waits to the deadline, and looks now and then whether the body still comes. */
    TransportResponse await(Duration deadline, Duration look)
            throws ExecutionException, InterruptedException, HttpTimeoutException {
        while (true) {
            long left = deadline.toNanos() - (System.nanoTime() - start);
            if (left <= 0) {
                throw new HttpTimeoutException("not finished within " + deadline);
            }
            try {
                return ended.get(Math.min(left, look.toNanos()), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                if (meter.isSlowSinceLastLook()) {
                    throw new HttpTimeoutException("the body came too slowly");
                }
            }
        }
    }

    /** Ends it and drops its connection, if it has not ended by itself. */
    void giveUp() {
        meter.giveUp();
        task.cancel(!withoutFuture);
    }
}
