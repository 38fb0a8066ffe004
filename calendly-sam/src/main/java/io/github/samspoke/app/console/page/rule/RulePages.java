package io.github.samspoke.app.console.page.rule;

import io.github.samspoke.app.console.web.Form;
import io.github.samspoke.app.console.web.FormError;
import io.github.samspoke.app.console.web.Notice;
import io.github.samspoke.app.console.web.Router;
import io.github.samspoke.app.console.web.Texts;
import io.github.samspoke.app.console.web.Visit;
import io.github.samspoke.core.audit.AuditEntry;
import io.github.samspoke.core.audit.AuditHead;
import io.github.samspoke.core.common.InvalidInputException;
import io.github.samspoke.core.reclamation.RuleEdit;
import io.github.samspoke.core.reclamation.RuleRevision;
import io.github.samspoke.core.reclamation.SubscriptionCondition;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** Reclamation rules: what they say, how they came to say it, reviewing and changing them. */
public final class RulePages implements Router.Pages {
    private static final String AREA = "rules";
    private static final String PATH = "/rules/{id}";
    private static final int LOOKED_BACK = 2_000;
    private static final String KEEP = "keep";
    private static final String EVERYBODY = "everybody";

    /** What is filled into the form of a rule. */
    public record Draft(
            String name,
            String threshold,
            boolean ask,
            String days,
            boolean create,
            boolean noActivity,
            boolean leavers,
            String group,
            String identifiers,
            String who,
            String which) {
        static Draft of(RuleRevision rule) {
            return new Draft(
                    rule.name(),
                    Long.toString(rule.lastActivityThreshold().toDays()),
                    rule.notifyUser(),
                    Integer.toString(rule.terms().daysBeforeReclamation()),
                    rule.terms().createCandidate(),
                    rule.terms().includeNoActivity(),
                    rule.terms().includeLeavers(),
                    rule.terms().assignmentGroup(),
                    rule.terms().identifiers().stream().sorted().collect(Collectors.joining(", ")),
                    rule.terms().condition() == null ? EVERYBODY : KEEP,
                    "");
        }

        static Draft of(Form form) {
            return new Draft(
                    form.optional("name").orElse(""),
                    form.optional("threshold").orElse(""),
                    form.ticked("ask"),
                    form.optional("days").orElse(""),
                    form.ticked("create"),
                    form.ticked("noActivity"),
                    form.ticked("leavers"),
                    form.optional("group").orElse(""),
                    form.optional("identifiers").orElse(""),
                    form.optional(ConditionForm.WHO).orElse(EVERYBODY),
                    form.optional(ConditionForm.WHICH).orElse(""));
        }

        Draft trying(String days) {
            return new Draft(name, days, ask, this.days, create, noActivity, leavers, group, identifiers, who, which);
        }
    }

    @Override
    public void bind(Router router) {
        router.get("/rules", this::list)
                .get(PATH, this::show)
                .get(PATH + "/edit", this::edit)
                .post(PATH, this::change)
                .post(PATH + "/review", this::review);
    }

    private void list(Visit visit) {
        visit.show(
                "rule/list",
                visit.chrome(AREA, Texts.text("rule.title")),
                "rules",
                visit.sam().rules().list(),
                "protections",
                visit.sam().protections().list(),
                "quiet",
                visit.sam().protections().quietPeriods(),
                "now",
                visit.now());
    }

    private void show(Visit visit) {
        RuleRevision rule = visit.sam().rules().get(visit.path("id"));
        visit.show(
                "rule/one",
                visit.chrome(AREA, Texts.text("rule.one.title", rule.name())),
                "rule",
                rule,
                "coverage",
                visit.sam().activity().coverage(rule.profile()),
                "history",
                history(visit, rule));
    }

    /** The rows of the trail about the rule, of the newest there are, newest first. */
    private static List<AuditEntry> history(Visit visit, RuleRevision rule) {
        String chain = rule.profile().value();
        long last = visit.sam().audit().heads().stream()
                .filter(head -> head.chain().equals(chain))
                .mapToLong(AuditHead::sequence)
                .findFirst()
                .orElse(0);
        List<AuditEntry> rows =
                visit.sam().audit().entries(chain, Math.max(0, last - LOOKED_BACK), LOOKED_BACK).stream()
                        .filter(row -> row.action().startsWith("rule.")
                                && row.subject().startsWith(rule.id() + " "))
                        .collect(Collectors.toList());
        Collections.reverse(rows);
        return rows;
    }

    private void edit(Visit visit) {
        RuleRevision rule = visit.sam().rules().get(visit.path("id"));
        Draft draft = visit.query("threshold").map(Draft.of(rule)::trying).orElseGet(() -> Draft.of(rule));
        form(visit, rule, draft, FormError.NONE);
    }

    private static void form(Visit visit, RuleRevision rule, Draft draft, FormError error) {
        SubscriptionCondition condition = rule.terms().condition();
        visit.show(
                "rule/edit",
                visit.chrome(AREA, Texts.text("rule.edit.title", rule.name())),
                "rule",
                rule,
                "draft",
                draft,
                "choices",
                condition == null ? ConditionForm.choices(EVERYBODY) : ConditionForm.choices(KEEP, EVERYBODY),
                "error",
                error);
    }

    private void change(Visit visit) {
        RuleRevision before = visit.sam().rules().get(visit.path("id"));
        Form form = visit.form();
        try {
            RuleRevision after = visit.sam().rules().edit(before.id(), rule -> fill(rule, form));
            visit.done(after.equals(before) ? "rule.unchanged" : "rule.changed", after.label());
            visit.redirect("/rules/" + after.id());
        } catch (InvalidInputException e) {
            visit.http().status(HttpStatus.UNPROCESSABLE_CONTENT);
            form(visit, before, Draft.of(form), FormError.of(e));
        }
    }

    private static void fill(RuleEdit rule, Form form) {
        rule.name(form.text("name"))
                .lastActivityThreshold(Duration.ofDays(form.number("threshold")))
                .notifyUser(form.ticked("ask"))
                .daysBeforeReclamation(form.number("days"))
                .createCandidate(form.ticked("create"))
                .includeNoActivity(form.ticked("noActivity"))
                .includeLeavers(form.ticked("leavers"))
                .assignmentGroup(form.text("group"))
                .identifiers(form.listed("identifiers").toArray(String[]::new));
        String who = form.text(ConditionForm.WHO);
        if (who.equals(EVERYBODY)) {
            rule.forEverybody();
        } else if (!who.equals(KEEP)) {
            rule.onlyIf(ConditionForm.read(form));
        }
    }

    /** Reviews the revision that was shown, not one that somebody made since. */
    private void review(Visit visit) {
        RuleRevision rule = visit.sam().rules().get(visit.path("id"));
        if (visit.form().number("revision") != rule.revision()) {
            visit.session().say(Notice.failed(Texts.text("rule.review.other"), Texts.text("rule.review.again")));
            visit.redirect("/rules/" + rule.id());
            return;
        }
        RuleRevision reviewed = visit.sam().rules().review(rule.id());
        visit.done("rule.reviewed", reviewed.label());
        visit.redirect("/rules/" + reviewed.id());
    }
}
