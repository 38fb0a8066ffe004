package io.github.samspoke.calendly.oauth;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.SecretKey;

/** Keys of a host that changes them. */
final class RotatingKeys implements KeyProvider {
    private final Map<String, SecretKey> keys = new ConcurrentHashMap<>();
    private volatile String current;

    RotatingKeys(String first) {
        this.current = first;
        rotateTo(first);
    }

    void rotateTo(String id) {
        keys.put(id, KeyProvider.ephemeral().key("ephemeral").orElseThrow());
        current = id;
    }

    void forget(String id) {
        keys.remove(id);
    }

    @Override
    public String currentKeyId() {
        return current;
    }

    @Override
    public Optional<SecretKey> key(String id) {
        return Optional.ofNullable(keys.get(id));
    }
}
