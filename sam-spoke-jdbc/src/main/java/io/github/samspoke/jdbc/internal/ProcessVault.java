package io.github.samspoke.jdbc.internal;

import io.github.samspoke.core.connection.Credential;
import io.github.samspoke.jdbc.CredentialVault;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Credentials in memory under random handles. Each one sealed gets a handle of its own, so that a unit of work that is
 * rolled back leaves the row with the handle it had.
 */
public final class ProcessVault implements CredentialVault {
    private final Map<String, Credential> held = new ConcurrentHashMap<>();

    @Override
    public byte[] seal(String alias, Credential credential) {
        String handle = UUID.randomUUID().toString();
        held.put(handle, credential);
        return handle.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public Optional<Credential> open(String alias, byte[] sealed) {
        return Optional.ofNullable(held.get(new String(sealed, StandardCharsets.US_ASCII)));
    }
}
