package io.github.samspoke.core.report.internal;

import static io.github.samspoke.core.report.internal.ServiceNowCsv.cell;

import io.github.samspoke.core.common.internal.Csv;
import io.github.samspoke.core.license.LicensePosition;
import io.github.samspoke.core.report.LicenseReport;
import io.github.samspoke.core.report.LicenseReport.UsageLine;
import java.util.ArrayList;
import java.util.List;

/** The tables of a report as CSV. */
public final class CsvReport {
    private CsvReport() {}

    public static String write(LicenseReport report, LicenseReport.Section section) {
        List<List<?>> lines = new ArrayList<>();
        switch (section) {
            case USAGE -> usage(report, lines);
            case POSITION -> positions(report, lines);
            case ACTIVITY -> {
                lines.add(List.of("days_since_last_activity", "people"));
                report.activity().forEach((stretch, people) -> lines.add(List.of(stretch, people)));
            }
            case SPEND -> {
                lines.add(List.of(report.group().attribute(), "seats", "yearly_spend"));
                report.spend().forEach(s -> lines.add(List.of(s.group(), s.seats(), cell(s.yearly()))));
            }
            case SAVINGS -> {
                lines.add(List.of("day", "profile", "owned", "used", "potential", "vacated", "realised"));
                report.savings()
                        .forEach(p -> lines.add(List.of(
                                p.day(),
                                p.profileId(),
                                cell(p.owned()),
                                p.used(),
                                cell(p.potential()),
                                cell(p.vacated()),
                                cell(p.realised()))));
            }
        }
        StringBuilder csv = new StringBuilder();
        lines.forEach(line -> csv.append(Csv.line(line)));
        return csv.toString();
    }

    private static void usage(LicenseReport report, List<List<?>> lines) {
        lines.add(List.of(
                "profile",
                "name",
                "organization",
                "plan",
                "rights_owned",
                "rights_assigned",
                "stale_rights",
                "unused_percent",
                "available_rights",
                "yearly_cost"));
        for (UsageLine line : report.usage()) {
            LicensePosition position = line.position();
            lines.add(List.of(
                    line.profileId(),
                    line.profile(),
                    line.organization(),
                    line.plan(),
                    cell(position.owned()),
                    position.usage().occupied(),
                    cell(line.stale()),
                    cell(line.unusedPercent()),
                    cell(position.available()),
                    cell(position.yearlySpend())));
        }
    }

    private static void positions(LicenseReport report, List<List<?>> lines) {
        lines.add(List.of("profile", "figure", "value", "explanation"));
        for (UsageLine line : report.usage()) {
            PositionFigures.of(line.position())
                    .forEach((name, figure) ->
                            lines.add(List.of(line.profileId(), name, cell(figure), figure.explain())));
        }
    }
}
