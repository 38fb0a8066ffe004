package io.github.samspoke.app.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows a rule. */
@Command(name = "show", description = "Shows a rule with everything it says.")
final class RulesShow extends SamCommand {
    @Parameters(
            paramLabel = "RULE",
            arity = "0..1",
            defaultValue = "",
            description = "The rule; the profile's own by default.")
    private String rule = "";

    RulesShow(Root root) {
        super(root);
    }

    @Override
    int run(Session session) {
        RulesCommand.one(session, session.sam().rules().get(RulesCommand.id(session, rule)), "rules show");
        return ExitCode.DONE;
    }
}
