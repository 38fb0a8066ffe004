package io.github.samspoke.core.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.core.profile.ValidationReport.Check;
import io.github.samspoke.core.subscription.ProfileId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ValidationReportTest {
    private static final Check PASSED = Check.passed("identity", "ada");
    private static final Check SKIPPED = Check.notChecked("groups", "no groups:read", "Grant it.");
    private static final Check FAILED = Check.failed("members", "no users:read", "Grant users:read.");

    @Test
    void passed_nothingFailed_true() {
        assertThat(new ValidationReport(List.of(PASSED, SKIPPED)).passed()).isTrue();
        assertThat(new ValidationReport(List.of(PASSED, FAILED, SKIPPED)).passed())
                .isFalse();
    }

    @Test
    void failures_inOrder_onlyTheFailed() {
        Check second = Check.failed("plan", "free", "Upgrade.");

        assertThat(new ValidationReport(List.of(FAILED, PASSED, second)).failures())
                .containsExactly(FAILED, second);
    }

    @Test
    void report_listChangedLater_unchanged() {
        List<Check> checks = new ArrayList<>(List.of(PASSED));
        ValidationReport report = new ValidationReport(checks);
        checks.add(FAILED);

        assertThat(report.checks()).containsExactly(PASSED);
    }

    @Test
    @DisplayName("rules 4: a failed validation says what is wrong and what to do, each remedy once")
    void exception_failures_namedWithRemedies() {
        Check again = Check.failed("activity", "no users:read", "Grant users:read.");
        ValidationReport report = new ValidationReport(List.of(PASSED, FAILED, again));

        ValidationFailedException e = new ValidationFailedException(report);

        assertThat(e).hasMessage("members: no users:read; activity: no users:read");
        assertThat(e.remedy()).isEqualTo("Grant users:read.");
        assertThat(e.report()).isEqualTo(report);
    }

    @Test
    void staleRevision_message_namesBoth() {
        assertThat(new StaleRevisionException(new ProfileId("PRF0001"), 2, 5))
                .hasMessage("Profile PRF0001 is at revision 5, not 2");
    }
}
