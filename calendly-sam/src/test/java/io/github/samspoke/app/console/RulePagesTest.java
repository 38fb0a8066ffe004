package io.github.samspoke.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.core.reclamation.QuietPeriod;
import io.github.samspoke.core.reclamation.RuleRevision;
import io.github.samspoke.core.reclamation.UserProtection;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The console's rules and protections")
class RulePagesTest {
    private static ConsoleFixture fixture;
    private static String path;

    @BeforeAll
    static void start() {
        fixture = new ConsoleFixture();
        assertThat(fixture.guest("uma").get("/rules").body()).contains("There is no rule as yet");
        path = "/rules/" + fixture.withCandidates().generatedRule();
    }

    @AfterAll
    static void stop() {
        fixture.close();
    }

    private static RuleRevision rule() {
        return fixture.sam().rules().get(path.replace("/rules/", ""));
    }

    private static HttpResponse<String> edit(Guest guest, String threshold, String who, String which) {
        return guest.post(
                path,
                "name",
                "Quiet seats",
                "threshold",
                threshold,
                "days",
                "21",
                "ask",
                "yes",
                "create",
                "yes",
                "noActivity",
                "yes",
                "group",
                "Seat desk",
                "identifiers",
                "",
                "who",
                who,
                "which",
                which);
    }

    @Test
    void review_plainUser_isDisabledWithTheRoleAndRefused() {
        Guest uma = fixture.guest("uma");
        HttpResponse<String> page = uma.get(path);
        assertThat(page.body()).contains("disabled").contains("Needs the role sam_admin");
        HttpResponse<String> tried = uma.post(path + "/review", "revision", Integer.toString(rule().revision()));
        assertThat(tried.statusCode()).isEqualTo(403);
        assertThat(tried.body()).contains("sam_admin");
    }

    @Test
    void review_otherRevisionThanShown_isNotReviewed() {
        Guest ada = fixture.guest("ada");
        ada.get(path);
        fixture.sam()
                .rules()
                .changeThreshold(rule().id(), rule().lastActivityThreshold().plusDays(1));
        HttpResponse<String> stale = ada.post(path + "/review", "revision", Integer.toString(rule().revision() - 1));
        assertThat(stale.body()).contains("nothing was reviewed");
        assertThat(rule().reviewed()).isFalse();
        HttpResponse<String> fresh = ada.post(path + "/review", "revision", Integer.toString(rule().revision()));
        assertThat(fresh.body()).contains("was reviewed: it may enter plans").contains(rule().label());
        assertThat(rule().reviewedBy()).isEqualTo("ada");
    }

    @Test
    void edit_wrongFigure_staysInTheForm() {
        Guest ada = fixture.guest("ada");
        ada.get(path + "/edit");
        RuleRevision before = rule();
        HttpResponse<String> none = edit(ada, "0", "everybody", "");
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.body()).contains("less than a day").contains("value=\"Quiet seats\"");
        assertThat(edit(ada, "many", "everybody", "").body()).contains("no whole number");
        assertThat(edit(ada, "60", "role", "KING").body()).contains("is no role");
        assertThat(edit(ada, "60", "attribute", "executive").body()).contains("is no name=value");
        assertThat(rule()).isEqualTo(before);
    }

    @Test
    void edit_right_isANewRevisionToReview() {
        Guest ada = fixture.guest("ada");
        ada.get(path + "/edit?threshold=90");
        int before = rule().revision();
        HttpResponse<String> after = edit(ada, "90", "email", "*@sales.example.com");
        assertThat(after.body()).contains("is to be reviewed").contains("like *@sales.example.com");
        assertThat(rule().revision()).isEqualTo(before + 1);
        assertThat(rule().lastActivityThreshold()).isEqualTo(Duration.ofDays(90));
        assertThat(rule().notifyUser()).isTrue();
        assertThat(rule().terms().daysBeforeReclamation()).isEqualTo(21);
        assertThat(rule().reviewed()).isFalse();
        assertThat(edit(ada, "90", "keep", "").body()).contains("Nothing was changed");
        assertThat(edit(ada, "60", "everybody", "").body()).contains("Everybody");
    }

    @Test
    void protections_addedAndRemoved_areListed() {
        Guest ada = fixture.guest("ada");
        ada.get("/protections/new");
        HttpResponse<String> noEnd = ada.post(
                "/protections",
                "kind",
                "ON_LEAVE",
                "who",
                "email",
                "which",
                "a@example.com",
                "reason",
                "away",
                "until",
                "");
        assertThat(noEnd.statusCode()).isEqualTo(422);
        HttpResponse<String> listed = ada.post(
                "/protections", "kind", "VIP", "who", "role", "which", "admin", "reason", "the board", "until", "");
        assertThat(listed.body()).contains("the board").contains("has the role ADMIN");
        UserProtection made = fixture.sam().protections().list().get(0);
        assertThat(made.owner()).isEqualTo("ada");
        Guest ines = fixture.guest("ines");
        ines.get("/rules");
        assertThat(ines.post("/protections/" + made.id() + "/remove").statusCode())
                .isEqualTo(403);
        assertThat(ada.post("/protections/" + made.id() + "/remove").body()).contains("was removed");
        assertThat(fixture.sam().protections().list()).isEmpty();
    }

    @Test
    void quietPeriods_addedAndRemoved_areListed() {
        Guest ada = fixture.guest("ada");
        ada.get("/quiet-periods/new");
        assertThat(ada.post("/quiet-periods", "from", "2026-12-31", "to", "2026-12-24", "reason", "holidays")
                        .statusCode())
                .isEqualTo(422);
        assertThat(ada.post("/quiet-periods", "from", "2026-12-24", "to", "2026-12-31", "reason", "holidays")
                        .body())
                .contains("holidays");
        QuietPeriod made = fixture.sam().protections().quietPeriods().get(0);
        assertThat(ada.post("/quiet-periods/" + made.id() + "/remove").body()).contains("its days count again");
        assertThat(fixture.sam().protections().quietPeriods()).isEmpty();
    }
}
