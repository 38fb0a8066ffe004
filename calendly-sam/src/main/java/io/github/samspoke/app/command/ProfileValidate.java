package io.github.samspoke.app.command;

import io.github.samspoke.core.profile.IntegrationProfile;
import io.github.samspoke.core.profile.ValidationFailedException;
import io.github.samspoke.core.profile.ValidationReport;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Validates the connection of a profile. */
@Command(
        name = "validate",
        description = "Checks the connection without changing or removing anything, and marks the profile validated.")
final class ProfileValidate extends SamCommand {
    @Option(names = "--reclaim", description = "Tell as well what would stand in the way of a removal.")
    private boolean reclaim;

    ProfileValidate(Root root) {
        super(root);
    }

    /** What validation found. */
    record Validated(String profile, boolean passed, List<Checks.Check> checks) {}

    @Override
    int run(Session session) {
        IntegrationProfile profile = session.profile();
        ValidationReport report;
        try {
            IntegrationProfile valid = profile.validateConnection();
            report = reclaim ? valid.reclaimReadiness() : valid.validation().orElseThrow();
        } catch (ValidationFailedException e) {
            report = e.report();
        }
        Output output = session.output();
        Checks.print(output, report);
        if (report.passed() && profile.data().publishedOn().isEmpty()) {
            output.line("Next: " + root().next("profile", "publish"));
        }
        output.result(
                "profile validate", new Validated(profile.data().displayName(), report.passed(), Checks.of(report)));
        int code = Checks.exitCode(report);
        if (code != ExitCode.DONE) {
            output.error(
                    report.failures().size() + " check(s) failed: "
                            + String.join(
                                    ", ",
                                    report.failures().stream()
                                            .map(ValidationReport.Check::name)
                                            .toList()),
                    "");
        }
        return code;
    }
}
