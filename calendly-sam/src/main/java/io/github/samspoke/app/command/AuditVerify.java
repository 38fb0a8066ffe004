package io.github.samspoke.app.command;

import io.github.samspoke.core.audit.AuditFiles;
import io.github.samspoke.core.audit.AuditHead;
import io.github.samspoke.core.audit.AuditVerification;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Recomputes the audit trail. */
@Command(
        name = "verify",
        description = {
            "Recomputes every hash of the audit trail, or of a file that audit export has written.",
            "",
            "With heads that were kept elsewhere it finds what was cut off or written anew."
        })
final class AuditVerify extends SamCommand {
    @Parameters(paramLabel = "FILE", arity = "0..1", description = "An exported trail in place of the database's.")
    private @Nullable Path file;

    @Option(names = "--heads", paramLabel = "FILE", description = "Heads that audit export --heads has written.")
    private @Nullable Path heads;

    AuditVerify(Root root) {
        super(root);
    }

    /** The outcome. */
    record Verified(
            boolean verified,
            long rows,
            long keyed,
            @Nullable String firstBreak,
            String problem) {}

    @Override
    int run(Session session) {
        List<AuditHead> kept = heads == null ? List.of() : AuditHeads.read(TextFiles.read(root().shell(), heads));
        AuditVerification outcome = file == null
                ? session.sam().audit().verify(kept)
                : AuditFiles.verify(
                        new StringReader(TextFiles.read(root().shell(), file)),
                        session.workspace().auditKeys(),
                        kept);
        Output output = session.output();
        if (outcome.verified()) {
            output.line("Verified: " + outcome.entries() + " rows, " + outcome.keyed() + " of them sealed with a key.");
        } else {
            output.error(
                    "BROKEN at " + outcome.firstBreak().orElse("") + ": " + outcome.problem(),
                    "Keep database and backups as they are, and find out who could write to them.");
        }
        output.result(
                "audit verify",
                new Verified(
                        outcome.verified(),
                        outcome.entries(),
                        outcome.keyed(),
                        outcome.firstBreak().orElse(null),
                        outcome.problem()));
        return outcome.verified() ? ExitCode.DONE : ExitCode.FAILED;
    }
}
