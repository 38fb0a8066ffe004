package io.github.samspoke.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.samspoke.core.Site;
import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.license.Contract;
import io.github.samspoke.core.license.GroupBy;
import io.github.samspoke.core.license.IdentifierResolution;
import io.github.samspoke.core.license.PriceTier;
import io.github.samspoke.core.license.ReconciliationScope;
import io.github.samspoke.core.license.SoftwareEntitlement;
import io.github.samspoke.core.people.DirectoryUser;
import io.github.samspoke.core.people.EmailAddress;
import io.github.samspoke.core.people.UserDirectory;
import io.github.samspoke.core.report.LicenseReport.Section;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LicenseReportTest {
    private static final String HOSTILE = "R&D <script>alert('x')</script> \"é\u0001";

    @SuppressWarnings("NullAway.Init")
    private static Site site;

    @SuppressWarnings("NullAway.Init")
    private static LicenseReport report;

    /** Departments by the first letter of the address; one of them has a name that a page must not take as it is. */
    private static final UserDirectory DIRECTORY = new UserDirectory() {
        @Override
        public List<DirectoryUser> byEmail(EmailAddress email) {
            char first = email.value().charAt(0);
            String department = first < 'f' ? HOSTILE : first < 'p' ? "Sales" : "Support";
            return List.of(new DirectoryUser(
                    email.value(),
                    email.value(),
                    DirectoryUser.Standing.ACTIVE,
                    Map.of(DirectoryUser.DEPARTMENT, department)));
        }

        @Override
        public List<DirectoryUser> byUserId(String userId) {
            return List.of();
        }
    };

    @BeforeAll
    static void open() {
        site = Site.configured(Site.seats(60), builder -> builder.directory(DIRECTORY));
        site.publish(site.token());
        site.sam().licenses().save(entitlement());
        site.runJobs();
        report = site.sam().reports().licenses(GroupBy.DEPARTMENT);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    private static SoftwareEntitlement entitlement() {
        String model = ((IdentifierResolution.Recognized)
                        site.sam().licenses().resolve(site.profile().id()))
                .model()
                .id();
        return SoftwareEntitlement.builder("ENT-1", model)
                .displayName("Seats, \"2026\"")
                .purchasedRights(80)
                .tiers(new PriceTier(50, Money.parse("USD 144.00")), new PriceTier(30, Money.parse("USD 120.00")))
                .start(LocalDate.of(2026, 3, 1))
                .end(LocalDate.of(2027, 2, 28))
                .contract(new Contract("C-7", "Calendly", "P-1", null, LocalDate.of(2027, 1, 29)))
                .attributes(Map.of("department", "Sales"))
                .build();
    }

    @Test
    @DisplayName("1.13: usage summary: owned, assigned, stale, % unused, available and cost")
    void usage_published_oneLine() {
        LicenseReport.UsageLine line = report.usage().get(0);

        assertThat(report.usage()).hasSize(1);
        assertThat(line.position().owned().value()).contains(80);
        assertThat(line.position().usage().occupied()).isEqualTo(60);
        assertThat(line.position().yearlySpend().value()).contains(Money.parse("USD 10800.00"));
        assertThat(line.stale().value())
                .hasValueSatisfying(stale -> assertThat(stale).isBetween(1, 59));
        assertThat(line.unusedPercent().explain()).contains("assigned 60");
        assertThat(report.activity().values().stream().mapToInt(i -> i).sum()).isEqualTo(60);
        assertThat(report.savings())
                .singleElement()
                .satisfies(p -> assertThat(p.used()).isEqualTo(60));
        assertThat(report.products())
                .singleElement()
                .satisfies(p -> assertThat(p.publisher()).isEqualTo("Calendly"));
    }

    @Test
    @DisplayName("1.13: spend by group adds up to all seats at the average price")
    void spend_byDepartment_addsUp() {
        assertThat(report.spend().stream()
                        .mapToInt(LicenseReport.SpendLine::seats)
                        .sum())
                .isEqualTo(60);
        assertThat(Money.total(report.spend().stream()
                        .map(line -> line.yearly().orElseThrow())
                        .toList()))
                .isEqualTo(Money.parse("USD 8100.00"));
    }

    @Test
    @DisplayName("I5: JSON holds the same figures, and the reason of those that are absent")
    void json_parsed_sameFigures() throws IOException {
        JsonNode json = new ObjectMapper().readTree(report.json());

        assertThat(json.at("/usage/0/position/Rights owned/value").asInt()).isEqualTo(80);
        assertThat(json.at("/usage/0/position/Spend a year/amount").asText()).isEqualTo("10800.00");
        assertThat(json.at("/usage/0/position/Spend a year/currency").asText()).isEqualTo("USD");
        assertThat(json.at("/usage/0/rightSize/needed/absent").asText()).contains("whole months");
        assertThat(json.at("/products/0/status").asText()).isEqualTo("COMPLIANT");
    }

    @Test
    @DisplayName("I5: every table is CSV, a header and its lines, all of one width")
    void csv_everySection_rectangular() {
        for (Section section : Section.values()) {
            List<List<String>> rows = parse(report.csv(section));
            assertThat(rows).as(section.name()).hasSizeGreaterThan(1);
            assertThat(rows)
                    .as(section.name())
                    .allSatisfy(row -> assertThat(row).hasSameSizeAs(rows.get(0)));
        }
        assertThat(report.csv(Section.USAGE)).contains(",60,").contains("USD 10800.00");
    }

    /** A reader of the tests' own, so that the writer is not its own judge. */
    private static List<List<String>> parse(String csv) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < csv.length(); i++) {
            char c = csv.charAt(i);
            if (quoted && c == '"' && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
                cell.append(csv.charAt(++i));
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            } else if (quoted || c != '\r') {
                cell.append(c);
            }
        }
        return rows;
    }

    @Test
    @DisplayName("I14: a report names nobody")
    void report_anyForm_namesNobody() {
        String all = report.html()
                + report.json()
                + Stream.of(Section.values()).map(report::csv).toList();

        assertThat(site.seats()).allSatisfy(seat -> {
            assertThat(all).doesNotContain(seat.email().value());
            assertThat(all).doesNotContain(seat.userUri());
        });
    }

    @Test
    @DisplayName("issue 6: the page calls no address and runs nothing, whatever a group is called")
    void html_hostileName_escaped() {
        String html = report.html();

        assertThat(html).startsWith("<!DOCTYPE html>");
        assertThat(html).doesNotContain("http:", "https:", "url(", "@import", "<script", " href=", " src=", "\u0001");
        assertThat(html).contains("R&amp;D &lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &quot;\u00e9\uFFFD");
    }

    @Test
    @DisplayName("J4: ServiceNow's subscription columns, a line a seat, with directory user and unlicensed flag")
    void serviceNow_subscriptions_lineASeat() {
        List<List<String>> rows = parse(
                site.sam().reports().serviceNowSubscriptions(site.profile().id()));

        assertThat(rows).hasSize(61);
        assertThat(rows.get(0))
                .startsWith("display_name", "publisher", "product")
                .endsWith("active", "unlicensed_subscription");
        assertThat(rows.subList(1, 61)).allSatisfy(row -> {
            assertThat(row).hasSameSizeAs(rows.get(0));
            assertThat(row.get(5)).isEqualTo(row.get(6));
            assertThat(row.get(14)).isEqualTo("false");
            assertThat(row.get(12)).matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d");
        });
    }

    @Test
    @DisplayName("J4: ServiceNow's candidate columns, a line a candidate")
    void serviceNow_candidates_lineACandidate() {
        List<List<String>> rows =
                parse(site.sam().reports().serviceNowCandidates(site.profile().id()));

        assertThat(rows).hasSize(site.candidates().size() + 1);
        assertThat(rows.get(1).get(0)).startsWith("RCC");
        assertThat(rows.get(1).get(1)).isEqualTo("Ready");
        assertThat(rows.get(1).get(7)).isEqualTo("USD 135.00");
    }

    @Test
    @DisplayName("J4: entitlements written in ServiceNow's columns are read back as they were")
    void serviceNow_entitlements_roundTrip() {
        String csv = site.sam().reports().serviceNowEntitlements();

        assertThat(csv).startsWith("asset_tag,display_name,publisher_part_number,software_model,");
        assertThat(site.sam().licenses().importEntitlements(csv).rows())
                .singleElement()
                .hasToString("line 2: UNCHANGED ENT-1");
    }

    @Test
    @DisplayName("issue 6: the job reconciles by publisher too, and by department on demand")
    void reconcile_byDepartment_sumsToTheWhole() {
        assertThat(site.sam().licenses().runs())
                .singleElement()
                .satisfies(run -> assertThat(run.ranFor()).contains("Reconcile"));
        String run = site.sam()
                .licenses()
                .reconcile(ReconciliationScope.everything().groupedBy(GroupBy.DEPARTMENT), RunControl.silent())
                .number();

        assertThat(site.sam().licenses().products(run).get(0).models().get(0).groups().stream()
                        .mapToInt(g -> g.used().orElseThrow())
                        .sum())
                .isEqualTo(60);
    }
}
