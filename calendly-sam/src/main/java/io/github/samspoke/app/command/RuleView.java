package io.github.samspoke.app.command;

import io.github.samspoke.core.activity.SignalSource;
import io.github.samspoke.core.reclamation.RuleRevision;
import io.github.samspoke.core.reclamation.RuleTerms;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rule, as text and as data. */
record RuleView(
        String id,
        int revision,
        String name,
        String profile,
        String implementation,
        long thresholdDays,
        boolean notifyUser,
        int daysBeforeReclamation,
        boolean createCandidate,
        boolean includeNoActivity,
        boolean includeLeavers,
        String assignmentGroup,
        List<String> identifiers,
        @Nullable String condition,
        boolean reviewed,
        @Nullable String reviewedBy,
        List<String> requiredSources) {
    static RuleView of(RuleRevision rule) {
        RuleTerms terms = rule.terms();
        return new RuleView(
                rule.id(),
                rule.revision(),
                rule.name(),
                rule.profile().value(),
                rule.implementation(),
                rule.lastActivityThreshold().toDays(),
                rule.notifyUser(),
                terms.daysBeforeReclamation(),
                terms.createCandidate(),
                terms.includeNoActivity(),
                terms.includeLeavers(),
                terms.assignmentGroup(),
                terms.identifiers().stream().sorted().toList(),
                terms.condition() == null ? null : terms.condition().toString(),
                rule.reviewed(),
                rule.reviewedBy(),
                rule.requiredSources().stream().map(SignalSource::id).sorted().toList());
    }

    void print(Output output) {
        output.table(new Table("FIELD", "VALUE")
                .row("Rule", id + " revision " + revision)
                .row("Name", name)
                .row("Decided by", implementation)
                .row("Idle for", thresholdDays + " days")
                .row("Asks first", notifyUser ? "yes, " + daysBeforeReclamation + " days to answer" : "no")
                .row("Makes candidates", createCandidate ? "yes" : "no, it only reports")
                .row("Never seen", includeNoActivity ? "counts as inactive" : "does not count as inactive")
                .row("Leavers", includeLeavers ? "are candidates" : "are treated like everybody")
                .row("Meant for", condition == null ? "everybody" : condition)
                .row("Models", identifiers.isEmpty() ? "all" : String.join(", ", identifiers))
                .row("Assignment group", assignmentGroup)
                .row("Reviewed", reviewedBy == null ? "by nobody yet: it enters no plan" : "by " + reviewedBy)
                .row("Needs to be read", requiredSources.isEmpty() ? "" : String.join(", ", requiredSources)));
    }
}
