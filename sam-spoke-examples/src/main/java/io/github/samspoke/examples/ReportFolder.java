package io.github.samspoke.examples;

import io.github.samspoke.core.SamSpoke;
import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.license.GroupBy;
import io.github.samspoke.core.license.ReconciliationScope;
import io.github.samspoke.core.report.LicenseReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The folder of {@code --report}: the licence report as a page, as JSON, and its tables as CSV. */
record ReportFolder(Path folder) {
    /** Reconciles once more, so that the report tells of now, and writes it. */
    Path write(SamSpoke.View sam, RunControl control) {
        sam.licenses().reconcile(ReconciliationScope.everything(), control.part(progress -> {}));
        LicenseReport report = sam.reports().licenses(GroupBy.DEPARTMENT);
        try {
            Files.createDirectories(folder);
            for (LicenseReport.Section section : LicenseReport.Section.values()) {
                Files.writeString(
                        folder.resolve(section.name().toLowerCase(Locale.ROOT) + ".csv"), report.csv(section));
            }
            Files.writeString(
                    folder.resolve("servicenow-entitlements.csv"), sam.reports().serviceNowEntitlements());
            for (LicenseReport.UsageLine line : report.usage()) {
                if (!line.size().calendar().isEmpty()) {
                    Files.writeString(
                            folder.resolve("drop-" + line.profileId() + ".ics"),
                            line.size().calendar());
                }
            }
            Files.writeString(folder.resolve("license-report.json"), report.json());
            return Files.writeString(folder.resolve("license-report.html"), report.html())
                    .toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException("The report cannot be written to " + folder + ": " + e.getMessage(), e);
        }
    }
}
