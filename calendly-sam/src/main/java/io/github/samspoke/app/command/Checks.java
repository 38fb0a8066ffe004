package io.github.samspoke.app.command;

import io.github.samspoke.core.profile.ValidationReport;
import java.util.List;

/** The checks of a validation, as table and as data. */
final class Checks {
    private static final String TOKEN_ALIVE = "Token alive";

    private Checks() {}

    /** One check. */
    record Check(String name, String outcome, String detail, String remedy) {}

    static List<Check> of(ValidationReport report) {
        return report.checks().stream()
                .map(check -> new Check(check.name(), check.outcome().name(), check.detail(), check.remedy()))
                .toList();
    }

    static void print(Output output, ValidationReport report) {
        Table table = new Table("OUTCOME", "CHECK", "WHAT WAS SEEN");
        report.checks().forEach(check -> table.row(check.outcome(), check.name(), check.detail()));
        output.table(table);
        report.checks().stream()
                .filter(check -> !check.remedy().isEmpty())
                .forEach(check -> output.line(check.name() + ": " + check.remedy()));
    }

    /** Without a token that lives nothing else can be told. */
    static int exitCode(ValidationReport report) {
        if (report.passed()) {
            return ExitCode.DONE;
        }
        boolean dead = report.failures().stream().anyMatch(check -> check.name().equals(TOKEN_ALIVE));
        return dead ? ExitCode.VENDOR : ExitCode.FAILED;
    }
}
