package io.github.samspoke.core.exclusion.internal;

import io.github.samspoke.core.audit.internal.AuditLog;
import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.Authorizer;
import io.github.samspoke.core.common.InvalidInputException;
import io.github.samspoke.core.common.NoSuchRecordException;
import io.github.samspoke.core.common.NumberStore;
import io.github.samspoke.core.common.Numbered;
import io.github.samspoke.core.common.Role;
import io.github.samspoke.core.common.UnitOfWork;
import io.github.samspoke.core.exclusion.ExclusionAxis;
import io.github.samspoke.core.exclusion.ExclusionStore;
import io.github.samspoke.core.exclusion.Exclusions;
import io.github.samspoke.core.exclusion.UserExclusionRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Exclusion rules for one actor. */
public final class ExclusionService implements Exclusions {
    private final Actor actor;
    private final Authorizer authorizer;
    private final ExclusionStore store;
    private final NumberStore numbers;
    private final UnitOfWork work;
    private final AuditLog audit;

    public ExclusionService(
            Actor actor,
            Authorizer authorizer,
            ExclusionStore store,
            NumberStore numbers,
            UnitOfWork work,
            AuditLog audit) {
        this.actor = actor;
        this.authorizer = authorizer;
        this.store = store;
        this.numbers = numbers;
        this.work = work;
        this.audit = audit;
    }

    @Override
    public UserExclusionRule excludeUsers(String pattern, Set<ExclusionAxis> axes, String reason) {
        authorizer.require(actor, Role.SAM_ADMIN, "change exclusion rules");
        if (pattern.isBlank() || axes.isEmpty()) {
            throw new InvalidInputException(
                    "pattern", "the pattern or the axes are empty", "Give an address and at least one axis.");
        }
        return work.inTransaction(() -> {
            String id = nextId();
            UserExclusionRule rule = new UserExclusionRule(id, pattern, axes, reason, actor.name(), null);
            store.save(rule);
            audit.record(AuditLog.INSTANCE, actor, "exclusion.added", id, Map.of("reason", reason));
            return rule;
        });
    }

    /** Never the id of a rule that is there: it would take that rule's place, and its protection away. */
    private String nextId() {
        Set<String> taken = store.list().stream().map(UserExclusionRule::id).collect(Collectors.toSet());
        String id;
        do {
            id = numbers.next(Numbered.EXCLUSION);
        } while (taken.contains(id));
        return id;
    }

    @Override
    public void remove(String id) {
        authorizer.require(actor, Role.SAM_ADMIN, "change exclusion rules");
        work.inTransaction(() -> {
            if (store.list().stream().noneMatch(rule -> rule.id().equals(id))) {
                throw new NoSuchRecordException("exclusion rule", id);
            }
            store.remove(id);
            audit.record(AuditLog.INSTANCE, actor, "exclusion.removed", id, Map.of());
        });
    }

    @Override
    public List<UserExclusionRule> list() {
        return store.list();
    }
}
