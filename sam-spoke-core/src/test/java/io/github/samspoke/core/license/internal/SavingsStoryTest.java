package io.github.samspoke.core.license.internal;

import static io.github.samspoke.core.license.internal.Books.PROFILE;
import static io.github.samspoke.core.license.internal.Books.user;
import static io.github.samspoke.core.license.internal.Licences.TODAY;
import static io.github.samspoke.core.license.internal.Licences.bought;
import static io.github.samspoke.core.license.internal.Licences.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.core.common.NotAllowedException;
import io.github.samspoke.core.common.Role;
import io.github.samspoke.core.license.Contract;
import io.github.samspoke.core.license.EntitlementRevision;
import io.github.samspoke.core.license.RightSize;
import io.github.samspoke.core.license.Savings;
import io.github.samspoke.core.license.SeatPressure;
import io.github.samspoke.core.license.SoftwareModel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The savings as they come about: seats are vacated, filled again or dropped, and the entitlement changes. */
class SavingsStoryTest {
    private static final Instant REMOVED = Instant.parse("2026-11-20T09:00:00Z");

    private static Books twentyVacated() {
        return new Books().bought(bought("E1", 250, "144")).members(245).removed(0, 20, REMOVED);
    }

    @Test
    @DisplayName("rules 7: 20 vacated are still paid: vacated 2,880.00, realised 0.00")
    void vacated_removedByUs_stillPaid() {
        Savings savings = twentyVacated().position().savings();

        assertThat(savings.vacated().value()).contains(usd("2880.00"));
        assertThat(savings.realised().value()).contains(usd("0.00"));
    }

    @Test
    @DisplayName("rules 7: members who left by themselves are not vacated by us")
    void vacated_leftByThemselves_notOurs() {
        Books books = new Books().bought(bought("E1", 250, "144")).members(245);
        books.leaves(0, TODAY).leaves(1, TODAY);

        assertThat(books.position().savings().vacated().value()).contains(usd("0.00"));
    }

    @Test
    @DisplayName("rules 7: restored and reappeared people leave what was vacated, under any address")
    void vacated_cameBack_left() {
        Books books = twentyVacated();
        books.store
                .subscriptions()
                .save(Books.seat(PROFILE, "new", TODAY, "teams").linkedTo(java.util.Set.of(user(3))));

        assertThat(books.position().usage().vacatedNet()).isEqualTo(19);
    }

    @Test
    @DisplayName("rules 7: 8 join: 233; without us 253: 3 purchases avoided, kept by the sample of the day")
    void avoided_eightJoin_threePurchases() {
        Books books = twentyVacated();
        books.members(PROFILE, 300, 8, "teams");
        new Reconciler(books.ports).reconcile(PROFILE);

        assertThat(books.position().savings().seats().avoided().value()).contains(3);
        // 3 x 144 x 98 / 365, renewal on 1 March 2027
        assertThat(books.position().savings().realised().value()).contains(usd("115.99"));

        books.pass(Duration.ofDays(2));
        for (int i = 300; i < 308; i++) {
            books.leaves(i, books.clock.instant());
        }
        assertThat(books.position().savings().seats().avoided().value()).contains(3);
        assertThat(books.position().savings().vacated().value()).contains(usd("2448.00"));
    }

    @Test
    @DisplayName(
            "rules 7: rights lowered by 20 in the entitlement count from the renewal: 2,880.00 a year from 1 March")
    void realised_loweredInPlace_fromTheRenewal() {
        Books books = twentyVacated();
        books.licenses.save(bought("E1", 230, "144").build());

        Savings now = books.position().savings();
        assertThat(now.realised().value()).contains(usd("0.00"));
        assertThat(now.realised().explain()).contains("20 seats dropped from 2027-03-01, USD 2880.00 a year");
        assertThat(now.vacated().value()).contains(usd("0.00"));

        books.licenses.save(bought("E2", 230, "144")
                .start(LocalDate.of(2027, 3, 1))
                .end(LocalDate.of(2028, 2, 29))
                .build());
        books.pass(Duration.ofDays(120));
        assertThat(books.position().savings().realised().value()).contains(usd("2880.00"));
    }

    @Test
    @DisplayName("rules 7: a successor with fewer rights realises what we vacated, and no more than that")
    void realised_successorSmaller_atMostWhatWeVacated() {
        Books books = twentyVacated();
        books.licenses.save(bought("E2", 225, "144")
                .start(LocalDate.of(2027, 3, 1))
                .end(LocalDate.of(2028, 2, 29))
                .build());
        books.pass(Duration.ofDays(120));

        Savings savings = books.position().savings();

        assertThat(savings.realised().value()).contains(usd("2880.00"));
        assertThat(savings.realised().explain()).contains("20 seats dropped from 2027-03-01");
        assertThat(savings.vacated().value()).contains(usd("0.00"));
    }

    @Test
    @DisplayName("rules 7: an entitlement that ended and has no successor is not a saving")
    void realised_expiredWithoutSuccessor_nothing() {
        Books books = twentyVacated();
        books.pass(Duration.ofDays(120));

        assertThat(books.position().savings().realised().value()).isEmpty();
        assertThat(books.position().warnings()).anyMatch(w -> w.contains("out of date"));
    }

    @Test
    @DisplayName("rules 7: rights that fall while nothing of ours is open save nothing by us")
    void realised_loweredWithoutVacated_nothing() {
        Books books = new Books().bought(bought("E1", 250, "144")).members(200);
        books.licenses.save(bought("E1", 230, "144").build());

        assertThat(books.position().savings().realised().explain()).doesNotContain("dropped from");
    }

    @Test
    @DisplayName("1.11: every save is a revision with who and when, and an audit row with the rights before")
    void save_changed_revisionAndAudit() {
        Books books = new Books().bought(bought("E1", 250, "144"));
        books.pass(Duration.ofDays(1));
        books.licenses.save(bought("E1", 230, "144").build());

        List<EntitlementRevision> revisions = books.licenses.revisions("E1");
        assertThat(revisions).extracting(EntitlementRevision::revision).containsExactly(1, 2);
        assertThat(revisions).extracting(r -> r.entitlement().activeRights()).containsExactly(250, 230);
        assertThat(revisions.get(1).at()).isEqualTo(books.clock.instant());
        assertThat(books.audit.entries("instance").get(1).details())
                .containsEntry("rightsBefore", "250")
                .containsEntry("rights", "230");
    }

    @Test
    @DisplayName("I10: an entitlement of a version without revisions becomes the first one")
    void save_storedBefore_keptAsRevisionOne() {
        Books books = new Books();
        books.store.licenses().saveEntitlement(bought("E1", 250, "144").build());
        books.licenses.save(bought("E1", 230, "144").build());

        assertThat(books.licenses.revisions("E1"))
                .extracting(r -> r.entitlement().activeRights())
                .containsExactly(250, 230);
    }

    @Test
    @DisplayName("L4: entitlements, models and definitions take sam_admin")
    void save_user_refused() {
        Books books = new Books();
        var user = books.as((actor, role) -> role == Role.SAM_USER);

        assertThatThrownBy(() -> user.save(bought("E1", 1, "1").build())).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> user.importEntitlements("x")).isInstanceOf(NotAllowedException.class);
        assertThat(books.licenses.entitlements()).isEmpty();
    }

    /** Twelve months with 4 more joiners than leavers each, one of them with 7. */
    private static Books grown(int rights) {
        Books books = new Books().observedSince(Instant.parse("2025-10-15T00:00:00Z"));
        books.bought(bought("E1", rights, "144"));
        int user = 0;
        for (int month = 0; month < 12; month++) {
            Instant day = LocalDate.of(2025, 11, 10)
                    .plusMonths(month)
                    .atStartOfDay(java.time.ZoneOffset.UTC)
                    .toInstant();
            for (int i = 0; i < (month == 5 ? 8 : 5); i++) {
                books.store.subscriptions().save(Books.seat(PROFILE, user(user++), day, "teams"));
            }
            books.leaves(user - 1, day.plusSeconds(60));
        }
        return books;
    }

    @Test
    @DisplayName("issue 6: right size = occupied + reserved + 90th percentile of joiners less leavers + buffer")
    void rightSize_surplus_dropByTheNoticeDate() {
        Books books = grown(80).invited(2, TODAY);
        books.licenses.save(bought("E1", 80, "144")
                .contract(new Contract("", "", "", null, LocalDate.of(2027, 1, 29)))
                .build());
        books.licenses.save(
                new SoftwareModel("calendly-teams", "Calendly", "Calendly", "Teams", "User Subscription", "teams")
                        .withSeatBuffer(3));

        RightSize size = books.licenses.rightSize(PROFILE);

        // 63 joined and 12 left: 51; nets are eleven times 4 and once 7: rank 11 of 12 is 4.
        assertThat(size.growth().value()).contains(4);
        assertThat(size.needed().value()).contains(51 + 2 + 4 + 3);
        assertThat(size.action()).isEqualTo(RightSize.Action.DROP);
        assertThat(size.seats()).isEqualTo(20);
        assertThat(size.by()).isEqualTo(LocalDate.of(2027, 1, 29));
        assertThat(size.renewal()).isEqualTo(LocalDate.of(2027, 3, 1));
        assertThat(size.yearly().value()).contains(usd("2880.00"));
        assertThat(size.text()).contains("Drop 20 seats of Calendly Teams for Acme", "by 2027-01-29", "2027-03-01");
        assertThat(size.explain()).contains("occupied 51, reserved 2, growth 4, buffer 3");
        assertThat(size.calendar())
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
                .contains("DTSTART;VALUE=DATE:20270129\r\nDTEND;VALUE=DATE:20270130\r\n")
                .contains("DTSTAMP:20261123T120000Z")
                .endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n");
        assertThat(size.calendar().split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(books.licenses.rightSize(PROFILE)).isEqualTo(size);
    }

    @Test
    @DisplayName("issue 6: too few rights: buy, any day; as many as needed: keep; then it is confirmed")
    void rightSize_tooFewAndEnough_buyAndKeep() {
        RightSize buy = grown(40).licenses.rightSize(PROFILE);
        RightSize keep = grown(55).licenses.rightSize(PROFILE);

        assertThat(buy.action()).isEqualTo(RightSize.Action.BUY);
        assertThat(buy.seats()).isEqualTo(15);
        assertThat(buy.yearly().value()).contains(usd("2160.00"));
        assertThat(buy.calendar()).isEmpty();
        assertThat(keep.action()).isEqualTo(RightSize.Action.KEEP);
    }

    @Test
    @DisplayName("rules 7: with too little history the size is absent with its reason, never a guess")
    void rightSize_shortHistory_absent() {
        Books books = new Books().bought(bought("E1", 50, "144")).members(10);
        books.observedSince(Instant.parse("2026-09-15T00:00:00Z"));

        RightSize size = books.licenses.rightSize(PROFILE);

        assertThat(size.action()).isEqualTo(RightSize.Action.UNKNOWN);
        assertThat(size.needed().explain()).contains("known for 1 whole months");
        assertThat(size.text()).contains("cannot be told");
    }

    @Test
    @DisplayName("issue 6: seat pressure: open seats, refusals of 30 days, invitations that hold a seat for long")
    void pressure_refusals_ofThirtyDays() {
        Books books = new Books(TODAY.minus(Duration.ofDays(40)), Currencies.REFUSED);
        books.bought(bought("E1", 10, "144")).members(9).invited(2, TODAY.minus(Duration.ofDays(45)));
        books.licenses.invitationRefused(PROFILE, "no seats");
        books.pass(Duration.ofDays(39));
        books.licenses.invitationRefused(PROFILE, "no seats");
        books.pass(Duration.ofDays(1));

        SeatPressure pressure = books.licenses.pressure(PROFILE);

        assertThat(pressure.open().value()).contains(-1);
        assertThat(pressure.refused().value()).contains(1);
        assertThat(pressure.staleInvitations().value()).contains(2);
    }
}
