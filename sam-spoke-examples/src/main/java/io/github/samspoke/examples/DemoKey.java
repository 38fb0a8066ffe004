package io.github.samspoke.examples;

import io.github.samspoke.core.connection.CredentialKeys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key that seals what was connected, in a file beside the store. That is for a demonstration; a host keeps the key
 * where whoever copies the database does not find it.
 */
final class DemoKey {
    private static final String ID = "demo";
    private static final int KEY_BYTES = 32;

    private DemoKey() {}

    /** The key in a file, which is made if it is not there. */
    static CredentialKeys in(Path file) {
        try {
            if (!Files.exists(file)) {
                StoreFolder.write(file, HexFormat.of().formatHex(fresh()).getBytes(StandardCharsets.US_ASCII));
            }
            byte[] key = HexFormat.of().parseHex(Files.readString(file).strip());
            if (key.length != KEY_BYTES) {
                throw new IllegalArgumentException("a key of " + key.length + " bytes");
            }
            return keys(key);
        } catch (IOException | IllegalArgumentException e) {
            throw new SetUpException(
                    file + " is not a key of 64 hexadecimal digits. Put a copy of it back, or delete it: then a new"
                            + " token is made",
                    e);
        }
    }

    /** The keys of every node that is given the same one. */
    static CredentialKeys keys(byte[] key) {
        return CredentialKeys.of(ID, new SecretKeySpec(key, "AES"));
    }

    static byte[] fresh() {
        byte[] random = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(random);
        return random;
    }
}
