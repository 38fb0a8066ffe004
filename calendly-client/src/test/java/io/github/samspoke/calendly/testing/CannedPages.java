package io.github.samspoke.calendly.testing;

import io.github.samspoke.calendly.transport.Transport;
import io.github.samspoke.calendly.transport.TransportRequest;
import io.github.samspoke.calendly.transport.TransportResponse;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A transport that answers by the page token, and notes where each request would have gone and on which thread. */
public final class CannedPages implements Transport {
    private final Pages pages;
    private final Queue<Sent> sent = new ConcurrentLinkedQueue<>();

    /** Gives the answer to a page token, which is empty for the first page. */
    @FunctionalInterface
    public interface Pages {
        Reply answer(String token) throws InterruptedException;
    }

    /** A request. */
    public record Sent(URI uri, String token, Thread thread) {}

    public CannedPages(Pages pages) {
        this.pages = pages;
    }

    @Override
    public TransportResponse send(TransportRequest request) throws InterruptedException {
        String[] query = request.uri().getRawQuery().split("page_token=", 2);
        String token = query.length < 2 ? "" : URLDecoder.decode(query[1], StandardCharsets.UTF_8);
        sent.add(new Sent(request.uri(), token, Thread.currentThread()));
        Reply reply = pages.answer(token);
        return new TransportResponse(
                reply.status(),
                Map.of("Content-Type", List.of("application/json")),
                reply.body().getBytes(StandardCharsets.UTF_8),
                Duration.ZERO);
    }

    public List<Sent> sent() {
        return List.copyOf(sent);
    }
}
