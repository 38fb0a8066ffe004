package io.github.samspoke.calendly.webhook;

import static io.github.samspoke.calendly.webhook.Messages.BODY;
import static io.github.samspoke.calendly.webhook.Messages.FOREIGN_KEY;
import static io.github.samspoke.calendly.webhook.Messages.HASH;
import static io.github.samspoke.calendly.webhook.Messages.HEADER;
import static io.github.samspoke.calendly.webhook.Messages.KEY;
import static io.github.samspoke.calendly.webhook.Messages.OLD_KEY;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.calendly.error.WebhookRejectedException;
import io.github.samspoke.calendly.error.WebhookRejectedException.Reason;
import io.github.samspoke.calendly.oauth.Secret;
import io.github.samspoke.calendly.testing.RandomCases;
import io.github.samspoke.calendly.testing.SimulatedTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WebhookPropertiesTest {
    private static final String SEED = "webhook.seed";
    private static final String LONG = "the signature header is very long";
    private static final String PART = "the signature header has a part that is not name=value";
    private static final String NO_TIME = "the signature header has no timestamp";
    private static final String TWO_TIMES = "the signature header has two timestamps";
    private static final String TIME = "the signature header has a timestamp that is not a number of seconds";
    private static final String DIGITS = "the signature header has a v1 signature that is not 64 hexadecimal digits";

    /** Text that is not the seconds of a signature, some of which parsers of numbers take for one. */
    private static final List<String> NO_SECONDS = List.of(
            "",
            "abc",
            "-1795435200",
            "+1795435200",
            " 1795435200",
            "1795435200 ",
            "1795435200.0",
            "1.7954352e9",
            "0x6b03d780",
            "1795435200000",
            "9223372036854775807",
            "9223372036854775808",
            "9".repeat(400),
            "١٧٩٥٤٣٥٢٠٠",
            "1795435200\0",
            "1795435200\n",
            "1795435200=",
            "NaN",
            "null");

    private final WebhookVerifier verifier = Messages.verifier(new SimulatedTime());

    private static <T> T pick(SplittableRandom random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static byte[] bytes(SplittableRandom random) {
        byte[] bytes = new byte[random.nextInt(300)];
        random.nextBytes(bytes);
        return bytes;
    }

    private static String v1(Secret key, byte[] body, Instant at) {
        String header = WebhookSigner.with(key).sign(body, at);
        return header.substring(header.indexOf("v1="));
    }

    private static String joined(SplittableRandom random, List<String> parts) {
        Collections.shuffle(parts, new Random(random.nextLong()));
        return String.join(",", parts);
    }

    @Test
    @DisplayName("well-formed headers: accepted if one signature is genuine and the time is near, in whatever order")
    void verify_generatedHeaders_asComposed() {
        Map<@Nullable Reason, Integer> seen = new HashMap<>();
        RandomCases.run(SEED, random -> {
            byte[] body = bytes(random);
            long age = random.nextLong(-400, 401);
            Instant at = SimulatedTime.START.minusSeconds(age);
            List<String> parts = new ArrayList<>(List.of("t=" + at.getEpochSecond()));
            boolean genuine = false;
            for (int i = random.nextInt(4); i > 0; i--) {
                int kind = random.nextInt(4);
                genuine |= kind == 0;
                parts.add(
                        switch (kind) {
                            case 0 -> v1(pick(random, List.of(KEY, OLD_KEY)), body, at);
                            case 1 -> v1(FOREIGN_KEY, body, at);
                            case 2 -> v1(KEY, body, at.plusSeconds(1));
                            default ->
                                "v" + random.nextInt(2, 99) + v1(KEY, body, at).substring(2);
                        });
            }
            Reason expected = expected(genuine, age);
            WebhookRejectedException rejection = Messages.rejection(verifier, joined(random, parts), body);
            assertThat(rejection == null ? null : rejection.reason()).isEqualTo(expected);
            seen.merge(expected, 1, Integer::sum);
        });
        assertThat(seen.keySet()).containsExactlyInAnyOrder(null, Reason.NO_MATCH, Reason.TOO_OLD, Reason.TOO_NEW);
    }

    private static @Nullable Reason expected(boolean genuine, long age) {
        if (!genuine) {
            return Reason.NO_MATCH;
        }
        return age > 180 ? Reason.TOO_OLD : age < -180 ? Reason.TOO_NEW : null;
    }

    @Test
    @DisplayName("a genuine header damaged in one place: malformed, and the message says what is wrong")
    void verify_damagedHeaders_saysWhat() {
        Map<String, Integer> seen = new HashMap<>();
        RandomCases.run(SEED, random -> {
            List<String> parts = new ArrayList<>(List.of("t=1795435200", "v1=" + HASH));
            String expected = switch (random.nextInt(8)) {
                case 0 -> damaged(parts, 0, "t=" + pick(random, NO_SECONDS), TIME);
                case 1 -> damaged(parts, 0, "x=1795435200", NO_TIME);
                case 2 -> damaged(parts, 1, "v1=" + HASH.substring(random.nextInt(1, 65)), DIGITS);
                case 3 -> damaged(parts, 1, "v1=" + HASH + HASH.substring(random.nextInt(64)), DIGITS);
                case 4 -> damaged(parts, 1, "v1=" + withoutADigit(random), DIGITS);
                case 5 -> added(parts, pick(random, List.of("t=1795435200", "t=1795435201")), TWO_TIMES);
                case 6 -> added(parts, pick(random, List.of("", "v1", "t", "=", "=" + HASH, " ")), PART);
                default -> added(parts, "v2=" + "0".repeat(random.nextInt(4096, 9000)), LONG);
            };
            WebhookRejectedException rejection = Messages.rejected(verifier, joined(random, parts), BODY);
            assertThat(rejection).hasMessage(expected);
            assertThat(rejection.reason()).isEqualTo(Reason.MALFORMED);
            seen.merge(expected, 1, Integer::sum);
        });
        assertThat(seen.keySet()).containsExactlyInAnyOrder(LONG, PART, NO_TIME, TWO_TIMES, TIME, DIGITS);
    }

    private static String damaged(List<String> parts, int which, String by, String message) {
        parts.set(which, by);
        return message;
    }

    private static String added(List<String> parts, String part, String message) {
        parts.add(part);
        return message;
    }

    private static String withoutADigit(SplittableRandom random) {
        int at = random.nextInt(64);
        return HASH.substring(0, at)
                + pick(random, List.of("g", "G", " ", "-", "\0", "é", "１"))
                + HASH.substring(at + 1);
    }

    @Test
    @DisplayName("I14 any text at all: a rejection, in words that are ours alone")
    void verify_anyText_isRejected() {
        RandomCases.run(SEED, random -> {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(40); i > 0; i--) {
                text.append(pick(
                        random,
                        List.of(
                                "t=",
                                "v1=",
                                "v",
                                "t",
                                "1",
                                "1795435200",
                                "=",
                                ",",
                                HASH,
                                "\r\n",
                                "\0",
                                " ",
                                "é",
                                "\ud800")));
            }
            WebhookRejectedException rejection = Messages.rejected(verifier, text.toString(), new byte[0]);
            assertThat(rejection.getMessage())
                    .isIn(
                            LONG,
                            PART,
                            NO_TIME,
                            TWO_TIMES,
                            TIME,
                            DIGITS,
                            "there is no signature header",
                            "no signature fits the body and the signing keys");
        });
    }

    @Test
    @DisplayName("one bit of the body or of the signature turned: no match")
    void verify_oneBitTurned_isRejected() {
        RandomCases.run(SEED, random -> {
            byte[] body = BODY.clone();
            String header = HEADER;
            if (random.nextBoolean()) {
                body[random.nextInt(body.length)] ^= (byte) (1 << random.nextInt(8));
            } else {
                int at = HEADER.length() - 1 - random.nextInt(64);
                int digit = Character.digit(HEADER.charAt(at), 16) ^ (1 << random.nextInt(4));
                header = HEADER.substring(0, at) + Character.forDigit(digit, 16) + HEADER.substring(at + 1);
            }
            assertThat(Messages.rejected(verifier, header, body).reason()).isEqualTo(Reason.NO_MATCH);
        });
    }
}
