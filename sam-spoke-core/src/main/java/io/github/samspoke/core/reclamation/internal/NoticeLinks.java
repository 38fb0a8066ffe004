package io.github.samspoke.core.reclamation.internal;

import io.github.samspoke.core.common.InvalidInputException;
import io.github.samspoke.core.common.Secret;
import io.github.samspoke.core.connection.CredentialKeys;
import io.github.samspoke.core.reclamation.Notice;
import io.github.samspoke.core.reclamation.NoticeLinkException;
import io.github.samspoke.core.reclamation.NoticeLinkException.Problem;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs and opens the tokens of notices: candidate, notice and expiry in clear, under an HMAC-SHA256 whose key is derived
 * from the host's credential keys. A token says nothing about a person.
 */
public final class NoticeLinks {
    private static final String HMAC = "HmacSHA256";
    private static final byte[] PURPOSE = "samspoke link of a notice, 1".getBytes(StandardCharsets.UTF_8);
    private static final int MOST_LENGTH = 512;
    private static final Pattern FORM = Pattern.compile(
            "1\\.([A-Za-z0-9_-]{1,88})\\.(RCC[0-9]{7,15})\\.([0-9]{1,6})\\.([0-9]{1,12})\\.[A-Za-z0-9_-]{43}");

    private final CredentialKeys keys;

    /** What a good token says. */
    record Opened(String candidate, int sequence, Instant expiry) {}

    public NoticeLinks(CredentialKeys keys) {
        this.keys = keys;
    }

    Secret token(String candidate, Notice notice) {
        String id = keys.currentKeyId();
        SecretKey key = keys.key(id)
                .orElseThrow(() -> new InvalidInputException(
                        "credentialKeys", "the current key is not known", "Let key() return it."));
        return Secret.of(
                signed(id, key, candidate, notice.sequence(), notice.linkEnds().getEpochSecond()));
    }

    /** The whole text is compared with what it would have to be, so that there is one token for each notice and key. */
    Opened open(String token, Instant now) {
        Matcher parts = FORM.matcher(token.length() > MOST_LENGTH ? "" : token);
        if (!parts.matches()) {
            throw new NoticeLinkException(Problem.INVALID);
        }
        String id = keyId(parts.group(1));
        SecretKey key = keys.key(id).orElseThrow(() -> new NoticeLinkException(Problem.INVALID));
        int sequence = Integer.parseInt(parts.group(3));
        long expiry = Long.parseLong(parts.group(4));
        String good = signed(id, key, parts.group(2), sequence, expiry);
        if (!MessageDigest.isEqual(bytes(good), bytes(token))) {
            throw new NoticeLinkException(Problem.INVALID);
        }
        Instant end = Instant.ofEpochSecond(expiry);
        if (!now.isBefore(end)) {
            throw new NoticeLinkException(Problem.EXPIRED);
        }
        return new Opened(parts.group(2), sequence, end);
    }

    private static String keyId(String part) {
        try {
            return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.US_ASCII);
        } catch (IllegalArgumentException e) {
            throw new NoticeLinkException(Problem.INVALID);
        }
    }

    private static String signed(String id, SecretKey key, String candidate, int sequence, long expiry) {
        String said = "1." + text(bytes(id)) + "." + candidate + "." + sequence + "." + expiry;
        byte[] derived = mac(key, PURPOSE);
        return said + "." + text(mac(new SecretKeySpec(derived, HMAC), bytes(said)));
    }

    private static byte[] mac(Key key, byte[] text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac.doFinal(text);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has " + HMAC, e);
        } catch (InvalidKeyException e) {
            throw new InvalidInputException(
                    "credentialKeys", "a key cannot be used to sign", "Give keys whose bytes can be read.");
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A candidate's number out of a notice's id, with the notice's sequence. */
    static Optional<Opened> noticeId(String id) {
        Matcher parts =
                Pattern.compile("(RCC[0-9]{7,15})/([0-9]{1,6})(/r[0-9]{1,6})?").matcher(id);
        return parts.matches()
                ? Optional.of(new Opened(parts.group(1), Integer.parseInt(parts.group(2)), Instant.MAX))
                : Optional.empty();
    }
}
