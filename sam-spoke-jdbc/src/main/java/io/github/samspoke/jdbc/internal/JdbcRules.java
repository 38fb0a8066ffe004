package io.github.samspoke.jdbc.internal;

import io.github.samspoke.core.reclamation.RuleRevision;
import io.github.samspoke.core.reclamation.RuleStore;
import java.util.List;
import java.util.Optional;

/** Rules, each in its present revision. */
public final class JdbcRules implements RuleStore {
    private final Table<RuleRevision, RuleRevision> rows;

    public JdbcRules(JdbcWork work) {
        this.rows = Table.of(work, "samspoke_rule", RuleRevision.class)
                .key("id", RuleRevision::id)
                .column("revision", RuleRevision::revision);
    }

    @Override
    public void save(RuleRevision rule) {
        rows.save(rule);
    }

    @Override
    public Optional<RuleRevision> find(String id) {
        return rows.find(id);
    }

    @Override
    public List<RuleRevision> list() {
        return rows.sorted(RuleRevision::id);
    }
}
