package io.github.samspoke.calendly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.samspoke.calendly.error.IncompleteListException;
import io.github.samspoke.calendly.error.ProtocolException;
import io.github.samspoke.calendly.internal.http.ErrorBody;
import io.github.samspoke.calendly.internal.http.RateHeaders;
import io.github.samspoke.calendly.oauth.TokenSource;
import io.github.samspoke.calendly.organization.MembershipQuery;
import io.github.samspoke.calendly.ref.InvitationRef;
import io.github.samspoke.calendly.ref.UserRef;
import io.github.samspoke.calendly.testing.Bodies;
import io.github.samspoke.calendly.testing.Clients;
import io.github.samspoke.calendly.testing.RandomCases;
import io.github.samspoke.calendly.testing.SimulatedTime;
import io.github.samspoke.calendly.transport.RetryPolicy;
import io.github.samspoke.calendly.transport.TransportResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What strangers may send, from generators: whatever comes, it is taken as meant or refused by type, and at once. */
class GeneratedInputsTest {
    private static final String PIECES = "/.%?#;\\@:&=_-~ \r\n\t\0aZ09é\u202E\uD83D";
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    private static String text(SplittableRandom random, int longest) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(longest); i > 0; i--) {
            boolean odd = random.nextInt(8) == 0;
            text.append(odd ? PIECES.charAt(random.nextInt(PIECES.length())) : (char) ('a' + random.nextInt(26)));
        }
        return text.toString();
    }

    @Test
    @DisplayName("B12 ids: a reference holds a bare identifier, or is refused without repeating it")
    void references_generated_holdBareIdentifiersOnly() {
        RandomCases.run("ids.seed", random -> {
            String uri =
                    random.nextInt(4) == 0 ? text(random, 80) : "https://api.calendly.com/users/" + text(random, 70);
            try {
                assertThat(UserRef.parse(uri).id()).matches("[A-Za-z0-9_-]{1,64}");
                assertThat(uri).endsWith("/users/" + UserRef.parse(uri).id());
            } catch (IllegalArgumentException e) {
                assertThat(e.getMessage()).isEqualTo("not the URI of one of Calendly's users");
            }
            String nested = "https://api.calendly.com/organizations/" + text(random, 20) + "/invitations/x";
            try {
                assertThat(InvitationRef.parse(nested).organization().id()).matches("[A-Za-z0-9_-]{1,64}");
            } catch (IllegalArgumentException e) {
                assertThat(e.getMessage()).startsWith("not the URI of one of Calendly's ");
            }
        });
    }

    @Test
    @DisplayName("B12 tokens: visible ASCII in one piece, or refused without repeating it")
    void tokens_generated_areCleanOrRefused() {
        RandomCases.run("tokens.seed", random -> {
            String token = text(random, 60);
            try {
                assertThat(TokenSource.fixed(token).current()).matches("[!-~]+").isEqualTo(token.strip());
            } catch (IllegalArgumentException e) {
                assertThat(token.length() > 3 && String.valueOf(e.getMessage()).contains(token))
                        .isFalse();
            }
        });
    }

    @Test
    @DisplayName("B12 rate headers: any text gives a wait of 1 second to 15 minutes, and a sound limit or none")
    void rateHeaders_generated_giveSoundNumbers() {
        RandomCases.run("headers.seed", random -> {
            TransportResponse answer = new TransportResponse(
                    429,
                    Map.of(
                            "x-ratelimit-limit", List.of(number(random), number(random)),
                            "X-RateLimit-Remaining", List.of(number(random)),
                            "X-RATELIMIT-RESET", List.of(number(random)),
                            "Retry-After", List.of(number(random))),
                    new byte[0],
                    Duration.ZERO);
            assertThat(RateHeaders.afterTooMany(answer, NOW)).isBetween(Duration.ofSeconds(1), Duration.ofMinutes(15));
            RateHeaders.limit(answer, NOW).ifPresent(limit -> {
                assertThat(limit.limit()).isPositive();
                assertThat(limit.remaining()).isBetween(0, limit.limit());
                assertThat(limit.reset()).isBetween(Duration.ofSeconds(1), Duration.ofMinutes(15));
            });
        });
    }

    private static String number(SplittableRandom random) {
        return switch (random.nextInt(5)) {
            case 0 -> text(random, 30);
            case 1 -> "Mon, 23 Nov 2026 09:" + random.nextInt(70) + ":00 GMT";
            case 2 -> String.valueOf(random.nextLong());
            case 3 -> "9".repeat(random.nextInt(40));
            default -> String.valueOf(random.nextInt(600));
        };
    }

    @Test
    @DisplayName("B12 JSON: a damaged page is read as it says, or refused with a path and no value")
    void pages_damaged_areReadOrRefused() {
        byte[] whole = Bodies.page(
                        Bodies.next("abc"), Bodies.membership("M1", "user"), Bodies.membership("M2", "owner"))
                .getBytes(StandardCharsets.UTF_8);
        byte[][] body = {whole};
        try (CalendlyClient calendly = Clients.timed(new SimulatedTime(), until -> {})
                .retryPolicy(RetryPolicy.none())
                .transport(request -> new TransportResponse(
                        200, Map.of("Content-Type", List.of("application/json")), body[0], Duration.ZERO))
                .build()) {
            RandomCases.run("json.seed", random -> {
                body[0] = damaged(whole, random);
                Throwable failure = catchThrowable(() -> calendly.organizations()
                        .memberships(MembershipQuery.in(Bodies.ORG))
                        .first());
                if (failure != null) {
                    assertThat(failure).isInstanceOfAny(ProtocolException.class, IncompleteListException.class);
                    assertThat(failure.getMessage()).contains("$").doesNotContain("example.com", "Ada");
                }
            });
        }
    }

    @Test
    @DisplayName("B12 error bodies: never a failure about a failure, and never more than a line")
    void errorBodies_damaged_areReadAsFarAsTheyGo() {
        byte[] whole = """
                {"title":"Invalid Argument","message":"The supplied parameters are invalid.",
                 "details":[{"parameter":"email","message":"a@example.com is taken","code":"x"}],
                 "required_scopes":["users:read"]}""".getBytes(StandardCharsets.UTF_8);
        RandomCases.run("errors.seed", random -> {
            ErrorBody error = ErrorBody.read(damaged(whole, random));
            assertThat(error.summary()).hasSizeLessThan(1_100).doesNotContain("\n", "@");
        });
    }

    /** One to four bytes changed, put in or taken out; sometimes cut. */
    private static byte[] damaged(byte[] whole, SplittableRandom random) {
        byte[] bytes = whole.clone();
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(bytes.length);
            byte piece = "{}[],:\"\\0eE-+.ntu \u0001\u00FF".getBytes(StandardCharsets.ISO_8859_1)[random.nextInt(20)];
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] = piece;
                case 1 -> bytes = joined(Arrays.copyOf(bytes, at), new byte[] {piece}, tail(bytes, at));
                case 2 -> bytes = joined(Arrays.copyOf(bytes, at), tail(bytes, at + 1));
                default -> bytes = random.nextInt(10) == 0 ? Arrays.copyOf(bytes, at + 1) : bytes;
            }
        }
        return bytes;
    }

    private static byte[] tail(byte[] bytes, int from) {
        return Arrays.copyOfRange(bytes, Math.min(from, bytes.length), bytes.length);
    }

    private static byte[] joined(byte[]... parts) {
        byte[] all = new byte[Arrays.stream(parts).mapToInt(part -> part.length).sum()];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all.length == 0 ? new byte[] {'{'} : all;
    }
}
