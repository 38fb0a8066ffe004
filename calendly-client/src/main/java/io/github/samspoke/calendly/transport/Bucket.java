package io.github.samspoke.calendly.transport;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a pace has counted: a token bucket, and the limit announced last. Its text is what a ledger stores. Times are
 * milliseconds of the epoch; a clock that is a little behind, as another node's may be, adds nothing to the bucket. What
 * is left of the window counts requests still under way as used.
 */
record Bucket(
        double perMinute,
        double burst,
        double tokens,
        long filledAt,
        long heldUntil,
        int left,
        @Nullable RateLimit last) {
    private static final String VERSION = "1";
    private static final double MOST = 1_000_000;
    private static final long TOLERATED = 10_000;
    private static final long LONGEST_HOLD = 900_000;
    private static final RateLimit NONE = new RateLimit(0, 0, Duration.ZERO, Instant.EPOCH);

    /** A full bucket for a limit nobody has announced; its first minute sees at most nine eighths of the rate. */
    static Bucket unknownLimit(int perMinute, long now) {
        double burst = Math.max(1, perMinute / 8);
        return new Bucket(perMinute, burst, burst, now, 0, 0, null);
    }

    Bucket filled(long now) {
        if (filledAt - now > TOLERATED) {
            // The clock was set back. Waiting until it is there again could take hours.
            return with(tokens, now, Math.min(heldUntil, now + LONGEST_HOLD));
        }
        long passed = Math.max(0, now - filledAt);
        long inside = Math.max(0, Math.min(passed, windowEnds() - filledAt));
        double more = (inside * rateAt(filledAt) + (passed - inside) * perMinute) / 60_000;
        return with(Math.min(burst, tokens + more), filledAt + passed, heldUntil);
    }

    /** Empty if a request may leave now; otherwise when to ask again. */
    Optional<Instant> notBefore(long now) {
        if (now < heldUntil) {
            return Optional.of(Instant.ofEpochMilli(heldUntil));
        }
        if (tokens >= 1) {
            return Optional.empty();
        }
        // Rounded up to the next millisecond, so that the token is there when the waiter comes back.
        long then = now + (long) Math.ceil((1 - tokens) * 60_000 / rateAt(now)) + 1;
        return Optional.of(Instant.ofEpochMilli(now < windowEnds() ? Math.min(then, windowEnds()) : then));
    }

    Bucket taken() {
        return new Bucket(perMinute, burst, tokens - 1, filledAt, heldUntil, Math.max(0, left - 1), last);
    }

    /** The share of the limit as the rate, and a tenth of the limit at once; both together at most 90 % of it. */
    Bucket observed(RateLimit limit, double share) {
        double most = Math.max(2, Math.floor(limit.limit() * 0.9));
        double rate = Math.max(1, Math.min(Math.floor(limit.limit() * share), most - 1));
        double room = Math.max(1, Math.min(Math.floor(limit.limit() * 0.1), most - rate));
        // What was spent stays spent when the bucket grows.
        double kept = Math.min(room, Math.max(tokens, tokens + room - burst));
        Bucket next = new Bucket(
                rate, room, Math.min(kept, limit.remaining()), filledAt, heldUntil, limit.remaining(), limit);
        return limit.remaining() == 0 ? next.heldUntil(limit.observedAt().plus(limit.reset())) : next;
    }

    Bucket heldUntil(Instant until) {
        // Rounded up: never earlier than told.
        return with(
                tokens, filledAt, Math.max(heldUntil, until.plusNanos(999_999).toEpochMilli()));
    }

    private Bucket with(double newTokens, long newFilledAt, long newHeldUntil) {
        return new Bucket(perMinute, burst, newTokens, newFilledAt, newHeldUntil, left, last);
    }

    /** Requests a minute: the own rate, or what is left of the window spread over its rest, whichever is less. */
    private double rateAt(long now) {
        long rest = windowEnds() - now;
        return last == null || rest <= 0
                ? perMinute
                : Math.max(1, Math.min(perMinute, left * 60_000.0 / Math.max(1_000, rest)));
    }

    private long windowEnds() {
        return last == null ? 0 : last.observedAt().plus(last.reset()).toEpochMilli();
    }

    String text() {
        RateLimit limit = last == null ? NONE : last;
        return Stream.of(
                        VERSION,
                        perMinute,
                        burst,
                        tokens,
                        filledAt,
                        heldUntil,
                        left,
                        limit.limit(),
                        limit.remaining(),
                        limit.reset().toMillis(),
                        limit.observedAt().toEpochMilli())
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    /** Empty for what no pace of this version has written. */
    static Optional<Bucket> parse(String text) {
        String[] words = text.split(" ", -1);
        if (words.length != 11 || !words[0].equals(VERSION)) {
            return Optional.empty();
        }
        try {
            RateLimit limit = new RateLimit(
                    Integer.parseInt(words[7]),
                    Integer.parseInt(words[8]),
                    Duration.ofMillis(Long.parseLong(words[9])),
                    Instant.ofEpochMilli(Long.parseLong(words[10])));
            return Optional.of(new Bucket(
                            Double.parseDouble(words[1]),
                            Double.parseDouble(words[2]),
                            Double.parseDouble(words[3]),
                            Long.parseLong(words[4]),
                            Long.parseLong(words[5]),
                            Integer.parseInt(words[6]),
                            limit.equals(NONE) ? null : limit))
                    .filter(Bucket::isSound);
        } catch (NumberFormatException | ArithmeticException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private boolean isSound() {
        return windowEnds() >= 0
                && perMinute >= 1
                && perMinute <= MOST
                && burst >= 1
                && burst <= MOST
                && tokens >= 0
                && tokens <= burst;
    }
}
