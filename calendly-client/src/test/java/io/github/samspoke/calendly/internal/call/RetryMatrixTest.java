package io.github.samspoke.calendly.internal.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.samspoke.calendly.error.CalendlyException;
import io.github.samspoke.calendly.error.NotSentException;
import io.github.samspoke.calendly.error.RateLimitedException;
import io.github.samspoke.calendly.error.UnauthorizedException;
import io.github.samspoke.calendly.error.UnknownOutcomeException;
import io.github.samspoke.calendly.oauth.TokenSource;
import io.github.samspoke.calendly.page.Filters;
import io.github.samspoke.calendly.testing.SimulatedTime;
import io.github.samspoke.calendly.transport.CalendlyListener;
import io.github.samspoke.calendly.transport.CallOptions;
import io.github.samspoke.calendly.transport.Pace;
import io.github.samspoke.calendly.transport.RetryPolicy;
import io.github.samspoke.calendly.transport.Transport;
import io.github.samspoke.calendly.transport.TransportResponse;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule 8 as a table: who is repeated after what. */
class RetryMatrixTest {
    private final SimulatedTime time = new SimulatedTime();
    private final AtomicInteger sent = new AtomicInteger();

    private Caller caller(Transport transport) {
        return new Caller(new CallSettings(
                URI.create("https://api.calendly.com"),
                TokenSource.fixed("token"),
                time,
                time,
                Pace.unlimited(),
                RetryPolicy.standard(),
                new CalendlyListener() {},
                transport,
                "test",
                Duration.ofSeconds(60)));
    }

    private Throwable outcome(String method, String failure) {
        Caller caller = caller(request -> {
            sent.incrementAndGet();
            return fail(failure);
        });
        return catchThrowable(
                () -> caller.run(new ApiRequest(method, "/users/me", Filters.none(), null, CallOptions.none())));
    }

    private static TransportResponse fail(String failure) throws IOException {
        switch (failure) {
            case "connect" -> throw new ConnectException("refused");
            case "reset" -> throw new IOException("connection reset");
            case "timeout" -> throw new HttpTimeoutException("too late");
            default -> {
                byte[] none = new byte[0];
                return new TransportResponse(
                        Integer.parseInt(failure), Map.<String, List<String>>of(), none, Duration.ZERO);
            }
        }
    }

    @ParameterizedTest
    @DisplayName("rule 8: a GET is tried four times after what may pass")
    @ValueSource(strings = {"connect", "reset", "timeout", "429", "500", "502", "503", "504"})
    void get_passingFailure_isTriedFourTimes(String failure) {
        assertThat(outcome("GET", failure))
                .isInstanceOfSatisfying(
                        CalendlyException.class, e -> assertThat(e.attempts()).isEqualTo(4));
        assertThat(sent).hasValue(4);
    }

    @ParameterizedTest
    @DisplayName("rule 8: a GET is tried once after what will stay")
    @ValueSource(strings = {"302", "400", "401", "403", "404", "409", "422", "501", "505"})
    void get_finalAnswer_isTriedOnce(String failure) {
        assertThat(outcome("GET", failure)).isInstanceOf(CalendlyException.class);
        assertThat(sent).hasValue(1);
    }

    @ParameterizedTest
    @DisplayName("rule 8: what changes something is sent once, whatever happens")
    @CsvSource({"DELETE", "POST", "PATCH", "PUT"})
    void change_anyFailure_isSentOnce(String method) {
        Map<String, Class<?>> failures = Map.of(
                "connect", NotSentException.class,
                "reset", UnknownOutcomeException.class,
                "timeout", UnknownOutcomeException.class,
                "401", UnauthorizedException.class,
                "429", RateLimitedException.class,
                "500", UnknownOutcomeException.class,
                "503", UnknownOutcomeException.class);
        failures.forEach((failure, type) -> {
            sent.set(0);
            assertThat(outcome(method, failure)).as(failure).isInstanceOf(type);
            assertThat(sent).as(failure).hasValue(1);
        });
        assertThat(time.waits()).isEmpty();
    }
}
