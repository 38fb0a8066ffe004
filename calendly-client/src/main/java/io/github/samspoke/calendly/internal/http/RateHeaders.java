package io.github.samspoke.calendly.internal.http;

import io.github.samspoke.calendly.transport.RateLimit;
import io.github.samspoke.calendly.transport.TransportResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Reads the headers about rate limits without trusting them: absent and absurd ones have an answer, and of doubled ones the more careful counts. */
public final class RateHeaders {
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final long MAX_LIMIT = 1_000_000;

    private RateHeaders() {}

    /** The announced limit; empty unless limit and remaining can be read. */
    public static Optional<RateLimit> limit(TransportResponse answer, Instant now) {
        OptionalLong limit = numbers(answer, "X-RateLimit-Limit").min();
        OptionalLong remaining = numbers(answer, "X-RateLimit-Remaining").min();
        if (limit.isEmpty() || remaining.isEmpty() || limit.getAsLong() < 1) {
            return Optional.empty();
        }
        int most = (int) Math.min(limit.getAsLong(), MAX_LIMIT);
        Duration reset = seconds(answer, "X-RateLimit-Reset");
        return Optional.of(new RateLimit(
                most, (int) Math.min(remaining.getAsLong(), most), clamp(reset == null ? WINDOW : reset), now));
    }

    /** How long to stay away after a 429: the longer of what the two headers say, a minute if neither can be read. */
    public static Duration afterTooMany(TransportResponse answer, Instant now) {
        Duration reset = seconds(answer, "X-RateLimit-Reset");
        Duration told = retryAfter(answer, now).orElse(reset == null ? WINDOW : reset);
        return clamp(reset != null && reset.compareTo(told) > 0 ? reset : told);
    }

    /** {@code Retry-After} in either of its forms, between a second and 15 minutes. */
    public static Optional<Duration> retryAfter(TransportResponse answer, Instant now) {
        Duration seconds = seconds(answer, "Retry-After");
        if (seconds != null) {
            return Optional.of(clamp(seconds));
        }
        return answer.first("Retry-After").flatMap(RateHeaders::date).map(at -> clamp(Duration.between(now, at)));
    }

    private static Optional<Instant> date(String text) {
        try {
            DateTimeFormatter format = DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT);
            return Optional.of(ZonedDateTime.parse(text.strip(), format).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static @Nullable Duration seconds(TransportResponse answer, String header) {
        OptionalLong seconds = numbers(answer, header).max();
        return seconds.isEmpty() ? null : Duration.ofSeconds(seconds.getAsLong());
    }

    private static LongStream numbers(TransportResponse answer, String header) {
        return answer.all(header).stream()
                .map(String::strip)
                .filter(text -> text.matches("[0-9]{1,18}"))
                .mapToLong(Long::parseLong);
    }

    private static Duration clamp(Duration wait) {
        if (wait.compareTo(SHORTEST) < 0) {
            return SHORTEST;
        }
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
