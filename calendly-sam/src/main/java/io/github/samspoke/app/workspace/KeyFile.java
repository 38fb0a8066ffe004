package io.github.samspoke.app.workspace;

import io.github.samspoke.core.audit.AuditKeys;
import io.github.samspoke.core.connection.CredentialKeys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys of an installation, a line each: what it is for, its name, 64 hexadecimal digits. The first line of a kind
 * seals, the others still open what they have sealed, so that keys rotate by a new first line.
 */
final class KeyFile {
    private static final int KEY_BYTES = 32;
    private static final String CREDENTIAL = "credential";
    private static final String AUDIT = "audit";
    private static final String HEAD = """
            # The keys of calendly-sam. Whoever has them and the database has the tokens in it. Keep a copy elsewhere:
            # without them every account has to be connected again, and the audit trail cannot be verified.
            """;

    private final Map<String, SecretKey> credential;
    private final Map<String, SecretKey> audit;
    private final boolean fresh;

    private KeyFile(Map<String, SecretKey> credential, Map<String, SecretKey> audit, boolean fresh) {
        this.credential = credential;
        this.audit = audit;
        this.fresh = fresh;
    }

    /** Reads the keys of a file, which is made with fresh ones if it is not there. */
    static KeyFile at(Path file) {
        boolean fresh = !Files.exists(file);
        try {
            if (fresh) {
                create(file);
            }
            if (StateFolder.readByOthers(file)) {
                throw new WorkspaceException(
                        "The key file " + file + " can be read by everybody", "Run chmod 600 " + file + ".");
            }
            return read(file, fresh);
        } catch (IOException e) {
            throw new WorkspaceException(
                    "The key file " + file + " cannot be " + (fresh ? "made" : "read"),
                    "Check the rights of its folder, or name another with CALENDLY_SAM_KEY_FILE.",
                    e);
        }
    }

    private static void create(Path file) throws IOException {
        StateFolder.createOwnerOnly(file);
        Files.writeString(file, HEAD + line(CREDENTIAL) + line(AUDIT), StandardCharsets.US_ASCII);
    }

    private static String line(String kind) {
        byte[] random = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(random);
        return kind + " key-1 " + HexFormat.of().formatHex(random) + "\n";
    }

    private static KeyFile read(Path file, boolean fresh) throws IOException {
        Map<String, SecretKey> credential = new LinkedHashMap<>();
        Map<String, SecretKey> audit = new LinkedHashMap<>();
        int number = 0;
        for (String line : Files.readAllLines(file, StandardCharsets.US_ASCII)) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] parts = line.strip().split("\\s+", -1);
            boolean known = parts.length == 3 && (parts[0].equals(CREDENTIAL) || parts[0].equals(AUDIT));
            if (!known) {
                throw damaged(file, number);
            }
            boolean seals = parts[0].equals(CREDENTIAL);
            SecretKeySpec key = key(parts[2], seals ? "AES" : "HmacSHA256", file, number);
            (seals ? credential : audit).put(parts[1], key);
        }
        if (credential.isEmpty() || audit.isEmpty()) {
            throw new WorkspaceException(
                    "The key file " + file + " has no line for " + (credential.isEmpty() ? CREDENTIAL : AUDIT),
                    "Put a copy of it back.");
        }
        return new KeyFile(credential, audit, fresh);
    }

    private static SecretKeySpec key(String hex, String algorithm, Path file, int line) {
        try {
            byte[] key = HexFormat.of().parseHex(hex);
            if (key.length == KEY_BYTES) {
                return new SecretKeySpec(key, algorithm);
            }
        } catch (IllegalArgumentException e) {
            // The digits themselves stay out of the message.
        }
        throw damaged(file, line);
    }

    private static WorkspaceException damaged(Path file, int line) {
        return new WorkspaceException(
                "Line " + line + " of the key file " + file + " is no key",
                "Put a copy of it back. A line is: credential or audit, a name, 64 hexadecimal digits.");
    }

    /** Whether the keys were made just now, and so have sealed nothing. */
    boolean fresh() {
        return fresh;
    }

    CredentialKeys credentialKeys() {
        String current = credential.keySet().iterator().next();
        return new CredentialKeys() {
            @Override
            public String currentKeyId() {
                return current;
            }

            @Override
            public Optional<SecretKey> key(String id) {
                return Optional.ofNullable(credential.get(id));
            }
        };
    }

    AuditKeys auditKeys() {
        return AuditKeys.of(audit.keySet().iterator().next(), audit);
    }
}
