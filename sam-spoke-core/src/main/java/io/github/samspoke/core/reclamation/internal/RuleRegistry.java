package io.github.samspoke.core.reclamation.internal;

import io.github.samspoke.core.common.NoSuchRecordException;
import io.github.samspoke.core.reclamation.ReclamationRule;
import io.github.samspoke.core.reclamation.RuleRevision;
import io.github.samspoke.core.reclamation.Rules;
import java.util.Map;

/**
 * The code behind stored rules: the built-in one, and what the host registered under a stable id; and whether there is
 * anybody who could ask people, for rules that want them asked.
 */
public final class RuleRegistry {
    /** A host's rule with the revision that it says it has. */
    public record Registered(int revision, ReclamationRule rule) {}

    private final Map<String, Registered> registered;
    private final boolean notifier;

    public RuleRegistry(Map<String, Registered> registered) {
        this(registered, false);
    }

    /** With whether the host has a notifier. */
    public RuleRegistry(Map<String, Registered> registered, boolean notifier) {
        this.registered = Map.copyOf(registered);
        this.notifier = notifier;
    }

    /** Whether a rule that has people asked may be used. */
    boolean notifier() {
        return notifier;
    }

    /** The code of a stored revision; one whose code is missing or of another revision fails by name. */
    public ReclamationRule code(RuleRevision rule) {
        return new StoredRule(rule, inner(rule));
    }

    private ReclamationRule inner(RuleRevision rule) {
        if (rule.implementation().equals(RuleRevision.BUILT_IN)) {
            return Rules.inactiveFor(rule.lastActivityThreshold());
        }
        Registered code = registered(rule.implementation());
        if (code.revision() != rule.implementationRevision()) {
            throw new NoSuchRecordException(
                    "registered rule", rule.implementation() + " revision " + rule.implementationRevision());
        }
        return code.rule();
    }

    Registered registered(String id) {
        Registered code = registered.get(id);
        if (code == null) {
            throw new NoSuchRecordException("registered rule", id);
        }
        return code;
    }
}
