package io.github.samspoke.core.audit.internal;

import io.github.samspoke.core.audit.AuditEntry;
import io.github.samspoke.core.audit.AuditHead;
import io.github.samspoke.core.audit.AuditVerification;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Checks rows one after the other, chain by chain, and the published heads with them. Holds a row at a time, so that
 * length costs no memory.
 */
final class ChainCheck {
    private final Seals seals;
    /** Of each chain the published hashes by number, until they are met. */
    private final Map<String, Map<Long, Set<String>>> published = new TreeMap<>();

    private final Set<String> finished = new HashSet<>();
    private String chain = "";
    private long sequence;
    private String previous = AuditEntry.GENESIS;
    private boolean keyedBefore;
    private long entries;
    private long keyed;
    private String place = "";
    private String problem = "";

    ChainCheck(Seals seals, Collection<AuditHead> heads) {
        this.seals = seals;
        for (AuditHead head : heads) {
            published
                    .computeIfAbsent(head.chain(), name -> new HashMap<>())
                    .computeIfAbsent(head.sequence(), number -> new HashSet<>())
                    .add(head.hash());
        }
    }

    /** Begins a chain; each can be begun once. */
    void begin(String name) {
        chain = name;
        sequence = 0;
        previous = AuditEntry.GENESIS;
        keyedBefore = false;
        if (!finished.add(name)) {
            broken(1, "the chain begins twice");
        }
    }

    /** The chain that was begun last. */
    String chain() {
        return chain;
    }

    /** Takes the next row of the chain; false once something does not fit. */
    boolean next(AuditEntry row) {
        entries++;
        sequence++;
        keyed += row.keyId().isEmpty() ? 0 : 1;
        if (!row.chain().equals(chain)) {
            return broken(row.sequence(), "the row belongs to chain " + row.chain());
        }
        if (row.sequence() != sequence) {
            return broken(row.sequence(), "row " + sequence + " was expected here");
        }
        if (!row.previousHash().equals(previous)) {
            return broken(sequence, "it does not follow the row before");
        }
        if (keyedBefore && row.keyId().isEmpty()) {
            return broken(sequence, "rows before it were sealed with a key, it is not");
        }
        Optional<String> expected = seals.expected(row);
        if (expected.isEmpty()) {
            return broken(sequence, "its key " + row.keyId() + " is not known");
        }
        if (!expected.get().equals(row.hash())) {
            return broken(sequence, "its hash is not that of what it says");
        }
        if (!published(row)) {
            return broken(sequence, "another row was published under this number");
        }
        keyedBefore = !row.keyId().isEmpty();
        previous = row.hash();
        return true;
    }

    private boolean published(AuditEntry row) {
        Map<Long, Set<String>> heads = published.get(chain);
        Set<String> hashes = heads == null ? null : heads.remove(row.sequence());
        return hashes == null || hashes.equals(Set.of(row.hash()));
    }

    /** Ends the chain, which should have a number of rows. */
    boolean end(long length) {
        return sequence >= length
                || broken(sequence + 1, "the chain ends, and " + (length - sequence) + " row(s) are missing");
    }

    private boolean broken(long at, String what) {
        if (problem.isEmpty()) {
            place = chain + "/" + at;
            problem = what;
        }
        return false;
    }

    /** What was found; of heads that were published and not met the chains were cut. */
    AuditVerification result() {
        if (problem.isEmpty()) {
            published.forEach(
                    (name, heads) -> heads.keySet().stream().min(Long::compare).ifPresent(missing -> {
                        chain = name;
                        broken(missing, "this row was published, and is not there");
                    }));
        }
        return problem.isEmpty()
                ? AuditVerification.holds(entries, keyed)
                : new AuditVerification(entries, keyed, Optional.of(place), problem);
    }
}
