package io.github.samspoke.calendly.emulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.calendly.CalendlyClient;
import io.github.samspoke.calendly.error.InvalidRequestException;
import io.github.samspoke.calendly.event.ScheduledEvent;
import io.github.samspoke.calendly.eventtype.EventType;
import io.github.samspoke.calendly.eventtype.EventTypeQuery;
import io.github.samspoke.calendly.eventtype.LocationKind;
import io.github.samspoke.calendly.invitee.Booking;
import io.github.samspoke.calendly.invitee.Invitee;
import io.github.samspoke.calendly.invitee.NewInvitee;
import io.github.samspoke.calendly.invitee.NewTracking;
import io.github.samspoke.calendly.invitee.SchedulingMethod;
import io.github.samspoke.calendly.page.Filters;
import java.time.Instant;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class BookingTest extends Emulated {
    private static final Pattern START = Pattern.compile("\"start_time\":\"([^\"]+)\"");
    private static final NewInvitee ADA = NewInvitee.named("Ada Guest", "ada@example.net", "Europe/Berlin");

    private final CalendlyClient host = as(plain().userUri());
    private final EventType type = host
            .eventTypes()
            .list(EventTypeQuery.ofUser(user(plain())).active(true))
            .stream()
            .findFirst()
            .orElseThrow();

    private Instant freeTime() {
        Filters window = Filters.none()
                .with("event_type", type.uri().uri())
                .with("start_time", daysAgo(-1).toString())
                .with("end_time", daysAgo(-7).toString());
        Matcher free = START.matcher(
                host.raw().get("/event_type_available_times", window).body().text());
        assertThat(free.find()).isTrue();
        return Instant.parse(free.group(1));
    }

    private Booking booking() {
        return Booking.of(type.uri(), freeTime(), ADA);
    }

    @Test
    void book_freeTime_isAnEventWithAllThatWasSaid() {
        Booking booking = booking()
                .answer(0, "Why?", "Because.")
                .answer(1, "Sure?", "Yes.")
                .tracking(NewTracking.none().source("mail").term("spring"))
                .guest("second@example.net")
                .guest("third@example.net");
        Invitee invitee = host.invitees().book(booking);

        assertThat(invitee.name()).isEqualTo("Ada Guest");
        assertThat(invitee.email()).isEqualTo("ada@example.net");
        assertThat(invitee.timezone()).isEqualTo("Europe/Berlin");
        assertThat(invitee.schedulingMethod()).isEqualTo(SchedulingMethod.API);
        assertThat(invitee.inviteeScheduledBy()).isEqualTo(user(plain()));
        assertThat(invitee.questionsAndAnswers()).extracting(a -> a.answer()).containsExactly("Because.", "Yes.");
        assertThat(invitee.tracking().utmSource()).isEqualTo("mail");
        assertThat(invitee.tracking().utmTerm()).isEqualTo("spring");
        assertThat(invitee.tracking().utmMedium()).isNull();
        assertThat(invitee.rawJson().isPresent()).isTrue();
        ScheduledEvent event = host.events().get(invitee.event());
        assertThat(event.eventType()).isEqualTo(type.uri());
        assertThat(event.eventGuests())
                .extracting(g -> g.email())
                .containsExactly("second@example.net", "third@example.net");
    }

    @Test
    void book_nameInPartsAtAPlace_isShown() {
        LocationKind kind = Objects.requireNonNull(
                Objects.requireNonNull(type.locations()).get(0).kind());
        NewInvitee inParts = NewInvitee.firstNamed("Ada", "ada@example.net", "UTC")
                .lastName("Guest")
                .textReminderNumber("+1 202 555 0100");
        Invitee invitee =
                host.invitees().book(Booking.of(type.uri(), freeTime(), inParts).location(kind, "Berlin"));

        assertThat(invitee.name()).isEqualTo("Ada Guest");
        assertThat(invitee.firstName()).isEqualTo("Ada");
        assertThat(invitee.lastName()).isEqualTo("Guest");
        assertThat(invitee.textReminderNumber()).isEqualTo("+1 202 555 0100");
    }

    @Test
    void book_takenTimeOrPlaceNotOffered_isInvalid() {
        Booking booking = booking();
        host.invitees().book(booking);

        assertThatThrownBy(() -> host.invitees().book(booking))
                .isInstanceOfSatisfying(
                        InvalidRequestException.class,
                        e -> assertThat(e.details().get(0).parameter()).isEqualTo("start_time"));
        Booking elsewhere = booking().location(LocationKind.of("moon"));
        assertThatThrownBy(() -> host.invitees().book(elsewhere)).isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void book_freePlan_isDenied() {
        Booking booking = booking();
        state.setPlan("basic", "free");
        assertDenied(
                () -> host.invitees().book(booking),
                "The Scheduling API is only available on paid Calendly plans. Upgrade your plan to access this"
                        + " feature.");
    }

    @Test
    void guests_moreThanTen_areRefused() {
        Booking full = booking();
        for (int i = 0; i < 10; i++) {
            full = full.guest("g" + i + "@example.net");
        }
        Booking ten = full;
        assertThat(host.events().get(host.invitees().book(ten).event()).eventGuests())
                .hasSize(10);
        assertThatThrownBy(() -> ten.guest("g@example.net"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("event_guests must be at most 10");
    }

    @Test
    void toString_ofABooking_showsNoPersonalData() {
        Booking booking = booking().guest("second@example.net").answer(0, "Why?", "Because.");
        assertThat(booking + " " + ADA).doesNotContain("example.net", "Ada", "Because");
    }
}
