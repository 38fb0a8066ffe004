package io.github.samspoke.jdbc.internal;

import io.github.samspoke.core.exclusion.ExclusionStore;
import io.github.samspoke.core.exclusion.IdentifierExclusionRule;
import io.github.samspoke.core.exclusion.UserExclusionRule;
import java.util.List;

/** Exclusion rules. */
public final class JdbcExclusions implements ExclusionStore {
    private final Table<UserExclusionRule, UserExclusionRule> rows;
    private final Table<IdentifierExclusionRule, IdentifierExclusionRule> identifiers;

    public JdbcExclusions(JdbcWork work) {
        this.rows =
                Table.of(work, "samspoke_exclusion", UserExclusionRule.class).key("id", UserExclusionRule::id);
        this.identifiers = Table.of(work, "samspoke_identifier_exclusion", IdentifierExclusionRule.class)
                .key("id", IdentifierExclusionRule::id);
    }

    @Override
    public void save(UserExclusionRule rule) {
        rows.save(rule);
    }

    @Override
    public void saveIdentifierRule(IdentifierExclusionRule rule) {
        identifiers.save(rule);
    }

    @Override
    public List<IdentifierExclusionRule> identifierRules() {
        return identifiers.sorted(IdentifierExclusionRule::id);
    }

    @Override
    public List<UserExclusionRule> list() {
        return rows.sorted(UserExclusionRule::id);
    }

    @Override
    public void remove(String id) {
        rows.remove(id);
        identifiers.remove(id);
    }
}
