package io.github.samspoke.core.calendly;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.core.Site;
import io.github.samspoke.core.reclamation.ExecutionReport;
import io.github.samspoke.core.reclamation.ItemState;
import io.github.samspoke.core.reclamation.ReclamationPlan;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** {@code -Dsamspoke.removals=1000} for the figure in the documents: 12.5 minutes, and 5 % for the beginnings. */
@DisplayName("6: what removals cost")
class RemovalPaceTest {
    private static final int REMOVALS = Integer.getInteger("samspoke.removals", 50);

    /** Membership, events, log, DELETE, confirmation. */
    private static final int REQUESTS = 5;

    /** Who the token is, its role, and the control reading for the canary. */
    private static final int ONCE = 3;

    private static final int A_MINUTE = 400;

    @Test
    @DisplayName("6: five requests an item on Enterprise, and as fast as the pace lets them")
    void execute_enterprise_fiveRequestsAnItemAtFullPace() {
        Duration spent;
        try (Site site = Site.of(
                Site.seats(Math.max(300, REMOVALS * 5)).inactiveShare(0.4).eventsPerSeat(4))) {
            site.publish(site.token());
            site.runJobs();
            site.sam().rules().review(site.profile().generatedRule());
            ReclamationPlan plan = site.plan(REMOVALS);
            assertThat(plan.count()).isEqualTo(REMOVALS);
            site.sam().reclamation().liftBreaker(plan.hash(), plan.count(), "the pace is measured");
            long requests = site.calendly().journal().total();
            Instant began = site.clock().instant();

            ExecutionReport report = site.execute(plan);

            spent = Duration.between(began, site.clock().instant());
            assertThat(report.stopped()).isEmpty();
            assertThat(report.in(ItemState.REMOVED)).hasSize(REMOVALS);
            assertThat(site.calendly().journal().total() - requests).isEqualTo((long) REMOVALS * REQUESTS + ONCE);
        }
        Duration atPace =
                Duration.ofMinutes(1).multipliedBy((long) REMOVALS * REQUESTS).dividedBy(A_MINUTE);
        System.out.println(REMOVALS + " removals in " + spent + " of virtual time, at the pace " + atPace);
        assertThat(spent).isLessThanOrEqualTo(atPace.multipliedBy(105).dividedBy(100));
    }
}
