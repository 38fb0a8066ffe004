package io.github.samspoke.calendly.oauth;

import io.github.samspoke.calendly.error.AuthorizationFailedException;
import io.github.samspoke.calendly.error.AuthorizationFailedException.Reason;
import io.github.samspoke.calendly.error.InvalidRequestException;
import io.github.samspoke.calendly.error.NeedsReauthorizationException;
import io.github.samspoke.calendly.internal.http.UserAgent;
import io.github.samspoke.calendly.page.Filters;
import io.github.samspoke.calendly.transport.Sleeper;
import io.github.samspoke.calendly.transport.Transport;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The authorization-code flow with PKCE, and what follows from it. Nothing it sends is ever repeated. Thread-safe.
 */
public final class OAuthClient implements AutoCloseable {
    private static final Duration LIFE = Duration.ofMinutes(10);

    private final OAuthApp app;
    private final URI authorizeBase;
    private final Clock clock;
    private final Sleeper sleeper;
    private final TokenEndpoint endpoint;
    private final Runnable closing;

    OAuthClient(
            OAuthApp app,
            URI authorizeBase,
            URI tokenBase,
            Clock clock,
            Sleeper sleeper,
            Transport transport,
            Runnable closing) {
        this.app = app;
        this.authorizeBase = authorizeBase;
        this.clock = clock;
        this.sleeper = sleeper;
        this.endpoint = new TokenEndpoint(app, tokenBase, transport, clock, UserAgent.of(""));
        this.closing = closing;
    }

    /**
     * Starts a client.
     *
     * @return a builder that needs an application and nothing else
     */
    public static OAuthClientBuilder builder() {
        return new OAuthClientBuilder();
    }

    /**
     * Begins an authorization. Does no I/O.
     *
     * @param scopes what to ask for; people may grant less
     * @return the authorization, to be kept until the callback comes
     */
    public AuthorizationRequest begin(Set<Scope> scopes) {
        Secret state = Pkce.random();
        Secret verifier = Pkce.random();
        String words = scopes.stream().map(Scope::value).sorted().collect(Collectors.joining(" "));
        Filters query = Filters.none()
                .with("client_id", app.clientId())
                .with("response_type", "code")
                .with("redirect_uri", app.redirectUri().toString())
                .with("scope", words)
                .with("state", state.reveal())
                .with("code_challenge", Pkce.challenge(verifier))
                .with("code_challenge_method", "S256");
        URI url = URI.create(authorizeBase + "/oauth/authorize?" + query.encoded());
        return new AuthorizationRequest(url, state, verifier, clock.instant().plus(LIFE));
    }

    /**
     * Finishes an authorization: checks the callback, then exchanges its code, once.
     *
     * @param request what was begun; used up by this call, whatever comes of it
     * @param callback the URL that the person's browser was sent to, with its query
     * @return the tokens
     * @throws AuthorizationFailedException if the callback is not to be trusted, or the code was refused
     * @throws io.github.samspoke.calendly.error.CalendlyException if the exchange failed in another way
     */
    public OAuthTokens finish(AuthorizationRequest request, URI callback) {
        Instant now = clock.instant();
        if (!request.use()) {
            throw new AuthorizationFailedException(Reason.ALREADY_USED, "this authorization was answered before");
        }
        if (!now.isBefore(request.expiresAt())) {
            throw new AuthorizationFailedException(Reason.EXPIRED, "this authorization was begun too long ago");
        }
        CallbackQuery query = CallbackQuery.of(callback);
        checkState(request.state(), query.get("state"));
        if (query.get("error").isPresent()) {
            throw new AuthorizationFailedException(Reason.DENIED, "authorization was refused: " + code(query));
        }
        String code = query.get("code")
                .filter(text -> text.chars().allMatch(c -> c > ' ' && c < 0x7f))
                .orElseThrow(() ->
                        new AuthorizationFailedException(Reason.MALFORMED_CALLBACK, "the callback has no usable code"));
        try {
            return endpoint.exchange(code, request.verifier());
        } catch (NeedsReauthorizationException | InvalidRequestException e) {
            AuthorizationFailedException refused =
                    new AuthorizationFailedException(Reason.CODE_REFUSED, "the code was refused");
            refused.initCause(e);
            throw refused;
        }
    }

    private static void checkState(Secret expected, Optional<String> given) {
        byte[] right = expected.reveal().getBytes(StandardCharsets.UTF_8);
        byte[] said = given.orElse("").getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(right, said)) {
            throw new AuthorizationFailedException(Reason.WRONG_STATE, "the callback belongs to another authorization");
        }
    }

    private static String code(CallbackQuery query) {
        return query.get("error").filter(text -> text.matches("[a-z_]{1,50}")).orElse("no readable reason");
    }

    /**
     * A token source that refreshes a pair. Make one for each pair: two would use up each other's refresh token.
     *
     * @param tokens the pair stored last
     * @param store where each new pair is stored before it is used
     * @return the source
     */
    public RefreshingTokenSource refreshing(OAuthTokens tokens, RotationStore store) {
        return new SingleFlightTokens(endpoint, tokens, store, clock, sleeper);
    }

    /**
     * Gives a grant back. Delete the stored pair whatever comes of it; if this throws, the grant may still be alive at
     * Calendly.
     *
     * @param tokens the pair
     * @throws io.github.samspoke.calendly.error.CalendlyException if Calendly did not confirm
     */
    public void revoke(OAuthTokens tokens) {
        endpoint.revoke(tokens.refresh());
    }

    /** Closes the HTTP client this made; a transport that was given stays open. */
    @Override
    public void close() {
        closing.run();
    }
}
