package io.github.samspoke.app.console.page;

import io.github.samspoke.app.console.web.Link;
import io.github.samspoke.app.console.web.Router;
import io.github.samspoke.app.console.web.Texts;
import io.github.samspoke.app.console.web.Visit;
import io.github.samspoke.core.license.Figure;
import io.github.samspoke.core.license.GroupBy;
import io.github.samspoke.core.license.ProductResult;
import io.github.samspoke.core.license.Remediation;
import io.github.samspoke.core.profile.IntegrationProfile;
import io.github.samspoke.core.report.LicenseReport;
import io.github.samspoke.core.report.LicenseReport.Section;
import io.github.samspoke.core.report.LicenseReport.SpendLine;
import io.github.samspoke.core.report.LicenseReport.UsageLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Licence usage: where a profile stands, what that costs and saves, what to do; and the same as files. */
public final class LicencePages implements Router.Pages {
    private static final int MOST_GROUPS = 12;
    private static final String AREA = "licences";

    @Override
    public void bind(Router router) {
        router.get("/licences", this::show)
                .get("/licences/downloads", this::downloads)
                .get(
                        "/licences/report.html",
                        visit -> visit.download(
                                "licences.html", "text/html", report(visit).html()))
                .get(
                        "/licences/report.json",
                        visit -> visit.download(
                                "licences.json",
                                "application/json",
                                report(visit).json()))
                .get("/licences/table.csv", this::table)
                .get("/licences/servicenow/subscriptions.csv", this::subscriptions)
                .get("/licences/servicenow/candidates.csv", this::candidates)
                .get("/licences/servicenow/entitlements.csv", this::entitlements)
                .get("/licences/renewal.ics", this::calendar)
                .get("/licences/renewal.txt", this::renewal);
    }

    private static LicenseReport report(Visit visit) {
        return visit.sam().reports().licenses(group(visit));
    }

    private static GroupBy group(Visit visit) {
        return visit.query("group")
                .flatMap(text -> Fields.constant(GroupBy.class, text))
                .orElse(GroupBy.COST_CENTER);
    }

    private void show(Visit visit) {
        if (visit.firstProfile().isEmpty()) {
            visit.show("licences/empty", visit.chrome(AREA, Texts.text("licences.title")), "profile", "");
            return;
        }
        IntegrationProfile profile = visit.profile();
        LicenseReport report = report(visit);
        Optional<UsageLine> line = report.usage().stream()
                .filter(one -> one.profileId().equals(profile.id().value()))
                .findFirst();
        if (line.isEmpty()) {
            visit.show(
                    "licences/empty",
                    visit.chrome(AREA, Texts.text("licences.title")),
                    "profile",
                    profile.id().value());
            return;
        }
        visit.show(
                "licences/position",
                visit.chrome(AREA, Texts.text("licences.title")),
                "view",
                view(visit, profile, report, line.get()),
                "profiles",
                visit.sam().profiles().list(),
                "chosen",
                profile);
    }

    private static LicenceView view(Visit visit, IntegrationProfile profile, LicenseReport report, UsageLine line) {
        String id = profile.id().value();
        return new LicenceView(
                id,
                line,
                Figure.exact(line.position().usage().reserved(), Texts.text("licences.reserved.formula")),
                SeatStrip.of(line.position()),
                named("licences.days.", report.activity()),
                Bars.of("activity", Texts.text("licences.activity"), named("licences.days.", report.activity())),
                report.group().name(),
                report.spend(),
                Bars.of("spend", Texts.text("licences.spend.seats"), seats(report.spend())),
                Trend.of(report.savings().stream()
                        .filter(point -> point.profileId().equals(id))
                        .toList()),
                options(report.products(), id),
                report.products().stream().map(ProductResult::run).findFirst().orElse(""),
                visit.sam().licenses().pressure(profile.id()),
                report.usage().size());
    }

    private static Map<String, Integer> named(String prefix, Map<String, Integer> values) {
        Map<String, Integer> named = new LinkedHashMap<>();
        values.forEach((key, value) -> named.put(Texts.text(prefix + key), value));
        return named;
    }

    private static Map<String, Integer> seats(List<SpendLine> spend) {
        Map<String, Integer> seats = new LinkedHashMap<>();
        spend.stream().limit(MOST_GROUPS).forEach(line -> seats.put(groupName(line.group()), line.seats()));
        return seats;
    }

    /** The name of a group; one has none. */
    public static String groupName(String group) {
        return group.isEmpty() ? Texts.text("licences.group.none") : group;
    }

    /** What a reconciliation proposes, each with the page on which it is done. */
    static List<LicenceView.Option> options(List<ProductResult> products, String profile) {
        List<Remediation> all = new ArrayList<>();
        for (ProductResult product : products) {
            product.models().forEach(model -> all.addAll(model.options()));
            all.addAll(product.options());
        }
        return all.stream()
                .map(one -> new LicenceView.Option(
                        one, href(one.kind(), profile), Texts.of("licences.option.link", one.kind())))
                .toList();
    }

    private static String href(Remediation.Kind kind, String profile) {
        return switch (kind) {
            case BUY -> "/entitlements";
            case RECLAIM -> Link.to("/candidates", "profile", profile);
            case DROP -> Link.to("/licences", "profile", profile) + "#next-term";
            case RESOLVE_IDENTIFIERS -> "/licences/identifiers";
            case DOWNGRADE -> "/licences/models";
            case REVOKE_INVITATIONS -> Link.to("/invitations", "profile", profile);
        };
    }

    private void downloads(Visit visit) {
        visit.show(
                "licences/downloads",
                visit.chrome(AREA, Texts.text("licences.downloads.title")),
                "profile",
                visit.firstProfile().map(one -> one.id().value()).orElse(""),
                "profiles",
                visit.sam().profiles().list(),
                "tables",
                Section.values());
    }

    private void table(Visit visit) {
        Section section = visit.query("part")
                .flatMap(text -> Fields.constant(Section.class, text))
                .orElseThrow(() -> Fields.wrong(
                        "part",
                        "there is no such table",
                        "Take one of "
                                + List.of(Section.values()).stream()
                                        .map(Section::name)
                                        .collect(Collectors.joining(", "))
                                + "."));
        visit.download(
                "licences-" + section.name().toLowerCase(Locale.ROOT) + ".csv",
                "text/csv",
                report(visit).csv(section));
    }

    private void subscriptions(Visit visit) {
        visit.download(
                "samp_sw_subscription.csv",
                "text/csv",
                visit.sam().reports().serviceNowSubscriptions(visit.profile().id()));
    }

    private void candidates(Visit visit) {
        visit.download(
                "samp_sw_reclamation_candidate.csv",
                "text/csv",
                visit.sam().reports().serviceNowCandidates(visit.profile().id()));
    }

    private void entitlements(Visit visit) {
        visit.download("alm_license.csv", "text/csv", visit.sam().reports().serviceNowEntitlements());
    }

    private void calendar(Visit visit) {
        String file = visit.sam().licenses().rightSize(visit.profile().id()).calendar();
        if (file.isEmpty()) {
            throw Fields.wrong(
                    "renewal", "there is no day by which seats are to be dropped", "Look under Licence usage why.");
        }
        visit.download("renewal.ics", "text/calendar", file);
    }

    private void renewal(Visit visit) {
        visit.download(
                "renewal.txt",
                "text/plain",
                visit.sam().licenses().rightSize(visit.profile().id()).text() + "\n");
    }
}
