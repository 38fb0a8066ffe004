package io.github.samspoke.core.report.internal;

import static io.github.samspoke.core.license.Figure.absent;
import static io.github.samspoke.core.license.Figure.exact;
import static io.github.samspoke.core.license.Figure.input;

import io.github.samspoke.core.license.Figure;
import io.github.samspoke.core.license.GroupBy;
import io.github.samspoke.core.license.LicensePosition;
import io.github.samspoke.core.license.Licenses;
import io.github.samspoke.core.license.ProductResult;
import io.github.samspoke.core.license.ReconciliationResult;
import io.github.samspoke.core.license.ReconciliationRun;
import io.github.samspoke.core.license.ReconciliationScope;
import io.github.samspoke.core.license.internal.LicenseOverview;
import io.github.samspoke.core.license.internal.Reconciler;
import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.profile.ProfileStatus;
import io.github.samspoke.core.report.LicenseReport;
import io.github.samspoke.core.report.LicenseReport.SavingsPoint;
import io.github.samspoke.core.report.LicenseReport.SpendLine;
import io.github.samspoke.core.report.LicenseReport.UsageLine;
import io.github.samspoke.core.report.Reports;
import io.github.samspoke.core.subscription.OrganizationFacts;
import io.github.samspoke.core.subscription.ProfileId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.Money;

/** Reports over the store. */
public final class ReportService implements Reports {
    private static final int POINTS = 400;

    private final ReportPorts ports;
    private final Licenses licenses;

    public ReportService(ReportPorts ports, Licenses licenses) {
        this.ports = ports;
        this.licenses = licenses;
    }

    @Override
    public LicenseReport licenses(GroupBy group) {
        Instant now = ports.licenses().clock().instant();
        Map<String, Integer> activity = Staleness.stretches();
        Map<String, List<SpendLine>> spend = new TreeMap<>();
        List<UsageLine> usage = new ArrayList<>();
        List<SavingsPoint> savings = new ArrayList<>();
        for (ProfileData profile : ports.licenses().profiles().list()) {
            if (profile.status() == ProfileStatus.PUBLISHED && profile.pinned().isPresent()) {
                usage.add(line(profile, activity, group, spend));
                savings.addAll(history(profile.id()));
            }
        }
        savings.sort(Comparator.comparing(SavingsPoint::day).thenComparing(SavingsPoint::profileId));
        return new LicenseReport(now, usage, activity, group, totals(spend), savings, products());
    }

    private UsageLine line(
            ProfileData profile, Map<String, Integer> activity, GroupBy group, Map<String, List<SpendLine>> spend) {
        LicenseOverview overview = new Reconciler(ports.licenses())
                .overview(profile.id(), ReconciliationScope.everything().groupedBy(group));
        LicensePosition position = overview.position();
        Staleness staleness = new Staleness(ports, profile, activity);
        Map<String, Integer> seats = new TreeMap<>();
        overview.each((user, joined, name) -> {
            staleness.count(user, joined);
            seats.merge(name, 1, Integer::sum);
        });
        seats.forEach((name, count) -> spend.computeIfAbsent(name, n -> new ArrayList<>())
                .add(new SpendLine(name, count, atAverage(position, count))));
        Figure<Integer> stale = staleness.stale();
        OrganizationFacts organization = profile.pinned().orElseThrow();
        return new UsageLine(
                profile.id().value(),
                profile.displayName(),
                organization.name(),
                organization.plan(),
                stale,
                percent(stale, position.usage().occupied()),
                position,
                overview.rightSize());
    }

    private static Figure<Money> atAverage(LicensePosition position, int seats) {
        return position.averagePrice() instanceof Figure.Absent<Money> missing
                ? absent(missing.reason())
                : exact(
                        position.averagePrice().orElseThrow().multipliedBy(seats),
                        "seats x average price a year",
                        input("seats", seats),
                        input("average price", position.averagePrice().orElseThrow()));
    }

    private static Figure<BigDecimal> percent(Figure<Integer> stale, int assigned) {
        if (stale instanceof Figure.Absent<Integer> missing) {
            return absent(missing.reason());
        }
        return assigned == 0
                ? absent("no seat is assigned")
                : exact(
                        BigDecimal.valueOf(100L * stale.orElseThrow())
                                .divide(BigDecimal.valueOf(assigned), 1, RoundingMode.HALF_UP),
                        "stale / assigned x 100",
                        input("stale", stale.orElseThrow()),
                        input("assigned", assigned));
    }

    /** The same group of several profiles is one line; of different currencies it has no sum. */
    private static List<SpendLine> totals(Map<String, List<SpendLine>> spend) {
        List<SpendLine> totals = new ArrayList<>();
        spend.forEach((group, lines) -> {
            int seats = lines.stream().mapToInt(SpendLine::seats).sum();
            totals.add(new SpendLine(group, seats, total(lines, seats)));
        });
        totals.sort(Comparator.comparing((SpendLine line) ->
                        line.yearly().value().map(Money::getAmount).orElse(BigDecimal.ZERO))
                .reversed()
                .thenComparing(Comparator.comparingInt(SpendLine::seats).reversed())
                .thenComparing(SpendLine::group));
        return totals;
    }

    private static Figure<Money> total(List<SpendLine> lines, int seats) {
        List<Money> amounts = new ArrayList<>();
        for (SpendLine line : lines) {
            if (line.yearly() instanceof Figure.Absent<Money> missing) {
                return absent(missing.reason());
            }
            amounts.add(line.yearly().orElseThrow());
        }
        return amounts.stream().map(Money::getCurrencyUnit).distinct().count() > 1
                ? absent("the profiles are priced in different currencies")
                : exact(Money.total(amounts), "seats x average price a year, by profile", input("seats", seats));
    }

    /** The last position of each day. */
    private List<SavingsPoint> history(ProfileId profile) {
        Map<LocalDate, SavingsPoint> days = new TreeMap<>();
        List<ReconciliationResult> results = ports.licenses().licenses().results(profile.value());
        for (ReconciliationResult result : results.subList(Math.max(0, results.size() - POINTS), results.size())) {
            LocalDate day = result.at().atZone(ZoneOffset.UTC).toLocalDate();
            LicensePosition position = result.position();
            days.put(
                    day,
                    new SavingsPoint(
                            day,
                            profile.value(),
                            position.owned(),
                            position.usage().occupied(),
                            position.savings().potential(),
                            position.savings().vacated(),
                            position.savings().realised()));
        }
        return List.copyOf(days.values());
    }

    private List<ProductResult> products() {
        return licenses.runs().stream()
                .filter(run -> run.status() == ReconciliationRun.Status.COMPLETED)
                .max(Comparator.comparing(ReconciliationRun::startedAt).thenComparing(ReconciliationRun::number))
                .map(run -> licenses.products(run.number()))
                .orElse(List.of());
    }

    @Override
    public String serviceNowSubscriptions(ProfileId profile) {
        return new ServiceNowCsv(ports, licenses).subscriptions(profile);
    }

    @Override
    public String serviceNowCandidates(ProfileId profile) {
        return new ServiceNowCsv(ports, licenses).candidates(profile);
    }

    @Override
    public String serviceNowEntitlements() {
        return new ServiceNowCsv(ports, licenses).entitlements();
    }
}
