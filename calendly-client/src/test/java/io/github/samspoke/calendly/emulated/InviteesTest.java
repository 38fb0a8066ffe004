package io.github.samspoke.calendly.emulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.calendly.CalendlyClient;
import io.github.samspoke.calendly.error.InvalidRequestException;
import io.github.samspoke.calendly.event.CancelerType;
import io.github.samspoke.calendly.event.Cancellation;
import io.github.samspoke.calendly.event.EventStatus;
import io.github.samspoke.calendly.invitee.Invitee;
import io.github.samspoke.calendly.invitee.InviteeNoShow;
import io.github.samspoke.calendly.invitee.InviteeQuery;
import io.github.samspoke.calendly.invitee.InviteeStatus;
import io.github.samspoke.calendly.page.CreationSort;
import io.github.samspoke.calendly.ref.EventRef;
import io.github.samspoke.calendly.ref.InviteeRef;
import io.github.samspoke.emulator.EventDraft;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class InviteesTest extends Emulated {
    private final URI hostUri = plain().userUri();
    private final CalendlyClient host = as(hostUri);
    private final EventRef event =
            event(state.addEvent(EventDraft.of(hostUri, daysAgo(-3)).inviting("ada@example.net")));

    private static EventRef event(URI uri) {
        return EventRef.parse(uri.toString());
    }

    private List<Invitee> list(InviteeQuery query) {
        return host.invitees().list(query).stream().toList();
    }

    private Invitee first() {
        return list(InviteeQuery.of(event)).get(0);
    }

    @Test
    void invitees_ofAnEvent_areListedAndRead() {
        Invitee invitee = first();

        assertThat(invitee.email()).isEqualTo("ada@example.net");
        assertThat(invitee.status()).isEqualTo(InviteeStatus.ACTIVE);
        assertThat(invitee.event()).isEqualTo(event).isEqualTo(invitee.uri().event());
        assertThat(invitee.cancellation()).isNull();
        assertThat(host.invitees().get(invitee.uri())).isEqualTo(invitee);
        assertThat(list(InviteeQuery.of(event)
                        .status(InviteeStatus.ACTIVE)
                        .email("ada@example.net")
                        .sort(CreationSort.CREATED_AT_DESC)
                        .pageSize(1)))
                .containsExactly(invitee);
        assertThat(list(InviteeQuery.of(event).status(InviteeStatus.CANCELED))).isEmpty();
        assertThat(list(InviteeQuery.of(event).email("eve@example.net"))).isEmpty();
    }

    @Test
    void invitees_ofOthers_areDeniedOrNotFound() {
        CalendlyClient stranger = as(plain(1).userUri());
        InviteeRef elsewhere = InviteeRef.parse(event(state.addEvent(hostUri, daysAgo(-4))) + "/invitees/"
                + first().uri().id());

        assertDenied(
                () -> stranger.invitees().list(InviteeQuery.of(event)).first(),
                "You are not allowed to view this event");
        assertNotFound(() -> host.invitees().get(elsewhere));
    }

    @Test
    void cancel_upcoming_cancelsInviteesToo() {
        Cancellation cancellation = host.events().cancel(event, "ill");

        assertThat(cancellation.reason()).isEqualTo("ill");
        assertThat(cancellation.cancelerType()).isEqualTo(CancelerType.HOST);
        assertThat(cancellation.createdAt()).isEqualTo(time.instant());
        assertThat(cancellation.rawJson().isPresent()).isTrue();
        assertThat(host.events().get(event)).satisfies(canceled -> {
            assertThat(canceled.status()).isEqualTo(EventStatus.CANCELED);
            assertThat(canceled.cancellation()).isEqualTo(cancellation);
        });
        assertThat(first().status()).isEqualTo(InviteeStatus.CANCELED);
        assertThat(first().cancellation()).isEqualTo(cancellation);
    }

    @Test
    void cancel_notPossible_isDeniedInCalendlysWords() {
        EventRef past = event(state.addEvent(hostUri, daysAgo(2)));
        host.events().cancel(event);

        assertDenied(() -> host.events().cancel(event), "Event is already canceled");
        assertDenied(() -> host.events().cancel(past), "Event in the past");
        assertDenied(() -> as(plain(1).userUri()).events().cancel(past), "You are not allowed to cancel this event");
    }

    @Test
    void cancel_longReason_isNotSent() {
        assertThat(host.events().cancel(event, "x".repeat(10_000)).reason()).hasSize(10_000);
        long before = emulator.journal().total();
        assertThatThrownBy(() -> host.events().cancel(event, "x".repeat(10_001)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("reason");
        assertThat(emulator.journal().total()).isEqualTo(before);
    }

    @Test
    void noShow_marked_isShownByTheInviteeUntilUnmarked() {
        InviteeRef invitee = first().uri();
        InviteeNoShow mark = host.invitees().markNoShow(invitee);

        assertThat(mark.invitee()).isEqualTo(invitee);
        assertThat(mark.createdAt()).isEqualTo(time.instant());
        assertThat(host.invitees().noShow(mark.uri())).isEqualTo(mark);
        assertThat(first().noShow()).isNotNull().satisfies(shown -> {
            assertThat(shown.uri()).isEqualTo(mark.uri());
            assertThat(shown.createdAt()).isEqualTo(mark.createdAt());
        });
        assertThatThrownBy(() -> host.invitees().markNoShow(invitee)).isInstanceOf(InvalidRequestException.class);
        host.invitees().unmarkNoShow(mark.uri());
        assertThat(first().noShow()).isNull();
        assertNotFound(() -> host.invitees().noShow(mark.uri()));
    }
}
