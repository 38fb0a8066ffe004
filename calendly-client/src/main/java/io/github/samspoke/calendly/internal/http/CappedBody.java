package io.github.samspoke.calendly.internal.http;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Collects a body up to a limit and drops the connection beyond it. */
final class CappedBody implements HttpResponse.BodySubscriber<byte[]> {
    private static final int ERROR_LIMIT = 64 * 1024;

    private final int limit;
    private final boolean refused;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final CompletableFuture<byte[]> body = new CompletableFuture<>();
    private Flow.@Nullable Subscription subscription;

    private CappedBody(int limit, boolean refused) {
        this.limit = limit;
        this.refused = refused;
    }

    static HttpResponse.BodyHandler<byte[]> handler(int maxBody) {
        return info -> {
            int limit = info.statusCode() >= 200 && info.statusCode() < 300 ? maxBody : Math.min(maxBody, ERROR_LIMIT);
            long announced = info.headers().firstValueAsLong("Content-Length").orElse(0);
            return new CappedBody(limit, announced > limit);
        };
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Flow.Subscription s) {
        subscription = s;
        if (refused) {
            tooLarge(s);
        } else {
            s.request(Long.MAX_VALUE);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> parts) {
        for (ByteBuffer part : parts) {
            if (body.isDone()) {
                return;
            }
            if (bytes.size() + part.remaining() > limit) {
                Flow.Subscription s = subscription;
                if (s != null) {
                    tooLarge(s);
                }
                return;
            }
            byte[] chunk = new byte[part.remaining()];
            part.get(chunk);
            bytes.writeBytes(chunk);
        }
    }

    @Override
    public void onError(Throwable failure) {
        body.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        body.complete(bytes.toByteArray());
    }

    private void tooLarge(Flow.Subscription s) {
        s.cancel();
        body.completeExceptionally(new AnswerTooLargeException(limit));
    }
}
