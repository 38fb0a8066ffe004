package io.github.samspoke.calendly.oauth;

import io.github.samspoke.calendly.error.SealBrokenException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.jspecify.annotations.Nullable;

/**
 * Encrypts what a store keeps, with AES-256-GCM: grants here, and whatever else a host has to keep beside them, such as
 * the secret of its application. The layout: format, length of the key's identifier, identifier, nonce,
 * cipher text with its tag. Bound to it, though not in it: tenant, provider, purpose, key identifier and version, so
 * that a record copied to another place does not open there. Thread-safe.
 */
public final class Sealer {
    private static final byte FORMAT = 1;
    private static final int NONCE = 12;
    private static final int TAG = 16;
    private static final int KEY_BYTES = 32;
    private static final String PROVIDER = "calendly";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final KeyProvider keys;

    /**
     * A sealer with the host's keys. Fails if there is no current one: better at the start than when the first pair has
     * to be stored.
     *
     * @param keys the keys
     * @throws IllegalStateException if the current key is missing or is not one of 256 bits
     */
    public Sealer(KeyProvider keys) {
        this.keys = keys;
        current();
    }

    /**
     * Seals something under the current key.
     *
     * @param tenant whose it is
     * @param purpose what it is
     * @param version which of several it is
     * @param plain what to seal
     * @return bytes that open for the same tenant, purpose and version alone
     */
    public byte[] seal(String tenant, String purpose, long version, byte[] plain) {
        String id = keys.currentKeyId();
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] cipherText;
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, checked(id), nonce);
            cipher.updateAAD(binding(tenant, purpose, id, version));
            cipherText = cipher.doFinal(plain);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the current key cannot encrypt", e);
        }
        return Binary.written(out -> {
            out.writeByte(FORMAT);
            out.writeByte(id.length());
            out.write(id.getBytes(StandardCharsets.US_ASCII));
            out.write(nonce);
            out.write(cipherText);
        });
    }

    /**
     * Opens what was sealed.
     *
     * @param tenant whose it is
     * @param purpose what it is
     * @param version which of several it is
     * @param sealed what {@link #seal} gave
     * @return what was sealed
     * @throws SealBrokenException if it does not open, whatever the reason
     */
    public byte[] open(String tenant, String purpose, long version, byte[] sealed) {
        String id = keyId(sealed);
        SecretKey key = id == null ? null : keys.key(id).orElse(null);
        if (id == null || key == null) {
            throw new SealBrokenException();
        }
        int start = 2 + id.length();
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOfRange(sealed, start, start + NONCE));
            cipher.updateAAD(binding(tenant, purpose, id, version));
            return cipher.doFinal(sealed, start + NONCE, sealed.length - start - NONCE);
        } catch (GeneralSecurityException | RuntimeException e) {
            // Without the cause, which differs with what is wrong and from one JDK to the next.
            throw new SealBrokenException();
        }
    }

    /**
     * Whether something was sealed under another key than the current one.
     *
     * @param sealed what {@link #seal} gave
     * @return true if it should be sealed anew
     */
    public boolean isOld(byte[] sealed) {
        return !keys.currentKeyId().equals(keyId(sealed));
    }

    /** Null if this was not sealed here, or is too short, which the cipher of JDK 17 does not take well. */
    private static @Nullable String keyId(byte[] sealed) {
        if (sealed.length < 2 || sealed[0] != FORMAT || sealed.length < 2 + sealed[1] + NONCE + TAG) {
            return null;
        }
        String id = new String(sealed, 2, Math.max(0, sealed[1]), StandardCharsets.US_ASCII);
        return isId(id) ? id : null;
    }

    private static boolean isId(String id) {
        return !id.isEmpty() && id.length() <= 64 && id.chars().allMatch(c -> c > ' ' && c < 0x7f);
    }

    private void current() {
        checked(keys.currentKeyId());
    }

    private SecretKey checked(String id) {
        SecretKey key = isId(id) ? keys.key(id).orElse(null) : null;
        if (key == null) {
            throw new IllegalStateException("the current key is missing, or its id is not 1 to 64 visible characters");
        }
        byte[] encoded = key.getEncoded();
        // A key that does not leave its hardware has no bytes to count.
        if (encoded != null && encoded.length != KEY_BYTES) {
            throw new IllegalStateException("the current key must have 256 bits");
        }
        return key;
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG * 8, nonce));
        return cipher;
    }

    private static byte[] binding(String tenant, String purpose, String keyId, long version) {
        return Binary.written(out -> {
            out.writeByte(FORMAT);
            out.writeUTF(tenant);
            out.writeUTF(PROVIDER);
            out.writeUTF(purpose);
            out.writeUTF(keyId);
            out.writeLong(version);
        });
    }
}
