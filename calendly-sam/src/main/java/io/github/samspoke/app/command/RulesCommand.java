package io.github.samspoke.app.command;

import io.github.samspoke.core.reclamation.RuleRevision;
import java.util.List;
import picocli.CommandLine.Command;

/** Lists the rules; its subcommands look at one. */
@Command(
        name = "rules",
        description = {
            "Lists the reclamation rules.",
            "",
            "A rule enters plans only after an admin has reviewed its revision."
        })
final class RulesCommand extends SamCommand {
    RulesCommand(Root root) {
        super(root);
    }

    /** All rules. */
    record AllRules(List<RuleView> rules) {}

    @Override
    int run(Session session) {
        List<RuleView> rules =
                session.sam().rules().list().stream().map(RuleView::of).toList();
        Table table = new Table("RULE", "REVISION", "NAME", "IDLE FOR", "ASKS FIRST", "REVIEWED BY");
        rules.forEach(rule -> table.row(
                rule.id(),
                rule.revision(),
                rule.name(),
                rule.thresholdDays() + " days",
                rule.notifyUser() ? "yes" : "no",
                rule.reviewedBy() == null ? "nobody yet" : rule.reviewedBy()));
        session.output().table(table);
        session.output().result("rules", new AllRules(rules));
        return ExitCode.DONE;
    }

    /** The rule that was named, or the profile's own. */
    static String id(Session session, String named) {
        return named.isEmpty() ? session.profile().generatedRule() : named;
    }

    static void one(Session session, RuleRevision rule, String command) {
        RuleView view = RuleView.of(rule);
        view.print(session.output());
        session.output().result(command, new AllRules(List.of(view)));
    }
}
