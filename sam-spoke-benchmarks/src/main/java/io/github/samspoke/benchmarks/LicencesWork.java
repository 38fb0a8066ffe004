package io.github.samspoke.benchmarks;

import io.github.samspoke.core.activity.CoverageLedger;
import io.github.samspoke.core.activity.Signal;
import io.github.samspoke.core.activity.SignalSource;
import io.github.samspoke.core.activity.Span;
import io.github.samspoke.core.activity.UserActivity;
import io.github.samspoke.core.audit.internal.AuditLog;
import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.Authorizer;
import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.connection.IntegrationProcess;
import io.github.samspoke.core.license.GroupBy;
import io.github.samspoke.core.license.Licenses;
import io.github.samspoke.core.license.ModelResult;
import io.github.samspoke.core.license.ReconciliationScope;
import io.github.samspoke.core.license.SoftwareEntitlement;
import io.github.samspoke.core.license.SubscriptionCatalogue;
import io.github.samspoke.core.license.internal.Currencies;
import io.github.samspoke.core.license.internal.LicensePorts;
import io.github.samspoke.core.license.internal.LicenseService;
import io.github.samspoke.core.people.DirectoryUser;
import io.github.samspoke.core.people.EmailAddress;
import io.github.samspoke.core.people.Resolution;
import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.profile.ProfileStatus;
import io.github.samspoke.core.profile.Provisioning;
import io.github.samspoke.core.report.LicenseReport;
import io.github.samspoke.core.report.internal.ReportPorts;
import io.github.samspoke.core.report.internal.ReportService;
import io.github.samspoke.core.store.Store;
import io.github.samspoke.core.subscription.GroupRoles;
import io.github.samspoke.core.subscription.MemberRole;
import io.github.samspoke.core.subscription.OrganizationFacts;
import io.github.samspoke.core.subscription.ProfileId;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import io.github.samspoke.core.subscription.Spell;
import io.github.samspoke.core.subscription.SubscriptionStatus;
import io.github.samspoke.jdbc.JdbcStore;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Fills a database with one organization, or reconciles what is in it and writes the report. */
final class LicencesWork {
    static final int ENTITLEMENTS = 200;
    static final int GROUPS = 500;
    static final String HEAP = "128m";

    private static final ProfileId PROFILE = new ProfileId("PRF0001");
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    private LicencesWork() {}

    public static void main(String[] args) throws Exception {
        int size = Integer.parseInt(args[2]);
        HeapWatch watch = HeapWatch.start();
        DataSource database = Databases.of(args[1]);
        // As a host's pool does: H2 closes a file of which no connection is left, and would read it anew for each unit
        // of work.
        try (Connection held = database.getConnection();
                JdbcStore store = JdbcStore.of(database)) {
            held.setReadOnly(true);
            if (args[0].equals("fill")) {
                store.work().inTransaction(() -> fill(store, size));
            } else {
                work(store, size, watch);
            }
        }
    }

    private static void work(Store store, int size, HeapWatch watch) throws Exception {
        LicensePorts ports = ports(store);
        Licenses licenses = new LicenseService(Actor.of("ada"), Authorizer.singleUser(), ports);
        ReconciliationScope scope = ReconciliationScope.everything().groupedBy(GroupBy.DEPARTMENT);
        List<String> runs = new ArrayList<>();
        Usage reconcile = Usage.of(
                () -> runs.add(licenses.reconcile(scope, RunControl.silent()).number()));
        Usage again = Usage.of(
                () -> runs.add(licenses.reconcile(scope, RunControl.silent()).number()));
        watch.print();
        ModelResult model = licenses.products(runs.get(0)).get(0).models().get(0);
        if (model.whole().used().orElseThrow() != size || model.groups().size() != GROUPS) {
            throw new IllegalStateException("reconciled " + model.whole().used() + " in "
                    + model.groups().size());
        }
        List<LicenseReport> reports = new ArrayList<>();
        List<String> pages = new ArrayList<>();
        ReportService service = new ReportService(new ReportPorts(ports, store.activity(), store.rules()), licenses);
        Usage report = Usage.of(() -> {
            reports.add(service.licenses(GroupBy.DEPARTMENT));
            pages.add(reports.get(0).html());
        });
        Usage html = Usage.of(() -> pages.add(reports.get(0).html()));
        System.out.println("reconcile cpu " + reconcile.cpu());
        System.out.println("reconcile wall " + reconcile.wall());
        System.out.println("again cpu " + again.cpu());
        System.out.println("report cpu " + report.cpu());
        System.out.println("report wall " + report.wall());
        System.out.println("html wall " + html.wall());
        System.out.println("html bytes " + pages.get(0).getBytes(StandardCharsets.UTF_8).length);
    }

    private static LicensePorts ports(Store store) {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        return new LicensePorts(
                store.licenses(),
                store.profiles(),
                store.subscriptions(),
                store.resolutions(),
                store.exclusions(),
                store.candidates(),
                store.journal(),
                store.numbers(),
                store.work(),
                new AuditLog(store.audit(), clock),
                clock,
                Currencies.REFUSED,
                SubscriptionCatalogue.builtIn());
    }

    private static void fill(Store store, int size) {
        store.profiles()
                .save(new ProfileData(
                        PROFILE,
                        1,
                        "Calendly Integration",
                        "Calendly Subscription",
                        ProfileStatus.PUBLISHED,
                        true,
                        "Calendly",
                        Set.of(IntegrationProcess.DOWNLOAD_SUBSCRIPTIONS),
                        NOW,
                        Provisioning.NONE,
                        new OrganizationFacts(
                                "https://api.calendly.com/organizations/ONE", "One", "enterprise", "paid"),
                        "caller",
                        null,
                        null,
                        "mark"));
        Licenses licenses = new LicenseService(Actor.of("ada"), Authorizer.singleUser(), ports(store));
        for (int i = 0; i < ENTITLEMENTS; i++) {
            licenses.save(entitlement(i, size));
        }
        List<SoftwareSubscription> seats = new ArrayList<>();
        Map<String, Resolution> people = new HashMap<>();
        Map<String, UserActivity> activity = new HashMap<>();
        for (int i = 0; i < size; i++) {
            SoftwareSubscription seat = seat(i);
            seats.add(seat);
            people.put(seat.userUri(), person(seat, i));
            activity.put(
                    seat.userUri(), UserActivity.NONE.with(Signal.EVENT_HOSTED, NOW.minus(Duration.ofDays(i % 200))));
        }
        store.subscriptions().addAll(seats);
        store.resolutions().save(PROFILE.value(), people);
        store.activity().save(PROFILE, activity);
        store.activity()
                .saveCoverage(
                        PROFILE,
                        new CoverageLedger(
                                Map.of(SignalSource.EVENTS, List.of(new Span(NOW.minus(Duration.ofDays(200)), NOW)))));
    }

    private static SoftwareEntitlement entitlement(int i, int size) {
        return SoftwareEntitlement.builder("ENT-%03d".formatted(i), "calendly-enterprise")
                .purchasedRights(size / ENTITLEMENTS + i % 7)
                .unitPrice(Money.ofMinor(CurrencyUnit.USD, 14_400L - i))
                .start(LocalDate.of(2026, 3, 1))
                .end(LocalDate.of(2027, 2, 28))
                .attributes(i % 4 == 0 ? Map.of() : Map.of(DirectoryUser.DEPARTMENT, department(i)))
                .build();
    }

    private static String department(int i) {
        return "Department %03d".formatted(i % GROUPS);
    }

    private static Resolution person(SoftwareSubscription seat, int i) {
        return new Resolution.Resolved(
                new DirectoryUser(
                        "D%06d".formatted(i),
                        seat.name(),
                        DirectoryUser.Standing.ACTIVE,
                        Map.of(DirectoryUser.DEPARTMENT, department(i), DirectoryUser.COUNTRY, "C" + i % 20)),
                Resolution.EXACT);
    }

    private static SoftwareSubscription seat(int i) {
        return new SoftwareSubscription(
                PROFILE,
                "https://api.calendly.com/users/%08d-aaaa-bbbb-cccc-0123456789ab".formatted(i),
                EmailAddress.of("somebody.%d@example.com".formatted(i)),
                Set.of(),
                "Some Body " + i,
                MemberRole.USER,
                new GroupRoles(true, Set.of()),
                List.of(new Spell(
                        "https://api.calendly.com/organization_memberships/%08d-dddd-eeee-ffff-0123456789ab"
                                .formatted(i),
                        NOW.minus(Duration.ofDays(i % 900)),
                        null)),
                "enterprise",
                SubscriptionStatus.ACTIVE,
                null,
                null,
                "JOB000001");
    }
}
