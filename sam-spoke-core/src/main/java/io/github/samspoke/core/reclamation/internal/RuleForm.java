package io.github.samspoke.core.reclamation.internal;

import io.github.samspoke.core.common.InvalidInputException;
import io.github.samspoke.core.reclamation.RuleEdit;
import io.github.samspoke.core.reclamation.RuleRevision;
import io.github.samspoke.core.reclamation.RuleTerms;
import io.github.samspoke.core.reclamation.SubscriptionCondition;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A rule while it is changed. */
final class RuleForm implements RuleEdit {
    private final RuleRevision rule;
    private final RuleRegistry registry;
    private String name;
    private Duration threshold;
    private boolean notifyUser;
    private String implementation;
    private int codeRevision;
    private int days;
    private boolean createCandidate;
    private boolean includeNoActivity;
    private boolean includeLeavers;
    private String group;
    private Set<String> identifiers;
    private @Nullable SubscriptionCondition condition;

    RuleForm(RuleRevision rule, RuleRegistry registry) {
        RuleTerms terms = rule.terms();
        this.rule = rule;
        this.registry = registry;
        this.name = rule.name();
        this.threshold = rule.lastActivityThreshold();
        this.notifyUser = rule.notifyUser();
        this.implementation = rule.implementation();
        this.codeRevision = rule.implementationRevision();
        this.days = terms.daysBeforeReclamation();
        this.createCandidate = terms.createCandidate();
        this.includeNoActivity = terms.includeNoActivity();
        this.includeLeavers = terms.includeLeavers();
        this.group = terms.assignmentGroup();
        this.identifiers = terms.identifiers();
        this.condition = terms.condition();
    }

    /** The next revision; the present one if nothing was changed. */
    RuleRevision result() {
        RuleTerms terms =
                new RuleTerms(days, createCandidate, includeNoActivity, includeLeavers, group, identifiers, condition);
        RuleRevision same = with(rule.revision(), rule.reviewed(), terms);
        return same.equals(rule) ? rule : with(rule.revision() + 1, false, terms);
    }

    private RuleRevision with(int revision, boolean asReviewed, RuleTerms terms) {
        return new RuleRevision(
                rule.id(),
                revision,
                name,
                rule.profile(),
                implementation,
                codeRevision,
                threshold,
                notifyUser,
                asReviewed,
                asReviewed || revision == rule.revision() ? rule.requiredSources() : Set.of(),
                asReviewed || revision == rule.revision() ? rule.reviewedBy() : null,
                terms);
    }

    @Override
    public RuleEdit name(String value) {
        name = value;
        return this;
    }

    @Override
    public RuleEdit lastActivityThreshold(Duration value) {
        threshold = value;
        return this;
    }

    @Override
    public RuleEdit notifyUser(boolean yes) {
        notifyUser = yes;
        return this;
    }

    @Override
    public RuleEdit daysBeforeReclamation(int value) {
        days = value;
        return this;
    }

    @Override
    public RuleEdit createCandidate(boolean yes) {
        createCandidate = yes;
        return this;
    }

    @Override
    public RuleEdit includeNoActivity(boolean yes) {
        includeNoActivity = yes;
        return this;
    }

    @Override
    public RuleEdit includeLeavers(boolean yes) {
        includeLeavers = yes;
        return this;
    }

    @Override
    public RuleEdit assignmentGroup(String value) {
        if (value.isBlank()) {
            throw new InvalidInputException("assignmentGroup", "it is empty", "Name who looks after the candidates.");
        }
        group = value;
        return this;
    }

    @Override
    public RuleEdit identifiers(String... values) {
        identifiers = Set.of(values);
        return this;
    }

    @Override
    public RuleEdit onlyIf(SubscriptionCondition value) {
        condition = value;
        return this;
    }

    @Override
    public RuleEdit forEverybody() {
        condition = null;
        return this;
    }

    @Override
    public RuleEdit implementation(String value) {
        codeRevision = value.equals(RuleRevision.BUILT_IN)
                ? 1
                : registry.registered(value).revision();
        implementation = value;
        return this;
    }
}
