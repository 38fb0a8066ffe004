package io.github.samspoke.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.profile.IntegrationProfile;
import io.github.samspoke.core.reclamation.CandidateState;
import io.github.samspoke.core.reclamation.Justification;
import io.github.samspoke.core.reclamation.RemovalCandidate;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import java.net.http.HttpResponse;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The console's candidates")
class CandidatePagesTest {
    private static ConsoleFixture fixture;
    private static IntegrationProfile profile;

    @BeforeAll
    static void start() {
        fixture = new ConsoleFixture();
        assertThat(fixture.guest("ada").get("/candidates").body())
                .as("before there is a profile")
                .contains("There is no integration profile as yet")
                .contains("href=\"/profiles\"");
        profile = fixture.withCandidates();
    }

    @AfterAll
    static void stop() {
        fixture.close();
    }

    private static RemovalCandidate one(int which) {
        return fixture.sam().candidates().all(profile.id()).get(which);
    }

    private static SoftwareSubscription seat(RemovalCandidate candidate) {
        return fixture.sam().subscriptions().occupied(profile.id()).stream()
                .filter(seat -> seat.userUri().equals(candidate.userUri()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void list_filtered_showsWhoIsLikeThat() {
        RemovalCandidate first = one(0);
        Guest uma = fixture.guest("uma");
        String all = uma.get("/candidates").body();
        assertThat(all).contains(first.number()).contains(seat(first).name()).contains("Low Usage");
        assertThat(uma.get("/candidates?text=" + first.number()).body())
                .contains("1 candidates")
                .doesNotContain(one(1).number());
        assertThat(uma.get("/candidates?text=" + seat(first).email().value()).body())
                .contains(first.number());
        assertThat(uma.get("/candidates?state=CLOSED_COMPLETE").body()).contains("No candidate is like that");
    }

    @Test
    void page_open_tellsEvidenceAndOffersItsMoves() {
        RemovalCandidate first = one(0);
        assertThat(fixture.guest("uma").get("/candidates/" + first.number()).body())
                .contains("What is known today")
                .contains("The whole story")
                .contains("/request\"")
                .contains("/skip\"")
                .doesNotContain("/resume\"")
                .doesNotContain("/approve-keep\"");
        assertThat(fixture.guest("uma").get("/candidates/RCC9999999").statusCode())
                .isEqualTo(404);
    }

    @Test
    void moves_withoutNote_areAskedForOneAndKeepNothing() {
        RemovalCandidate one = one(1);
        Guest uma = fixture.guest("uma");
        uma.get("/candidates/" + one.number());
        HttpResponse<String> again = uma.post("/candidates/" + one.number() + "/skip", "note", " ");
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("aria-invalid=\"true\"").contains("it is empty");
        assertThat(fixture.sam().candidates().get(one.number())).isEqualTo(one);
    }

    @Test
    void moves_noteAssignSkip_areDoneAsWhoeverIsLoggedIn() {
        RemovalCandidate one = one(2);
        Guest uma = fixture.guest("uma");
        String path = "/candidates/" + one.number();
        uma.get(path);
        assertThat(uma.post(path + "/note", "note", "asked <the> manager").body())
                .contains("The note was added")
                .contains("asked &lt;the&gt; manager");
        assertThat(uma.post(path + "/assign", "group", "Sales ops", "person", "mia")
                        .body())
                .contains("Sales ops, mia");
        assertThat(uma.post(path + "/recipient", "email", "boss@example.com").body())
                .contains("boss@example.com");
        HttpResponse<String> closed = uma.post(path + "/skip", "note", "needed in spring");
        assertThat(closed.body()).contains("Closed skipped").doesNotContain("/skip\"");
        RemovalCandidate after = fixture.sam().candidates().get(one.number());
        assertThat(after.state()).isEqualTo(CandidateState.CLOSED_SKIPPED);
        assertThat(after.workNotes())
                .last()
                .satisfies(note -> assertThat(note.actor()).isEqualTo("uma"));
        HttpResponse<String> late = uma.post(path + "/cancel", "note", "no");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("CLOSED_SKIPPED");
    }

    @Test
    void create_unknownOrProtectedOrFree_saysWhy() {
        RemovalCandidate listed = one(3);
        Guest uma = fixture.guest("uma");
        uma.get("/candidates/new");
        HttpResponse<String> nobody = uma.post(
                "/candidates", "user", "nobody@example.com", "justification", "LOW_USAGE", "reason", "left the team");
        assertThat(nobody.statusCode()).isEqualTo(422);
        assertThat(nobody.body()).contains("Nobody is known").contains("value=\"left the team\"");
        HttpResponse<String> twice = uma.post(
                "/candidates",
                "user",
                seat(listed).email().value(),
                "justification",
                "LOW_USAGE",
                "reason",
                "left the team");
        assertThat(twice.statusCode()).isEqualTo(409);
        fixture.spoke().as(Actor.of("uma")).candidates().cancel(listed.number(), "to be made anew");
        HttpResponse<String> made = uma.post(
                "/candidates",
                "user",
                seat(listed).email().value(),
                "justification",
                Justification.LOW_USAGE.name(),
                "reason",
                "left the team");
        assertThat(made.statusCode()).isEqualTo(200);
        assertThat(made.body()).contains("was made").contains(RemovalCandidate.BY_HAND);
    }

    @Test
    void requestAll_ready_awaitAPlan() {
        try (ConsoleFixture other = new ConsoleFixture()) {
            IntegrationProfile own = other.withCandidates();
            Guest uma = other.guest("uma");
            assertThat(uma.get("/candidates").body()).contains("Nobody is removed by this");
            assertThat(uma.post("/candidates/request-all", "profile", own.id().value())
                            .body())
                    .contains("candidates have moved on")
                    .doesNotContain("/request-all");
            assertThat(other.sam().candidates().open(own.id()))
                    .isNotEmpty()
                    .allMatch(one -> one.state() == CandidateState.AWAITING_REVOCATION);
        }
    }

    @Test
    void explain_anybody_isTold() {
        Guest uma = fixture.guest("uma");
        String active = fixture.sam().candidates().assess(profile.id()).stream()
                .filter(one -> !one.reclaimable(Set.of()))
                .findFirst()
                .orElseThrow()
                .subscription()
                .email()
                .value();
        assertThat(uma.get("/candidates/explain?user=" + active).body())
                .contains("What would have to change")
                .contains(active);
        HttpResponse<String> nobody = uma.get("/candidates/explain?user=nobody@example.com");
        assertThat(nobody.statusCode()).isEqualTo(422);
        assertThat(nobody.body()).contains("Nobody is known");
    }
}
