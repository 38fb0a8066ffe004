package io.github.samspoke.calendly.emulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.calendly.CalendlyClient;
import io.github.samspoke.calendly.eventtype.AvailableTime;
import io.github.samspoke.calendly.eventtype.BookableDays;
import io.github.samspoke.calendly.eventtype.EventType;
import io.github.samspoke.calendly.eventtype.EventTypeClass;
import io.github.samspoke.calendly.eventtype.EventTypeMembership;
import io.github.samspoke.calendly.eventtype.EventTypeQuery;
import io.github.samspoke.calendly.eventtype.EventTypeSettings;
import io.github.samspoke.calendly.eventtype.LocationKind;
import io.github.samspoke.calendly.eventtype.LocationOption;
import io.github.samspoke.calendly.eventtype.OneOffEventType;
import io.github.samspoke.calendly.ref.UserRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventTypeChangesTest extends Emulated {
    private static final String NO_ACCESS = "You do not have permission to access this resource.";
    private static final LocationOption ROOM =
            LocationOption.of(LocationKind.PHYSICAL).at("Room 4").note("Ring twice");

    private final UserRef user = user(plain());
    private final CalendlyClient self = as(plain().userUri());

    private EventType own() {
        return self.eventTypes()
                .list(EventTypeQuery.ofUser(user).active(true))
                .first()
                .items()
                .get(0);
    }

    private EventType shared() {
        return admin().eventTypes().list(EventTypeQuery.in(org)).stream()
                .filter(type -> type.poolingType() != null)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void create_nameAlone_cannotBeBookedYet() {
        EventType made = self.eventTypes().create(user, "Lunch", EventTypeSettings.none());

        assertThat(made.name()).isEqualTo("Lunch");
        assertThat(made.active()).isFalse();
        assertThat(made.rawJson().isPresent()).isTrue();
        assertThat(self.eventTypes().get(made.uri())).isEqualTo(made);
    }

    @Test
    void create_everySetting_isTaken() {
        EventTypeSettings settings = EventTypeSettings.none()
                .name("not this one")
                .active(true)
                .description("Hungry?")
                .duration(720)
                .durationOptions(List.of(15, 30, 45, 720))
                .locations(List.of(
                        ROOM, LocationOption.of(LocationKind.OUTBOUND_CALL).phone("+1 555 0100")))
                .color("#00ff00")
                .locale("fr");
        EventType made = admin().eventTypes().create(user, "Lunch", settings);

        assertThat(made.name()).isEqualTo("Lunch");
        assertThat(made.active()).isTrue();
        assertThat(made.descriptionPlain()).isEqualTo("Hungry?");
        assertThat(made.duration()).isEqualTo(720);
        assertThat(made.durationOptions()).containsExactly(15, 30, 45, 720);
        assertThat(made.locations())
                .containsExactly(
                        ROOM, LocationOption.of(LocationKind.OUTBOUND_CALL).phone("+1 555 0100"));
        assertThat(made.color()).isEqualTo("#00ff00");
        assertThat(made.locale()).isEqualTo("fr");
    }

    @Test
    void update_oneSetting_leavesTheOthers() {
        EventType before = own();
        EventType after =
                self.eventTypes().update(before.uri(), EventTypeSettings.none().name("Coffee"));

        assertThat(after.name()).isEqualTo("Coffee");
        assertThat(after.updatedAt()).isEqualTo(time.instant());
        assertThat(after.duration()).isEqualTo(before.duration());
        assertThat(after.active()).isEqualTo(before.active());
        assertThat(self.eventTypes().get(before.uri())).isEqualTo(after);
    }

    private static Stream<BookableDays> days() {
        Instant start = Instant.parse("2026-12-01T10:00:00Z");
        return Stream.of(
                BookableDays.between(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 5)),
                BookableDays.ahead(3, true),
                BookableDays.spots(List.of(new BookableDays.Spot(start, start.plusSeconds(3_600)))));
    }

    @ParameterizedTest
    @MethodSource("days")
    void createOneOff_eachKindOfDays_isMade(BookableDays days) {
        EventType made = self.eventTypes()
                .createOneOff(OneOffEventType.of("Once", user, 15, days)
                        .coHosts(List.of(user(plain(1))))
                        .timezone("Europe/Berlin")
                        .location(ROOM));

        assertThat(made.type()).isEqualTo(EventTypeClass.ADHOC_EVENT_TYPE);
        assertThat(made.name()).isEqualTo("Once");
        assertThat(made.duration()).isEqualTo(15);
        assertThat(made.locations()).containsExactly(ROOM);
    }

    @Test
    void createOneOff_strangers_areRefused() {
        String stranger = "This user is not in your organization";
        OneOffEventType own = OneOffEventType.of("Once", user, 15, BookableDays.ahead(3, false));

        assertDenied(() -> self.eventTypes().createOneOff(own.coHosts(List.of(foreignUser))), stranger);
        assertInvalid(() -> self.eventTypes().createOneOff(own.timezone("Moon/Base")), "timezone");
    }

    @Test
    void availableTimes_upTo31Days_areWithinTheWindow() {
        EventType type = own();
        Instant now = time.instant();
        List<AvailableTime> free =
                self.eventTypes().availableTimes(type.uri(), now, daysAgo(-31)).items();

        assertThat(free).hasSizeGreaterThan(50).allSatisfy(one -> {
            assertThat(one.status()).isEqualTo("available");
            assertThat(one.inviteesRemaining()).isPositive();
            assertThat(one.startTime()).isBetween(now, daysAgo(-31));
            assertThat(one.schedulingUrl()).startsWith("https://calendly.com/");
        });
        assertThatThrownBy(() -> self.eventTypes()
                        .availableTimes(type.uri(), now, daysAgo(-31).plusNanos(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("by at most 31 days");
    }

    @Test
    void memberships_ofSharedType_areItsHosts() {
        EventType type = shared();
        List<EventTypeMembership> hosts =
                admin().eventTypes().memberships(type.uri()).stream().toList();

        assertThat(hosts).hasSizeGreaterThan(1).allSatisfy(host -> {
            assertThat(host.eventType().uri()).isEqualTo(type.uri());
            assertThat(host.member()).isNotNull();
            assertThat(host.createdAt()).isNotNull();
        });
        assertThat(hosts).extracting(EventTypeMembership::uri).doesNotHaveDuplicates();
        assertThat(self.eventTypes().memberships(own().uri()).stream())
                .singleElement()
                .satisfies(host ->
                        assertThat(Objects.requireNonNull(host.member()).uri()).isEqualTo(user));
    }

    @Test
    void changes_notAllowed_sayWhy() {
        UserRef owner = user(emulator.ownerUri());
        EventTypeSettings name = EventTypeSettings.none().name("X");

        assertDenied(() -> self.eventTypes().create(owner, "Mine?", name), NO_ACCESS);
        assertDenied(() -> admin().eventTypes().update(shared().uri(), name), NO_ACCESS);
        assertDenied(
                () -> self.eventTypes().create(foreignUser, "Mine?", name), "This user is not in your organization");
        assertNeeds(
                () -> as(plain().userUri(), "event_types:read").eventTypes().update(own().uri(), name),
                "event_types:write");
        assertNeeds(
                () -> as(plain().userUri(), "event_types:read")
                        .eventTypes()
                        .availableTimes(own().uri(), time.instant(), daysAgo(-1)),
                "availability:read");
    }
}
