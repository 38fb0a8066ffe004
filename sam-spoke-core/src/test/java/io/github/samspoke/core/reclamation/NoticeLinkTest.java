package io.github.samspoke.core.reclamation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.core.connection.CredentialKeys;
import io.github.samspoke.core.reclamation.NoticeLinkException.Problem;
import io.github.samspoke.core.reclamation.internal.Asking;
import io.github.samspoke.core.reclamation.internal.NoticeLinks;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("4, I14: the links of notices")
class NoticeLinkTest {
    private static final String ID = "U019";

    private final Bench bench = Bench.of(20, 1);

    private String token() {
        bench.asks(ID, 14);
        return bench.mailbox.token();
    }

    private void assertInvalid(String token) {
        RemovalCandidate before = bench.candidate(ID);
        assertThatThrownBy(() -> bench.candidates().notice(token))
                .as(token)
                .isInstanceOfSatisfying(
                        NoticeLinkException.class, e -> assertThat(e.problem()).isEqualTo(Problem.INVALID));
        assertThatThrownBy(() -> bench.candidates().answer(token, NoticeAnswer.release()))
                .as(token)
                .isInstanceOf(NoticeLinkException.class);
        assertThat(bench.candidate(ID)).isEqualTo(before);
    }

    @Test
    @DisplayName("4: a token with any bit flipped is refused")
    void open_everyBitFlipped_refused() {
        String token = token();
        for (int at = 0; at < token.length(); at++) {
            for (int bit = 0; bit < 8; bit++) {
                char[] forged = token.toCharArray();
                forged[at] ^= (char) (1 << bit);
                assertInvalid(new String(forged));
            }
        }
    }

    @Test
    @DisplayName("4: a token cut short anywhere, or with something behind it, is refused")
    void open_truncatedOrLonger_refused() {
        String token = token();
        for (int length = 0; length < token.length(); length++) {
            assertInvalid(token.substring(0, length));
            assertInvalid(token.substring(length + 1));
        }
        for (String more : List.of("=", "A", ".", " ", "\n", "\0", "x".repeat(1000))) {
            assertInvalid(token + more);
        }
    }

    @Test
    @DisplayName("4: a token says candidate, notice and expiry, and none of them can be exchanged for another")
    void open_otherClaims_refused() {
        String token = token();
        RemovalCandidate candidate = bench.candidate(ID);
        String[] parts = token.split("\\.");
        assertThat(parts).hasSize(6);
        assertThat(parts[2]).isEqualTo(candidate.number());
        assertThat(token).doesNotContain(ID).doesNotContain("example");
        List<String[]> forged = new ArrayList<>();
        for (int part = 0; part < 5; part++) {
            String[] other = parts.clone();
            other[part] = part == 2 ? "RCC0000099" : part == 1 ? "b3RoZXI" : "9" + parts[part];
            forged.add(other);
            String[] padded = parts.clone();
            padded[part] = "0" + parts[part];
            forged.add(padded);
        }
        forged.forEach(one -> assertInvalid(String.join(".", one)));
    }

    @Test
    @DisplayName("4: a token of another key, though of the same name, is refused")
    void open_otherKey_refused() {
        String token = token();
        bench.asking = new Asking(bench.mailbox, null, new NoticeLinks(CredentialKeys.ephemeral()), Asking.COOL_DOWN);
        assertInvalid(token);
    }

    @Test
    @DisplayName(
            "4: keys rotate: a link under an old key that is still known is good, under one that is gone it is not")
    void open_rotatedKey_good() {
        String token = token();
        SecretKey old = Bench.KEYS.key(Bench.KEYS.currentKeyId()).orElseThrow();
        SecretKey next = CredentialKeys.ephemeral().key("ephemeral").orElseThrow();
        bench.asking = new Asking(bench.mailbox, null, new NoticeLinks(new Rotated(old, next)), Asking.COOL_DOWN);

        assertThat(bench.candidates().notice(token).open()).isTrue();

        bench.asking =
                new Asking(bench.mailbox, null, new NoticeLinks(CredentialKeys.of("next", next)), Asking.COOL_DOWN);
        assertInvalid(token);
    }

    @Test
    @DisplayName("4: the credential key itself signs nothing: it is not what a link is made with")
    void token_derivedKey_notTheCredentialKey() throws Exception {
        String token = token();
        String said = token.substring(0, token.lastIndexOf('.'));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(Bench.KEYS.key(Bench.KEYS.currentKeyId()).orElseThrow());
        String own = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(mac.doFinal(said.getBytes(StandardCharsets.UTF_8)));
        assertInvalid(said + "." + own);
    }

    private record Rotated(SecretKey old, SecretKey next) implements CredentialKeys {
        @Override
        public String currentKeyId() {
            return "next";
        }

        @Override
        public Optional<SecretKey> key(String id) {
            return id.equals("next") ? Optional.of(next) : id.equals("ephemeral") ? Optional.of(old) : Optional.empty();
        }
    }
}
