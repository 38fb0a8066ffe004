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
 * @param hash SHA-256 over all of the above
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
        String hash) {
    /** What stands as the previous hash of a chain's first row. */
    public static final String GENESIS = "0".repeat(64);

    /** Takes a copy of the details. */
    public AuditEntry {
        details = Map.copyOf(details);
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
        return text.toString();
    }

    private static void part(StringBuilder text, String part) {
        text.append(part.length()).append(':').append(part).append('\n');
    }
}
