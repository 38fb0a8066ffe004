package io.github.samspoke.calendly.webhook;

import static io.github.samspoke.calendly.webhook.Messages.BODY;
import static io.github.samspoke.calendly.webhook.Messages.HASH;
import static io.github.samspoke.calendly.webhook.Messages.HEADER;
import static io.github.samspoke.calendly.webhook.Messages.KEY;
import static io.github.samspoke.calendly.webhook.Messages.OLD_KEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.calendly.error.WebhookRejectedException;
import io.github.samspoke.calendly.error.WebhookRejectedException.Reason;
import io.github.samspoke.calendly.oauth.Secret;
import io.github.samspoke.calendly.testing.SimulatedTime;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookVerifierTest {
    private final SimulatedTime time = new SimulatedTime();
    private final WebhookVerifier verifier = Messages.verifier(time);

    private void rejected(@Nullable String header, byte[] body, Reason reason) {
        assertThat(Messages.rejected(verifier, header, body).reason()).isEqualTo(reason);
    }

    @Test
    @DisplayName("signatures that another tool computed")
    void verify_knownVectors_accepts() {
        byte[] everyByte = new byte[256];
        IntStream.range(0, 256).forEach(i -> everyByte[i] = (byte) i);

        VerifiedWebhook webhook = verifier.verify(HEADER, BODY);
        assertThat(webhook.body()).isEqualTo(BODY);
        assertThat(webhook.signedAt()).isEqualTo(SimulatedTime.START);
        verifier.verify(
                "t=1795435200,v1=eeb54e265b20f23dd2573178430aba3b476fa04c3c291426d6c19dc49765f956", new byte[0]);
        verifier.verify("t=1795435200,v1=71de95fc698f7da3dd14ba5fa9a0775db19a60cd213d659fb551236adb02355b", everyByte);
    }

    @Test
    @DisplayName("a signature of a key longer than the hash's block, computed by another tool")
    void sign_longKey_matches() {
        assertThat(WebhookSigner.with(Secret.of("k".repeat(100))).sign(BODY, SimulatedTime.START))
                .isEqualTo("t=1795435200,v1=9273b47f683f867a202b9356e64fd466cce18f94ec2a226b4b25b0abfaf13cff");
    }

    @Test
    void sign_fractionOfASecond_isDropped() {
        assertThat(WebhookSigner.with(KEY).sign(BODY, SimulatedTime.START.plusNanos(999_999_999)))
                .isEqualTo(HEADER);
    }

    @Test
    @DisplayName("the same JSON written otherwise does not verify")
    void verify_reserialized_isRejected() {
        String text = new String(BODY, StandardCharsets.UTF_8);
        rejected(HEADER, text.replace(":", ": ").getBytes(StandardCharsets.UTF_8), Reason.NO_MATCH);
        rejected(HEADER, text.replace("ë", "\\u00eb").getBytes(StandardCharsets.UTF_8), Reason.NO_MATCH);
        rejected(HEADER, text.getBytes(StandardCharsets.ISO_8859_1), Reason.NO_MATCH);
        rejected(HEADER, (text + "\n").getBytes(StandardCharsets.UTF_8), Reason.NO_MATCH);
    }

    @Test
    @DisplayName("while a key is replaced, both are good; afterwards the old one is not")
    void verify_rotation_eitherKey() {
        String old = WebhookSigner.with(OLD_KEY).sign(BODY, SimulatedTime.START);
        assertThat(verifier.verify(old, BODY).body()).isEqualTo(BODY);

        WebhookVerifier after =
                WebhookVerifier.builder().signingKey(KEY).clock(time).build();
        assertThat(after.verify(HEADER, BODY).body()).isEqualTo(BODY);
        assertThatThrownBy(() -> after.verify(old, BODY)).isInstanceOf(WebhookRejectedException.class);
    }

    @ParameterizedTest
    @DisplayName("tolerance 3 minutes, both ways, the bound included")
    @CsvSource({"-181,TOO_NEW", "-180,", "-179,", "0,", "179,", "180,", "181,TOO_OLD"})
    void verify_clock_bounds(long age, @Nullable Reason reason) {
        String header = WebhookSigner.with(KEY).sign(BODY, SimulatedTime.START.minusSeconds(age));
        if (reason == null) {
            assertThat(verifier.verify(header, BODY).signedAt()).isEqualTo(SimulatedTime.START.minusSeconds(age));
        } else {
            rejected(header, BODY, reason);
        }
    }

    @Test
    @DisplayName("a nanosecond more than the tolerance is more")
    void verify_nanosecondLate_isRejected() {
        time.advance(Duration.ofMinutes(3));
        verifier.verify(HEADER, BODY);
        time.advance(Duration.ofNanos(1));
        rejected(HEADER, BODY, Reason.TOO_OLD);
    }

    @Test
    @DisplayName("an unsigned message is never said to be late: anybody could ask what time it is here")
    void verify_lateAndUnsigned_noMatch() {
        rejected("t=1,v1=" + HASH, BODY, Reason.NO_MATCH);
        rejected("t=999999999999,v1=" + HASH, BODY, Reason.NO_MATCH);
        rejected(
                WebhookSigner.with(KEY).sign(BODY, SimulatedTime.START.plusSeconds(800_000_000_000L)),
                BODY,
                Reason.TOO_NEW);
    }

    @ParameterizedTest
    @DisplayName("parts in any order, capital digits, other schemes beside it")
    @ValueSource(
            strings = {
                "v1=HASH,t=1795435200",
                "t=1795435200,v0=abc,v1=HASH,v2=",
                "t=1795435200,v1=0000000000000000000000000000000000000000000000000000000000000000,v1=HASH",
                "t=1795435200,v1=HASH,v1=0000000000000000000000000000000000000000000000000000000000000000",
                "t=1795435200,v1=HASH,x=y=z"
            })
    void verify_otherForms_accepts(String header) {
        assertThat(verifier.verify(header.replace("HASH", HASH), BODY).body()).isEqualTo(BODY);
        assertThat(verifier.verify(header.replace("HASH", HASH.toUpperCase(Locale.ROOT)), BODY)
                        .body())
                .isEqualTo(BODY);
    }

    @ParameterizedTest
    @DisplayName("no signature of scheme v1")
    @ValueSource(strings = {"t=1795435200", "t=1795435200,v0=HASH", "t=1795435200,V1=HASH", "t=1795435200, v1=HASH"})
    void verify_schemeMissing_noMatch(String header) {
        rejected(header.replace("HASH", HASH), BODY, Reason.NO_MATCH);
    }

    @Test
    void verify_noHeader_unsigned() {
        rejected(null, BODY, Reason.UNSIGNED);
        rejected("", BODY, Reason.UNSIGNED);
    }

    @Test
    @DisplayName("a leading zero is not what was signed")
    void verify_sameSecondsOtherwiseWritten_noMatch() {
        rejected("t=01795435200,v1=" + HASH, BODY, Reason.NO_MATCH);
    }

    @Test
    void verify_largeInputs_bounded() {
        WebhookSigner signer = WebhookSigner.with(KEY);
        byte[] largest = new byte[WebhookVerifier.MAX_BODY];
        assertThat(verifier.verify(signer.sign(largest, SimulatedTime.START), largest)
                        .body())
                .hasSize(1_048_576);

        byte[] larger = Arrays.copyOf(largest, largest.length + 1);
        rejected(signer.sign(larger, SimulatedTime.START), larger, Reason.TOO_LARGE);
        rejected("t=1795435200,v1=" + "0".repeat(1_048_576), BODY, Reason.MALFORMED);
        rejected(HEADER + ",x=".repeat(1_000_000), BODY, Reason.MALFORMED);
    }

    @Test
    @DisplayName("what was verified cannot be changed afterwards")
    void body_changedByTheCaller_staysVerified() {
        byte[] mine = BODY.clone();
        VerifiedWebhook webhook = verifier.verify(HEADER, mine);
        mine[0] = 'x';
        webhook.body()[0] = 'y';
        assertThat(webhook.body()).isEqualTo(BODY);
    }

    @Test
    void verify_manyThreads_agree() {
        long accepted = IntStream.range(0, 2_000)
                .parallel()
                .filter(i -> verifier.verify(HEADER, BODY).body().length == BODY.length)
                .count();
        assertThat(accepted).isEqualTo(2_000);
    }

    @Test
    void build_badValues_areRefused() {
        assertThatThrownBy(() -> WebhookVerifier.builder().build()).isInstanceOf(IllegalStateException.class);
        for (Duration apart : List.of(
                Duration.ZERO,
                Duration.ofMinutes(-3),
                Duration.ofMillis(999),
                Duration.ofDays(1).plusNanos(1))) {
            assertThatThrownBy(() -> WebhookVerifier.builder().tolerance(apart))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void tolerance_ofTheHost_counts() {
        WebhookVerifier patient = WebhookVerifier.builder()
                .signingKey(KEY)
                .tolerance(Duration.ofDays(1))
                .clock(time)
                .build();
        time.advance(Duration.ofDays(1));
        assertThat(patient.verify(HEADER, BODY).signedAt()).isEqualTo(SimulatedTime.START);
    }

    @Test
    @DisplayName("I14 nothing that holds a key or a body prints it")
    void toString_ofHolders_showsNoSecret() {
        List<Object> holders = List.of(
                verifier,
                WebhookVerifier.builder().signingKey(KEY),
                WebhookSigner.with(KEY),
                new SigningKey(KEY),
                verifier.verify(HEADER, BODY));
        assertThat(holders).allSatisfy(h -> assertThat(h.toString()).doesNotContain("sekret", "Zoë", HASH));
    }
}
