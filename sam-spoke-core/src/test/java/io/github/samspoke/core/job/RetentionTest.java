package io.github.samspoke.core.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.core.Site;
import io.github.samspoke.core.activity.Signal;
import io.github.samspoke.core.activity.SignalHistory;
import io.github.samspoke.core.activity.SignalSource;
import io.github.samspoke.core.activity.UserActivity;
import io.github.samspoke.core.audit.AuditEntry;
import io.github.samspoke.core.common.InvalidInputException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Issue 4: retention")
class RetentionTest {
    @Test
    @DisplayName("I10: after 401 days old results and days are gone; audit, subscriptions and plans are all there")
    void runDue_yearLater_onlyOldForgotten() {
        try (Site site = Site.ready(30)) {
            var profile = site.profile().id();
            site.plan(1);
            String user = site.candidates().get(0).userUri();
            Instant old = site.clock().instant();
            site.store().activity().save(profile, Map.of(user, UserActivity.NONE.with(Signal.EVENT_BOOKED, old)));
            List<AuditEntry> audit = site.sam().audit().entries(profile.value());
            int results = site.sam().jobs().results().size();
            site.advance(Duration.ofDays(402));

            List<JobResult> second = site.runJobs();

            assertThat(second).hasSize(5).last().extracting(JobResult::kind).isEqualTo(JobKind.RECONCILE);
            assertThat(results).isEqualTo(5);
            assertThat(site.sam().jobs().results()).isEqualTo(second);
            SignalHistory kept = Objects.requireNonNull(
                    site.store().activity().find(profile, user).signals().get(Signal.EVENT_BOOKED));
            assertThat(kept.last()).isEqualTo(old);
            assertThat(kept.days().size()).isZero();
            Instant first = site.clock().instant().minus(Duration.ofDays(401));
            assertThat(site.sam().activity().coverage(profile).newest(SignalSource.EVENTS))
                    .hasValueSatisfying(span -> assertThat(span.from()).isAfter(first));
            assertThat(site.sam().audit().entries(profile.value())).containsAll(audit);
            assertThat(site.sam().audit().verify().verified()).isTrue();
            assertThat(site.store().plans().list()).hasSize(1);
            assertThat(site.seats()).hasSize(30);
        }
    }

    @Test
    @DisplayName("A start that lies before what is kept is not read again every day")
    void runDue_startOlderThanKept_ordinaryDay() {
        try (Site site = Site.ready(30)) {
            site.advance(Duration.ofDays(402));
            site.runJobs();
            site.advance(Duration.ofDays(1));
            long before = site.calendly().journal().count("GET", "/scheduled_events");
            site.runJobs();
            long first = site.calendly().journal().count("GET", "/scheduled_events") - before;

            assertThat(first).isLessThanOrEqualTo(4);
        }
    }

    @Test
    void retention_tooShort_refused() {
        assertThatThrownBy(() -> new Retention(60, 400)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new Retention(400, 0)).isInstanceOf(InvalidInputException.class);
        assertThat(new Retention(90, 1)).isNotEqualTo(Retention.DEFAULT);
    }
}
