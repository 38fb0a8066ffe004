package io.github.samspoke.calendly.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.oauth2.sdk.AccessTokenResponse;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenErrorResponse;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.token.Tokens;
import io.github.samspoke.calendly.error.CalendlyException;
import io.github.samspoke.calendly.error.UnknownOutcomeException;
import io.github.samspoke.calendly.testing.Bodies;
import io.github.samspoke.calendly.testing.SimulatedTime;
import io.github.samspoke.calendly.transport.TransportResponse;
import java.net.URI;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a token endpoint may say, read by this library and by Nimbus. */
class NimbusTokensTest {
    private static final int MESSAGES = Integer.getInteger("calendly.messages", 10_000) / 4;
    private static final String ABSENT = "";

    private final long seed = Long.getLong("calendly.seed", 20261123L);
    private final SplittableRandom random = new SplittableRandom(seed);
    private final SimulatedTime time = new SimulatedTime();

    /** Where the two differ, and why that is meant. */
    private enum Explained {
        /** We refuse: RFC 6749 lets a server leave it out, but Calendly sends it, and without it there is no grant. */
        NO_REFRESH_TOKEN,
        /** We refuse: RFC 6749 only recommends it, but Calendly sends it, and nothing is known of a token without it. */
        NO_EXPIRES_IN,
        /** We refuse: the specification has a number. Nimbus also takes one in quotes, and one of thousands of years. */
        ODD_EXPIRES_IN,
        /** We refuse: a field of Calendly's own, of which Nimbus knows nothing. */
        NO_OWNER,
        /** We refuse: Nimbus takes a token that no header can carry. */
        TOKEN_NOT_VISIBLE_ASCII,
        /** Nimbus refuses: we send tokens as bearer tokens, as Calendly's are, and losing a pair for a word helps nobody. */
        ODD_TOKEN_TYPE,
        /** Nimbus refuses: to us a token of negative life is one that is due at once. */
        NEGATIVE_EXPIRES_IN,
        /** Both read: scopes with a comma between them have been seen, so we take it for a blank. */
        SCOPE_WITH_COMMA
    }

    private String one(String... options) {
        return options[random.nextInt(options.length)];
    }

    private String mostly(String good, String... others) {
        return random.nextInt(12) > 0 ? good : one(others);
    }

    /** A good answer of which each field is another thing now and then. */
    private Map<String, String> answer() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("token_type", mostly("'Bearer'", "'bearer'", "'mac'", "''", "7", ABSENT));
        fields.put("access_token", token("'access'"));
        fields.put("refresh_token", token("'refresh'"));
        fields.put("scope", mostly("'users:read b:write'", "''", "'default'", "'a  b'", "'a,b'", "7", "null", ABSENT));
        fields.put(
                "expires_in",
                mostly("7200", "0", "-1", "'7200'", "7200.0", "1e3", "'x'", "99999999999", "null", ABSENT));
        fields.put("created_at", mostly("1548689183", "'x'", ABSENT));
        fields.put("owner", mostly("'" + Bodies.USER + "'", "'https://api.calendly.com/nothing/1'", "7", ABSENT));
        fields.put("organization", mostly("'" + Bodies.ORG + "'", "null", ABSENT));
        fields.put("extra", mostly("{'a':[1,2]}", ABSENT));
        fields.values().removeIf(ABSENT::equals);
        return fields;
    }

    private String token(String good) {
        return mostly(
                good,
                "''",
                "'a.B-_~+/='",
                "'a b'",
                "'tab\\t'",
                "'caf\\u00e9'",
                "7",
                "[]",
                "{}",
                "true",
                "null",
                ABSENT);
    }

    private static String json(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(e -> "'" + e.getKey() + "':" + e.getValue())
                .collect(Collectors.joining(",", "{", "}"))
                .replace('\'', '"');
    }

    private static Set<Explained> explained(Map<String, String> fields, String ours, String theirs) {
        Set<Explained> reasons = EnumSet.noneOf(Explained.class);
        String expires = fields.getOrDefault("expires_in", "null");
        if (ours.equals("refused")) {
            add(
                    reasons,
                    Explained.NO_REFRESH_TOKEN,
                    fields.getOrDefault("refresh_token", "null").equals("null"));
            add(reasons, Explained.NO_EXPIRES_IN, expires.equals("null"));
            add(reasons, Explained.ODD_EXPIRES_IN, expires.startsWith("'7") || expires.startsWith("99"));
            add(reasons, Explained.NO_OWNER, !fields.getOrDefault("owner", "7").contains("/users/"));
            String tokens = fields.get("access_token") + fields.get("refresh_token");
            add(reasons, Explained.TOKEN_NOT_VISIBLE_ASCII, tokens.contains(" ") || tokens.contains("\\"));
        } else if (theirs.equals("refused")) {
            String type = fields.getOrDefault("token_type", ABSENT);
            add(
                    reasons,
                    Explained.ODD_TOKEN_TYPE,
                    !type.toLowerCase(Locale.ROOT).equals("'bearer'"));
            add(reasons, Explained.NEGATIVE_EXPIRES_IN, expires.equals("-1"));
        } else {
            add(
                    reasons,
                    Explained.SCOPE_WITH_COMMA,
                    fields.getOrDefault("scope", ABSENT).contains(","));
        }
        return reasons;
    }

    private static void add(Set<Explained> reasons, Explained reason, boolean applies) {
        if (applies) {
            reasons.add(reason);
        }
    }

    private TokenEndpoint endpoint(int status, String body) {
        TransportResponse answer = SingleUseServer.answer(status, body);
        return new TokenEndpoint(Refreshing.APP, URI.create("https://auth.example"), r -> answer, time, "test");
    }

    private String ours(String body) {
        try {
            OAuthTokens tokens = endpoint(200, body).exchange("code", Secret.of("verifier"));
            Set<String> words = tokens.scopes().stream().map(Scope::value).collect(Collectors.toSet());
            return text(
                    tokens.access().reveal(),
                    tokens.refresh().reveal(),
                    words,
                    tokens.life().toSeconds());
        } catch (UnknownOutcomeException e) {
            return "refused";
        }
    }

    private static String theirs(String body) {
        try {
            Tokens tokens = AccessTokenResponse.parse(response(200, body)).getTokens();
            var scope = tokens.getAccessToken().getScope();
            return text(
                    tokens.getAccessToken().getValue(),
                    String.valueOf(tokens.getRefreshToken()),
                    Set.copyOf(scope == null ? List.of() : scope.toStringList()),
                    tokens.getAccessToken().getLifetime());
        } catch (ParseException | IllegalArgumentException e) {
            return "refused";
        }
    }

    private static String text(String access, String refresh, Set<String> scopes, long life) {
        return String.join("|", access, refresh, new TreeSet<>(scopes).toString(), Long.toString(life));
    }

    private static HTTPResponse response(int status, String body) throws ParseException {
        HTTPResponse response = new HTTPResponse(status);
        response.setContentType("application/json");
        response.setBody(body);
        return response;
    }

    @Test
    @DisplayName("A21 random token answers: read as Nimbus reads them, or the difference is explained")
    void exchange_randomAnswers_agreesWithNimbus() {
        System.out.println("seed " + seed);
        Set<Explained> met = EnumSet.noneOf(Explained.class);
        int agreed = 0;
        for (int i = 0; i < MESSAGES; i++) {
            Map<String, String> fields = answer();
            String ours = ours(json(fields));
            String theirs = theirs(json(fields));
            if (ours.equals(theirs)) {
                agreed++;
            } else {
                Set<Explained> reasons = explained(fields, ours, theirs);
                assertThat(reasons)
                        .as("%s: %s, Nimbus: %s", fields, ours, theirs)
                        .isNotEmpty();
                met.addAll(reasons);
            }
        }
        assertThat(met).containsExactlyInAnyOrder(Explained.values());
        assertThat(agreed).isGreaterThan(MESSAGES / 2);
    }

    @Test
    @DisplayName("A21 random error answers: the same code as Nimbus reads")
    void exchange_randomErrors_agreesWithNimbus() throws ParseException {
        System.out.println("seed " + seed);
        for (int i = 0; i < MESSAGES; i++) {
            String code = one(
                    "invalid_grant",
                    "invalid_client",
                    "invalid_request",
                    "unauthorized_client",
                    "server_error",
                    "x".repeat(1 + random.nextInt(50)));
            String more = one("", ",'error_description':'it says so'", ",'error_uri':'https://e.example'", ",'a':null");
            String body = ("{'error':'" + code + "'" + more + "}").replace('\'', '"');
            int status = random.nextBoolean() ? 400 : 401;
            String theirs = Objects.requireNonNull(TokenErrorResponse.parse(response(status, body))
                    .getErrorObject()
                    .getCode());

            assertThat(failure(status, body))
                    .contains(": " + theirs + " (attempts")
                    .doesNotContain("it says so");
        }
    }

    private String failure(int status, String body) {
        try {
            return endpoint(status, body)
                    .exchange("code", Secret.of("verifier"))
                    .toString();
        } catch (CalendlyException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
