package io.github.samspoke.calendly.oauth;

import io.github.samspoke.calendly.error.CalendlyException;
import io.github.samspoke.calendly.error.FailedCall;
import io.github.samspoke.calendly.error.InvalidRequestException;
import io.github.samspoke.calendly.error.NeedsReauthorizationException;
import io.github.samspoke.calendly.error.NotSentException;
import io.github.samspoke.calendly.error.RateLimitedException;
import io.github.samspoke.calendly.error.UnauthorizedException;
import io.github.samspoke.calendly.error.UnknownOutcomeException;
import io.github.samspoke.calendly.internal.http.RateHeaders;
import io.github.samspoke.calendly.internal.json.JsonFields;
import io.github.samspoke.calendly.internal.json.JsonReader;
import io.github.samspoke.calendly.internal.json.JsonShapeException;
import io.github.samspoke.calendly.page.Filters;
import io.github.samspoke.calendly.ref.OrganizationRef;
import io.github.samspoke.calendly.ref.UserRef;
import io.github.samspoke.calendly.transport.Transport;
import io.github.samspoke.calendly.transport.TransportRequest;
import io.github.samspoke.calendly.transport.TransportResponse;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The messages to the authorization server. None is ever repeated: a refresh token and a code are good for one use. */
final class TokenEndpoint {
    private static final Duration DEADLINE = Duration.ofSeconds(30);
    private static final int MAX_BODY = 64 * 1024;
    private static final String TOKEN = "/oauth/token";
    private static final String REVOKE = "/oauth/revoke";
    private static final String INTROSPECT = "/oauth/introspect";

    private final OAuthApp app;
    private final URI base;
    private final Transport transport;
    private final Clock clock;
    private final String userAgent;

    TokenEndpoint(OAuthApp app, URI base, Transport transport, Clock clock, String userAgent) {
        this.app = app;
        this.base = base;
        this.transport = transport;
        this.clock = clock;
        this.userAgent = userAgent;
    }

    OAuthTokens exchange(String code, Secret verifier) {
        Filters form = Filters.none()
                .with("grant_type", "authorization_code")
                .with("code", code)
                .with("redirect_uri", app.redirectUri().toString())
                .with("code_verifier", verifier.reveal());
        return tokens(form, TokenEndpoint::pair);
    }

    OAuthTokens refresh(OAuthTokens old) {
        Filters form = Filters.none()
                .with("grant_type", "refresh_token")
                .with("refresh_token", old.refresh().reveal());
        return tokens(form, (json, now) -> renewed(json, now, old));
    }

    void revoke(Secret token) {
        post(REVOKE, about(token), Map.of());
    }

    Introspection introspect(Secret token) {
        return read(INTROSPECT, post(INTROSPECT, about(token), Map.of()), TokenEndpoint::introspection);
    }

    /** Here the client's secret goes into the body, for web applications too. */
    private Filters about(Secret token) {
        Filters form = Filters.none().with("client_id", app.clientId()).with("token", token.reveal());
        return app.clientSecret()
                .map(secret -> form.with("client_secret", secret.reveal()))
                .orElse(form);
    }

    private OAuthTokens tokens(Filters form, BiFunction<JsonFields, Instant, OAuthTokens> reader) {
        // Before it is sent, so that a slow answer does not make the token look younger than it is.
        Instant now = clock.instant();
        TransportResponse answer = app.clientSecret()
                .map(secret -> post(TOKEN, form, Map.of("Authorization", basic(secret))))
                .orElseGet(() -> post(TOKEN, form.with("client_id", app.clientId()), Map.of()));
        return read(TOKEN, answer, json -> reader.apply(json, now));
    }

    private static <T> T read(String path, TransportResponse answer, Function<JsonFields, T> reader) {
        try {
            return reader.apply(JsonReader.parse(answer.body()));
        } catch (JsonShapeException e) {
            // What was sent has been used, and what came for it cannot be read.
            FailedCall call = FailedCall.answered("POST", path, answer.status(), 1);
            throw new UnknownOutcomeException(call, String.valueOf(e.getMessage()), null);
        }
    }

    private String basic(Secret secret) {
        String pair = app.clientId() + ":" + secret.reveal();
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private static OAuthTokens pair(JsonFields o, Instant now) {
        return new OAuthTokens(
                o.value("access_token", Secret::of),
                o.value("refresh_token", Secret::of),
                scopes(o),
                now,
                now.plusSeconds(Math.max(0, o.integer("expires_in"))),
                o.value("owner", UserRef::parse),
                o.valueOrNull("organization", OrganizationRef::parse));
    }

    /** What is not said anew is as it was, so that a pair is not lost for a field that could be done without. */
    private static OAuthTokens renewed(JsonFields o, Instant now, OAuthTokens old) {
        Integer life = o.integerOrNull("expires_in");
        return new OAuthTokens(
                o.value("access_token", Secret::of),
                Objects.requireNonNullElse(o.valueOrNull("refresh_token", Secret::of), old.refresh()),
                o.has("scope") ? scopes(o) : old.scopes(),
                now,
                life == null ? now.plus(old.life()) : now.plusSeconds(Math.max(0, life)),
                Objects.requireNonNullElse(o.valueOrNull("owner", UserRef::parse), old.owner()),
                o.has("organization") ? o.value("organization", OrganizationRef::parse) : old.organization());
    }

    private static Introspection introspection(JsonFields o) {
        return new Introspection(
                o.flag("active"),
                scopes(o),
                epochSecond(o.integerOrNull("iat")),
                epochSecond(o.integerOrNull("exp")),
                o.valueOrNull("owner", UserRef::parse),
                o.valueOrNull("organization", OrganizationRef::parse));
    }

    private static @Nullable Instant epochSecond(@Nullable Integer seconds) {
        return seconds == null ? null : Instant.ofEpochSecond(seconds);
    }

    private static Set<Scope> scopes(JsonFields o) {
        String words = o.textOrNull("scope");
        return Arrays.stream((words == null ? "" : words).split("[\\s,]+"))
                .filter(word -> !word.isEmpty())
                .map(Scope::of)
                .collect(Collectors.toSet());
    }

    private TransportResponse post(String path, Filters form, Map<String, String> more) {
        Map<String, String> headers = new TreeMap<>(more);
        headers.put("Accept", "application/json");
        headers.put("Content-Type", "application/x-www-form-urlencoded");
        headers.put("User-Agent", userAgent);
        byte[] body = form.encoded().getBytes(StandardCharsets.US_ASCII);
        FailedCall unanswered = FailedCall.unanswered("POST", path, 1);
        TransportResponse answer;
        try {
            answer = transport.send(
                    new TransportRequest("POST", URI.create(base + path), headers, body, DEADLINE, MAX_BODY));
        } catch (ConnectException e) {
            throw new NotSentException(unanswered, "no connection", e);
        } catch (IOException | RuntimeException e) {
            // A transport that throws anything else may have sent something too.
            throw new UnknownOutcomeException(unanswered, "the answer was lost", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnknownOutcomeException(unanswered, "interrupted under way", e);
        }
        if (answer.status() != 200) {
            throw failure(path, answer);
        }
        return answer;
    }

    private CalendlyException failure(String path, TransportResponse answer) {
        int status = answer.status();
        FailedCall call = FailedCall.answered("POST", path, status, 1);
        if (status >= 500) {
            return new UnknownOutcomeException(call, "the authorization server failed", null);
        }
        String error = errorCode(answer);
        return switch (status) {
            case 400 ->
                error.equals("invalid_grant")
                        ? new NeedsReauthorizationException(call, error, null)
                        : new InvalidRequestException(call, error, List.of());
            case 401, 403 -> new UnauthorizedException(call, error, null);
            case 429 -> {
                Duration wait = RateHeaders.afterTooMany(answer, clock.instant());
                yield new RateLimitedException(new FailedCall("POST", path, 429, 1, wait, null), error, null);
            }
            // Nothing Calendly says, so that it does not tell whether the code or token was used up.
            default -> new UnknownOutcomeException(call, "an answer with this status is not expected", null);
        };
    }

    /** The code alone: descriptions are prose, and nobody promised that they repeat no secret. */
    private static String errorCode(TransportResponse answer) {
        try {
            String code = JsonReader.parse(answer.body()).textOrNull("error");
            return code != null && code.matches("[a-z_]{1,50}") ? code : "refused";
        } catch (JsonShapeException e) {
            return "refused";
        }
    }
}
