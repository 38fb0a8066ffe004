package io.github.samspoke.emulator.internal.auth;

import io.github.samspoke.emulator.internal.state.Person;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a token stands for.
 *
 * @param kind what kind of token
 * @param person as whom it acts
 * @param scopes what it may do; null for a token from before scopes, which may do everything
 * @param clientId the application, or null for a personal access token
 * @param issuedSeconds when it was given out, in seconds since 1970
 * @param expiresSeconds when it ends, or {@link Long#MAX_VALUE}
 * @param revoked whether it was revoked
 */
public record Grant(
        Kind kind,
        Person person,
        @Nullable Set<String> scopes,
        @Nullable String clientId,
        long issuedSeconds,
        long expiresSeconds,
        boolean revoked) {

    /** Kinds of tokens. */
    public enum Kind {
        PERSONAL,
        ACCESS,
        REFRESH
    }

    public boolean allows(String scope) {
        return scopes == null || Scopes.allow(scopes, scope);
    }

    /** The scopes as they stand in a token response. */
    public String scopeText() {
        return scopes == null ? "default" : String.join(" ", scopes);
    }

    Grant revoke() {
        return new Grant(kind, person, scopes, clientId, issuedSeconds, expiresSeconds, true);
    }

    Grant expire(long now) {
        return new Grant(kind, person, scopes, clientId, issuedSeconds, Math.min(now, expiresSeconds), revoked);
    }

    Grant without(String scope) {
        if (scopes == null) {
            return this;
        }
        Set<String> fewer = new LinkedHashSet<>(scopes);
        fewer.remove(scope);
        return new Grant(kind, person, fewer, clientId, issuedSeconds, expiresSeconds, revoked);
    }
}
