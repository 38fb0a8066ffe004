package io.github.samspoke.core.reclamation.internal;

import io.github.samspoke.core.activity.CoverageLedger;
import io.github.samspoke.core.activity.SignalSource;
import io.github.samspoke.core.activity.Span;
import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.Authorizer;
import io.github.samspoke.core.common.NoSuchRecordException;
import io.github.samspoke.core.common.RefusedException;
import io.github.samspoke.core.common.Role;
import io.github.samspoke.core.reclamation.ReclamationRules;
import io.github.samspoke.core.reclamation.RuleEdit;
import io.github.samspoke.core.reclamation.RuleRevision;
import io.github.samspoke.core.reclamation.RuleTerms;
import io.github.samspoke.core.reclamation.SubscriptionCondition;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
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
        return ports.work().inTransaction(() -> review(get(id)));
    }

    private RuleRevision review(RuleRevision rule) {
        if (rule.notifyUser() && !registry.notifier()) {
            throw new RefusedException(
                    "Rule " + rule.label() + " has people asked, and nobody is there to ask them",
                    "Give the engine a notifier, or switch the rule's notice off.");
        }
        registry.code(rule);
        Set<SignalSource> sources = present(ports.activity().coverage(rule.profile()));
        if (sources.isEmpty()) {
            throw new RefusedException(
                    "Rule " + rule.label() + " cannot be reviewed: no activity was read yet",
                    "Run the profile's jobs first and look at the candidates.");
        }
        // Other sources are another rule: a plan that was made under the ones before must not go on.
        RuleRevision reviewed = rule.reviewed() && !rule.requiredSources().equals(sources) ? rule.next() : rule;
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
    public RuleRevision edit(String id, Consumer<RuleEdit> changes) {
        authorizer.require(actor, Role.SAM_ADMIN, "change reclamation rules");
        return ports.work().inTransaction(() -> {
            RuleRevision rule = get(id);
            RuleForm form = new RuleForm(rule, registry);
            changes.accept(form);
            RuleRevision next = form.result();
            return next.equals(rule) ? rule : store(next, "rule.changed");
        });
    }

    private RuleRevision store(RuleRevision rule, String action) {
        ports.rules().save(rule);
        ports.audit().record(rule.profile().value(), actor, action, rule.label(), said(rule));
        return rule;
    }

    /** Addresses of single people are not for the trail (I10). */
    private static String withoutPeople(String words) {
        return words.replaceAll("[^\\s(*@]+@", "someone@");
    }

    /** All that the revision says, so that the trail alone tells what was changed (I16). */
    private static Map<String, String> said(RuleRevision rule) {
        RuleTerms terms = rule.terms();
        SubscriptionCondition condition = terms.condition();
        Map<String, String> said = new TreeMap<>();
        said.put("name", rule.name());
        said.put("implementation", rule.implementation() + " revision " + rule.implementationRevision());
        said.put("thresholdDays", Long.toString(rule.lastActivityThreshold().toDays()));
        said.put("requires", rule.requiredSources().stream().sorted().toList().toString());
        said.put("notifyUser", Boolean.toString(rule.notifyUser()));
        said.put("daysBeforeReclamation", Integer.toString(terms.daysBeforeReclamation()));
        said.put("createCandidate", Boolean.toString(terms.createCandidate()));
        said.put("includeNoActivity", Boolean.toString(terms.includeNoActivity()));
        said.put("includeLeavers", Boolean.toString(terms.includeLeavers()));
        said.put("assignmentGroup", terms.assignmentGroup());
        said.put("identifiers", terms.identifiers().stream().sorted().toList().toString());
        said.put("condition", condition == null ? "" : withoutPeople(condition.words()));
        return said;
    }
}
