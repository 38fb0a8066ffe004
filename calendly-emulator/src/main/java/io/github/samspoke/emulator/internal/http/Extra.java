package io.github.samspoke.emulator.internal.http;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.github.samspoke.emulator.ExtraAnswer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** An answer given in place of the emulated one, as long as it has uses left. Thread-safe. */
final class Extra implements ExtraAnswer {
    private final String method;
    private final String path;
    private final @Nullable Pattern pattern;
    private final int status;
    private final byte[] body;
    private final Map<String, String> headers = new TreeMap<>();
    private long skip;
    private long left = Long.MAX_VALUE;
    private long used;
    private int delayMillis;
    private int cutAfter = -1;
    private boolean effect;
    private @Nullable Fault fault;

    Extra(String method, String path, int status, String body) {
        this.method = method;
        this.path = path;
        this.pattern = pattern(path);
        this.status = status;
        this.body = body.getBytes(StandardCharsets.UTF_8);
        headers.put("Content-Type", "application/json; charset=utf-8");
    }

    private static @Nullable Pattern pattern(String path) {
        try {
            return Pattern.compile(path);
        } catch (PatternSyntaxException e) {
            return null;
        }
    }

    /** Takes one use for a request; false when it is not meant, or not its turn. */
    synchronized boolean take(String askedMethod, String askedPath) {
        boolean meant = method.equals(askedMethod)
                && (path.equals(askedPath)
                        || (pattern != null && pattern.matcher(askedPath).matches()));
        if (!meant || left == 0) {
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

    /** The status as it stands in the journal: 0 when the caller gets no whole answer. */
    synchronized int status() {
        return fault != null || cutAfter >= 0 ? 0 : status;
    }

    synchronized boolean effect() {
        return effect;
    }

    synchronized ResponseDefinitionBuilder response() {
        ResponseDefinitionBuilder out = ResponseDefinitionBuilder.responseDefinition();
        headers.forEach(out::withHeader);
        out.withStatus(status).withFixedDelay(delayMillis);
        if (fault != null) {
            return out.withFault(fault);
        }
        if (cutAfter < 0 || cutAfter >= body.length) {
            return out.withBody(body);
        }
        // Promising more than is sent makes the server cut the connection; the chunk makes it send the part first.
        return out.withHeader("Content-Length", Integer.toString(body.length))
                .withBody(Arrays.copyOf(body, cutAfter))
                .withChunkedDribbleDelay(1, 1);
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
    public synchronized ExtraAnswer delay(Duration delay) {
        delayMillis = Math.toIntExact(delay.toMillis());
        return this;
    }

    @Override
    public synchronized ExtraAnswer cutAfter(int bytes) {
        cutAfter = bytes;
        return this;
    }

    @Override
    public synchronized ExtraAnswer resetConnection() {
        fault = Fault.CONNECTION_RESET_BY_PEER;
        return this;
    }

    @Override
    public synchronized ExtraAnswer emptyResponse() {
        fault = Fault.EMPTY_RESPONSE;
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
