package io.github.samspoke.calendly.oauth;

import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;

/** One key under one name. */
final class SingleKey implements KeyProvider {
    private final String id;
    private final SecretKey key;

    SingleKey(String id, SecretKey key) {
        this.id = id;
        this.key = key;
    }

    static SingleKey random() {
        try {
            KeyGenerator aes = KeyGenerator.getInstance("AES");
            aes.init(256);
            return new SingleKey("ephemeral", aes.generateKey());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has AES", e);
        }
    }

    @Override
    public String currentKeyId() {
        return id;
    }

    @Override
    public Optional<SecretKey> key(String wanted) {
        return wanted.equals(id) ? Optional.of(key) : Optional.empty();
    }

    @Override
    public String toString() {
        return "KeyProvider[" + id + "]";
    }
}
