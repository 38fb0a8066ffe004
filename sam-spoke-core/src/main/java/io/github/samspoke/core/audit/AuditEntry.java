package io.github.samspoke.core.audit;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * One row of the audit trail. People stand in it by their user URI only, never by name or e-mail.
 *
 * @param chain the chain the row belongs to: a profile's id, or {@code instance}
 * @param sequence the row's number in its chain, from 1
 * @param at when it was written
 * @param actor who gave the command, or {@code system}
 * @param action what was done, for example {@code plan.approved}
 * @param subject what it was done to
 * @param details what else is worth knowing, by key
 * @param previousHash the hash of the row before, or 64 zeros
 * @param hash SHA-256 over all of the above and the key's identifier, keyed with that key where there is one
 * @param keyId which of the host's keys sealed the row, or empty if none did
 */
public record AuditEntry(
        String chain,
        long sequence,
        Instant at,
        String actor,
        String action,
        String subject,
        Map<String, String> details,
        String previousHash,
        String hash,
        String keyId) {
    /** What stands as the previous hash of a chain's first row. */
    public static final String GENESIS = "0".repeat(64);

    /** Takes a copy of the details. */
    public AuditEntry {
        details = Map.copyOf(details);
        // A stored row of an earlier version does not say.
        keyId = keyId == null ? "" : keyId;
    }

    /**
     * Creates a row that no key has sealed.
     *
     * @param chain the chain
     * @param sequence the row's number
     * @param at when it was written
     * @param actor who gave the command
     * @param action what was done
     * @param subject what it was done to
     * @param details what else is worth knowing
     * @param previousHash the hash of the row before
     * @param hash the hash
     */
    public AuditEntry(
            String chain,
            long sequence,
            Instant at,
            String actor,
            String action,
            String subject,
            Map<String, String> details,
            String previousHash,
            String hash) {
        this(chain, sequence, at, actor, action, subject, details, previousHash, hash, "");
    }

    /**
     * Returns the row sealed.
     *
     * @param value its hash
     * @return the same row with that hash
     */
    public AuditEntry withHash(String value) {
        return new AuditEntry(chain, sequence, at, actor, action, subject, details, previousHash, value, keyId);
    }

    /**
     * Returns the text that the hash is taken over; unambiguous, because each part carries its length.
     *
     * @return the canonical text
     */
    public String canonical() {
        StringBuilder text = new StringBuilder();
        part(text, chain);
        part(text, Long.toString(sequence));
        part(text, at.toString());
        part(text, actor);
        part(text, action);
        part(text, subject);
        new TreeMap<>(details).forEach((key, value) -> {
            part(text, key);
            part(text, value);
        });
        part(text, previousHash);
        if (!keyId.isEmpty()) {
            // The number of parts tells the two kinds of rows apart.
            part(text, keyId);
        }
        return text.toString();
    }

    private static void part(StringBuilder text, String part) {
        text.append(part.length()).append(':').append(part).append('\n');
    }
}
