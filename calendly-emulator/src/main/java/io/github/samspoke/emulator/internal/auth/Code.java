package io.github.samspoke.emulator.internal.auth;

import io.github.samspoke.emulator.internal.state.Person;
import java.util.Set;

/**
 * An authorization code.
 *
 * @param clientId for which application
 * @param redirectUri where it was sent
 * @param challenge S256 challenge that the verifier must meet
 * @param person who consented
 * @param scopes to what
 * @param expiresSeconds when it ends, in seconds since 1970
 */
public record Code(
        String clientId,
        String redirectUri,
        String challenge,
        Person person,
        Set<String> scopes,
        long expiresSeconds) {}
