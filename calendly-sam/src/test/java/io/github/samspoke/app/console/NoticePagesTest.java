package io.github.samspoke.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.app.console.page.member.NoticePages;
import io.github.samspoke.core.reclamation.CandidateState;
import io.github.samspoke.core.reclamation.NoticeRequest;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@DisplayName("The page of somebody who was asked about their seat")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NoticePagesTest {
    private static ConsoleFixture fixture;
    private static List<NoticeRequest> notices;

    @BeforeAll
    static void start() {
        fixture = new ConsoleFixture();
        notices = Errands.notices(fixture, 4);
    }

    @AfterAll
    static void stop() {
        fixture.close();
    }

    private static String path(NoticeRequest notice) {
        return notice.link(NoticePages.page(fixture.console().url())).toString();
    }

    private static HttpResponse<String> answer(Guest guest, NoticeRequest notice, String... fields) {
        String[] all = new String[fields.length + 2];
        all[0] = "notice";
        all[1] = notice.token().reveal();
        System.arraycopy(fields, 0, all, 2, fields.length);
        return guest.post("/notice", all);
    }

    private static CandidateState state(NoticeRequest notice) {
        return fixture.sam().candidates().get(notice.candidate()).state();
    }

    @Test
    @DisplayName("I14 the page shows its own notice and nothing else, to a stranger and to a manager alike")
    void show_goodLink_tellsThePersonAlone() {
        NoticeRequest mine = notices.get(0);
        for (Guest guest : List.of(fixture.stranger(), fixture.guest("ada"))) {
            HttpResponse<String> page = guest.get(path(mine));
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body())
                    .contains(mine.person())
                    .contains("Keep my seat")
                    .doesNotContain(mine.account().value())
                    .doesNotContain(notices.get(1).person())
                    .doesNotContain("/audit")
                    .doesNotContain("name=\"csrf\"");
            assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(page.headers().firstValue("Referrer-Policy")).contains("same-origin");
        }
        assertThat(state(mine)).isEqualTo(CandidateState.AWAITING_USER);
    }

    @Test
    void answer_keep_isThankedAndStands() {
        NoticeRequest mine = notices.get(0);
        Guest guest = fixture.stranger();
        HttpResponse<String> after = answer(guest, mine, "answer", "KEEP");
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(after.body())
                .contains("You have said that you need the seat")
                .doesNotContain("<form");
        assertThat(state(mine)).isEqualTo(CandidateState.CLOSED_SKIPPED);
        assertThat(answer(guest, mine, "answer", "KEEP").statusCode()).isEqualTo(200);
        HttpResponse<String> other = answer(guest, mine, "answer", "RELEASE");
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.body()).contains("used for another answer");
    }

    @Test
    void answer_release_awaitsRevocation() {
        NoticeRequest mine = notices.get(1);
        assertThat(answer(fixture.stranger(), mine, "answer", "RELEASE").body()).contains("You have released the seat");
        assertThat(state(mine)).isEqualTo(CandidateState.AWAITING_REVOCATION);
    }

    @Test
    void answer_leave_wantsADayToCome() {
        NoticeRequest mine = notices.get(2);
        Guest guest = fixture.stranger();
        assertThat(answer(guest, mine, "answer", "ON_LEAVE_UNTIL").statusCode()).isEqualTo(422);
        HttpResponse<String> past = answer(guest, mine, "answer", "ON_LEAVE_UNTIL", "until", "2026-01-01");
        assertThat(past.statusCode()).isEqualTo(422);
        assertThat(past.body()).contains("value=\"2026-01-01\"").contains("Give the last day");
        assertThat(answer(guest, mine, "answer", "ON_LEAVE_UNTIL", "until", "2027-01-31")
                        .body())
                .contains("until 2027-01-31");
        assertThat(state(mine)).isEqualTo(CandidateState.CLOSED_SKIPPED);
    }

    @Test
    void links_forgedOrFromElsewhere_areRefusedKindly() {
        NoticeRequest mine = notices.get(3);
        String token = mine.token().reveal();
        Guest guest = fixture.stranger();
        for (String bad : List.of("nonsense", token.substring(1), token + "x", "")) {
            HttpResponse<String> page = guest.get("/notice?notice=" + bad);
            assertThat(page.statusCode()).as(bad).isEqualTo(403);
            assertThat(page.body()).contains("not one of ours").doesNotContain(mine.person());
        }
        assertThat(guest.get("/notice").statusCode()).isEqualTo(403);
        assertThat(guest.post("/notice", "answer", "KEEP").statusCode()).isEqualTo(403);
        HttpResponse<String> foreign = guest.send(HttpRequest.newBuilder(fixture.at("/notice"))
                .header("Origin", "https://evil.example")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("answer=RELEASE&notice=" + token)));
        assertThat(foreign.statusCode()).isEqualTo(403);
        assertThat(answer(guest, mine, "answer", "BURN").statusCode()).isEqualTo(422);
        assertThat(state(mine)).isEqualTo(CandidateState.AWAITING_USER);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void links_afterTheirTime_areGone() {
        fixture.pass(Duration.ofDays(200));
        HttpResponse<String> page = fixture.stranger().get(path(notices.get(3)));
        assertThat(page.statusCode()).isEqualTo(410);
        assertThat(page.body()).contains("its time is over");
    }
}
