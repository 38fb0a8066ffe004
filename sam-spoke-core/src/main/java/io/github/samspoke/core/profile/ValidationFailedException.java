package io.github.samspoke.core.profile;

import io.github.samspoke.core.common.SamSpokeException;
import java.util.stream.Collectors;

/** A validation found something that does not hold; the report says what. */
public final class ValidationFailedException extends SamSpokeException {
    private final transient ValidationReport report;

    /**
     * Creates the error.
     *
     * @param report a report with failures
     */
    public ValidationFailedException(ValidationReport report) {
        super(
                report.failures().stream()
                        .map(check -> check.name() + ": " + check.detail())
                        .collect(Collectors.joining("; ")),
                report.failures().stream()
                        .map(ValidationReport.Check::remedy)
                        .distinct()
                        .collect(Collectors.joining(" ")));
        this.report = report;
    }

    /**
     * Returns the whole report.
     *
     * @return the report
     */
    public ValidationReport report() {
        return report;
    }
}
