package io.github.samspoke.app.command;

import io.github.samspoke.core.reclamation.RuleEdit;
import io.github.samspoke.core.reclamation.RuleRevision;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Changes a rule. */
@Command(name = "edit", description = "Changes a rule; the new revision has to be reviewed.")
final class RulesEdit extends SamCommand {
    @Parameters(
            paramLabel = "RULE",
            arity = "0..1",
            defaultValue = "",
            description = "The rule; the profile's own by default.")
    private String rule = "";

    @Option(names = "--idle-days", paramLabel = "DAYS", description = "How long a person must have been inactive.")
    private @Nullable Integer idleDays;

    @Option(names = "--name", paramLabel = "TEXT", description = "What people call it.")
    private @Nullable String name;

    @Option(
            names = "--candidates",
            negatable = true,
            fallbackValue = "true",
            description = "Make candidates, or only a report.")
    private @Nullable Boolean candidates;

    @Option(
            names = "--never-seen",
            negatable = true,
            fallbackValue = "true",
            description = "People who were never seen count as inactive, or not.")
    private @Nullable Boolean neverSeen;

    @Option(names = "--assignment-group", paramLabel = "NAME", description = "Group that looks after the candidates.")
    private @Nullable String assignmentGroup;

    RulesEdit(Root root) {
        super(root);
    }

    @Override
    int run(Session session) {
        String id = RulesCommand.id(session, rule);
        RuleRevision edited = session.sam().rules().edit(id, this::fill);
        RulesCommand.one(session, edited, "rules edit");
        if (!edited.reviewed()) {
            session.output().line("Next: " + root().next("rules", "review", id));
        }
        return ExitCode.DONE;
    }

    private void fill(RuleEdit form) {
        if (idleDays != null) {
            form.lastActivityThreshold(Duration.ofDays(idleDays));
        }
        if (name != null) {
            form.name(name);
        }
        if (candidates != null) {
            form.createCandidate(candidates);
        }
        if (neverSeen != null) {
            form.includeNoActivity(neverSeen);
        }
        if (assignmentGroup != null) {
            form.assignmentGroup(assignmentGroup);
        }
    }
}
