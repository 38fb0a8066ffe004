package io.github.samspoke.calendly.internal.http;

import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * Collects a body up to a limit. What is too large, encoded or of unclear length is refused, at the header where that
 * shows it, and its connection dropped. Of an error the status counts: where its body is refused, it is taken as empty.
 */
final class CappedBody implements HttpResponse.BodySubscriber<byte[]> {
    private static final int ERROR_LIMIT = 64 * 1024;
    /** Room for a body of unknown length; a page of a hundred fits. */
    private static final int USUAL = 128 * 1024;

    private static final String TOO_LARGE = "the answer is too large";

    private final BodyMeter meter;
    private final boolean success;
    private final int limit;
    private final @Nullable String refusal;
    private final CompletableFuture<byte[]> body = new CompletableFuture<>();
    private byte[] bytes;
    private int size;
    private volatile Flow.@Nullable Subscription subscription;

    private CappedBody(HttpResponse.ResponseInfo info, int maxBody, BodyMeter meter) {
        this.meter = meter;
        this.success = info.statusCode() >= 200 && info.statusCode() < 300;
        this.limit = success ? maxBody : Math.min(maxBody, ERROR_LIMIT);
        this.refusal = refusal(info.headers(), limit);
        long announced = info.headers().firstValueAsLong("Content-Length").orElse(USUAL);
        this.bytes = new byte[refusal == null ? (int) Math.min(announced, limit) : 0];
    }

    /** Bodies of one exchange, counted by its meter. */
    static HttpResponse.BodyHandler<byte[]> handler(int maxBody, BodyMeter meter) {
        return info -> new CappedBody(info, maxBody, meter);
    }

    private static @Nullable String refusal(HttpHeaders headers, int limit) {
        if (!headers.firstValue("Content-Encoding").orElse("identity").equalsIgnoreCase("identity")) {
            return "the answer is encoded";
        }
        List<String> lengths =
                headers.allValues("Content-Length").stream().distinct().toList();
        if (lengths.isEmpty()) {
            return null;
        }
        // The JDK would take the first length and leave the rest for the next answer.
        if (lengths.size() > 1 || headers.firstValue("Transfer-Encoding").isPresent()) {
            return "the answer has more than one length";
        }
        return Long.parseLong(lengths.get(0)) > limit ? TOO_LARGE : null;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Flow.Subscription s) {
        subscription = s;
        meter.begin(this);
        if (refusal == null) {
            s.request(Long.MAX_VALUE);
        } else {
            refuse(s, refusal);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> parts) {
        for (ByteBuffer part : parts) {
            int length = part.remaining();
            if (length > limit - size) {
                Flow.Subscription s = subscription;
                if (s != null) {
                    refuse(s, TOO_LARGE);
                }
                return;
            }
            makeRoom(size + length);
            part.get(bytes, size, length);
            size += length;
            meter.add(length);
        }
    }

    private void makeRoom(int needed) {
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.min(limit, Math.max(needed, 2 * bytes.length)));
        }
    }

    @Override
    public void onError(Throwable failure) {
        body.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        body.complete(size == bytes.length ? bytes : Arrays.copyOf(bytes, size));
    }

    /** Does nothing when the body is whole: its connection serves another exchange. */
    void drop() {
        Flow.Subscription s = subscription;
        if (body.completeExceptionally(new IOException("given up")) && s != null) {
            s.cancel();
        }
    }

    private void refuse(Flow.Subscription s, String why) {
        s.cancel();
        if (success) {
            body.completeExceptionally(new RefusedAnswerException(why));
        } else {
            body.complete(new byte[0]);
        }
    }
}
