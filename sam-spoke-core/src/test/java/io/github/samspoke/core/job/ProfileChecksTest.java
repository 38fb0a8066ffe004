package io.github.samspoke.core.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.core.SamSpoke;
import io.github.samspoke.core.Site;
import io.github.samspoke.core.calendly.CalendlySpoke;
import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.RefusedException;
import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.connection.Connection;
import io.github.samspoke.core.connection.IntegrationProcess;
import io.github.samspoke.core.profile.IntegrationProfile;
import io.github.samspoke.core.profile.ProfileMode;
import io.github.samspoke.core.profile.Provisioning;
import io.github.samspoke.core.profile.ValidationFailedException;
import io.github.samspoke.core.profile.ValidationReport;
import io.github.samspoke.core.profile.ValidationReport.Check;
import io.github.samspoke.core.profile.ValidationReport.Outcome;
import io.github.samspoke.core.profile.VendorPermission;
import io.github.samspoke.core.reclamation.Policy;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("4: what a validation and a readiness report say")
class ProfileChecksTest {
    private static final List<String> VALIDATION = List.of(
            "Token alive",
            "Organization",
            "Caller's role",
            "Download: scopes",
            "Download: members",
            "Download: group roles",
            "Activity: scopes",
            "Activity: scheduled events",
            "Activity: event types",
            "Activity: activity log",
            "Reclaim: scopes",
            "Reclaim: provisioning",
            "Rate limit",
            "Clock");

    private static Check check(ValidationReport report, String name) {
        return report.checks().stream()
                .filter(check -> check.name().equals(name))
                .reduce((one, two) -> {
                    throw new AssertionError("twice: " + name);
                })
                .orElseThrow(() -> new AssertionError("no " + name + " in " + report));
    }

    /** As an OAuth application's connection, whose granted scopes are known. */
    private static void grant(Site site, String... scopes) {
        Connection connection = site.connect(site.token());
        site.store()
                .connections()
                .save(new Connection(
                        connection.alias(),
                        connection.name(),
                        connection.url(),
                        connection.environment(),
                        connection.application(),
                        Set.of(scopes),
                        connection.connectedAt()));
    }

    @Test
    @DisplayName("4: the table of what the vendor asks, by process")
    void permissions_eachProcess_isTheVendorsTable() {
        assertThat(CalendlySpoke.create().permissions())
                .containsExactly(
                        new VendorPermission(
                                IntegrationProcess.DOWNLOAD_SUBSCRIPTIONS,
                                "owner or admin",
                                List.of("users:read", "organizations:read"),
                                List.of()),
                        new VendorPermission(
                                IntegrationProcess.DOWNLOAD_ACTIVITY,
                                "owner or admin",
                                List.of("users:read", "scheduled_events:read"),
                                List.of("event_types:read", "groups:read", "activity_log:read")),
                        new VendorPermission(
                                IntegrationProcess.RECLAIM_SUBSCRIPTIONS,
                                "owner or admin",
                                List.of("organizations:write"),
                                List.of()));
    }

    @Test
    @DisplayName("4: every check by its name; those of a process that is off are not there")
    void checkConnection_allWell_namesEveryCheck() {
        try (Site site = Site.of(Site.seats(20))) {
            IntegrationProfile draft = site.draft(site.token());
            grant(site, Site.EVERYTHING.toArray(String[]::new));

            ValidationReport report = draft.checkConnection();

            assertThat(report.checks()).extracting(Check::name).containsExactlyElementsOf(VALIDATION);
            assertThat(report.checks()).allSatisfy(c -> assertThat(c.outcome()).isEqualTo(Outcome.PASSED));
            assertThat(check(report, "Rate limit").detail()).isEqualTo("500 requests a minute");
            assertThat(draft.edit(form -> form.process(IntegrationProcess.RECLAIM_SUBSCRIPTIONS, false)
                                    .process(IntegrationProcess.DOWNLOAD_ACTIVITY, false))
                            .checkConnection()
                            .checks())
                    .extracting(Check::name)
                    .noneMatch(name -> name.startsWith("Activity") || name.startsWith("Reclaim"));
        }
    }

    @Test
    @DisplayName("4: a dead token: one failure, and what it made pointless is not checked, by name")
    void checkConnection_deadToken_checksNothingElse() {
        try (Site site = Site.of(Site.seats(20))) {
            ValidationReport report = site.draft("eyJnotAToken").checkConnection();

            assertThat(report.failures())
                    .singleElement()
                    .satisfies(c -> assertThat(c.name()).isEqualTo("Token alive"));
            assertThat(report.checks())
                    .filteredOn(c -> c.outcome() == Outcome.NOT_CHECKED)
                    .extracting(Check::name)
                    .contains("Organization", "Caller's role", "Download subscriptions", "Reclaim: provisioning");
        }
    }

    @Test
    @DisplayName("4: scopes by process: the missing one is named in the process that needs it, an optional one is told")
    void checkConnection_scopeNotGranted_namesProcessAndScope() {
        try (Site site = Site.of(Site.seats(20))) {
            IntegrationProfile draft = site.draft(site.token());
            grant(site, "users:read", "organizations:read", "scheduled_events:read", "event_types:read");

            ValidationReport report = draft.checkConnection();

            assertThat(check(report, "Download: scopes").outcome()).isEqualTo(Outcome.PASSED);
            assertThat(check(report, "Activity: scopes").outcome()).isEqualTo(Outcome.PASSED);
            assertThat(check(report, "Activity: scopes").detail()).contains("groups:read", "activity_log:read");
            assertThat(check(report, "Reclaim: scopes").outcome()).isEqualTo(Outcome.FAILED);
            assertThat(check(report, "Reclaim: scopes").remedy())
                    .contains("organizations:write", "Reclaim subscriptions");
        }
    }

    @Test
    @DisplayName("I13: another organization than the pinned one")
    void checkConnection_otherOrganization_fails() {
        try (Site site = Site.of(Site.seats(20));
                Site other = Site.of(
                        io.github.samspoke.emulator.OrganizationSpec.seeded(8).seats(20))) {
            site.draft(site.token()).validateConnection();
            site.sam()
                    .connections()
                    .withToken(
                            "Calendly",
                            other.calendly().baseUri(),
                            io.github.samspoke.core.common.Secret.of(other.token()));

            assertThat(check(site.profile().checkConnection(), "Organization").outcome())
                    .isEqualTo(Outcome.FAILED);
            assertThatThrownBy(() -> site.profile().validateConnection()).isInstanceOf(ValidationFailedException.class);
        }
    }

    private static SamSpoke.View atAnotherTime(Site site, Duration off) {
        Clock clock = Clock.offset(site.clock(), off);
        return SamSpoke.builder()
                .credentialKeys(Site.KEYS)
                .store(site.store())
                .spoke(CalendlySpoke.create(clock, site.clock()))
                .clock(clock)
                .sleeper(until -> site.clock().sleepUntil(until.minus(off)))
                .build()
                .as(Actor.of("ada"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT6M", "PT-6M", "PT25H", "PT-25H"})
    @DisplayName("N5: a clock that is off: the check fails, no download, no plan, no removal")
    void clock_off_blocksPlanning(Duration off) {
        try (Site site = Site.ready(40)) {
            var plan = site.plan(1);
            var approval = site.sam().reclamation().approve(plan.hash(), plan.count());
            SamSpoke.View sam = atAnotherTime(site, off);
            IntegrationProfile profile = sam.profiles().list().get(0);

            Check clock = check(profile.checkConnection(), "Clock");

            assertThat(clock.outcome()).isEqualTo(Outcome.FAILED);
            assertThat(clock.remedy()).contains("clock");
            assertThatThrownBy(profile::validateConnection).isInstanceOf(ValidationFailedException.class);
            assertThatThrownBy(() -> sam.reclamation().plan(profile, Policy.careful()))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("clock");
            assertThatThrownBy(() -> sam.reclamation().execute(plan, approval)).isInstanceOf(RefusedException.class);
            JobResult download = sam.jobs().run(Site.SUBSCRIPTIONS, RunControl.silent());
            assertThat(download.status()).isEqualTo(JobStatus.FAILED);
            assertThat(download.detail()).contains("clock");
            assertThat(site.deletes()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT4M", "PT-4M"})
    @DisplayName("N5: a clock that is off by less passes, and planning goes on")
    void clock_slightlyOff_passes(Duration off) {
        try (Site site = Site.ready(40)) {
            SamSpoke.View sam = atAnotherTime(site, off);
            IntegrationProfile profile = sam.profiles().list().get(0);

            assertThat(check(profile.checkConnection(), "Clock").outcome()).isEqualTo(Outcome.PASSED);
            assertThat(sam.reclamation()
                            .plan(profile, Policy.careful().quietest(1))
                            .count())
                    .isEqualTo(1);
        }
    }

    @Test
    @DisplayName("4: ready to reclaim: every check passes, and nobody is removed")
    void reclaimReadiness_allWell_passes() {
        try (Site site = Site.of(Site.seats(20))) {
            site.publish(site.token());
            grant(site, Site.EVERYTHING.toArray(String[]::new));
            long requests = site.calendly().journal().total();

            ValidationReport report = site.profile().reclaimReadiness();

            assertThat(report.checks())
                    .allSatisfy(c -> assertThat(c.outcome()).as(c.name()).isEqualTo(Outcome.PASSED));
            assertThat(report.checks())
                    .extracting(Check::name)
                    .contains(
                            "Reclaim: account",
                            "Reclaim: scopes",
                            "Reclaim: membership",
                            "Reclaim: owner",
                            "Reclaim: provisioning",
                            "Reclaim: profile");
            assertThat(site.calendly().journal().total() - requests).isEqualTo(6);
            assertThat(site.deletes()).isZero();
            assertThat(site.calendly().state().memberCount()).isEqualTo(20);
        }
    }

    @Test
    @DisplayName("4: not ready: each reason is a check of its own")
    void reclaimReadiness_notReady_tellsEachReason() {
        try (Site site = Site.of(Site.seats(20))) {
            site.publish(site.token());
            grant(site, "users:read", "organizations:read");
            site.profile().edit(form -> form.provisioning(Provisioning.UNKNOWN).mode(ProfileMode.OBSERVE));
            site.calendly().stub("GET", "/organization_memberships/{uuid}", 404, "{}");
            site.calendly()
                    .faults()
                    .on("GET", "/organization_memberships")
                    .after(2)
                    .status(200, "{\"collection\":[],\"pagination\":{\"count\":0}}");

            assertThat(site.profile().reclaimReadiness().failures())
                    .extracting(Check::name)
                    .containsExactly(
                            "Reclaim: scopes",
                            "Reclaim: membership",
                            "Reclaim: owner",
                            "Reclaim: provisioning",
                            "Reclaim: profile");
            site.profile().edit(form -> form.provisioning(Provisioning.SCIM));
            assertThat(check(site.profile().reclaimReadiness(), "Reclaim: provisioning")
                            .remedy())
                    .contains("identity provider");
        }
    }
}
