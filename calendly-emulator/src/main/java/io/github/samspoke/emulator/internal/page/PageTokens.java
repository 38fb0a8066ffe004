package io.github.samspoke.emulator.internal.page;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Opaque page tokens: a place in a list, bound by a MAC to the path and the filters it was made for, so that the
 * server keeps nothing. Thread-safe.
 */
public final class PageTokens {
    private static final int MAC_BYTES = 12;
    private static final int PLACE_BYTES = 9;

    private final SecretKeySpec key;
    private volatile int generation;

    public PageTokens(long seed) {
        byte[] secret = ByteBuffer.allocate(16).putLong(seed).putLong(~seed).array();
        this.key = new SecretKeySpec(secret, "HmacSHA256");
    }

    /** Makes all tokens given out so far invalid. */
    public synchronized void expireAll() {
        generation++;
    }

    /** How often tokens were made invalid. */
    public int generation() {
        return generation;
    }

    /** Goes on as it was saved. */
    public synchronized void restore(int saved) {
        generation = saved;
    }

    /** A token for a place. */
    public String encode(Position position, String binding) {
        byte[] place = ByteBuffer.allocate(PLACE_BYTES)
                .put((byte) (position.forward() ? 1 : 0))
                .putLong(position.row())
                .array();
        byte[] mac = mac(binding, place);
        byte[] token = Arrays.copyOf(mac, MAC_BYTES + PLACE_BYTES);
        System.arraycopy(hide(mac, place), 0, token, MAC_BYTES, PLACE_BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** The place of a token; empty when it is none of ours, expired, or made for other filters. */
    public Optional<Position> decode(String text, String binding) {
        byte[] token;
        try {
            token = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (token.length != MAC_BYTES + PLACE_BYTES) {
            return Optional.empty();
        }
        byte[] mac = Arrays.copyOf(token, MAC_BYTES);
        byte[] place = hide(mac, Arrays.copyOfRange(token, MAC_BYTES, token.length));
        if (!Arrays.equals(mac, mac(binding, place))) {
            return Optional.empty();
        }
        ByteBuffer read = ByteBuffer.wrap(place);
        return Optional.of(new Position(read.get() == 1, read.getLong()));
    }

    private byte[] mac(String binding, byte[] place) {
        byte[] text = (generation + " " + binding).getBytes(StandardCharsets.UTF_8);
        return Arrays.copyOf(digest(text, place), MAC_BYTES);
    }

    /** Lays a key stream over the place, so that nobody can read or count in it. */
    private byte[] hide(byte[] mac, byte[] place) {
        byte[] stream = digest(mac);
        byte[] hidden = place.clone();
        for (int i = 0; i < hidden.length; i++) {
            hidden[i] = (byte) (hidden[i] ^ stream[i]);
        }
        return hidden;
    }

    private byte[] digest(byte[]... parts) {
        try {
            Mac hmac = Mac.getInstance("HmacSHA256");
            hmac.init(key);
            for (byte[] part : parts) {
                hmac.update(part);
            }
            return hmac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has HmacSHA256", e);
        }
    }
}
