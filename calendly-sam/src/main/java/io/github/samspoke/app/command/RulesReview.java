package io.github.samspoke.app.command;

import io.github.samspoke.core.reclamation.RuleRevision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reviews a rule's present revision. */
@Command(
        name = "review",
        description =
                "Records that the person has looked at the rule's present revision, so that plans may use it. From"
                        + " then on it needs every source of activity that is read now.")
final class RulesReview extends SamCommand {
    @Parameters(
            paramLabel = "RULE",
            arity = "0..1",
            defaultValue = "",
            description = "The rule; the profile's own by default.")
    private String rule = "";

    @Option(names = "--revision", defaultValue = "0", paramLabel = "N", description = "Refuse any other revision.")
    private int revision;

    RulesReview(Root root) {
        super(root);
    }

    @Override
    int run(Session session) {
        String id = RulesCommand.id(session, rule);
        RuleRevision present = session.sam().rules().get(id);
        if (revision != 0 && present.revision() != revision) {
            throw usage(id + " is at revision " + present.revision() + ", not " + revision + ".");
        }
        RulesCommand.one(session, session.sam().rules().review(id), "rules review");
        session.output().line("Next: " + root().next("plan"));
        return ExitCode.DONE;
    }
}
