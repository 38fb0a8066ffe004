package io.github.samspoke.app.command;

import io.github.samspoke.core.common.NoSuchRecordException;
import io.github.samspoke.core.profile.IntegrationProfile;
import io.github.samspoke.core.reclamation.Execution;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Goes on with an execution that was cut off. */
@Command(
        name = "resume",
        description =
                "Goes on with an execution whose process was killed, with the approval that it was begun with: what"
                        + " was in flight is settled by reading, what is left is looked at and removed.")
final class Resume extends SamCommand {
    @Parameters(
            paramLabel = "EXECUTION",
            arity = "0..1",
            description = "Number of the execution; left out, the one that was cut off.")
    private @Nullable String execution;

    Resume(Root root) {
        super(root);
    }

    /** Nothing was cut off. */
    record Nothing(List<String> unfinished) {}

    @Override
    int run(Session session) {
        List<Execution> cut = session.sam().profiles().list().stream()
                .map(IntegrationProfile::id)
                .flatMap(profile -> session.sam().reclamation().unfinished(profile).stream())
                .filter(one -> execution == null || one.id().equals(execution))
                .toList();
        if (cut.isEmpty()) {
            if (execution != null) {
                throw new NoSuchRecordException("unfinished execution", execution);
            }
            session.output().line("No execution was cut off.");
            session.output().result("resume", new Nothing(List.of()));
            return ExitCode.DONE;
        }
        if (cut.size() > 1) {
            throw usage("Several were cut off, name one of "
                    + String.join(", ", cut.stream().map(Execution::id).toList()) + ".");
        }
        Execution one = cut.get(0);
        return Executions.resume(session, session.plan(one.planHash()), one.id(), "resume");
    }
}
