package io.github.samspoke.core.exclusion.internal;

import io.github.samspoke.core.audit.internal.AuditLog;
import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.Authorizer;
import io.github.samspoke.core.common.ImportReport;
import io.github.samspoke.core.common.InvalidInputException;
import io.github.samspoke.core.common.NoSuchRecordException;
import io.github.samspoke.core.common.Numbered;
import io.github.samspoke.core.common.Role;
import io.github.samspoke.core.exclusion.ExclusionAxis;
import io.github.samspoke.core.exclusion.ExclusionRule;
import io.github.samspoke.core.exclusion.ExclusionTerms;
import io.github.samspoke.core.exclusion.ExclusionVerdict;
import io.github.samspoke.core.exclusion.Exclusions;
import io.github.samspoke.core.exclusion.IdentifierExclusionRule;
import io.github.samspoke.core.exclusion.UserExclusionRule;
import io.github.samspoke.core.people.EmailPattern;
import io.github.samspoke.core.subscription.ProfileId;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Exclusion rules for one actor. */
public final class ExclusionService implements Exclusions {
    private static final String COMMAND = "change exclusion rules";

    private final Actor actor;
    private final Authorizer authorizer;
    private final ExclusionPorts ports;

    public ExclusionService(Actor actor, Authorizer authorizer, ExclusionPorts ports) {
        this.actor = actor;
        this.authorizer = authorizer;
        this.ports = ports;
    }

    @Override
    public UserExclusionRule excludeUsers(String pattern, Set<ExclusionAxis> axes, String reason) {
        authorizer.require(actor, Role.SAM_ADMIN, COMMAND);
        if (pattern.isBlank() || axes.isEmpty()) {
            throw new InvalidInputException(
                    "pattern", "the pattern or the axes are empty", "Give an address and at least one axis.");
        }
        return excludeUsers(pattern, ExclusionTerms.because(reason).on(axes));
    }

    @Override
    public UserExclusionRule excludeUsers(String pattern, ExclusionTerms terms) {
        authorizer.require(actor, Role.SAM_ADMIN, COMMAND);
        EmailPattern.parse(pattern);
        return ports.work().inTransaction(() -> {
            UserExclusionRule rule = UserExclusionRule.of(nextId(), pattern, owned(terms));
            ports.store().save(rule);
            record("exclusion.added", rule);
            return rule;
        });
    }

    @Override
    public IdentifierExclusionRule excludeIdentifier(String profileType, String identifier, ExclusionTerms terms) {
        authorizer.require(actor, Role.SAM_ADMIN, COMMAND);
        text("profileType", profileType);
        text("identifier", identifier);
        return ports.work().inTransaction(() -> {
            IdentifierExclusionRule rule = new IdentifierExclusionRule(nextId(), profileType, identifier, owned(terms));
            ports.store().saveIdentifierRule(rule);
            record("exclusion.added", rule);
            return rule;
        });
    }

    @Override
    public ExclusionRule change(String id, ExclusionTerms terms) {
        authorizer.require(actor, Role.SAM_ADMIN, COMMAND);
        return ports.work().inTransaction(() -> {
            ExclusionRule changed = withTerms(find(id), owned(terms));
            save(changed);
            record("exclusion.changed", changed);
            return changed;
        });
    }

    private static ExclusionRule withTerms(ExclusionRule rule, ExclusionTerms terms) {
        return rule instanceof IdentifierExclusionRule known
                ? new IdentifierExclusionRule(known.id(), known.profileType(), known.identifier(), terms)
                : UserExclusionRule.of(rule.id(), rule.whom(), terms);
    }

    private void save(ExclusionRule rule) {
        if (rule instanceof IdentifierExclusionRule identifier) {
            ports.store().saveIdentifierRule(identifier);
        } else if (rule instanceof UserExclusionRule user) {
            ports.store().save(user);
        }
    }

    @Override
    public void remove(String id) {
        authorizer.require(actor, Role.SAM_ADMIN, COMMAND);
        ports.work().inTransaction(() -> {
            ExclusionRule rule = find(id);
            ports.store().remove(id);
            record("exclusion.removed", rule);
        });
    }

    @Override
    public ImportReport importServiceNow(String csv) {
        authorizer.require(actor, Role.SAM_ADMIN, COMMAND);
        return ports.work().inTransaction(() -> {
            ExclusionImport reading = new ExclusionImport(all(), actor.name(), this::nextId);
            ImportReport report = reading.read(csv);
            if (report.kept()) {
                reading.rules().forEach(this::save);
                reading.rules().forEach(rule -> record("exclusion.added", rule));
            }
            return report;
        });
    }

    @Override
    public List<UserExclusionRule> list() {
        return ports.store().list();
    }

    @Override
    public List<IdentifierExclusionRule> identifierRules() {
        return ports.store().identifierRules();
    }

    @Override
    public List<ExclusionRule> dueForReview(LocalDate on) {
        Instant end = on.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return all().stream()
                .filter(rule -> {
                    LocalDate review = rule.terms().review();
                    Instant expires = rule.terms().expires();
                    return (review != null && !review.isAfter(on)) || (expires != null && expires.isBefore(end));
                })
                .toList();
    }

    @Override
    public List<ExclusionVerdict> explain(ProfileId profile, String userUri) {
        SoftwareSubscription seat = ports.subscriptions()
                .find(profile, userUri)
                .orElseThrow(() -> new NoSuchRecordException("subscription", userUri));
        Instant now = ports.clock().instant();
        List<ExclusionVerdict> verdicts = new ArrayList<>();
        for (ExclusionRule rule : ports.store().rulesFor(ports.profileType().apply(profile))) {
            rule.terms().axes().stream()
                    .sorted()
                    .forEach(axis -> rule.matchedOn(seat, axis)
                            .ifPresent(on -> verdicts.add(
                                    new ExclusionVerdict(rule, axis, rule.inForce(now), on, notInForce(rule, now)))));
        }
        return verdicts;
    }

    private static String notInForce(ExclusionRule rule, Instant now) {
        if (rule.inForce(now)) {
            return "";
        }
        return rule.terms().active() ? "it has ended" : "it is switched off";
    }

    private List<ExclusionRule> all() {
        List<ExclusionRule> rules = new ArrayList<>(ports.store().list());
        rules.addAll(ports.store().identifierRules());
        rules.sort(Comparator.comparing(ExclusionRule::id));
        return rules;
    }

    private ExclusionRule find(String id) {
        return all().stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchRecordException("exclusion rule", id));
    }

    /** Somebody answers for every rule. */
    private ExclusionTerms owned(ExclusionTerms terms) {
        text("reason", terms.reason());
        return terms.owner().isBlank() ? terms.ownedBy(actor.name()) : terms;
    }

    private static void text(String field, String value) {
        if (value.isBlank()) {
            throw new InvalidInputException(field, "it is empty", "Give a text.");
        }
    }

    /** Never the id of a rule that is there: it would take that rule's place, and its protection away. */
    private String nextId() {
        Set<String> taken = all().stream().map(ExclusionRule::id).collect(Collectors.toSet());
        String id;
        do {
            id = ports.numbers().next(Numbered.EXCLUSION);
        } while (taken.contains(id));
        return id;
    }

    /** Whom a rule means is left out: it is an address as a rule, and the chain cannot be erased. */
    private void record(String action, ExclusionRule rule) {
        ExclusionTerms terms = rule.terms();
        Map<String, String> details = new HashMap<>(Map.of(
                "reason", terms.reason(),
                "owner", terms.owner(),
                "axes", terms.axes().stream().sorted().toList().toString(),
                "active", Boolean.toString(terms.active())));
        if (terms.expires() != null) {
            details.put("expires", terms.expires().toString());
        }
        if (!terms.ticket().isEmpty()) {
            details.put("ticket", terms.ticket());
        }
        ports.audit().record(AuditLog.INSTANCE, actor, action, rule.id(), details);
    }
}
