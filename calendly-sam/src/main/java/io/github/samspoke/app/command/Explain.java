package io.github.samspoke.app.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.samspoke.core.reclamation.Assessment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Tells why somebody is, or is not, a candidate. */
@Command(
        name = "explain",
        description = {
            "Tells why a person is, or is not, a candidate.",
            "",
            "Shows the rule, the evidence down to the days, every protection, and what would have to change."
        })
final class Explain extends SamCommand {
    @Parameters(paramLabel = "USER", description = "E-mail address, or user URI.")
    private String user = "";

    Explain(Root root) {
        super(root);
    }

    /** The story as data. */
    record Explained(String email, JsonNode assessment) {}

    @Override
    int run(Session session) {
        Assessment assessment =
                session.sam().candidates().explain(session.profile().id(), user);
        session.output().text(assessment.explain());
        session.output()
                .result(
                        "explain",
                        new Explained(assessment.subscription().email().value(), Output.tree(assessment.json())));
        return ExitCode.DONE;
    }
}
