package io.github.samspoke.emulator.internal.auth;

import io.github.samspoke.emulator.internal.state.Person;
import io.github.samspoke.emulator.internal.wire.ApiError;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** All tokens ever given out, good or not. Thread-safe. */
public final class TokenStore {
    /** How long an access token lives, in seconds. */
    public static final long ACCESS_SECONDS = 7_200;

    private final Clock clock;
    private final SplittableRandom random;
    private long drawn;
    private final Map<String, Grant> grants = new ConcurrentHashMap<>();

    public TokenStore(Clock clock, long seed) {
        this.clock = clock;
        this.random = new SplittableRandom(seed ^ 0x7047e75L);
    }

    /** The caller behind an Authorization header; 401 when there is none. */
    public Caller authenticate(@Nullable String header) {
        String token = header != null && header.startsWith("Bearer ") ? header.substring(7) : "";
        Grant grant = grants.get(token);
        if (grant == null || grant.kind() == Grant.Kind.REFRESH) {
            throw ApiError.unauthenticated("The access token is invalid");
        }
        if (grant.revoked()) {
            throw ApiError.unauthenticated("The access token was revoked");
        }
        if (grant.expiresSeconds() <= now()) {
            throw ApiError.unauthenticated("The access token expired");
        }
        return new Caller(grant.person(), grant);
    }

    /** A new token. */
    public String issue(Grant.Kind kind, Person person, @Nullable Set<String> scopes, @Nullable String clientId) {
        long now = now();
        long end = kind == Grant.Kind.ACCESS ? now + ACCESS_SECONDS : Long.MAX_VALUE;
        // Three parts as a JWT has, at a length like the real one, and recognizable when it leaks into a log.
        String token = kind == Grant.Kind.REFRESH ? secret(32) : "emulated." + secret(96) + '.' + secret(32);
        grants.put(token, new Grant(kind, person, scopes, clientId, now, end, false));
        return token;
    }

    /** What a token stands for, or null. */
    public @Nullable Grant find(@Nullable String token) {
        return token == null ? null : grants.get(token);
    }

    /** Whether a grant can be used now. */
    public boolean active(@Nullable Grant grant) {
        return grant != null && !grant.revoked() && grant.expiresSeconds() > now();
    }

    /** Revokes a token; true only for the one call that found it good. */
    public boolean revoke(String token) {
        boolean[] good = {false};
        change(token, grant -> {
            good[0] = active(grant);
            return grant.revoke();
        });
        return good[0];
    }

    public void dropScope(String token, String scope) {
        change(token, grant -> grant.without(scope));
    }

    /** Ends all access tokens now; refresh and personal tokens stay. */
    public void expireAccess() {
        grants.replaceAll((token, grant) -> grant.kind() == Grant.Kind.ACCESS ? grant.expire(now()) : grant);
    }

    /** Unguessable-looking text from the seed. */
    public String secret(int bytes) {
        byte[] out = new byte[bytes];
        synchronized (random) {
            random.nextBytes(out);
            drawn += (bytes + Long.BYTES - 1) / Long.BYTES;
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(out);
    }

    /** How many times eight bytes the secrets have drawn from the random source. */
    public long drawn() {
        synchronized (random) {
            return drawn;
        }
    }

    /** All tokens ever given out. */
    public Map<String, Grant> grants() {
        return Map.copyOf(grants);
    }

    /** Goes on as it was saved: no token that was given out before is given out again. */
    public void restore(long saved, Map<String, Grant> given) {
        synchronized (random) {
            byte[] spent = new byte[Long.BYTES];
            for (; drawn < saved; drawn++) {
                random.nextBytes(spent);
            }
        }
        grants.putAll(given);
    }

    private void change(String token, UnaryOperator<Grant> change) {
        if (grants.computeIfPresent(token, (same, grant) -> change.apply(grant)) == null) {
            throw new IllegalArgumentException("no such token was given out");
        }
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }
}
