package io.github.samspoke.calendly.internal.call;

import io.github.samspoke.calendly.error.CalendlyException;
import io.github.samspoke.calendly.error.FailedCall;
import io.github.samspoke.calendly.error.RateLimitedException;
import io.github.samspoke.calendly.error.UnauthorizedException;
import io.github.samspoke.calendly.error.UnknownOutcomeException;
import io.github.samspoke.calendly.internal.http.RateHeaders;
import io.github.samspoke.calendly.internal.http.Tokens;
import io.github.samspoke.calendly.internal.json.JsonFields;
import io.github.samspoke.calendly.internal.json.JsonReader;
import io.github.samspoke.calendly.internal.json.JsonShapeException;
import io.github.samspoke.calendly.transport.CalendlyListener;
import io.github.samspoke.calendly.transport.RateLimit;
import io.github.samspoke.calendly.transport.TransportRequest;
import io.github.samspoke.calendly.transport.TransportResponse;
import io.github.samspoke.calendly.transport.WaitReason;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes calls: token, pace, one exchange, and for reads the repetitions. Thread-safe. */
public final class Caller {
    private static final Logger LOG = LoggerFactory.getLogger(Caller.class);
    private static final int MAX_BODY = 8 * 1024 * 1024;

    private final CallSettings settings;
    private final ReadAhead readAhead = new ReadAhead();
    private final Waits waits;
    private final Retries retries;
    private volatile boolean closed;

    public Caller(CallSettings settings) {
        this.settings = settings;
        this.waits = new Waits(settings);
        this.retries = new Retries(settings.retries());
    }

    /** Makes the call and reads the JSON object of its answer. */
    public <T> T call(ApiRequest request, Function<JsonFields, T> reader) {
        Answer answer = execute(request);
        try {
            checkIsJson(answer.response());
            return reader.apply(JsonReader.parse(answer.response().body()));
        } catch (JsonShapeException e) {
            throw Failures.unreadable(
                    request, answer.attempts(), answer.response().status(), String.valueOf(e.getMessage()));
        }
    }

    /** Makes the call; the answer is not read. */
    public TransportResponse run(ApiRequest request) {
        return execute(request).response();
    }

    public Optional<RateLimit> rateLimit() {
        return settings.pace().rateLimit();
    }

    CalendlyListener listener() {
        return settings.listener();
    }

    ReadAhead readAhead() {
        return readAhead;
    }

    public void close() {
        closed = true;
        readAhead.close();
    }

    private record Answer(TransportResponse response, int attempts) {}

    private Answer execute(ApiRequest request) {
        Retries.Attempts attempts = retries.begin();
        boolean refreshed = false;
        for (int attempt = 1; ; attempt++) {
            String token = Tokens.checked(settings.tokens().current());
            try {
                return new Answer(attempt(request, attempt, token), attempt);
            } catch (UnauthorizedException e) {
                if (!request.reads() || refreshed || !settings.tokens().rejected(token)) {
                    throw e;
                }
                refreshed = true;
                settings.listener()
                        .onRefresh(new CalendlyListener.RequestEvent(request.method(), request.path(), attempt));
            } catch (CalendlyException e) {
                Duration delay = request.reads() ? attempts.afterFailure(e).orElse(null) : null;
                if (delay == null) {
                    throw e;
                }
                waitToRepeat(request, attempt, e, delay);
            }
        }
    }

    private void waitToRepeat(ApiRequest request, int attempt, CalendlyException failure, Duration delay) {
        LOG.debug("{} {} failed at attempt {}, repeating in {}", request.method(), request.path(), attempt, delay);
        settings.listener()
                .onRetry(new CalendlyListener.RetryEvent(
                        request.method(), request.path(), attempt, delay, String.valueOf(failure.getMessage())));
        WaitReason reason = failure instanceof RateLimitedException ? WaitReason.RATE_LIMIT : WaitReason.BACKOFF;
        waits.until(settings.clock().instant().plus(delay), reason, request, attempt);
    }

    private TransportResponse attempt(ApiRequest request, int attempt, String token) {
        if (closed) {
            throw new IllegalStateException("the client is closed");
        }
        TransportResponse answer;
        waits.enter(request, attempt - 1);
        try {
            waits.forPace(request, attempt - 1);
            settings.listener().onRequest(new CalendlyListener.RequestEvent(request.method(), request.path(), attempt));
            answer = exchange(request, attempt, token);
        } finally {
            settings.pace().leave();
        }
        settings.listener()
                .onResponse(new CalendlyListener.ResponseEvent(
                        request.method(), request.path(), attempt, answer.status(), answer.elapsed()));
        LOG.debug("{} {} -> {}", request.method(), request.path(), answer.status());
        if (answer.status() < 200 || answer.status() > 299) {
            throw Failures.ofAnswer(request, attempt, answer, settings.clock().instant());
        }
        return answer;
    }

    private TransportResponse exchange(ApiRequest request, int attempt, String token) {
        try {
            TransportResponse answer = settings.transport().send(http(request, token));
            RateHeaders.limit(answer, settings.clock().instant()).ifPresent(settings.pace()::observe);
            if (answer.status() == 429) {
                Duration away =
                        RateHeaders.afterTooMany(answer, settings.clock().instant());
                settings.pace().holdUntil(settings.clock().instant().plus(away));
            }
            return answer;
        } catch (IOException e) {
            throw Failures.ofLostAnswer(request, attempt, e);
        } catch (InterruptedException e) {
            throw interruptedUnderWay(request, attempt, e);
        }
    }

    private static CalendlyException interruptedUnderWay(ApiRequest request, int attempt, InterruptedException e) {
        CalendlyException interrupted = Waits.interrupted(request, attempt, e);
        FailedCall call = FailedCall.unanswered(request.method(), request.path(), attempt);
        return request.reads() ? interrupted : new UnknownOutcomeException(call, "interrupted under way", e);
    }

    private TransportRequest http(ApiRequest request, String token) {
        Map<String, String> headers = new TreeMap<>(Map.of(
                "Authorization", "Bearer " + token, "Accept", "application/json", "User-Agent", settings.userAgent()));
        if (request.body() != null) {
            headers.put("Content-Type", "application/json");
        }
        String query = request.query().encoded();
        URI uri = URI.create(settings.base() + request.path() + (query.isEmpty() ? "" : "?" + query));
        return new TransportRequest(request.method(), uri, headers, request.body(), settings.deadline(), MAX_BODY);
    }

    private static void checkIsJson(TransportResponse answer) {
        String type = answer.first("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        if (!type.startsWith("application/json")) {
            throw new JsonShapeException("$", "is not declared as application/json");
        }
        String encoding = answer.first("Content-Encoding").orElse("identity");
        if (!encoding.equals("identity") || answer.body().length > MAX_BODY) {
            throw new JsonShapeException("$", "is encoded or too large");
        }
    }
}
