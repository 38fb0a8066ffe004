package io.github.samspoke.emulator.internal.auth;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Authorization codes not yet used; they live ten minutes. Thread-safe. */
public final class Codes {
    private static final long SECONDS = 600;

    private final Clock clock;
    private final TokenStore tokens;
    private final Map<String, Code> codes = new ConcurrentHashMap<>();

    public Codes(Clock clock, TokenStore tokens) {
        this.clock = clock;
        this.tokens = tokens;
    }

    /** When a code made now ends. */
    long expiry() {
        return clock.instant().getEpochSecond() + SECONDS;
    }

    String issue(Code code) {
        String text = tokens.secret(32);
        codes.put(text, code);
        return text;
    }

    /** A code that is still good, or null. */
    @Nullable
    Code find(String text) {
        Code code = codes.get(text);
        return code != null && code.expiresSeconds() > clock.instant().getEpochSecond() ? code : null;
    }

    /** The codes that nobody has used yet. */
    public Map<String, Code> open() {
        return Map.copyOf(codes);
    }

    /** Puts a code back as it was saved. */
    public void restore(String text, Code code) {
        codes.put(text, code);
    }

    /** Uses a code up; true only for the one call that did. */
    boolean use(String text) {
        return codes.remove(text) != null;
    }
}
