package io.github.samspoke.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultsTest extends Running {
    private static final String SEATS = "/organization_memberships";

    private final Faults faults = emulator.faults();

    private Web.Reply seats(String... more) {
        List<String> pairs = new ArrayList<>(List.of("organization", org, "count", "10"));
        pairs.addAll(List.of(more));
        return admin.get(SEATS, pairs.toArray(String[]::new));
    }

    /** The statuses of some pages, read one after the other from the first successful answer on. */
    private List<Integer> pages(int count) {
        List<Integer> statuses = new ArrayList<>();
        String token = null;
        for (int i = 0; i < count; i++) {
            Web.Reply page = token == null ? seats() : seats("page_token", token);
            statuses.add(page.status());
            token = page.nextToken().orElse(token);
        }
        return statuses;
    }

    @Test
    void on_template_meantForEveryIdAndNothingLongerOrShorter() {
        faults.on("GET", SEATS + "/{uuid}").status(503);

        assertThat(admin.get(plain().membershipUri()).status()).isEqualTo(503);
        assertThat(admin.get(SEATS + "/AAAAAAAAAAAAAAAA").status()).isEqualTo(503);
        assertThat(seats().status()).isEqualTo(200);
        assertThat(admin.get(SEATS + "/a/b").status()).isEqualTo(404);
        assertThat(admin.delete(plain().membershipUri()).status()).isEqualTo(204);
    }

    @Test
    void on_anyMethod_meantForAll() {
        faults.on("*", ".*").status(500);

        assertThat(seats().status()).isEqualTo(500);
        assertThat(admin.delete(plain().membershipUri()).status()).isEqualTo(500);
        assertThat(state.memberCount()).isEqualTo(60);
    }

    @ParameterizedTest
    @CsvSource({
        "400, Invalid Argument",
        "401, Unauthenticated",
        "403, Permission Denied",
        "404, Resource Not Found",
        "409, Already Exists",
        "424, External Calendar Error",
        "429, Too Many Requests",
        "503, Internal Server Error"
    })
    void status_alone_bodyInCalendlysShape(int status, String title) {
        faults.on("GET", SEATS).status(status);

        Web.Reply reply = seats();
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.title()).isEqualTo(title);
        assertThat(reply.message()).isNotEmpty();
    }

    @Test
    void timesAndAfter_window_onlyThoseRequestsFail() {
        ExtraAnswer fault = faults.on("GET", SEATS).after(1).times(2).status(503);

        assertThat(List.of(seats().status(), seats().status(), seats().status(), seats().status()))
                .containsExactly(200, 503, 503, 200);
        assertThat(fault.used()).isEqualTo(2);
    }

    @Test
    void page_second_thatOnceOrFromThereOn() {
        faults.on("GET", SEATS).page(2).once().status(502);
        assertThat(pages(4)).containsExactly(200, 502, 200, 200);

        faults.clear();
        faults.on("GET", SEATS).page(3).status(502);
        assertThat(pages(4)).containsExactly(200, 200, 502, 502);

        faults.clear();
        faults.on("GET", SEATS).page(1).once().status(502);
        assertThat(pages(3)).containsExactly(502, 200, 200);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> faults.on("GET", SEATS).page(0));
    }

    @Test
    void when_query_onlyThoseThatFit() {
        String unlucky = plain().userUri().toString();
        faults.on("GET", SEATS).when(query -> unlucky.equals(query.get("user"))).status(500);

        assertThat(seats().status()).isEqualTo(200);
        assertThat(seats("user", unlucky).status()).isEqualTo(500);
    }

    @Test
    void rateLimited_reset_429WithTheThreeHeaders() {
        faults.on("GET", SEATS).once().rateLimited(Duration.ofMillis(1_500));

        Web.Reply refused = seats();
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.headers().firstValue("X-RateLimit-Limit")).hasValue("500");
        assertThat(refused.headers().firstValue("X-RateLimit-Remaining")).hasValue("0");
        assertThat(refused.headers().firstValue("X-RateLimit-Reset")).hasValue("2");
        assertThat(seats().status()).isEqualTo(200);
    }

    @Test
    void delay_emulatedAnswer_realTimeAndTheClockStandsStill() {
        faults.on("GET", SEATS).delay(Duration.ofMillis(120));

        long start = System.nanoTime();
        Web.Reply late = seats();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(120));
        assertThat(late.rows()).hasSize(10);
        assertThat(clock.instant()).isEqualTo(EmulatorClock.START);
    }

    @Test
    void header_alone_onTopOfTheEmulatedAnswer() {
        faults.on("GET", SEATS).header("X-Request-Id", "abc");

        assertThat(seats().headers().firstValue("X-Request-Id")).hasValue("abc");
        assertThat(seats().rows()).hasSize(10);
        assertThat(new Web(emulator, "nonsense").get(SEATS).status()).isEqualTo(401);
    }

    @Test
    void cut_emulatedAnswer_theOperationHappened() {
        String invitations = state.organizationUri().getPath() + "/invitations";
        int before = state.pendingInvitationCount();
        faults.on("POST", "/organizations/{uuid}/invitations").cut();
        URI seat = plain().membershipUri();
        faults.on("DELETE", SEATS + "/{uuid}").cut();

        assertThatThrownBy(() -> admin.post(invitations, "{\"email\":\"a@example.com\"}"))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(state.pendingInvitationCount()).isEqualTo(before + 1);
        assertThatThrownBy(() -> admin.delete(seat)).isInstanceOf(UncheckedIOException.class);
        assertThat(state.memberUris()).doesNotContain(seat);
        assertThat(emulator.journal().statusCount(0)).isEqualTo(2);
    }

    @Test
    void resetOrEmpty_withoutEffect_nothingHappened() {
        URI seat = plain().membershipUri();
        faults.on("DELETE", SEATS + "/{uuid}").resetConnection();
        assertThatThrownBy(() -> admin.delete(seat)).isInstanceOf(UncheckedIOException.class);

        faults.on("DELETE", SEATS + "/{uuid}").emptyResponse();
        assertThatThrownBy(() -> admin.delete(seat)).isInstanceOf(UncheckedIOException.class);
        assertThat(state.memberUris()).contains(seat);

        faults.on("DELETE", SEATS + "/{uuid}").emptyResponse().afterEffect();
        assertThatThrownBy(() -> admin.delete(seat)).isInstanceOf(UncheckedIOException.class);
        assertThat(state.memberUris()).doesNotContain(seat);
    }

    @Test
    void garbage_emulatedAnswer_statusAndHeadersStayButNoJson() {
        faults.on("GET", SEATS).garbage();

        assertThatThrownBy(this::seats).hasCauseInstanceOf(JsonProcessingException.class);
        assertThat(emulator.journal().statusCount(200)).isEqualTo(1);
    }

    @Test
    void emptyBody_emulatedAnswer_statusStays() {
        faults.on("GET", SEATS).emptyBody();

        Web.Reply reply = seats();
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.headers().firstValue("Content-Type")).isPresent();
        assertThat(reply.body().isMissingNode()).isTrue();
    }

    @Test
    void severalFit_newestDecidesAndMereChangesLeaveItToTheNext() {
        faults.on("GET", SEATS).status(500);
        faults.on("GET", SEATS).once().status(502);
        faults.on("GET", SEATS).change(() -> clock.advance(Duration.ofSeconds(1)));

        assertThat(seats().status()).isEqualTo(502);
        assertThat(seats().status()).isEqualTo(500);
        assertThat(clock.instant()).isEqualTo(EmulatorClock.START.plusSeconds(2));
        faults.clear();
        assertThat(seats().status()).isEqualTo(200);
    }
}
