package io.github.samspoke.calendly.internal.call;

import io.github.samspoke.calendly.error.CalendarUnreachableException;
import io.github.samspoke.calendly.error.CalendlyException;
import io.github.samspoke.calendly.error.ConflictException;
import io.github.samspoke.calendly.error.ConnectionFailedException;
import io.github.samspoke.calendly.error.DeadlineExceededException;
import io.github.samspoke.calendly.error.FailedCall;
import io.github.samspoke.calendly.error.InsufficientScopeException;
import io.github.samspoke.calendly.error.InvalidRequestException;
import io.github.samspoke.calendly.error.NotFoundException;
import io.github.samspoke.calendly.error.NotSentException;
import io.github.samspoke.calendly.error.PermissionDeniedException;
import io.github.samspoke.calendly.error.ProtocolException;
import io.github.samspoke.calendly.error.RateLimitedException;
import io.github.samspoke.calendly.error.ServerErrorException;
import io.github.samspoke.calendly.error.StalePageTokenException;
import io.github.samspoke.calendly.error.UnauthorizedException;
import io.github.samspoke.calendly.error.UnknownOutcomeException;
import io.github.samspoke.calendly.internal.http.ErrorBody;
import io.github.samspoke.calendly.internal.http.RateHeaders;
import io.github.samspoke.calendly.internal.http.RefusedAnswerException;
import io.github.samspoke.calendly.transport.TransportResponse;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which exception stands for which failure. A change whose answer is lost is always an unknown outcome. */
final class Failures {
    private static final int MAX_REQUEST_ID = 100;

    private Failures() {}

    static CalendlyException ofAnswer(ApiRequest request, int attempt, TransportResponse answer, Instant now) {
        int status = answer.status();
        ErrorBody error = ErrorBody.read(answer.body());
        FailedCall call = failed(request, attempt, answer, now);
        String said = error.summary();
        if (status >= 500) {
            return request.reads()
                    ? new ServerErrorException(call, said, null)
                    : new UnknownOutcomeException(call, said, null);
        }
        return switch (status) {
            case 401 -> new UnauthorizedException(call, said, null);
            case 403 ->
                error.requiredScopes().isEmpty()
                        ? new PermissionDeniedException(call, said, error.message())
                        : new InsufficientScopeException(call, said, error.requiredScopes());
            case 404 -> new NotFoundException(call, said, null);
            case 409 -> new ConflictException(call, said, null);
            case 424 -> new CalendarUnreachableException(call, said, null);
            case 429 -> new RateLimitedException(call, said, null);
            default ->
                status >= 400
                        ? refused(request, call, error)
                        : unexpected(request, call, "an answer with this status is not expected");
        };
    }

    private static InvalidRequestException refused(ApiRequest request, FailedCall call, ErrorBody error) {
        boolean namesToken = error.message().contains("page_token")
                || error.details().stream()
                        .anyMatch(d -> "page_token".equals(d.parameter())
                                || d.message().contains("page_token"));
        boolean sentToken = request.query().encoded().contains("page_token=");
        return namesToken && sentToken
                ? new StalePageTokenException(call, error.summary(), error.details())
                : new InvalidRequestException(call, error.summary(), error.details());
    }

    static CalendlyException ofLostAnswer(ApiRequest request, int attempt, IOException cause) {
        FailedCall call = FailedCall.unanswered(request.method(), request.path(), attempt);
        if (cause instanceof ConnectException) {
            return request.reads()
                    ? new ConnectionFailedException(call, "no connection", cause)
                    : new NotSentException(call, "no connection", cause);
        }
        if (!request.reads()) {
            return new UnknownOutcomeException(call, "the answer was lost", cause);
        }
        if (cause instanceof RefusedAnswerException) {
            return new ProtocolException(call, String.valueOf(cause.getMessage()), cause);
        }
        return cause instanceof HttpTimeoutException
                ? new DeadlineExceededException(call, "no complete answer in time", cause)
                : new ConnectionFailedException(call, "the connection was lost", cause);
    }

    static CalendlyException unreadable(ApiRequest request, int attempt, int status, String problem) {
        return unexpected(request, FailedCall.answered(request.method(), request.path(), status, attempt), problem);
    }

    /** Nothing that Calendly says, so that it does not tell whether a change was made. */
    private static CalendlyException unexpected(ApiRequest request, FailedCall call, String problem) {
        return request.reads()
                ? new ProtocolException(call, problem, null)
                : new UnknownOutcomeException(call, problem, null);
    }

    private static FailedCall failed(ApiRequest request, int attempt, TransportResponse answer, Instant now) {
        @Nullable
        Duration wait = answer.status() == 429
                ? RateHeaders.afterTooMany(answer, now)
                : RateHeaders.retryAfter(answer, now).orElse(null);
        String id = answer.first("X-Request-Id")
                .filter(text -> text.length() <= MAX_REQUEST_ID && text.matches("[\\w.:-]+"))
                .orElse(null);
        return new FailedCall(request.method(), request.path(), answer.status(), attempt, wait, id);
    }
}
