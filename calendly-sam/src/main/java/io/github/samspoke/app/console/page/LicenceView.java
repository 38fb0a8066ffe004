package io.github.samspoke.app.console.page;

import io.github.samspoke.core.license.Figure;
import io.github.samspoke.core.license.Remediation;
import io.github.samspoke.core.license.SeatPressure;
import io.github.samspoke.core.report.LicenseReport.SpendLine;
import io.github.samspoke.core.report.LicenseReport.UsageLine;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The licence usage of one profile, as its page shows it.
 *
 * @param profile the profile's id
 * @param line position and size of the next term
 * @param reserved seats of pending invitations
 * @param strip usage against rights
 * @param activity people by days since their last activity, over all published profiles
 * @param activityBars the same, drawn
 * @param group what the spend is grouped by
 * @param spend what groups cost, over all published profiles
 * @param spendBars their seats, drawn
 * @param trend savings over time; empty before there are any
 * @param options what would put the position right
 * @param reconciled the last completed reconciliation, or empty
 * @param pressure how badly seats are wanted
 * @param profiles how many profiles the sums are over
 */
public record LicenceView(
        String profile,
        UsageLine line,
        Figure<Integer> reserved,
        SeatStrip strip,
        Map<String, Integer> activity,
        Bars activityBars,
        String group,
        List<SpendLine> spend,
        Bars spendBars,
        Optional<Trend> trend,
        List<Option> options,
        String reconciled,
        SeatPressure pressure,
        int profiles) {

    /** Something to do, and where. */
    public record Option(Remediation what, String href, String link) {}
}
