package io.github.samspoke.app.command;

import io.github.samspoke.core.license.GroupBy;
import io.github.samspoke.core.license.ReconciliationScope;
import io.github.samspoke.core.report.LicenseReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the licence report. */
@Command(
        name = "report",
        description = {
            "Reconciles and writes the licence report into a folder.",
            "",
            "It is a page, JSON, CSV tables, and a calendar entry for each drop of seats. It names nobody."
        })
final class Report extends SamCommand {
    @Parameters(paramLabel = "DIR", description = "The folder, made if need be.")
    private Path folder = Path.of(".");

    @Option(
            names = "--group-by",
            paramLabel = "WHAT",
            defaultValue = "DEPARTMENT",
            description = "What the spend is grouped by: company, cost_center, country, department (default), region.")
    private GroupBy group = GroupBy.DEPARTMENT;

    Report(Root root) {
        super(root);
    }

    /** What was written. */
    record Written(String page, List<String> files) {}

    @Override
    int run(Session session) {
        session.working(control -> session.sam()
                .licenses()
                .reconcile(ReconciliationScope.everything().groupedBy(group), control));
        LicenseReport report = session.sam().reports().licenses(group);
        List<String> files = new ArrayList<>();
        write(session, files, "license-report.html", report.html());
        write(session, files, "license-report.json", report.json());
        for (LicenseReport.Section section : LicenseReport.Section.values()) {
            write(session, files, section.name().toLowerCase(Locale.ROOT) + ".csv", report.csv(section));
        }
        write(
                session,
                files,
                "servicenow-entitlements.csv",
                session.sam().reports().serviceNowEntitlements());
        report.usage().stream()
                .filter(line -> !line.size().calendar().isEmpty())
                .forEach(line -> write(
                        session,
                        files,
                        "drop-" + line.profileId() + ".ics",
                        line.size().calendar()));
        session.output().line("Written to " + files.get(0));
        session.output().result("report", new Written(files.get(0), files));
        return ExitCode.DONE;
    }

    private void write(Session session, List<String> files, String name, String text) {
        Path file = folder.toAbsolutePath().normalize().resolve(name);
        TextFiles.write(session.output(), file, text);
        files.add(file.toString());
    }
}
