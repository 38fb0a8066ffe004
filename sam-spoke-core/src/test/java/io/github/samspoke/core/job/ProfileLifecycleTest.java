package io.github.samspoke.core.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.core.SamSpoke;
import io.github.samspoke.core.Site;
import io.github.samspoke.core.calendly.CalendlySpoke;
import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.IllegalMoveException;
import io.github.samspoke.core.common.InvalidInputException;
import io.github.samspoke.core.common.RefusedException;
import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.connection.ConnectionAuthorizer;
import io.github.samspoke.core.connection.CredentialSafe;
import io.github.samspoke.core.connection.IntegrationProcess;
import io.github.samspoke.core.profile.IntegrationProfile;
import io.github.samspoke.core.profile.OrganizationTakenException;
import io.github.samspoke.core.profile.ProfileMode;
import io.github.samspoke.core.profile.ProfileStatus;
import io.github.samspoke.core.profile.Provisioning;
import io.github.samspoke.core.profile.PublishConfirmation;
import io.github.samspoke.core.profile.StaleRevisionException;
import io.github.samspoke.core.profile.ValidationFailedException;
import io.github.samspoke.core.profile.VendorPermission;
import io.github.samspoke.core.reclamation.CandidateState;
import io.github.samspoke.core.spoke.ConnectionContext;
import io.github.samspoke.core.spoke.MissingSpokeException;
import io.github.samspoke.core.spoke.Spoke;
import io.github.samspoke.core.spoke.SpokeSession;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("4: the life of a profile")
class ProfileLifecycleTest {
    private static final IntegrationProcess ACTIVITY = IntegrationProcess.DOWNLOAD_ACTIVITY;
    private static final IntegrationProcess RECLAIM = IntegrationProcess.RECLAIM_SUBSCRIPTIONS;

    @Test
    @DisplayName("4: a draft saves without a connection, on the default alias; connecting and validating come later")
    void create_nothingConnected_isDraftOnDefaultAlias() {
        try (Site site = Site.of(Site.seats(20))) {
            IntegrationProfile draft = site.sam().profiles().create(form -> {});

            assertThat(draft.data().status()).isEqualTo(ProfileStatus.DRAFT);
            assertThat(draft.data().alias()).isEqualTo("Calendly");
            assertThat(draft.data().processes()).isEqualTo(EnumSet.allOf(IntegrationProcess.class));
            assertThat(draft.data().revision()).isEqualTo(1);
            assertThat(draft.checkConnection().failures())
                    .singleElement()
                    .satisfies(check -> assertThat(check.detail()).contains("Calendly"));
            assertThatThrownBy(draft::validateConnection).isInstanceOf(ValidationFailedException.class);

            site.connect(site.token());
            assertThat(draft.validateConnection().data().validated()).isTrue();
        }
    }

    @Test
    @DisplayName("1: each process has ServiceNow's subflow")
    void subflow_eachProcess_isServiceNows() {
        assertThat(Stream.of(IntegrationProcess.values()).map(IntegrationProcess::subflow))
                .containsExactly(
                        "Calendly Download Subscriptions",
                        "Calendly Update User Activity",
                        "Calendly Reclaim Subscription");
    }

    static Stream<Arguments> clearing() {
        return Stream.of(
                change("another alias", p -> p.edit(form -> form.alias("Other"))),
                change("processes", p -> p.edit(form -> form.process(RECLAIM, false))));
    }

    static Stream<Arguments> keeping() {
        return Stream.of(
                change("name", p -> p.edit(form -> form.displayName("Sales"))),
                change("the same alias", p -> p.edit(form -> form.alias("Calendly"))),
                change("mode", p -> p.edit(form -> form.mode(ProfileMode.OBSERVE))),
                change("provisioning", p -> p.edit(form -> form.provisioning(Provisioning.SCIM))),
                change("window", p -> p.edit(form -> form.analyzeActivityFrom(Site.START))));
    }

    private static Arguments change(String what, Consumer<IntegrationProfile> change) {
        return Arguments.of(what, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("clearing")
    @DisplayName("4: editing alias or processes clears the validation: not to be published")
    void edit_connectionOrProcesses_clearsValidated(String what, Consumer<IntegrationProfile> change) {
        try (Site site = Site.of(Site.seats(20))) {
            IntegrationProfile valid = site.draft(site.token()).validateConnection();
            PublishConfirmation shown = valid.confirmation();

            change.accept(valid);

            assertThat(site.profile().data().validated()).isFalse();
            assertThatThrownBy(() -> site.profile().publish(shown))
                    .isInstanceOf(IllegalMoveException.class)
                    .hasMessageContaining("DRAFT and not validated")
                    .hasMessageContaining("publish");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("keeping")
    @DisplayName("4: editing anything else keeps the validation")
    void edit_anythingElse_keepsValidated(String what, Consumer<IntegrationProfile> change) {
        try (Site site = Site.of(Site.seats(20))) {
            change.accept(site.draft(site.token()).validateConnection());

            assertThat(site.profile().data().validated()).isTrue();
        }
    }

    @Test
    @DisplayName("4: another credential under the same alias clears the validation")
    void connect_anew_clearsValidated() {
        try (Site site = Site.of(Site.seats(20))) {
            IntegrationProfile valid = site.draft(site.token()).validateConnection();
            PublishConfirmation shown = valid.confirmation();
            site.advance(Duration.ofMinutes(1));
            site.connect(site.token());

            assertThat(site.profile().data().validated()).isFalse();
            assertThatThrownBy(() -> valid.publish(shown)).isInstanceOf(IllegalMoveException.class);

            assertThat(site.profile().validateConnection().publish(shown).data().status())
                    .isEqualTo(ProfileStatus.PUBLISHED);
        }
    }

    @Test
    @DisplayName("I8: two published profiles on one organization: a typed error, also where two publish at once")
    void publish_organizationTaken_isTyped() {
        try (Site site = Site.of(Site.seats(20))) {
            site.publish(site.token());
            IntegrationProfile second = site.sam()
                    .profiles()
                    .create(form -> form.displayName("Second"))
                    .validateConnection();

            assertThatThrownBy(() -> second.publish(second.confirmation()))
                    .isInstanceOf(OrganizationTakenException.class)
                    .hasMessageContaining("same organization");
            var next = second.data().next().status(ProfileStatus.PUBLISHED).build();
            assertThatThrownBy(() -> site.store().profiles().save(next)).isInstanceOf(OrganizationTakenException.class);
        }
    }

    @Test
    @DisplayName("4: unpublished: downloads go on, and validating and publishing again brings everything back")
    void edit_activityClearedThenPublishedAgain_goesOn() {
        try (Site site = Site.ready(40)) {
            String rule = site.profile().generatedRule();
            long candidates = site.candidates().size();
            site.profile().edit(form -> form.process(ACTIVITY, false));
            site.profile().edit(form -> form.process(ACTIVITY, true));

            assertThat(site.profile().data().status()).isEqualTo(ProfileStatus.DRAFT);
            assertThat(names(site)).contains(Site.SUBSCRIPTIONS).doesNotContain(Site.ACTIVITY);
            assertThatThrownBy(() -> site.run(Site.ACTIVITY)).hasMessageContaining(Site.ACTIVITY);
            assertThat(site.candidates()).hasSize((int) candidates);

            IntegrationProfile valid = site.profile().validateConnection();
            valid.publish(valid.confirmation());

            assertThat(site.profile().generatedRule()).isEqualTo(rule);
            assertThat(names(site)).contains(Site.ACTIVITY);
            assertThat(site.runJobs())
                    .allSatisfy(r -> assertThat(r.status().success()).isTrue());
            assertThat(site.plan(1).count()).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("4: published without activity: no job of it; switched on later, it has one after the next validation")
    void edit_activitySwitchedOnAfterPublish_hasItsJobAfterValidation() {
        try (Site site = Site.of(Site.seats(20))) {
            site.draft(site.token()).edit(form -> form.process(ACTIVITY, false));
            IntegrationProfile valid = site.profile().validateConnection();
            valid.publish(valid.confirmation());
            assertThat(names(site)).contains(Site.SUBSCRIPTIONS).doesNotContain(Site.ACTIVITY);

            site.profile().edit(form -> form.process(ACTIVITY, true));
            assertThat(site.profile().data().status()).isEqualTo(ProfileStatus.PUBLISHED);
            assertThat(names(site)).doesNotContain(Site.ACTIVITY);
            site.profile().validateConnection();
            assertThat(names(site)).contains(Site.ACTIVITY);
        }
    }

    @Test
    @DisplayName("4: reclaiming cleared: candidates, but no plan")
    void edit_reclaimCleared_candidatesOnly() {
        try (Site site = Site.ready(40)) {
            site.profile().edit(form -> form.process(RECLAIM, false));

            assertThat(site.profile().data().status()).isEqualTo(ProfileStatus.PUBLISHED);
            assertThat(site.run(Site.IDENTIFY).counts().seen()).isPositive();
            assertThat(site.candidates()).isNotEmpty();
            assertThatThrownBy(() -> site.plan(1))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("reclaiming is switched off");
        }
    }

    @Test
    @DisplayName("4: an earlier start of the analysis fills in, a later one deletes nothing")
    void edit_window_fillsInAndDeletesNothing() {
        try (Site site = Site.of(Site.seats(40))) {
            Instant later = Site.START.minus(Duration.ofDays(10));
            Instant earlier = Site.START.minus(Duration.ofDays(40));
            site.draft(site.token()).edit(form -> form.analyzeActivityFrom(later));
            IntegrationProfile valid = site.profile().validateConnection();
            valid.publish(valid.confirmation());
            site.runJobs();
            assertThat(coveredFrom(site)).isEqualTo(later);

            site.profile().edit(form -> form.analyzeActivityFrom(earlier));
            site.run(Site.ACTIVITY);
            assertThat(coveredFrom(site)).isEqualTo(earlier);
            var kept = site.store().activity().list(site.profile().id());

            site.profile().edit(form -> form.analyzeActivityFrom(Site.START));
            site.run(Site.ACTIVITY);
            assertThat(coveredFrom(site)).isEqualTo(earlier);
            assertThat(site.store().activity().list(site.profile().id())).isEqualTo(kept);
        }
    }

    @Test
    @DisplayName("4: the 60 days are counted from each edit, which may leave an older start alone")
    void edit_ninetyDaysLater_refusesOldStartAnew() {
        try (Site site = Site.ready(20)) {
            Instant old = site.profile().data().analyzeFrom();
            site.advance(Duration.ofDays(90));

            site.profile().edit(form -> form.displayName("Sales"));
            assertThat(site.profile().data().analyzeFrom()).isEqualTo(old);
            assertThatThrownBy(() -> site.profile().edit(form -> form.analyzeActivityFrom(old)))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("analyzeActivityFrom");
        }
    }

    static Stream<Arguments> commands() {
        PublishConfirmation shown = new PublishConfirmation("o", "o", "teams", 1, false, "a@example.com");
        return Stream.of(
                change("edit", p -> p.edit(form -> form.displayName("x"))),
                change("validate", IntegrationProfile::validateConnection),
                change("publish", p -> p.publish(shown)),
                change("delete", IntegrationProfile::delete));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("commands")
    @DisplayName("4: every command on an old revision is refused and changes nothing")
    void command_oldRevision_isStale(String what, Consumer<IntegrationProfile> command) {
        try (Site site = Site.of(Site.seats(20))) {
            IntegrationProfile old = site.draft(site.token());
            old.edit(form -> form.displayName("Sales"));
            var before = site.profile().data();

            assertThatThrownBy(() -> command.accept(old))
                    .isInstanceOf(StaleRevisionException.class)
                    .hasMessageContaining("at revision 2, not 1");
            assertThat(site.profile().data()).isEqualTo(before);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("commands")
    @DisplayName("4: every command on a deleted profile is an illegal move that names state and move")
    void command_deleted_isIllegal(String what, Consumer<IntegrationProfile> command) {
        try (Site site = Site.of(Site.seats(20))) {
            IntegrationProfile old = site.draft(site.token());
            old.delete();

            assertThatThrownBy(() -> command.accept(old))
                    .isInstanceOf(IllegalMoveException.class)
                    .hasMessageContaining("DELETED")
                    .hasMessageContaining("cannot be");
        }
    }

    @Test
    @DisplayName("4: no spoke for the profile's type: a typed error that names it, wherever the vendor is needed")
    void command_otherSpoke_isTyped() {
        try (Site site = Site.ready(20);
                SamSpoke zoom = SamSpoke.builder()
                        .credentialKeys(Site.KEYS)
                        .store(site.store())
                        .spoke(new Zoom())
                        .clock(site.clock())
                        .sleeper(site.clock())
                        .build()) {
            IntegrationProfile profile =
                    zoom.as(Actor.of("ada")).profiles().list().get(0);

            assertThatThrownBy(profile::validateConnection)
                    .isInstanceOf(MissingSpokeException.class)
                    .hasMessageContaining("\"Calendly Subscription\"");
            assertThatThrownBy(profile::reclaimReadiness).isInstanceOf(MissingSpokeException.class);
            assertThatThrownBy(profile::confirmation).isInstanceOf(MissingSpokeException.class);
            assertThat(zoom.as(Actor.of("ada")).jobs().run(Site.SUBSCRIPTIONS, RunControl.silent()))
                    .satisfies(result -> {
                        assertThat(result.status()).isEqualTo(JobStatus.FAILED);
                        assertThat(result.error()).isEqualTo("MissingSpokeException");
                    });
        }
    }

    @Test
    @DisplayName("I16: an edit's audit row tells field, before and after")
    void edit_auditRow_tellsBeforeAndAfter() {
        try (Site site = Site.ready(20)) {
            site.profile().edit(form -> form.displayName("Sales").process(RECLAIM, false));

            assertThat(site.audit("profile.edited")).singleElement().satisfies(row -> {
                assertThat(row.actor()).isEqualTo("ada");
                assertThat(row.details())
                        .containsAllEntriesOf(Map.of(
                                "displayName", "Calendly Integration -> Sales",
                                "processes",
                                        "[DOWNLOAD_SUBSCRIPTIONS, DOWNLOAD_ACTIVITY, RECLAIM_SUBSCRIPTIONS]"
                                                + " -> [DOWNLOAD_SUBSCRIPTIONS, DOWNLOAD_ACTIVITY]",
                                "validated", "true -> false"));
            });
        }
    }

    @Test
    @DisplayName("4: the related lists of a profile, and of one that was never published")
    void related_publishedAndDraft_areItsOwn() {
        try (Site site = Site.ready(20)) {
            IntegrationProfile draft = site.sam().profiles().create(form -> form.displayName("Second"));
            site.sam()
                    .exclusions()
                    .excludeUsers(
                            "*@board.example.com",
                            EnumSet.of(io.github.samspoke.core.exclusion.ExclusionAxis.RECLAIM),
                            "the board");
            RelatedLists lists = site.sam().related(site.profile().id());

            assertThat(lists.softwareModels())
                    .singleElement()
                    .satisfies(m -> assertThat(m.subscriptionIdentifier())
                            .isEqualTo(
                                    site.profile().data().pinned().orElseThrow().plan()));
            assertThat(lists.unrecognizedIdentifiers()).isEmpty();
            assertThat(lists.scheduledJobs())
                    .extracting(ScheduledJob::name)
                    .containsExactly(Site.ACTIVITY, Site.SUBSCRIPTIONS);
            assertThat(lists.jobResults())
                    .extracting(JobResult::name)
                    .containsExactly(Site.SUBSCRIPTIONS, Site.ACTIVITY);
            assertThat(lists.subscriptions()).hasSize(20);
            assertThat(lists.userExclusionRules()).hasSize(1);

            RelatedLists none = site.sam().related(draft.id());
            assertThat(List.of(
                            none.softwareModels(),
                            none.unrecognizedIdentifiers(),
                            none.scheduledJobs(),
                            none.jobResults(),
                            none.subscriptions()))
                    .allSatisfy(list -> assertThat(list).isEmpty());
        }
    }

    @Test
    @DisplayName("4: a plan that nobody knows is listed among the unrecognized identifiers")
    void related_unknownPlan_isUnrecognized() {
        try (Site site = Site.of(Site.seats(20))) {
            site.calendly().state().setPlan("galactic", "paid");
            site.publish(site.token());

            RelatedLists lists = site.sam().related(site.profile().id());

            assertThat(lists.softwareModels()).isEmpty();
            assertThat(lists.unrecognizedIdentifiers())
                    .singleElement()
                    .satisfies(unknown -> assertThat(unknown.identifier()).isEqualTo("galactic"));
            assertThat(site.candidates()).noneMatch(c -> c.state() == CandidateState.READY);
        }
    }

    @Test
    @DisplayName(
            "issue 6: the vendor calls the plan differently: the next download finds it, and its model is suggested")
    void related_renamedPlan_suggestsItsModel() {
        try (Site site = Site.ready(20)) {
            String before = site.sam()
                    .related(site.profile().id())
                    .softwareModels()
                    .get(0)
                    .id();
            site.calendly().state().setPlan("galactic", "paid");
            site.advance(Duration.ofDays(1));
            site.runJobs();

            assertThat(site.sam().related(site.profile().id()).unrecognizedIdentifiers())
                    .isEqualTo(site.sam().licenses().unrecognized())
                    .singleElement()
                    .satisfies(unknown -> {
                        assertThat(unknown.identifier()).isEqualTo("galactic");
                        assertThat(unknown.subscriptions()).isEqualTo(20);
                        assertThat(unknown.suggestedModel()).isEqualTo(before);
                    });
        }
    }

    private static List<String> names(Site site) {
        return site.sam().jobs().scheduled().stream().map(ScheduledJob::name).toList();
    }

    private static Instant coveredFrom(Site site) {
        var ledger = site.sam().activity().coverage(site.profile().id());
        return ledger.newest(io.github.samspoke.core.activity.SignalSource.EVENTS)
                .orElseThrow()
                .from();
    }

    /** Another vendor, which nobody gets as far as to ask anything. */
    private static final class Zoom implements Spoke {
        @Override
        public String profileType() {
            return "Zoom Subscription";
        }

        @Override
        public List<VendorPermission> permissions() {
            return List.of();
        }

        @Override
        public ConnectionAuthorizer authorization(CredentialSafe safe) {
            return CalendlySpoke.create().authorization(safe);
        }

        @Override
        public SpokeSession open(ConnectionContext context) {
            throw new UnsupportedOperationException();
        }
    }
}
