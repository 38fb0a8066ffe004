package io.github.samspoke.core.calendly;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.core.HookedSpoke;
import io.github.samspoke.core.Site;
import io.github.samspoke.core.reclamation.ExecutionReport;
import io.github.samspoke.core.reclamation.ItemState;
import io.github.samspoke.core.reclamation.ReclamationPlan;
import io.github.samspoke.core.reclamation.RemovalPermit;
import io.github.samspoke.emulator.ExtraAnswer;
import io.github.samspoke.emulator.RemovedMemberAnswer;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("I9, F3, F4: what becomes of a DELETE on the wire")
class DeleteFaultsTest {
    private static final String SEATS = "/organization_memberships/.*";

    /** A site with a plan of two, and something that happens right before its first DELETE. */
    private static final class Scene implements AutoCloseable {
        private @Nullable HookedSpoke hooked;
        final Site site = Site.ready(60, spoke -> {
            hooked = new HookedSpoke(spoke);
            return hooked;
        });
        final ReclamationPlan plan = site.plan(2);
        final List<RemovalPermit> permits = new ArrayList<>();

        void beforeFirst(Consumer<RemovalPermit> fault) {
            Objects.requireNonNull(hooked).beforeRemove(permit -> {
                permits.add(permit);
                if (permits.size() == 1) {
                    fault.accept(permit);
                }
            });
        }

        ExtraAnswer stub(String method, int status, String body) {
            return site.calendly().stub(method, SEATS, status, body);
        }

        void removeAtServer(RemovalPermit permit) {
            site.calendly().state().removeMember(URI.create(permit.seat().membershipUri()));
        }

        @Override
        public void close() {
            site.close();
        }
    }

    static Stream<Arguments> faults() {
        return Stream.of("500", "502", "503", "504", "reset", "empty", "302", "408", "409", "cut", "garbage")
                .flatMap(fault -> Stream.of(RemovedMemberAnswer.values())
                        .flatMap(gone -> Stream.of(true, false).map(removed -> Arguments.of(fault, gone, removed))));
    }

    private static ExtraAnswer fault(Scene scene, String fault) {
        return switch (fault) {
            case "reset" -> scene.stub("DELETE", 200, "").once().resetConnection();
            case "empty" -> scene.stub("DELETE", 200, "").once().emptyResponse();
            case "cut" -> scene.stub("DELETE", 200, "{}").once().cut();
            case "garbage" -> scene.stub("DELETE", 200, "{}").once().garbage();
            default -> scene.stub("DELETE", Integer.parseInt(fault), "{}").once();
        };
    }

    @ParameterizedTest(name = "{0}, a removed seat answers {1}, removed: {2}")
    @MethodSource("faults")
    @DisplayName("F3: ends in the true state, with one DELETE where it had removed, and two where it had not")
    void execute_fault_endsInTheTrueState(String fault, RemovedMemberAnswer gone, boolean removed) {
        try (Scene scene = new Scene()) {
            scene.site.calendly().setRemovedMemberAnswer(gone);
            scene.beforeFirst(permit -> {
                if (removed) {
                    scene.removeAtServer(permit);
                }
                fault(scene, fault);
            });

            ExecutionReport report = scene.site.execute(scene.plan);

            assertThat(report.stopped()).isEmpty();
            assertThat(report.in(ItemState.REMOVED)).hasSize(2);
            assertThat(scene.site.deletes()).isEqualTo(removed ? 2 : 3);
            assertThat(scene.site.audit("removal.intent")).hasSize(removed ? 2 : 3);
            assertThat(scene.site.calendly().state().memberCount()).isEqualTo(58);
        }
    }

    @ParameterizedTest
    @EnumSource(RemovedMemberAnswer.class)
    @DisplayName("5: a DELETE of what somebody else has just removed finds nothing, by either answer: ABSENT, not ours")
    void execute_goneSinceTheLook_isAbsent(RemovedMemberAnswer gone) {
        try (Scene scene = new Scene()) {
            scene.site.calendly().setRemovedMemberAnswer(gone);
            scene.beforeFirst(scene::removeAtServer);

            ExecutionReport report = scene.site.execute(scene.plan);

            assertThat(report.stopped()).isEmpty();
            assertThat(report.in(ItemState.ABSENT)).hasSize(1);
            assertThat(report.in(ItemState.REMOVED)).hasSize(1);
            assertThat(scene.site.deletes()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @CsvSource({"500, 0", "404, 1"})
    @DisplayName("F4: reading fails too, or says 404 while the control reading fails: UNSETTLED, the run stops")
    void execute_verifyFails_staysUnsettled(int verify, int seen) {
        try (Scene scene = new Scene()) {
            scene.beforeFirst(permit -> {
                scene.removeAtServer(permit);
                scene.stub("GET", 500, "{}");
                if (seen > 0) {
                    scene.site.calendly().stub("GET", Site.path(permit.seat().membershipUri()), verify, "{}");
                }
                scene.stub("DELETE", 500, "{}").once();
            });

            ExecutionReport report = scene.site.execute(scene.plan);

            assertThat(scene.site.deletes()).isEqualTo(1);
            assertThat(report.stopped()).contains("could not be confirmed");
            assertThat(report.in(ItemState.UNSETTLED)).hasSize(1);
            assertThat(report.in(ItemState.PENDING)).hasSize(1);
        }
    }

    @Test
    @DisplayName("5: a token that is blind finds everybody gone: nobody is skipped for gone, nothing is removed")
    void execute_ownersListEmpty_isNoProof() {
        try (Scene scene = new Scene()) {
            scene.stub(
                    "GET",
                    403,
                    "{\"title\":\"Permission Denied\",\"message\":\"This user is not in your organization\"}");
            String seats = "/organization_memberships";
            String identity = Answers.get(
                    scene.site, seats + "?user=" + scene.site.calendly().adminUri() + Answers.organization(scene.site));
            scene.site.calendly().stub("GET", seats, 200, Answers.emptyList());
            scene.site.calendly().stub("GET", seats, 200, identity).once();

            ExecutionReport report = scene.site.execute(scene.plan);

            assertThat(scene.site.deletes()).isZero();
            assertThat(report.in(ItemState.PENDING)).hasSize(2);
            assertThat(report.stopped()).isNotEmpty();
        }
    }

    @Test
    @DisplayName("F21: the membership is answered for another organization: nothing is removed")
    void execute_membershipOfAnotherOrganization_skips() {
        try (Scene scene = new Scene()) {
            String path = Site.path(scene.plan.items().get(0).membershipUri());
            String foreign = Answers.get(scene.site, path)
                    .replace(
                            scene.site.calendly().state().organizationUri().toString(),
                            scene.site
                                    .calendly()
                                    .state()
                                    .foreignOrganizationUri()
                                    .toString());
            scene.site.calendly().stub("GET", path, 200, foreign);

            ExecutionReport report = scene.site.execute(scene.plan);

            assertThat(scene.site.deletes()).isEqualTo(1);
            assertThat(report.in(ItemState.SKIPPED_CHANGED)).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"400, REFUSED", "422, REFUSED", "403, REFUSED"})
    @DisplayName("4: a refusal is a refusal: one DELETE, no other")
    void execute_refused_isRefused(int status, ItemState state) {
        try (Scene scene = new Scene()) {
            scene.beforeFirst(permit -> scene.stub("DELETE", status, "{\"title\":\"No\",\"message\":\"No\"}")
                    .once());

            ExecutionReport report = scene.site.execute(scene.plan);

            assertThat(scene.site.deletes()).isEqualTo(1);
            assertThat(report.in(state)).hasSize(1);
            assertThat(scene.site.calendly().state().memberCount()).isEqualTo(60);
        }
    }

    @Test
    @DisplayName("I6: 429 on the DELETE: not executed, looked at again, no attempt spent")
    void execute_tooMany_looksAgain() {
        try (Scene scene = new Scene()) {
            scene.beforeFirst(permit -> scene.stub("DELETE", 429, "{}").once().header("X-RateLimit-Reset", "30"));

            ExecutionReport report = scene.site.execute(scene.plan);

            assertThat(report.in(ItemState.REMOVED))
                    .hasSize(2)
                    .allSatisfy(item -> assertThat(item.attempts()).isEqualTo(1));
            assertThat(scene.permits.get(1).look())
                    .isNotSameAs(scene.permits.get(0).look());
            assertThat(scene.site.clock().instant()).isAfterOrEqualTo(Site.START.plusSeconds(30));
            assertThat(scene.site.audit("removal.notSent")).hasSize(1);
        }
    }

    @Test
    @DisplayName("I6: 401 on the DELETE: the run stops, no attempt spent")
    void execute_unauthorized_stops() {
        try (Scene scene = new Scene()) {
            scene.beforeFirst(permit -> scene.stub("DELETE", 401, "{}").once());

            ExecutionReport report = scene.site.execute(scene.plan);

            assertThat(scene.site.deletes()).isEqualTo(1);
            assertThat(report.stopped()).isNotEmpty();
            assertThat(report.items())
                    .allSatisfy(item -> assertThat(item.attempts()).isZero());
        }
    }

    @Test
    @DisplayName("I6: a look that is too old when the DELETE could leave: nothing is sent, the look is repeated")
    void execute_waitAfterTheLook_looksAgain() {
        try (Scene scene = new Scene()) {
            scene.beforeFirst(permit -> {
                scene.site.advance(java.time.Duration.ofSeconds(56));
            });

            ExecutionReport report = scene.site.execute(scene.plan);

            assertThat(report.in(ItemState.REMOVED)).hasSize(2);
            assertThat(scene.permits).hasSize(3);
            assertThat(scene.site.deletes()).isEqualTo(2);
        }
    }

    @Test
    @DisplayName("F14: an unexplained 401 on a read in mid-run stops before the next DELETE")
    void execute_tokenRevokedInMidRun_stops() {
        try (Scene scene = new Scene()) {
            scene.stub("GET", 401, "{}").after(3);

            ExecutionReport report = scene.site.execute(scene.plan);

            assertThat(scene.site.deletes()).isEqualTo(1);
            assertThat(report.stopped()).isNotEmpty();
        }
    }
}
