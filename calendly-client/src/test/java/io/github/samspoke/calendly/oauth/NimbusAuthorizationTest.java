package io.github.samspoke.calendly.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.oauth2.sdk.AuthorizationResponse;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import io.github.samspoke.calendly.error.AuthorizationFailedException;
import io.github.samspoke.calendly.error.AuthorizationFailedException.Reason;
import io.github.samspoke.calendly.transport.TransportRequest;
import io.github.samspoke.calendly.transport.TransportResponse;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Authorization URLs and callbacks, ours and as Nimbus reads them. */
class NimbusAuthorizationTest {
    private static final int MESSAGES = Integer.getInteger("calendly.messages", 10_000) / 4;
    private static final String CALLBACK = "https://host.example/callback";
    private static final String ISSUER = "https://auth.calendly.com";

    private final long seed = Long.getLong("calendly.seed", 20261123L);
    private final SplittableRandom random = new SplittableRandom(seed);
    private String exchanged = "";
    private final OAuthClient oauth = client("client", URI.create(CALLBACK));

    /** Where the two differ, and why that is meant. */
    private enum Explained {
        /** We refuse what stands twice, as RFC 6749 has it; Nimbus takes the first. */
        TWICE,
        /** We refuse bytes that are no UTF-8, wherever they stand; Nimbus puts a mark in their place. */
        NOT_UTF_8,
        /** We refuse a code that is not visible ASCII, as RFC 6749 has it. */
        CODE_NOT_VISIBLE,
        /** We refuse what has neither a code nor an error; Nimbus calls it a success without a code. */
        NEITHER_CODE_NOR_ERROR,
        /** A reason that does not look like one: Nimbus repeats it, we do not, for anybody can send a callback. */
        ODD_ERROR
    }

    private OAuthClient client(String id, URI redirect) {
        return OAuthClient.builder()
                .app(OAuthApp.nativeApp(id, redirect))
                .transport(this::exchange)
                .build();
    }

    private TransportResponse exchange(TransportRequest request) {
        String body = new String(request.body(), StandardCharsets.US_ASCII);
        String code = body.replaceAll(".*(^|&)code=([^&]*).*", "$2");
        exchanged = URLDecoder.decode(code, StandardCharsets.UTF_8);
        return SingleUseServer.answer(200, TokenBodies.tokens(1));
    }

    @AfterEach
    void close() {
        oauth.close();
    }

    private String word(String alphabet, int longest) {
        return IntStream.range(0, 1 + random.nextInt(longest))
                .mapToObj(i ->
                        alphabet.substring(random.nextInt(alphabet.length())).substring(0, 1))
                .collect(Collectors.joining());
    }

    @Test
    @DisplayName("A21 random authorization URLs: Nimbus reads what was meant")
    void begin_randomApplications_isReadByNimbus() throws ParseException {
        System.out.println("seed " + seed);
        for (int i = 0; i < MESSAGES; i++) {
            String id = word("abcXYZ019-_.~ +&=%#?/\u00e9\u20ac", 20).strip() + "x";
            URI redirect = URI.create("https://" + word("abc", 5) + ".example/" + word("abc/~.", 9) + "?q=x%26%7Ey");
            Set<Scope> scopes = IntStream.range(0, 1 + random.nextInt(5))
                    .mapToObj(n -> Scope.of(word("abc_", 8) + ":" + (random.nextBoolean() ? "read" : "write")))
                    .collect(Collectors.toSet());
            try (OAuthClient any = client(id, redirect)) {
                AuthorizationRequest ours = any.begin(scopes);
                var theirs = com.nimbusds.oauth2.sdk.AuthorizationRequest.parse(ours.authorizationUrl());

                assertThat(theirs.getClientID().getValue()).isEqualTo(id);
                assertThat(theirs.getRedirectionURI()).isEqualTo(redirect);
                assertThat(theirs.getResponseType().impliesCodeFlow()).isTrue();
                assertThat(theirs.getState().getValue()).isEqualTo(ours.state().reveal());
                assertThat(theirs.getCodeChallengeMethod()).isEqualTo(CodeChallengeMethod.S256);
                CodeVerifier verifier = new CodeVerifier(ours.verifier().reveal());
                assertThat(theirs.getCodeChallenge())
                        .isEqualTo(CodeChallenge.compute(CodeChallengeMethod.S256, verifier));
                assertThat(theirs.getScope().toStringList())
                        .containsExactlyInAnyOrderElementsOf(
                                scopes.stream().map(Scope::value).toList());
            }
        }
    }

    /** Parameters of a callback, most of them as they should be. */
    private String query(String state) {
        List<String> pairs = new ArrayList<>();
        String code = "code=" + one("abc", "a.b-_~", "a%20b", "%00", "caf%C3%A9", "%FF", "", "a+b", "a%2Fb");
        String error = "error=" + one("access_denied", "server_error", "Odd%20One", "");
        pairs.add("state=" + (random.nextInt(10) > 0 ? state : one("other", "")));
        pairs.add(random.nextInt(4) > 0 ? code : error);
        maybe(pairs, code);
        maybe(pairs, error);
        maybe(pairs, "iss=" + one(ISSUER, ISSUER.replace(":", "%3A"), "https://evil.example", ""));
        maybe(pairs, "other=" + one("1", "%FF"));
        maybe(pairs, pairs.get(random.nextInt(pairs.size())));
        if (random.nextInt(20) == 0) {
            pairs.remove(random.nextInt(pairs.size()));
        }
        Collections.shuffle(pairs, new Random(random.nextLong()));
        return String.join("&", pairs);
    }

    private void maybe(List<String> pairs, String pair) {
        if (random.nextInt(8) == 0) {
            pairs.add(pair);
        }
    }

    private String one(String... options) {
        // The first option is the usual one.
        return random.nextInt(3) > 0 ? options[0] : options[random.nextInt(options.length)];
    }

    private String ours(AuthorizationRequest request, URI callback) {
        try {
            oauth.finish(request, callback);
            return "code " + exchanged;
        } catch (AuthorizationFailedException e) {
            return e.reason() == Reason.DENIED
                    ? "error " + String.valueOf(e.getMessage()).replaceAll(".*: ", "")
                    : "refused";
        }
    }

    private static String theirs(AuthorizationRequest request, URI callback) {
        try {
            AuthorizationResponse answer = AuthorizationResponse.parse(callback);
            boolean trusted = answer.getState() != null
                    && answer.getState().getValue().equals(request.state().reveal())
                    && (answer.getIssuer() == null
                            || answer.getIssuer().getValue().equals(ISSUER));
            if (!trusted) {
                return "refused";
            }
            return answer.indicatesSuccess()
                    ? "code " + answer.toSuccessResponse().getAuthorizationCode()
                    : "error " + answer.toErrorResponse().getErrorObject().getCode();
        } catch (ParseException | IllegalArgumentException e) {
            return "refused";
        }
    }

    private static Set<Explained> explained(String query, String ours, String theirs) {
        Set<Explained> reasons = EnumSet.noneOf(Explained.class);
        if (!ours.equals("refused")) {
            add(reasons, Explained.ODD_ERROR, query.contains("Odd") && theirs.startsWith("error "));
            return reasons;
        }
        List<String> names = Arrays.stream(query.split("&", -1))
                .map(pair -> pair.split("=", 2)[0])
                .toList();
        add(reasons, Explained.TWICE, Set.copyOf(names).size() < names.size());
        add(reasons, Explained.NOT_UTF_8, query.contains("%FF"));
        add(reasons, Explained.NEITHER_CODE_NOR_ERROR, theirs.equals("code null"));
        add(reasons, Explained.CODE_NOT_VISIBLE, theirs.startsWith("code ") && !theirs.matches("code [!-~]+"));
        return reasons;
    }

    private static void add(Set<Explained> reasons, Explained reason, boolean applies) {
        if (applies) {
            reasons.add(reason);
        }
    }

    @Test
    @DisplayName("A21 random callbacks: trusted as Nimbus would, or the difference is explained")
    void finish_randomCallbacks_agreesWithNimbus() {
        System.out.println("seed " + seed);
        Set<Explained> met = EnumSet.noneOf(Explained.class);
        int agreed = 0;
        for (int i = 0; i < MESSAGES; i++) {
            AuthorizationRequest request = oauth.begin(Set.of());
            String query = query(request.state().reveal());
            URI callback = URI.create(CALLBACK + "?" + query);
            String ours = ours(request, callback);
            String theirs = theirs(request, callback);
            if (ours.equals(theirs)) {
                agreed++;
            } else {
                Set<Explained> reasons = explained(query, ours, theirs);
                assertThat(reasons)
                        .as("%s: %s, Nimbus: %s", query, ours, theirs)
                        .isNotEmpty();
                met.addAll(reasons);
            }
        }
        assertThat(met).containsExactlyInAnyOrder(Explained.values());
        assertThat(agreed).isGreaterThan(MESSAGES / 2);
    }
}
