package io.github.samspoke.calendly.oauth;

import io.github.samspoke.calendly.error.AuthorizationFailedException;
import io.github.samspoke.calendly.error.AuthorizationFailedException.Reason;
import io.github.samspoke.calendly.error.CalendlyException;
import io.github.samspoke.calendly.error.InvalidRequestException;
import io.github.samspoke.calendly.error.NeedsReauthorizationException;
import io.github.samspoke.calendly.page.Filters;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The authorization-code flow with PKCE, and the grants that come of it. Nothing it sends is ever repeated by itself.
 * Thread-safe.
 */
public final class OAuthClient implements AutoCloseable {
    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final int LONGEST_KEY = 255;

    private final OAuthApp app;
    private final URI authorizeBase;
    private final Set<String> issuers;
    private final Clock clock;
    private final TokenEndpoint endpoint;
    private final GrantVault vault;
    private final Renewal renewal;
    private final GrantListener listener;
    private final Runnable closing;

    OAuthClient(
            OAuthApp app,
            URI authorizeBase,
            Set<String> issuers,
            Clock clock,
            TokenEndpoint endpoint,
            GrantVault vault,
            Renewal renewal,
            GrantListener listener,
            Runnable closing) {
        this.app = app;
        this.authorizeBase = authorizeBase;
        this.issuers = issuers;
        this.clock = clock;
        this.endpoint = endpoint;
        this.vault = vault;
        this.renewal = renewal;
        this.listener = listener;
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
     * Begins an authorization that cannot do without any of its scopes. Does no I/O.
     *
     * @param needed what to ask for; {@link #finish} fails if the person grants less
     * @return the authorization, to be kept until the callback comes
     */
    public AuthorizationRequest begin(Set<Scope> needed) {
        return begin(needed, Set.of());
    }

    /**
     * Begins an authorization. Does no I/O.
     *
     * @param needed what to ask for; {@link #finish} fails if the person grants less
     * @param welcome what else to ask for; the person may decline
     * @return the authorization, to be kept until the callback comes
     */
    public AuthorizationRequest begin(Set<Scope> needed, Set<Scope> welcome) {
        Secret state = Pkce.random();
        Secret verifier = Pkce.random();
        String words = Stream.concat(needed.stream(), welcome.stream())
                .map(Scope::value)
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
        Filters query = Filters.none()
                .with("client_id", app.clientId())
                .with("response_type", "code")
                .with("redirect_uri", app.redirectUri().toString())
                .with("scope", words)
                .with("state", state.reveal())
                .with("code_challenge", Pkce.challenge(verifier))
                .with("code_challenge_method", "S256");
        URI url = URI.create(authorizeBase + "/oauth/authorize?" + query.encoded());
        return new AuthorizationRequest(
                url, state, verifier, needed, clock.instant().plus(LIFE));
    }

    /**
     * Finishes an authorization: checks the callback, then exchanges its code, once. If less was granted than is needed,
     * the grant is given back.
     *
     * @param request what was begun; used up by this call, whatever comes of it
     * @param callback the URL that the person's browser was sent to, with its query
     * @return the tokens
     * @throws AuthorizationFailedException if the callback is not to be trusted, the code was refused, or a scope is
     *     missing, which is then named
     * @throws io.github.samspoke.calendly.error.CalendlyException if the exchange failed in another way
     */
    public OAuthTokens finish(AuthorizationRequest request, URI callback) {
        return finish(request, () -> CallbackQuery.of(callback));
    }

    /**
     * Finishes an authorization with what a person copied out of the browser's address line, as {@link
     * #finish(AuthorizationRequest, URI)} does. For programs that no callback can reach.
     *
     * @param request what was begun; used up by this call, whatever comes of it
     * @param pasted the whole URL or its query; white space and quotes around it do not matter
     * @return the tokens
     */
    public OAuthTokens finish(AuthorizationRequest request, String pasted) {
        return finish(request, () -> CallbackQuery.pasted(pasted));
    }

    private OAuthTokens finish(AuthorizationRequest request, Supplier<CallbackQuery> callback) {
        if (!request.use()) {
            throw new AuthorizationFailedException(Reason.ALREADY_USED, "this authorization was answered before");
        }
        if (!clock.instant().isBefore(request.expiresAt())) {
            throw new AuthorizationFailedException(Reason.EXPIRED, "this authorization was begun too long ago");
        }
        OAuthTokens tokens = exchanged(code(callback.get(), request.state()), request.verifier());
        List<Scope> missing = Scope.missing(request.needed(), tokens.scopes());
        if (!missing.isEmpty()) {
            throw refused(tokens, missing);
        }
        return tokens;
    }

    /** The code of a callback that is to be trusted. */
    private String code(CallbackQuery query, Secret state) {
        checkState(state, query.get("state"));
        if (query.get("iss").filter(issuer -> !issuers.contains(issuer)).isPresent()) {
            throw new AuthorizationFailedException(Reason.WRONG_ISSUER, "the callback is of another server");
        }
        Optional<String> error = query.get("error");
        if (error.isPresent()) {
            String why = error.filter(text -> text.matches("[a-z_]{1,50}")).orElse("no readable reason");
            throw new AuthorizationFailedException(Reason.DENIED, "authorization was refused: " + why);
        }
        return query.get("code")
                .filter(text -> text.chars().allMatch(c -> c > ' ' && c < 0x7f))
                .orElseThrow(() ->
                        new AuthorizationFailedException(Reason.MALFORMED_CALLBACK, "the callback has no usable code"));
    }

    private OAuthTokens exchanged(String code, Secret verifier) {
        try {
            return endpoint.exchange(code, verifier);
        } catch (NeedsReauthorizationException | InvalidRequestException e) {
            AuthorizationFailedException refused =
                    new AuthorizationFailedException(Reason.CODE_REFUSED, "the code was refused");
            refused.initCause(e);
            throw refused;
        }
    }

    private AuthorizationFailedException refused(OAuthTokens tokens, List<Scope> missing) {
        AuthorizationFailedException refused =
                new AuthorizationFailedException(Reason.MISSING_SCOPE, "not granted: " + missing);
        try {
            revoke(tokens);
        } catch (CalendlyException e) {
            refused.addSuppressed(e);
        }
        return refused;
    }

    private static void checkState(Secret expected, Optional<String> given) {
        byte[] right = expected.reveal().getBytes(StandardCharsets.UTF_8);
        byte[] said = given.orElse("").getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(right, said)) {
            throw new AuthorizationFailedException(Reason.WRONG_STATE, "the callback belongs to another authorization");
        }
    }

    /**
     * Keeps a pair under a key, in place of whatever was there. Does I/O.
     *
     * @param key the host's name for the grant, 1 to 255 characters, for example a tenant's; the sealed tokens are bound
     *     to it
     * @param tokens what {@link #finish} gave
     * @return the grant; one for each key is enough, and serves all threads
     */
    public OAuthGrant keep(String key, OAuthTokens tokens) {
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw new IllegalArgumentException("key must be 1 to " + LONGEST_KEY + " characters");
        }
        return grant(vault.keep(key, tokens));
    }

    /**
     * Takes up a grant that was kept before, perhaps by another process. Does I/O.
     *
     * @param key the host's name for the grant
     * @return the grant, empty if there is none or it was given back
     * @throws io.github.samspoke.calendly.error.SealBrokenException if what is stored does not open
     */
    public Optional<OAuthGrant> resume(String key) {
        return vault.read(key).map(this::grant);
    }

    private OAuthGrant grant(GrantRecord row) {
        return new SharedGrant(row, renewal, disconnection(), listener, clock);
    }

    private Disconnection disconnection() {
        return new Disconnection(vault, endpoint, renewal);
    }

    /**
     * Gives the grant kept under a key back and forgets its tokens, as {@link OAuthGrant#disconnect()} does, also when
     * what is stored does not open. Does nothing if there is none. Does I/O.
     *
     * @param key the host's name for the grant
     * @throws CalendlyException if Calendly did not confirm
     * @throws io.github.samspoke.calendly.error.SealBrokenException if the stored tokens do not open, so that nothing
     *     could be given back
     */
    public void disconnect(String key) {
        disconnection().run(key);
    }

    /**
     * Asks Calendly about a token. Does I/O.
     *
     * @param token an access token or a refresh token of this application
     * @return what Calendly says
     * @throws CalendlyException if it says nothing of use
     */
    public Introspection introspect(Secret token) {
        return endpoint.introspect(token);
    }

    /**
     * Gives a pair back that is not kept; of one that is, {@link OAuthGrant#disconnect()} does. If this throws, the
     * grant may still be alive at Calendly. Does I/O.
     *
     * @param tokens the pair
     * @throws CalendlyException if Calendly did not confirm
     */
    public void revoke(OAuthTokens tokens) {
        endpoint.revoke(tokens.refresh());
    }

    /**
     * Closes the HTTP client this made; a transport that was given stays open, and so does the token store. A new pair
     * that still waits to be stored goes on being written.
     */
    @Override
    public void close() {
        closing.run();
    }
}
