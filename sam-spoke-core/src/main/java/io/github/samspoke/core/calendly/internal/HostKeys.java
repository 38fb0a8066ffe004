package io.github.samspoke.core.calendly.internal;

import io.github.samspoke.calendly.oauth.KeyProvider;
import io.github.samspoke.core.connection.CredentialKeys;
import java.util.Optional;
import javax.crypto.SecretKey;

/** The engine's keys as the client knows keys. */
record HostKeys(CredentialKeys keys) implements KeyProvider {
    @Override
    public String currentKeyId() {
        return keys.currentKeyId();
    }

    @Override
    public Optional<SecretKey> key(String id) {
        return keys.key(id);
    }
}
