package io.github.samspoke.core.audit.internal;

import io.github.samspoke.core.audit.AuditEntry;
import io.github.samspoke.core.audit.AuditStore;
import io.github.samspoke.core.audit.AuditTrail;
import io.github.samspoke.core.audit.AuditVerification;
import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.Hashing;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes rows onto their chains and checks that the chains hold. */
public final class AuditLog implements AuditTrail {
    /** The chain of what belongs to no profile. */
    public static final String INSTANCE = "instance";

    private final AuditStore store;
    private final Clock clock;

    public AuditLog(AuditStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Appends a row; call it last in the unit of work that it belongs to, for the head is locked until its end. */
    public void record(String chain, Actor actor, String action, String subject, Map<String, String> details) {
        Optional<AuditEntry> head = store.head(chain);
        long sequence = head.map(AuditEntry::sequence).orElse(0L) + 1;
        String previous = head.map(AuditEntry::hash).orElse(AuditEntry.GENESIS);
        AuditEntry open =
                new AuditEntry(chain, sequence, clock.instant(), actor.name(), action, subject, details, previous, "");
        store.append(sealed(open));
    }

    private static AuditEntry sealed(AuditEntry open) {
        return new AuditEntry(
                open.chain(),
                open.sequence(),
                open.at(),
                open.actor(),
                open.action(),
                open.subject(),
                open.details(),
                open.previousHash(),
                Hashing.sha256(open.canonical()));
    }

    @Override
    public List<AuditEntry> entries(String chain) {
        return store.entries(chain);
    }

    @Override
    public AuditVerification verify() {
        long read = 0;
        for (String chain : store.chains()) {
            String previous = AuditEntry.GENESIS;
            long expected = 1;
            for (AuditEntry entry : store.entries(chain)) {
                read++;
                boolean fits = entry.chain().equals(chain)
                        && entry.sequence() == expected++
                        && entry.previousHash().equals(previous)
                        && entry.hash().equals(Hashing.sha256(entry.canonical()));
                if (!fits) {
                    return new AuditVerification(read, Optional.of(chain + "/" + entry.sequence()));
                }
                previous = entry.hash();
            }
        }
        return new AuditVerification(read, Optional.empty());
    }
}
