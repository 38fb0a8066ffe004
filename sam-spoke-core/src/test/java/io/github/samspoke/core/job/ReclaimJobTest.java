package io.github.samspoke.core.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.core.Site;
import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.reclamation.ReclamationPlan;
import io.github.samspoke.core.reclamation.StandingApproval;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("4: the job of unattended runs")
class ReclaimJobTest {
    private static final String RECLAIM = "SAM - Reclaim Calendly Integration Subscriptions";

    private static StandingApproval grant(Site site, int mostADay) {
        String rule = site.sam().rules().get(site.profile().generatedRule()).label();
        return site.sam()
                .reclamation()
                .grantStanding(site.profile(), rule, mostADay, Duration.ofDays(30), "quiet seats");
    }

    private static Optional<ScheduledJob> job(Site site) {
        return site.sam().jobs().scheduled().stream()
                .filter(job -> job.name().equals(RECLAIM))
                .findFirst();
    }

    @Test
    @DisplayName(
            "4: it comes with a standing approval, runs after the profile's refreshes, and goes when it is revoked")
    void runDue_granted_removesEachDay() {
        try (Site site = Site.ready(60)) {
            assertThat(job(site)).isEmpty();
            StandingApproval standing = grant(site, 2);
            assertThat(job(site)).isPresent();
            site.advance(Duration.ofDays(1));
            List<JobResult> day = site.runJobs();

            assertThat(day)
                    .extracting(JobResult::kind)
                    .startsWith(JobKind.REFRESH_SUBSCRIPTIONS, JobKind.REFRESH_ACTIVITY, JobKind.RECLAIM);
            JobResult removed = day.get(2);
            assertThat(removed.status()).as(removed.detail()).isEqualTo(JobStatus.OK);
            assertThat(removed.counts().ended()).isEqualTo(2);
            assertThat(removed.detail()).contains("removed 2 of 2", standing.id(), "ada");
            assertThat(site.deletes()).isEqualTo(2);
            assertThat(site.run(RECLAIM).counts().ended()).isZero();
            assertThat(site.deletes()).isEqualTo(2);

            site.sam().reclamation().revokeStanding(standing.id(), "enough");
            assertThat(job(site)).isEmpty();
            assertThat(site.audit("standing.revoked")).hasSize(1);
        }
    }

    @Test
    @DisplayName("4: a changed rule ends it: the job says so each day, removes nobody, and holds nothing else up")
    void runDue_ruleChanged_isSkipped() {
        try (Site site = Site.ready(60)) {
            grant(site, 2);
            site.sam().rules().changeThreshold(site.profile().generatedRule(), Duration.ofDays(90));
            site.advance(Duration.ofDays(1));
            List<JobResult> day = site.runJobs();

            assertThat(day.get(2).status()).isEqualTo(JobStatus.SKIPPED);
            assertThat(day.get(2).detail()).contains("the rule is at");
            assertThat(day).extracting(JobResult::kind).contains(JobKind.IDENTIFY_CANDIDATES, JobKind.RECONCILE);
            assertThat(day.subList(3, day.size())).noneMatch(result -> result.status() == JobStatus.SKIPPED);
            assertThat(site.deletes()).isZero();
        }
    }

    @Test
    @DisplayName("4: what was removed and planned unattended stands in the audit trail with approval and person")
    void run_unattended_isExplained() {
        try (Site site = Site.ready(60)) {
            StandingApproval standing = grant(site, 1);
            assertThat(site.run(RECLAIM).status()).isEqualTo(JobStatus.OK);
            ReclamationPlan plan = site.store().plans().list().get(0);

            assertThat(site.audit("plan.approved"))
                    .singleElement()
                    .satisfies(row -> assertThat(row.details())
                            .containsEntry("hash", plan.hash())
                            .containsEntry("standing", standing.id())
                            .containsEntry("approver", "ada"));
            assertThat(plan.planner()).isEqualTo(Actor.of("ada").name());
            assertThat(site.sam().audit().verify().verified()).isTrue();
        }
    }
}
