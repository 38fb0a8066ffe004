package io.github.samspoke.calendly.emulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.calendly.compliance.DataCompliance;
import io.github.samspoke.calendly.error.InvalidRequestException;
import io.github.samspoke.calendly.error.UnknownOutcomeException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ComplianceTest extends Emulated {
    private static final String PATH = "/data_compliance/deletion/";

    private final DataCompliance compliance = admin().dataCompliance();

    @Test
    void delete_invitees_isAccepted() {
        compliance.deleteInviteeData(Set.of("a@example.com", "b@example.com"));

        assertThat(emulator.journal().lines()).containsExactly("POST " + PATH + "invitees -> 202");
        assertThatThrownBy(() -> compliance.deleteInviteeData(List.of("no address")))
                .isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void delete_events_isAccepted() {
        compliance.deleteScheduledEventData(daysAgo(700), daysAgo(1));

        assertThat(emulator.journal().lines()).containsExactly("POST " + PATH + "events -> 202");
        assertThatThrownBy(() -> compliance.deleteScheduledEventData(daysAgo(1), daysAgo(-1)))
                .isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void delete_nothingOrTooMuch_isNotSent() {
        Instant start = Instant.parse("2024-02-29T00:00:00Z");
        assertThatThrownBy(() -> compliance.deleteInviteeData(List.of())).hasMessageContaining("emails");
        assertThatThrownBy(() -> compliance.deleteScheduledEventData(start, start))
                .hasMessageContaining("end must be");
        assertThatThrownBy(() -> compliance.deleteScheduledEventData(start, Instant.parse("2026-02-28T00:00:01Z")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(emulator.journal().total()).isZero();

        compliance.deleteScheduledEventData(start, Instant.parse("2026-02-28T00:00:00Z"));
        assertThat(emulator.journal().total()).isEqualTo(1);
    }

    @Test
    void delete_notAllowed_isRefused() {
        assertDenied(
                () -> as(plain().userUri()).dataCompliance().deleteInviteeData(List.of("a@example.com")),
                "You must be an admin/owner with the data requests permission enabled to use this resource. Contact"
                        + " Calendly support and ask them to grant you data requests permission.");
        state.setPlan("teams", "paid");
        assertDenied(
                () -> compliance.deleteScheduledEventData(daysAgo(2), daysAgo(1)),
                "Please upgrade your Calendly account to Enterprise.");
    }

    @Test
    @DisplayName("I9 an order whose answer is lost is unknown, and is not sent again")
    void delete_serverError_isUnknown() {
        emulator.stub("POST", PATH + "invitees", 503, "{}");

        assertThatThrownBy(() -> compliance.deleteInviteeData(List.of("a@example.com")))
                .isInstanceOf(UnknownOutcomeException.class);
        assertThat(emulator.journal().total()).isEqualTo(1);
    }
}
