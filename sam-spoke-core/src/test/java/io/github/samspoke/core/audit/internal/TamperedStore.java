package io.github.samspoke.core.audit.internal;

import io.github.samspoke.core.audit.AuditEntry;
import io.github.samspoke.core.audit.AuditStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A store whose rows somebody can reach with their hands. */
final class TamperedStore implements AuditStore {
    final Map<String, List<AuditEntry>> chains = new TreeMap<>();

    @Override
    public void append(AuditEntry entry) {
        rows(entry.chain()).add(entry);
    }

    @Override
    public Optional<AuditEntry> head(String chain) {
        List<AuditEntry> rows = rows(chain);
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(rows.size() - 1));
    }

    @Override
    public List<AuditEntry> entries(String chain) {
        return List.copyOf(rows(chain));
    }

    @Override
    public List<String> chains() {
        return List.copyOf(chains.keySet());
    }

    List<AuditEntry> rows(String chain) {
        return chains.computeIfAbsent(chain, name -> new ArrayList<>());
    }
}
