package io.github.samspoke.examples;

import io.github.samspoke.core.SamSpoke;
import io.github.samspoke.core.common.Secret;
import io.github.samspoke.core.connection.Connection;
import io.github.samspoke.core.connection.ConnectionAuthorizer;
import io.github.samspoke.core.connection.ConnectionSettings;
import io.github.samspoke.core.connection.Credential;
import io.github.samspoke.core.store.Store;
import io.github.samspoke.jdbc.CredentialCodec;
import io.github.samspoke.jdbc.CredentialVault;
import io.github.samspoke.jdbc.StoreException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.spec.SecretKeySpec;

/**
 * The personal token that outlives the process: sealed in the store, under a key in a file beside it. That is for a
 * demonstration; a host keeps the key where whoever copies the database does not find it.
 */
final class KeptCredential implements CredentialCodec {
    private static final int KEY_BYTES = 32;

    private final ConnectionAuthorizer authorizer;

    /** One credential a token, for with it goes the pace at which its user may ask. */
    private final Map<String, Credential> byToken = new ConcurrentHashMap<>();

    private volatile String connecting = "";

    KeptCredential(ConnectionAuthorizer authorizer) {
        this.authorizer = authorizer;
    }

    /** The vault under the key in a file, which is made if it is not there. */
    CredentialVault vault(Path keyFile) {
        try {
            if (!Files.exists(keyFile)) {
                StoreFolder.write(keyFile, HexFormat.of().formatHex(newKey()).getBytes(StandardCharsets.US_ASCII));
            }
            byte[] key = HexFormat.of().parseHex(Files.readString(keyFile).strip());
            return vault(key);
        } catch (IOException | IllegalArgumentException | StoreException e) {
            throw new SetUpException(
                    keyFile + " is not a key of 64 hexadecimal digits. Put a copy of it back, or delete it: then a new"
                            + " token is made",
                    e);
        }
    }

    /** The vault under a key that every node of a cluster is given. */
    CredentialVault vault(byte[] key) {
        return CredentialVault.aesGcm(new SecretKeySpec(key, "AES"), this);
    }

    static byte[] newKey() {
        byte[] random = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(random);
        return random;
    }

    /** Connects with a token. */
    Connection connect(SamSpoke.View sam, String alias, URI url, String token) {
        connecting = token;
        return sam.connections().withToken(alias, url, Secret.of(token));
    }

    /** Whether the store has a credential that opens with the key. */
    static boolean opens(Store store) {
        try {
            return store.connections()
                    .credential(ConnectionSettings.DEFAULT_ALIAS)
                    .filter(Credential::alive)
                    .isPresent();
        } catch (StoreException e) {
            return false;
        }
    }

    @Override
    public byte[] write(Credential credential) {
        // A credential tells nobody its token; it is stored by the call that brings it.
        return connecting.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Credential read(byte[] bytes) {
        return byToken.computeIfAbsent(
                new String(bytes, StandardCharsets.UTF_8),
                token -> authorizer.withToken(Secret.of(token)).credential());
    }
}
