package io.github.samspoke.core.license.internal;

import static io.github.samspoke.core.license.internal.Licences.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.core.common.ImportReport;
import io.github.samspoke.core.common.ImportReport.Outcome;
import io.github.samspoke.core.common.InvalidInputException;
import io.github.samspoke.core.license.Contract;
import io.github.samspoke.core.license.PriceTier;
import io.github.samspoke.core.license.SoftwareEntitlement;
import io.github.samspoke.core.license.SubscriptionPeriod;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntitlementImportTest {
    private static final String HEADER =
            "Asset tag,Display name,Software model,Rights per pack,Number of packs,Purchased rights,Active rights,Unit cost,"
                    + "Currency,Price tiers,Subscription period,Start date,End date,Zone,Contract,Vendor,Renewal date,"
                    + "Notice date,Company,Allocated to\n";

    private final Books books = new Books();

    @Test
    @DisplayName("issue 6: every field of the form is read; quotes, line ends and a byte order mark do not matter")
    void import_everyField_read() {
        ImportReport report = books.licenses.importEntitlements("\uFEFF" + HEADER
                + "ENT-1,\"Seats, \"\"north\"\"\",Calendly Teams,10,4,40,38,,USD,30 x 144.00; 10 x 120.00,Annually,2026-03-01,"
                + "2027-02-28,Europe/Berlin,C-7,Calendly,2027-03-01,2027-01-29,North,a@x.com; b@x.com\r\n");

        assertThat(report.kept()).isTrue();
        assertThat(report.rows()).singleElement().hasToString("line 2: ADDED ENT-1");
        assertThat(books.licenses.entitlements())
                .containsExactly(SoftwareEntitlement.builder("ENT-1", "calendly-teams")
                        .displayName("Seats, \"north\"")
                        .packs(4, 10)
                        .activeRights(38)
                        .tiers(new PriceTier(30, usd("144.00")), new PriceTier(10, usd("120.00")))
                        .period(SubscriptionPeriod.ANNUALLY)
                        .start(LocalDate.of(2026, 3, 1))
                        .end(LocalDate.of(2027, 2, 28))
                        .zone(ZoneId.of("Europe/Berlin"))
                        .contract(new Contract(
                                "C-7", "Calendly", "", LocalDate.of(2027, 3, 1), LocalDate.of(2027, 1, 29)))
                        .attributes(Map.of("company", "North"))
                        .allocatedTo(List.of("a@x.com", "b@x.com"))
                        .build());
        assertThat(books.licenses.revisions("ENT-1")).hasSize(1);
    }

    @Test
    @DisplayName("issue 6: one bad row, and nothing is kept; each row says what would have become of it")
    void import_oneBadRow_nothingKept() {
        books.bought(Licences.bought("E1", 5, "144"));
        ImportReport report = books.licenses.importEntitlements("""
                id,model,rights,unit price
                E1,calendly-teams,6,USD 144
                E2,calendly-teams,many,USD 144
                E3,Calendly Enterprise,7,USD 1
                """);

        assertThat(report.kept()).isFalse();
        assertThat(report.rows())
                .extracting(ImportReport.Row::outcome)
                .containsExactly(Outcome.CHANGED, Outcome.BAD, Outcome.ADDED);
        assertThat(report.bad()).singleElement().satisfies(row -> {
            assertThat(row.line()).isEqualTo(3);
            assertThat(row.message()).contains("purchased rights", "many", "import the file again");
        });
        assertThat(report.explain()).startsWith("nothing was kept: 1 bad rows");
        assertThat(books.licenses.entitlements())
                .singleElement()
                .satisfies(e -> assertThat(e.purchasedRights()).isEqualTo(5));
    }

    @Test
    @DisplayName("issue 6: the same file twice changes nothing, and adds no revision")
    void import_twice_unchanged() {
        String csv = """
                id,model,rights,unit price,start
                E1,calendly-teams,6,USD 144.00,2026-03-01
                """;
        books.licenses.importEntitlements(csv);

        assertThat(books.licenses.importEntitlements(csv).count(Outcome.UNCHANGED))
                .isOne();
        assertThat(books.licenses.revisions("E1")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "E1,nothing,6,USD 144,,|is not known",
                "E1,calendly-teams,6,144,,|has no currency",
                "E1,calendly-teams,6,\"USD 1,440\",,|is no amount",
                "E1,calendly-teams,-6,USD 144,,|negative",
                "E1,calendly-teams,6,USD 144,2026-13-01,|cannot be read",
                "E1,calendly-teams,6,USD 144,01/03/2026,|2027-02-28",
                "E1,calendly-teams,6,USD 144,2026-03-01,2026-02-01|before the start",
                "E1,calendly-teams,,USD 144,,|neither it nor the number of packs",
                ",calendly-teams,6,USD 144,,|it is empty",
                "E1,calendly-teams,6,ZZZ 144,,|ZZZ",
                "E1,calendly-teams,6,USD 144,|it has 5 values, the header 6",
            })
    @DisplayName("issue 6: what is wrong with a row is said with its field")
    void import_badRow_saysWhat(String row, String message) {
        ImportReport report = books.licenses.importEntitlements("id,model,rights,unit price,start,end\n" + row + "\n");

        assertThat(report.kept()).isFalse();
        assertThat(report.bad())
                .singleElement()
                .satisfies(b -> assertThat(b.message()).contains(message));
    }

    @Test
    @DisplayName("issue 6: an id twice in a file is refused")
    void import_sameIdTwice_refused() {
        assertThat(books.licenses
                        .importEntitlements("id,model,rights\nE1,calendly-teams,6\nE1,calendly-teams,7\n")
                        .bad())
                .singleElement()
                .satisfies(row -> assertThat(row.message()).contains("stands in the file twice"));
    }

    @ParameterizedTest
    @CsvSource({"'',is empty", "'a,b\n1,2',Asset tag", "'id,model\n\"x,y',not closed", "'id,model\n\"x\"y,z',comma"})
    void import_noCsv_refused(String csv, String problem) {
        assertThatThrownBy(() -> books.licenses.importEntitlements(csv))
                .isInstanceOf(InvalidInputException.class)
                .satisfies(e -> assertThat(e.getMessage() + ((InvalidInputException) e).remedy())
                        .contains(problem));
    }
}
