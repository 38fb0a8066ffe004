package io.github.samspoke.core.memory.internal;

import io.github.samspoke.core.reclamation.RuleRevision;
import io.github.samspoke.core.reclamation.RuleStore;
import java.util.List;
import java.util.Optional;

/** Rules in memory. */
public final class MemoryRules implements RuleStore {
    private final MemoryTable<String, RuleRevision> rows;

    public MemoryRules(MemoryWork work) {
        this.rows = new MemoryTable<>(work);
    }

    @Override
    public void save(RuleRevision rule) {
        rows.put(rule.id(), rule);
    }

    @Override
    public Optional<RuleRevision> find(String id) {
        return rows.get(id);
    }

    @Override
    public List<RuleRevision> list() {
        return rows.all();
    }
}
