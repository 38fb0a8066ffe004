package io.github.samspoke.core.report;

import io.github.samspoke.core.license.Figure;
import io.github.samspoke.core.license.GroupBy;
import io.github.samspoke.core.license.LicensePosition;
import io.github.samspoke.core.license.ProductResult;
import io.github.samspoke.core.license.RightSize;
import io.github.samspoke.core.report.internal.CsvReport;
import io.github.samspoke.core.report.internal.HtmlReport;
import io.github.samspoke.core.report.internal.JsonReport;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;

/**
 * Licences at an instant, to be read by people and programs. It holds sums alone: nobody's name or e-mail address.
 *
 * @param at the instant
 * @param usage a line a published profile, by id
 * @param activity people by days since their last activity, as in ServiceNow's snapshot: {@code 0-30} to {@code 120+},
 *     {@code none}, and {@code unknown} where activity was never read
 * @param group what the spend is grouped by
 * @param spend a line a group, the dearest first
 * @param savings the positions of the past, a point a day and profile, oldest first
 * @param products what the last completed reconciliation found
 */
public record LicenseReport(
        Instant at,
        List<UsageLine> usage,
        Map<String, Integer> activity,
        GroupBy group,
        List<SpendLine> spend,
        List<SavingsPoint> savings,
        List<ProductResult> products) {
    /**
     * A profile: ServiceNow's usage summary, the position, and the size of the next term.
     *
     * @param profileId the profile
     * @param profile its name
     * @param organization the organization's name
     * @param plan the organization's plan
     * @param stale seats without activity for the rule's threshold
     * @param unusedPercent stale / assigned x 100, with one decimal
     * @param position rights, seats and savings
     * @param size seats of the next term
     */
    public record UsageLine(
            String profileId,
            String profile,
            String organization,
            String plan,
            Figure<Integer> stale,
            Figure<BigDecimal> unusedPercent,
            LicensePosition position,
            RightSize size) {}

    /**
     * What a group of people costs.
     *
     * @param group the group's value; empty for people of whom it is not known
     * @param seats its seats
     * @param yearly seats x average price a year
     */
    public record SpendLine(String group, int seats, Figure<Money> yearly) {}

    /**
     * A position of the past.
     *
     * @param day the day
     * @param profileId the profile
     * @param owned rights
     * @param used occupied seats
     * @param potential what could have been saved a year
     * @param vacated removed by us and still paid, a year
     * @param realised saved in the billing period of that day
     */
    public record SavingsPoint(
            LocalDate day,
            String profileId,
            Figure<Integer> owned,
            int used,
            Figure<Money> potential,
            Figure<Money> vacated,
            Figure<Money> realised) {}

    /** A part of the report that is a table. */
    public enum Section {
        /** A line a profile. */
        USAGE,
        /** A line a figure and profile, with its explanation. */
        POSITION,
        /** A line a stretch of days. */
        ACTIVITY,
        /** A line a group. */
        SPEND,
        /** A line a day and profile. */
        SAVINGS
    }

    /** Takes copies of the collections; the stretches keep their order. */
    public LicenseReport {
        usage = List.copyOf(usage);
        activity = Collections.unmodifiableMap(new LinkedHashMap<>(activity));
        spend = List.copyOf(spend);
        savings = List.copyOf(savings);
        products = List.copyOf(products);
    }

    /**
     * Writes the report as JSON. An absent figure is an object with its reason, never 0.
     *
     * @return one object; amounts as {@code {"currency": "USD", "amount": "144.00"}}
     */
    public String json() {
        return JsonReport.write(this);
    }

    /**
     * Writes a table as CSV (RFC 4180). An absent figure is an empty cell.
     *
     * @param section which table
     * @return a header and a line each
     */
    public String csv(Section section) {
        return CsvReport.write(this, section);
    }

    /**
     * Writes the report as one page that needs nothing else: charts are in it, no script runs and no address is called.
     *
     * @return well-formed HTML, for screens light and dark, paper and screen readers
     */
    public String html() {
        return HtmlReport.write(this);
    }
}
