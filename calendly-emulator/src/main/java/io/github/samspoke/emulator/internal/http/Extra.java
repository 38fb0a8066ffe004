package io.github.samspoke.emulator.internal.http;

import io.github.samspoke.emulator.ExtraAnswer;
import io.github.samspoke.emulator.internal.http.Treatment.Damage;
import io.github.samspoke.emulator.internal.wire.Answer;
import io.github.samspoke.emulator.internal.wire.ApiError;
import io.github.samspoke.emulator.internal.wire.Params;
import io.github.samspoke.emulator.internal.wire.RateLimiter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** How some requests are treated, as long as there are uses left. Thread-safe. */
final class Extra implements ExtraAnswer {
    private final Target target;
    private final int rateLimit;
    private final Map<String, String> headers = new TreeMap<>();
    private @Nullable Predicate<? super Map<String, String>> query;
    private Runnable change = () -> {};
    private @Nullable Answer given;
    private Damage damage = Damage.NONE;
    private int cutAfter = -1;
    private int delayMillis;
    private boolean effect;
    private long skip;
    private long left = Long.MAX_VALUE;
    private long used;

    Extra(Target target, int rateLimit) {
        this.target = target;
        this.rateLimit = rateLimit;
    }

    /** Takes one use for a request; false when it is not meant, or not its turn. */
    synchronized boolean take(String method, String path, String parameters) {
        if (left == 0 || !target.fits(method, path) || !asked(parameters)) {
            return false;
        }
        if (skip > 0) {
            skip--;
            return false;
        }
        left--;
        used++;
        return true;
    }

    private boolean asked(String parameters) {
        return query == null || query.test(Params.parse(parameters).all());
    }

    synchronized Runnable change() {
        return change;
    }

    synchronized Treatment treatment() {
        return new Treatment(given, Map.copyOf(headers), delayMillis, damage, cutAfter, effect);
    }

    @Override
    public ExtraAnswer status(int status) {
        return give(ApiError.status(status).answer());
    }

    @Override
    public ExtraAnswer status(int status, String body) {
        return give(Answer.json(status, body.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public ExtraAnswer rateLimited(Duration reset) {
        long seconds = reset.plus(Duration.ofSeconds(1).minusNanos(1)).toSeconds();
        return give(
                ApiError.tooMany().answer().with(new RateLimiter.Budget(rateLimit, rateLimit + 1, seconds).headers()));
    }

    private synchronized ExtraAnswer give(Answer answer) {
        given = answer;
        return this;
    }

    @Override
    public synchronized ExtraAnswer header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    @Override
    public synchronized ExtraAnswer times(int uses) {
        left = uses;
        return this;
    }

    @Override
    public synchronized ExtraAnswer after(int matches) {
        skip = matches;
        return this;
    }

    @Override
    public synchronized ExtraAnswer when(Predicate<? super Map<String, String>> asked) {
        query = asked;
        return this;
    }

    @Override
    public synchronized ExtraAnswer change(Runnable what) {
        change = what;
        return this;
    }

    @Override
    public synchronized ExtraAnswer delay(Duration delay) {
        delayMillis = Math.toIntExact(delay.toMillis());
        return this;
    }

    @Override
    public ExtraAnswer cut() {
        return damage(Damage.CUT);
    }

    @Override
    public synchronized ExtraAnswer cutAfter(int bytes) {
        cutAfter = bytes;
        return damage(Damage.CUT);
    }

    @Override
    public ExtraAnswer garbage() {
        return damage(Damage.GARBAGE);
    }

    @Override
    public ExtraAnswer emptyBody() {
        return damage(Damage.EMPTY_BODY);
    }

    @Override
    public ExtraAnswer resetConnection() {
        return damage(Damage.RESET);
    }

    @Override
    public ExtraAnswer emptyResponse() {
        return damage(Damage.CLOSED);
    }

    private synchronized ExtraAnswer damage(Damage done) {
        damage = done;
        return this;
    }

    @Override
    public synchronized ExtraAnswer afterEffect() {
        effect = true;
        return this;
    }

    @Override
    public synchronized long used() {
        return used;
    }

    @Override
    public synchronized void remove() {
        left = 0;
    }
}
