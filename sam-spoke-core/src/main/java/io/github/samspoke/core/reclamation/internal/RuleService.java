package io.github.samspoke.core.reclamation.internal;

import io.github.samspoke.core.activity.CoverageLedger;
import io.github.samspoke.core.activity.SignalSource;
import io.github.samspoke.core.activity.Span;
import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.Authorizer;
import io.github.samspoke.core.common.InvalidInputException;
import io.github.samspoke.core.common.NoSuchRecordException;
import io.github.samspoke.core.common.RefusedException;
import io.github.samspoke.core.common.Role;
import io.github.samspoke.core.reclamation.ReclamationRules;
import io.github.samspoke.core.reclamation.RuleRevision;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Rules for one actor. */
public final class RuleService implements ReclamationRules {
    private final Actor actor;
    private final Authorizer authorizer;
    private final ReclamationPorts ports;
    private final RuleRegistry registry;

    public RuleService(Actor actor, Authorizer authorizer, ReclamationPorts ports, RuleRegistry registry) {
        this.actor = actor;
        this.authorizer = authorizer;
        this.ports = ports;
        this.registry = registry;
    }

    @Override
    public List<RuleRevision> list() {
        return ports.rules().list();
    }

    @Override
    public RuleRevision get(String id) {
        return ports.rules().find(id).orElseThrow(() -> new NoSuchRecordException("reclamation rule", id));
    }

    @Override
    public RuleRevision review(String id) {
        authorizer.require(actor, Role.SAM_ADMIN, "review reclamation rules");
        RuleRevision rule = get(id);
        Set<SignalSource> sources = present(ports.activity().coverage(rule.profile()));
        if (sources.isEmpty()) {
            throw new RefusedException(
                    "Rule " + rule.label() + " cannot be reviewed: no activity was read yet",
                    "Run the profile's jobs first and look at the candidates.");
        }
        // Other sources are another rule: a plan that was made under the ones before must not go on.
        RuleRevision reviewed = rule.reviewed() && !rule.requiredSources().equals(sources)
                ? rule.next(rule.lastActivityThreshold(), rule.implementation(), rule.implementationRevision())
                : rule;
        return store(reviewed.reviewed(actor.name(), sources), "rule.reviewed");
    }

    /** The sources that the last reading reached; one that was lost since is not there now. */
    private static Set<SignalSource> present(CoverageLedger ledger) {
        Instant newest = ledger.sources().stream()
                .flatMap(source -> ledger.newest(source).stream())
                .map(Span::to)
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
        return ledger.sources().stream()
                .filter(source -> ledger.newest(source)
                        .filter(span -> span.to().equals(newest))
                        .isPresent())
                .collect(Collectors.toSet());
    }

    @Override
    public RuleRevision changeThreshold(String id, Duration threshold) {
        authorizer.require(actor, Role.SAM_ADMIN, "change reclamation rules");
        if (threshold.compareTo(Duration.ofDays(1)) < 0) {
            throw new InvalidInputException(
                    "lastActivityThreshold", "it is less than a day", "Give a number of days, 60 by default.");
        }
        RuleRevision rule = get(id);
        return store(rule.next(threshold, rule.implementation(), rule.implementationRevision()), "rule.changed");
    }

    @Override
    public RuleRevision use(String id, String implementation) {
        authorizer.require(actor, Role.SAM_ADMIN, "change reclamation rules");
        RuleRegistry.Registered code = registry.registered(implementation);
        RuleRevision rule = get(id);
        return store(rule.next(rule.lastActivityThreshold(), implementation, code.revision()), "rule.changed");
    }

    private RuleRevision store(RuleRevision rule, String action) {
        ports.work().inTransaction(() -> {
            ports.rules().save(rule);
            ports.audit()
                    .record(
                            rule.profile().value(),
                            actor,
                            action,
                            rule.label(),
                            Map.of(
                                    "implementation", rule.implementation(),
                                    "thresholdDays",
                                            Long.toString(
                                                    rule.lastActivityThreshold().toDays()),
                                    "requires",
                                            rule.requiredSources().stream()
                                                    .sorted()
                                                    .toList()
                                                    .toString()));
        });
        return rule;
    }
}
