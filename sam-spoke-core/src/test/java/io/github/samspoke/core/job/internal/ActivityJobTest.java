package io.github.samspoke.core.job.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.core.activity.SignalSource;
import io.github.samspoke.core.people.EmailAddress;
import io.github.samspoke.core.reclamation.Assessment;
import io.github.samspoke.core.reclamation.Decision;
import io.github.samspoke.core.reclamation.Protection;
import io.github.samspoke.core.reclamation.ProtectionReason;
import io.github.samspoke.core.subscription.GroupRoles;
import io.github.samspoke.core.subscription.MemberRole;
import io.github.samspoke.core.subscription.ProfileId;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import io.github.samspoke.core.subscription.Spell;
import io.github.samspoke.core.subscription.SubscriptionStatus;
import io.github.samspoke.core.testing.RuleTester;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ActivityJobTest {
    private static SoftwareSubscription seat(String user, SubscriptionStatus status, String email, String... former) {
        Set<EmailAddress> before = Arrays.stream(former).map(EmailAddress::of).collect(Collectors.toSet());
        return new SoftwareSubscription(
                new ProfileId("P"),
                user,
                EmailAddress.of(email),
                before,
                user,
                MemberRole.USER,
                GroupRoles.UNKNOWN,
                List.of(new Spell("M-" + user, null, null)),
                "teams",
                status,
                null,
                null,
                "run");
    }

    @Test
    @DisplayName("rules 2: an address that is somebody's now is not its former owner's")
    void usersByEmail_addressHandedOn_isItsPresentOwners() {
        SoftwareSubscription before = seat("A", SubscriptionStatus.ACTIVE, "a2@x.example", "desk@x.example");
        SoftwareSubscription now = seat("B", SubscriptionStatus.ACTIVE, "desk@x.example");

        assertThat(ActivityJob.usersByEmail(List.of(before, now)))
                .containsEntry(EmailAddress.of("desk@x.example"), "B")
                .isEqualTo(ActivityJob.usersByEmail(List.of(now, before)));
    }

    @Test
    @DisplayName("rules 2: an address that two people had is nobody's")
    void usersByEmail_formerAddressOfTwo_isNobodys() {
        assertThat(ActivityJob.usersByEmail(List.of(
                        seat("A", SubscriptionStatus.ACTIVE, "a@x.example", "old@x.example"),
                        seat("B", SubscriptionStatus.ACTIVE, "b@x.example", "old@x.example"))))
                .doesNotContainKey(EmailAddress.of("old@x.example"));
    }

    @Test
    @DisplayName("I3: a host's rule cannot reclaim on less reading than its threshold")
    void assess_hostRuleOnOneDaysReading_isUnknown() {
        Assessment assessment = RuleTester.asOf("2026-11-23T00:00:00Z")
                .covered(Duration.ofDays(1), SignalSource.EVENTS, SignalSource.LOG)
                .evaluateWithProtections(subject -> new Decision.Reclaim("because"));

        assertThat(assessment.decision()).isInstanceOf(Decision.Unknown.class);
        assertThat(assessment.protections()).extracting(Protection::reason).contains(ProtectionReason.UNKNOWN_EVIDENCE);
    }
}
