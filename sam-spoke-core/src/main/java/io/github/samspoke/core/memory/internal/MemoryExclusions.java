package io.github.samspoke.core.memory.internal;

import io.github.samspoke.core.exclusion.ExclusionStore;
import io.github.samspoke.core.exclusion.IdentifierExclusionRule;
import io.github.samspoke.core.exclusion.UserExclusionRule;
import java.util.List;

/** Exclusion rules in memory. */
public final class MemoryExclusions implements ExclusionStore {
    private final MemoryTable<String, UserExclusionRule> rows;
    private final MemoryTable<String, IdentifierExclusionRule> identifiers;

    public MemoryExclusions(MemoryWork work) {
        this.rows = new MemoryTable<>(work);
        this.identifiers = new MemoryTable<>(work);
    }

    @Override
    public void save(UserExclusionRule rule) {
        rows.put(rule.id(), rule);
    }

    @Override
    public void saveIdentifierRule(IdentifierExclusionRule rule) {
        identifiers.put(rule.id(), rule);
    }

    @Override
    public List<IdentifierExclusionRule> identifierRules() {
        return identifiers.all();
    }

    @Override
    public List<UserExclusionRule> list() {
        return rows.all();
    }

    @Override
    public void remove(String id) {
        rows.remove(id);
        identifiers.remove(id);
    }
}
