package io.github.samspoke.core.memory.internal;

import io.github.samspoke.core.audit.AuditEntry;
import io.github.samspoke.core.audit.AuditStore;
import java.util.List;
import java.util.Optional;

/** The audit trail in memory. */
public final class MemoryAudit implements AuditStore {
    private final MemoryWork work;
    private final MemoryLists<String, AuditEntry> chains;

    public MemoryAudit(MemoryWork work) {
        this.work = work;
        this.chains = new MemoryLists<>(work);
    }

    @Override
    public void append(AuditEntry entry) {
        work.inTransaction(() -> {
            long next = head(entry.chain()).map(AuditEntry::sequence).orElse(0L) + 1;
            if (entry.sequence() != next) {
                throw new IllegalStateException("row " + entry.sequence() + " of chain " + entry.chain()
                        + " does not follow, expected " + next);
            }
            chains.append(entry.chain(), entry);
        });
    }

    @Override
    public Optional<AuditEntry> head(String chain) {
        return chains.last(chain);
    }

    @Override
    public List<AuditEntry> entries(String chain) {
        return chains.list(chain);
    }

    @Override
    public List<String> chains() {
        return chains.keys().stream().sorted().toList();
    }
}
