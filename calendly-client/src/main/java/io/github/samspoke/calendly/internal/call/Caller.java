package io.github.samspoke.calendly.internal.call;

import io.github.samspoke.calendly.error.CalendlyException;
import io.github.samspoke.calendly.error.FailedCall;
import io.github.samspoke.calendly.error.RateLimitedException;
import io.github.samspoke.calendly.error.UnauthorizedException;
import io.github.samspoke.calendly.error.UnknownOutcomeException;
import io.github.samspoke.calendly.internal.http.RateHeaders;
import io.github.samspoke.calendly.internal.http.Tokens;
import io.github.samspoke.calendly.internal.json.JsonFields;
import io.github.samspoke.calendly.internal.json.JsonShapeException;
import io.github.samspoke.calendly.transport.CalendlyListener;
import io.github.samspoke.calendly.transport.RateLimit;
import io.github.samspoke.calendly.transport.TransportRequest;
import io.github.samspoke.calendly.transport.TransportResponse;
import io.github.samspoke.calendly.transport.WaitReason;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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
    private final AtomicLong calls = new AtomicLong();
    private volatile boolean closed;

    public Caller(CallSettings settings) {
        this.settings = settings;
        this.waits = new Waits(settings);
        this.retries = new Retries(settings.retries());
    }

    /** Makes the call and reads the JSON object of its answer. */
    public <T> T call(ApiRequest request, Function<JsonFields, T> reader) {
        return read(request, execute(request), reader);
    }

    /** Makes the call; its answer may be empty. If there is a body, some gateway's page proves nothing. */
    public TransportResponse run(ApiRequest request) {
        Answer answer = execute(request);
        if (answer.response().body().length > 0) {
            read(request, answer, Function.identity());
        }
        return answer.response();
    }

    private static <T> T read(ApiRequest request, Answer answer, Function<JsonFields, T> reader) {
        try {
            checkIsJson(answer.response());
            return reader.apply(request.parse(answer.response().body()));
        } catch (JsonShapeException e) {
            throw Failures.unreadable(
                    request, answer.attempts(), answer.response().status(), String.valueOf(e.getMessage()));
        }
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
        Watch watch = new Watch(settings.listener(), calls.incrementAndGet(), request);
        Retries.Attempts attempts = retries.begin();
        boolean refreshed = false;
        for (int attempt = 1; ; attempt++) {
            String token = Tokens.checked(settings.tokens().current());
            try {
                Answer answer = new Answer(attempt(request, attempt, token, watch), attempt);
                attempts.succeeded();
                return answer;
            } catch (UnauthorizedException e) {
                if (!request.reads() || refreshed || !settings.tokens().rejected(token)) {
                    throw e;
                }
                refreshed = true;
                watch.refresh(attempt);
            } catch (CalendlyException e) {
                Duration delay = request.reads() ? attempts.afterFailure(e).orElse(null) : null;
                if (delay == null) {
                    throw e;
                }
                watch.retry(attempt, settings.retries().maxAttempts(), delay, retries.budget(), e);
                WaitReason reason = e instanceof RateLimitedException ? WaitReason.RATE_LIMIT : WaitReason.BACKOFF;
                waits.until(settings.clock().instant().plus(delay), reason, request, attempt, watch);
            }
        }
    }

    private TransportResponse attempt(ApiRequest request, int attempt, String token, Watch watch) {
        if (closed) {
            throw new IllegalStateException("the client is closed");
        }
        TransportResponse answer;
        Instant now;
        RateLimit limit;
        waits.enter(request, attempt - 1);
        try {
            waits.forPace(request, attempt - 1, watch);
            watch.request(attempt);
            answer = exchange(request, attempt, token, watch);
            now = settings.clock().instant();
            limit = RateHeaders.limit(answer, now).orElse(null);
            note(answer, limit, now);
        } finally {
            settings.pace().leave();
        }
        watch.response(attempt, answer, limit);
        if (answer.status() < 200 || answer.status() > 299) {
            throw Failures.ofAnswer(request, attempt, answer, now);
        }
        return answer;
    }

    private TransportResponse exchange(ApiRequest request, int attempt, String token, Watch watch) {
        try {
            return settings.transport().send(http(request, token));
        } catch (IOException e) {
            throw watch.lost(attempt, Failures.ofLostAnswer(request, attempt, e));
        } catch (InterruptedException e) {
            throw watch.lost(attempt, interruptedUnderWay(request, attempt, e));
        }
    }

    /** Lets the pace know what the answer says. If it cannot, as a shared one may, the answer still counts. */
    private void note(TransportResponse answer, @Nullable RateLimit limit, Instant now) {
        try {
            if (limit != null) {
                settings.pace().observe(limit);
            }
            if (answer.status() == 429) {
                settings.pace().holdUntil(now.plus(RateHeaders.afterTooMany(answer, now)));
            }
        } catch (RuntimeException e) {
            LOG.warn("the pace did not take the limit of an answer", e);
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
