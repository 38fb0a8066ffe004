package io.github.samspoke.calendly.emulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.calendly.CalendlyClient;
import io.github.samspoke.calendly.activitylog.ActivityLogQuery;
import io.github.samspoke.calendly.error.UnauthorizedException;
import io.github.samspoke.calendly.event.EventQuery;
import io.github.samspoke.calendly.eventtype.EventTypeQuery;
import io.github.samspoke.calendly.group.GroupRelationshipQuery;
import io.github.samspoke.calendly.organization.MembershipQuery;
import io.github.samspoke.calendly.ref.MembershipRef;
import java.util.List;
import org.junit.jupiter.api.Test;

class TokensTest extends Emulated {
    private void assertUnauthorized(String token, String sentence) {
        CalendlyClient client = open(builder().accessToken(token));
        long before = emulator.journal().total();
        assertThatThrownBy(() -> client.users().me())
                .isInstanceOf(UnauthorizedException.class)
                .hasMessageContaining(sentence)
                .hasMessageNotContaining(token);
        assertThat(emulator.journal().total()).isEqualTo(before + 1);
    }

    @Test
    void call_withoutItsScope_namesIt() {
        CalendlyClient poor = as(emulator.adminUri(), "webhooks:read");
        MembershipRef seat = seat(plain());

        assertNeeds(() -> poor.users().me(), "users:read");
        assertNeeds(() -> poor.organizations().get(org), "organizations:read");
        assertNeeds(
                () -> poor.organizations().memberships(MembershipQuery.in(org)).first(), "organizations:read");
        assertNeeds(() -> poor.organizations().remove(seat), "organizations:write");
        assertNeeds(() -> poor.organizations().invite(org, "a@example.com"), "organizations:write");
        assertNeeds(() -> poor.events().list(EventQuery.in(org)).first(), "scheduled_events:read");
        assertNeeds(() -> poor.eventTypes().list(EventTypeQuery.in(org)).first(), "event_types:read");
        assertNeeds(() -> poor.activityLog().entries(ActivityLogQuery.in(org)).first(), "activity_log:read");
        assertNeeds(() -> poor.groups().list(org).first(), "groups:read");
        assertNeeds(
                () -> poor.groups()
                        .relationships(GroupRelationshipQuery.in(org))
                        .first(),
                "groups:read");
        assertThat(state.memberCount()).isEqualTo(60);
    }

    @Test
    void call_writeScope_includesReading() {
        CalendlyClient writer = as(emulator.adminUri(), "organizations:write");

        assertThatCode(() -> writer.organizations().get(org)).doesNotThrowAnyException();
    }

    @Test
    void call_scopeTakenLater_isRefusedFromThen() {
        String token = emulator.personalAccessToken(emulator.adminUri(), "users:read", "groups:read");
        CalendlyClient client = open(builder().accessToken(token));
        assertThat(client.groups().list(org).stream()).hasSize(2);
        emulator.dropScope(token, "groups:read");

        assertNeeds(() -> client.groups().list(org).first(), "groups:read");
        assertThat(client.users().me().currentOrganization()).isEqualTo(org);
    }

    @Test
    void call_deadToken_isUnauthorizedOnce() {
        String revoked = emulator.personalAccessToken(emulator.adminUri());
        emulator.revokeToken(revoked);

        assertUnauthorized(revoked, "The access token was revoked");
        assertUnauthorized("no-token-of-this-house", "The access token is invalid");
    }

    @Test
    void remove_deadToken_isSentOnce() {
        String token = emulator.personalAccessToken(emulator.adminUri());
        CalendlyClient client = open(builder().accessToken(token));
        emulator.revokeToken(token);
        emulator.journal().clear();

        assertThatThrownBy(() -> client.organizations().remove(seat(plain())))
                .isInstanceOf(UnauthorizedException.class);
        assertThat(emulator.journal().lines())
                .isEqualTo(List.of(
                        "DELETE /organization_memberships/" + seat(plain()).id() + " -> 401"));
    }
}
