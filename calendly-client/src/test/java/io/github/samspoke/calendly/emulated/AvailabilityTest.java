package io.github.samspoke.calendly.emulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.calendly.CalendlyClient;
import io.github.samspoke.calendly.availability.Availability;
import io.github.samspoke.calendly.availability.AvailabilityInterval;
import io.github.samspoke.calendly.availability.AvailabilityRule;
import io.github.samspoke.calendly.availability.AvailabilitySchedule;
import io.github.samspoke.calendly.availability.AvailabilitySetting;
import io.github.samspoke.calendly.availability.BusyTime;
import io.github.samspoke.calendly.availability.BusyTimeType;
import io.github.samspoke.calendly.availability.EventTypeAvailability;
import io.github.samspoke.calendly.availability.HostHours;
import io.github.samspoke.calendly.availability.NewHours;
import io.github.samspoke.calendly.availability.RuleType;
import io.github.samspoke.calendly.error.CalendarUnreachableException;
import io.github.samspoke.calendly.error.ServerErrorException;
import io.github.samspoke.calendly.eventtype.EventTypeQuery;
import io.github.samspoke.calendly.ref.EventRef;
import io.github.samspoke.calendly.ref.EventTypeRef;
import io.github.samspoke.calendly.ref.UserRef;
import io.github.samspoke.emulator.EmulatedMember;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class AvailabilityTest extends Emulated {
    private static final AvailabilityInterval MORNING =
            AvailabilityInterval.between(LocalTime.of(10, 0), LocalTime.of(12, 0, 59));
    private static final List<AvailabilityRule> RULES = List.of(
            AvailabilityRule.weekly(DayOfWeek.TUESDAY, MORNING), AvailabilityRule.on(LocalDate.of(2026, 12, 1)));

    private final EmulatedMember host = state.addMember("busy@example.com", "user");
    private final UserRef user = user(host);
    private final CalendlyClient self = as(host.userUri());
    private final EventTypeRef type = self.eventTypes()
            .list(EventTypeQuery.ofUser(user))
            .first()
            .items()
            .get(0)
            .uri();
    private final Availability availability = admin().availability();

    private HostHours hours() {
        List<EventTypeAvailability> hosts = availability.hours(type).items();
        assertThat(hosts).hasSize(1);
        return Objects.requireNonNull(hosts.get(0).availabilityRule());
    }

    @Test
    void schedules_ofColleague_areReadAloneToo() {
        List<AvailabilitySchedule> schedules = availability.schedules(user).items();

        assertThat(schedules).isNotEmpty().allSatisfy(schedule -> {
            assertThat(schedule.user()).isEqualTo(user);
            assertThat(availability.schedule(schedule.uri())).isEqualTo(schedule);
            assertThat(schedule.rules())
                    .hasSize(7)
                    .allMatch(rule -> rule.type().equals(RuleType.WDAY) && rule.wday() != null)
                    .anyMatch(rule -> !rule.intervals().isEmpty());
        });
        assertThat(schedules.get(0).isDefault()).isTrue();
        assertThat(availability.schedule(schedules.get(0).uri()).rawJson().text())
                .contains("\"default\":true");
    }

    @Test
    void eventTypes_bySchedule_areThoseThatUseIt() {
        AvailabilitySchedule schedule = availability.schedules(user).items().get(0);

        assertThat(self.eventTypes().list(EventTypeQuery.ofUser(user).schedule(schedule.uri())).stream())
                .extracting(found -> found.uri())
                .contains(type);
    }

    @Test
    void setHours_newRules_areInForce() {
        EventTypeAvailability set =
                self.availability().setHours(type, NewHours.in("UTC").rules(RULES));

        assertThat(set.eventType()).isEqualTo(type);
        assertThat(set.availabilitySetting()).isEqualTo(AvailabilitySetting.HOST);
        assertThat(set.rawJson().isPresent()).isTrue();
        assertThat(hours()).isEqualTo(set.availabilityRule());
        assertThat(hours().timezone()).isEqualTo("UTC");
        assertThat(hours().user()).isEqualTo(user);
        assertThat(hours().rules()).isEqualTo(RULES);
        assertThat(self.eventTypes()
                        .availableTimes(type, time.instant(), daysAgo(-9))
                        .items())
                .isNotEmpty()
                .allMatch(free -> free.startTime().toString().startsWith("2026-11-24T1"));
    }

    @Test
    void setHours_rulesAsRead_changeNothing() {
        HostHours before = hours();
        assertThat(before.rules()).isNotEmpty();

        self.availability()
                .setHours(
                        type,
                        NewHours.in(Objects.requireNonNull(before.timezone())).rules(before.rules()));
        assertThat(hours().rules()).isEqualTo(before.rules());
    }

    @Test
    void setHours_ofSomebodyElse_wantsAManagerWhoNamesTheHost() {
        NewHours hours = NewHours.in("UTC").rules(RULES);

        assertInvalid(() -> availability.setHours(type, hours), "availability_rule.user");
        assertThat(availability.setHours(type, hours.host(user)).availabilityRule())
                .isEqualTo(hours());
        assertDenied(
                () -> as(plain().userUri()).availability().setHours(type, hours.host(user)),
                "You do not have permission to access this resource.");
    }

    @Test
    void busyTimes_meetingAndExternal_areToldApart() {
        Instant start = Instant.parse("2026-11-25T10:00:00Z");
        EventRef event = EventRef.parse(state.addEvent(host.userUri(), start).toString());

        List<BusyTime> busy =
                availability.busyTimes(user, time.instant(), daysAgo(-7)).items();
        assertThat(busy)
                .filteredOn(one -> one.type().equals(BusyTimeType.CALENDLY))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.event()).isEqualTo(event);
                    assertThat(one.startTime()).isEqualTo(start);
                    assertThat(one.bufferedStartTime()).isBeforeOrEqualTo(start);
                    assertThat(one.bufferedEndTime()).isAfterOrEqualTo(one.endTime());
                });
        assertThat(busy)
                .filteredOn(one -> one.type().equals(BusyTimeType.EXTERNAL))
                .isNotEmpty()
                .allMatch(one -> one.event() == null && one.bufferedStartTime() == null);
    }

    @Test
    void busyTimes_wrongWindow_isRefusedHereOrThere() {
        Instant now = time.instant();

        assertThatThrownBy(() -> availability.busyTimes(user, now, daysAgo(-7).plusNanos(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("to must be after from, by at most 7 days");
        assertThatThrownBy(() -> availability.busyTimes(user, now, now)).isInstanceOf(IllegalArgumentException.class);
        assertInvalid(() -> availability.busyTimes(user, daysAgo(1), now), "start_time");
    }

    @Test
    void busyTimes_calendarUnreachable_isToBeTriedLater() {
        var stub = emulator.stub("GET", "/user_busy_times", 424, """
                {"title": "External Calendar Error", "message": "There is a problem accessing your calendar."}""");

        assertThatThrownBy(() -> availability.busyTimes(user, time.instant(), daysAgo(-1)))
                .isInstanceOf(ServerErrorException.class)
                .isInstanceOfSatisfying(CalendarUnreachableException.class, e -> {
                    assertThat(e.status()).hasValue(424);
                    assertThat(e.attempts()).isEqualTo(1);
                })
                .hasMessageContaining("External Calendar Error. There is a problem accessing your calendar.");
        assertThat(stub.used()).isEqualTo(1);
        stub.remove();
        assertThat(availability.busyTimes(user, time.instant(), daysAgo(-1)).next())
                .isEmpty();
    }

    @Test
    void availability_notAllowed_saysWhy() {
        String stranger = "This user is not in your organization";
        Availability reader = as(host.userUri(), "availability:read").availability();

        assertDenied(() -> availability.schedules(foreignUser), stranger);
        assertDenied(() -> availability.busyTimes(foreignUser, time.instant(), daysAgo(-1)), stranger);
        assertNeeds(() -> reader.setHours(type, NewHours.in("UTC")), "availability:write");
        assertNeeds(() -> as(host.userUri(), "users:read").availability().schedules(user), "availability:read");
        assertThat(reader.hours(type).items()).hasSize(1);
    }
}
