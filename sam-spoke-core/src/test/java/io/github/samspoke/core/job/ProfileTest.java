package io.github.samspoke.core.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.core.Site;
import io.github.samspoke.core.common.IllegalMoveException;
import io.github.samspoke.core.common.InvalidInputException;
import io.github.samspoke.core.common.RefusedException;
import io.github.samspoke.core.connection.IntegrationProcess;
import io.github.samspoke.core.profile.IntegrationProfile;
import io.github.samspoke.core.profile.ProfileStatus;
import io.github.samspoke.core.profile.PublishConfirmation;
import io.github.samspoke.core.profile.StaleRevisionException;
import io.github.samspoke.core.profile.ValidationFailedException;
import io.github.samspoke.core.profile.ValidationReport;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("4: profiles")
class ProfileTest {
    @Test
    @DisplayName("4: publishing needs a validated draft, and the confirmation of what is connected")
    void publish_wrongConfirmation_refuses() {
        try (Site site = Site.of(Site.seats(20))) {
            IntegrationProfile draft = site.draft(site.token());
            PublishConfirmation shown = draft.confirmation();
            assertThatThrownBy(() -> draft.publish(shown)).isInstanceOf(IllegalMoveException.class);

            IntegrationProfile valid = draft.validateConnection();
            PublishConfirmation other = new PublishConfirmation(
                    site.calendly().state().foreignOrganizationUri().toString(),
                    shown.organization(),
                    shown.plan(),
                    shown.membersAtLeast(),
                    shown.more(),
                    shown.callerEmail());
            PublishConfirmation account = new PublishConfirmation(
                    shown.organizationUri(),
                    shown.organization(),
                    shown.plan(),
                    shown.membersAtLeast(),
                    shown.more(),
                    "eve@example.com");
            assertThatThrownBy(() -> valid.publish(other)).isInstanceOf(RefusedException.class);
            assertThatThrownBy(() -> valid.publish(account)).isInstanceOf(RefusedException.class);
            assertThat(site.sam().jobs().scheduled()).isEmpty();

            IntegrationProfile published = valid.publish(shown);
            assertThat(published.data().status()).isEqualTo(ProfileStatus.PUBLISHED);
            assertThat(site.sam().rules().get(published.generatedRule()).reviewed())
                    .isFalse();
            assertThat(site.sam().jobs().scheduled()).hasSize(5);
            assertThatThrownBy(() -> published.publish(shown)).isInstanceOf(IllegalMoveException.class);
            assertThatThrownBy(() -> valid.edit(form -> form.displayName("x")))
                    .isInstanceOf(StaleRevisionException.class);
        }
    }

    @Test
    @DisplayName("4: two profiles of one name would share their jobs: the second is refused")
    void publish_sameName_refuses() {
        try (Site site = Site.of(Site.seats(20));
                Site other = Site.of(
                        io.github.samspoke.emulator.OrganizationSpec.seeded(8).seats(20))) {
            site.publish(site.token());
            var elsewhere = site.sam()
                    .connections()
                    .withToken(
                            "Elsewhere",
                            other.calendly().baseUri(),
                            io.github.samspoke.core.common.Secret.of(other.token()));
            IntegrationProfile second = site.sam()
                    .profiles()
                    .create(form -> form.connection(elsewhere))
                    .validateConnection();

            assertThatThrownBy(() -> second.publish(second.confirmation()))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("name");
            IntegrationProfile renamed =
                    second.edit(form -> form.displayName("Elsewhere")).validateConnection();
            renamed.publish(renamed.confirmation());
            assertThat(site.sam().jobs().scheduled()).hasSize(7);
            assertThatThrownBy(() ->
                            site.sam().profiles().list().get(1).edit(form -> form.displayName("Calendly Integration")))
                    .isInstanceOf(RefusedException.class);
        }
    }

    @Test
    @DisplayName("4: activity cleared: DRAFT, its job gone, downloads go on, no candidates, plans or executions")
    void edit_activityCleared_isDraft() {
        try (Site site = Site.ready(40)) {
            var plan = site.plan(1);
            site.profile().edit(form -> form.process(IntegrationProcess.DOWNLOAD_ACTIVITY, false));

            assertThat(site.profile().data().status()).isEqualTo(ProfileStatus.DRAFT);
            assertThat(site.profile().data().validated()).isFalse();
            assertThat(site.sam().jobs().scheduled())
                    .extracting(ScheduledJob::name)
                    .contains(Site.SUBSCRIPTIONS)
                    .doesNotContain(Site.ACTIVITY);
            assertThat(site.run(Site.SUBSCRIPTIONS).status()).isEqualTo(JobStatus.OK);
            assertThat(site.run(Site.IDENTIFY).counts().seen()).isZero();
            assertThatThrownBy(() -> site.plan(1)).isInstanceOf(RefusedException.class);
            assertThatThrownBy(() -> site.execute(plan)).isInstanceOf(RefusedException.class);
            assertThat(site.deletes()).isZero();
        }
    }

    @Test
    @DisplayName("4: what the form does not take")
    void edit_illegalValues_areNamed() {
        try (Site site = Site.ready(20)) {
            IntegrationProfile profile = site.profile();
            assertThatThrownBy(
                            () -> profile.edit(form -> form.process(IntegrationProcess.DOWNLOAD_SUBSCRIPTIONS, false)))
                    .isInstanceOf(InvalidInputException.class);
            assertThatThrownBy(() -> profile.edit(form -> form.analyzeActivityFrom(
                            site.clock().instant().minus(Duration.ofDays(61).plusSeconds(1)))))
                    .isInstanceOf(InvalidInputException.class);
            assertThatThrownBy(() -> profile.edit(form ->
                            form.analyzeActivityFrom(site.clock().instant().plusSeconds(1))))
                    .isInstanceOf(InvalidInputException.class);
            profile.edit(form -> form.analyzeActivityFrom(site.clock().instant().minus(Duration.ofDays(61))));
        }
    }

    @Test
    @DisplayName("4: renamed: the jobs follow")
    void edit_renamed_jobsFollow() {
        try (Site site = Site.ready(20)) {
            site.profile().edit(form -> form.displayName("Sales"));

            assertThat(site.sam().jobs().scheduled())
                    .extracting(ScheduledJob::name)
                    .contains("SAM - Refresh Sales Subscriptions", "SAM - Refresh Sales Activity")
                    .doesNotContain(Site.SUBSCRIPTIONS, Site.ACTIVITY);
        }
    }

    @Test
    @DisplayName("4: a draft that was published before takes its download along under its new name")
    void edit_renamedDraft_jobFollows() {
        try (Site site = Site.ready(20)) {
            site.profile().edit(form -> form.process(IntegrationProcess.DOWNLOAD_ACTIVITY, false));
            site.profile().edit(form -> form.displayName("Sales").process(IntegrationProcess.DOWNLOAD_ACTIVITY, true));

            assertThat(site.sam().jobs().scheduled())
                    .filteredOn(job -> job.kind().perProfile())
                    .extracting(ScheduledJob::name)
                    .containsExactly("SAM - Refresh Sales Subscriptions");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"users:read", "organizations:write", "scheduled_events:read"})
    @DisplayName("4: a required scope is missing: named in the message, validation fails")
    void validate_scopeMissing_namesIt(String scope) {
        try (Site site = Site.of(Site.seats(20))) {
            IntegrationProfile draft = site.draft(site.token(scope));
            String named = scope.equals("organizations:write") ? "organizations:read" : scope;

            ValidationReport report = draft.checkConnection();

            assertThat(report.passed()).isFalse();
            assertThat(report.failures())
                    .anySatisfy(
                            check -> assertThat(check.detail() + check.remedy()).contains(named));
            assertThatThrownBy(draft::validateConnection).isInstanceOf(ValidationFailedException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"activity_log:read", "event_types:read", "groups:read"})
    @DisplayName("4: an optional scope is missing: not checked, and named")
    void validate_optionalScopeMissing_isNotChecked(String scope) {
        try (Site site = Site.of(Site.seats(20))) {
            ValidationReport report = site.draft(site.token(scope)).checkConnection();

            assertThat(report.passed()).isTrue();
            assertThat(report.checks())
                    .filteredOn(check -> check.outcome() == ValidationReport.Outcome.NOT_CHECKED)
                    .anySatisfy(
                            check -> assertThat(check.detail() + check.remedy()).contains(scope));
        }
    }

    @Test
    @DisplayName("4: the wrong token, and a plain user's")
    void validate_wrongAccount_fails() {
        try (Site site = Site.of(Site.seats(20))) {
            ValidationReport wrong = site.draft("eyJnotAToken").checkConnection();
            assertThat(wrong.failures()).singleElement().satisfies(check -> {
                assertThat(check.name()).isEqualTo("Token alive");
                assertThat(check.remedy()).isNotBlank();
            });

            var plain = site.calendly().state().members().stream()
                    .filter(m -> m.role().equals("user"))
                    .findFirst()
                    .orElseThrow();
            site.connect(site.calendly().personalAccessToken(plain.userUri()));
            assertThat(site.profile().checkConnection().failures())
                    .anySatisfy(check -> assertThat(check.name()).isEqualTo("Caller's role"));
        }
    }
}
