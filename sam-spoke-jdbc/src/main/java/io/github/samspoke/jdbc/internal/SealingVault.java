package io.github.samspoke.jdbc.internal;

import io.github.samspoke.core.connection.Credential;
import io.github.samspoke.jdbc.CredentialCodec;
import io.github.samspoke.jdbc.CredentialVault;
import io.github.samspoke.jdbc.StoreException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.jspecify.annotations.Nullable;

/** AES-256-GCM: one byte of version, twelve of a random nonce, the text and its tag; the alias is authenticated too. */
public final class SealingVault implements CredentialVault {
    private static final byte VERSION = 1;
    private static final int NONCE = 12;
    private static final int TEXT = 1 + NONCE;
    private static final int TAG = 16;

    private final SecureRandom random = new SecureRandom();
    private final SecretKey key;
    private final CredentialCodec codec;

    public SealingVault(SecretKey key, CredentialCodec codec) {
        byte[] encoded = key.getEncoded();
        if (!key.getAlgorithm().equals("AES") || (encoded != null && encoded.length != 32)) {
            throw new StoreException(
                    "The key of the credentials is not one of AES with 256 bits", "Give a key of 32 random bytes.");
        }
        this.key = key;
        this.codec = codec;
    }

    @Override
    public byte[] seal(String alias, Credential credential) {
        byte[] sealed = new byte[TEXT];
        random.nextBytes(sealed);
        sealed[0] = VERSION;
        try {
            byte[] text = cipher(Cipher.ENCRYPT_MODE, alias, sealed).doFinal(codec.write(credential));
            sealed = Arrays.copyOf(sealed, TEXT + text.length);
            System.arraycopy(text, 0, sealed, TEXT, text.length);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new StoreException(
                    "The credential of " + alias + " cannot be sealed", "Check the key and the Java runtime.", e);
        }
    }

    @Override
    public Optional<Credential> open(String alias, byte[] sealed) {
        if (sealed.length < TEXT + TAG || sealed[0] != VERSION) {
            throw unreadable(alias, null);
        }
        try {
            byte[] text = cipher(Cipher.DECRYPT_MODE, alias, sealed).doFinal(sealed, TEXT, sealed.length - TEXT);
            return Optional.of(codec.read(text));
        } catch (GeneralSecurityException e) {
            throw unreadable(alias, e);
        }
    }

    private Cipher cipher(int mode, String alias, byte[] sealed) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(8 * TAG, sealed, 1, NONCE));
        cipher.updateAAD(sealed, 0, 1);
        cipher.updateAAD(alias.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static StoreException unreadable(String alias, @Nullable Throwable cause) {
        String message = "The credential of " + alias + " cannot be opened: it was changed or sealed with another key";
        String remedy = "Give the key it was sealed with, or connect the account again.";
        return cause == null ? new StoreException(message, remedy) : new StoreException(message, remedy, cause);
    }
}
