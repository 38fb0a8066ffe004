package io.github.samspoke.app.command;

import io.github.samspoke.core.common.ImportReport;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Takes entitlements from CSV. */
@Command(
        name = "import",
        description =
                "Takes entitlements from CSV with a header; the columns are named in docs/licences.md. With one bad"
                        + " row nothing is kept.")
final class EntitlementsImport extends SamCommand {
    @Parameters(paramLabel = "FILE", description = "The CSV; - for standard input.")
    private Path file = Path.of("-");

    EntitlementsImport(Root root) {
        super(root);
    }

    /** What became of it. */
    record Imported(boolean kept, List<Row> rows) {}

    /** One row. */
    record Row(int line, String outcome, String subject, String message) {}

    @Override
    int run(Session session) {
        ImportReport report = session.sam().licenses().importEntitlements(TextFiles.read(root().shell(), file));
        if (report.kept()) {
            session.output().text(report.explain());
        } else {
            session.output().error(report.explain().replace('\n', ';'), "Correct the rows, and import the file again.");
        }
        session.output()
                .result(
                        "entitlements import",
                        new Imported(
                                report.kept(),
                                report.rows().stream()
                                        .map(row -> new Row(
                                                row.line(), row.outcome().name(), row.subject(), row.message()))
                                        .toList()));
        return report.kept() ? ExitCode.DONE : ExitCode.FAILED;
    }
}
