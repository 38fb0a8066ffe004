package io.github.samspoke.app.command;

import io.github.samspoke.core.audit.AuditFormat;
import io.github.samspoke.core.audit.AuditHead;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the audit trail down. */
@Command(name = "export", description = "Writes all chains row by row, with their hashes and without any name.")
final class AuditExport extends SamCommand {
    @Parameters(paramLabel = "FILE", description = "Where to; - for standard output.")
    private Path file = Path.of("-");

    @Option(
            names = "--format",
            defaultValue = "JSON_LINES",
            description = "json_lines (default), which can be verified, or csv.")
    private AuditFormat format = AuditFormat.JSON_LINES;

    @Option(
            names = "--heads",
            paramLabel = "FILE",
            description = "Write the last row of each chain there, to be kept where nobody can change it.")
    private @Nullable Path heads;

    AuditExport(Root root) {
        super(root);
    }

    /** What was written. */
    record Exported(String file, List<Head> heads) {}

    /** The last row of a chain. */
    record Head(String chain, long sequence, String hash) {}

    @Override
    void check() {
        if (TextFiles.standard(file) && root().output().json()) {
            throw usage("- and --json both want standard output.");
        }
    }

    @Override
    int run(Session session) {
        List<AuditHead> last = TextFiles.writing(
                session.output(), file, to -> session.sam().audit().export(format, to));
        if (heads != null) {
            TextFiles.write(session.output(), heads, AuditHeads.text(last));
        }
        if (!TextFiles.standard(file)) {
            session.output().line("Written to " + file + ".");
        }
        session.output()
                .result(
                        "audit export",
                        new Exported(
                                file.toString(),
                                last.stream()
                                        .map(head -> new Head(head.chain(), head.sequence(), head.hash()))
                                        .toList()));
        return ExitCode.DONE;
    }
}
