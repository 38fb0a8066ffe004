package io.github.samspoke.calendly.emulated;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.calendly.CalendlyClient;
import io.github.samspoke.calendly.availability.AvailabilityInterval;
import io.github.samspoke.calendly.availability.AvailabilityRule;
import io.github.samspoke.calendly.eventtype.EventType;
import io.github.samspoke.calendly.eventtype.EventTypeQuery;
import io.github.samspoke.calendly.eventtype.LocationKind;
import io.github.samspoke.calendly.eventtype.LocationOption;
import io.github.samspoke.calendly.scheduling.LinkOwnerType;
import io.github.samspoke.calendly.scheduling.NewShare;
import io.github.samspoke.calendly.scheduling.PeriodType;
import io.github.samspoke.calendly.scheduling.SchedulingLink;
import io.github.samspoke.calendly.scheduling.Share;
import io.github.samspoke.calendly.scheduling.ShareOverride;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SchedulingTest extends Emulated {
    private final CalendlyClient self = as(plain().userUri());
    private final EventType type = self.eventTypes()
            .list(EventTypeQuery.ofUser(user(plain())))
            .first()
            .items()
            .get(0);

    @Test
    void link_madeTwice_hasAnotherAddress() {
        SchedulingLink first = self.scheduling().link(type.uri());

        assertThat(first.bookingUrl()).startsWith("https://calendly.com/d/");
        assertThat(first.owner()).isEqualTo(type.uri());
        assertThat(first.ownerType()).isEqualTo(LinkOwnerType.EVENT_TYPE);
        assertThat(first.rawJson().isPresent()).isTrue();
        assertThat(self.scheduling().link(type.uri()).bookingUrl()).isNotEqualTo(first.bookingUrl());
    }

    @Test
    void share_nothingElse_isAsTheEventType() {
        Share share = self.scheduling().share(NewShare.of(type.uri()));

        assertThat(share.shareOverride().name()).isEqualTo(type.name());
        assertThat(share.shareOverride().locationConfigurations()).isEmpty();
        assertThat(share.rawJson().isPresent()).isTrue();
        assertThat(share.schedulingLinks()).singleElement().satisfies(link -> {
            assertThat(link.owner()).isEqualTo(type.uri());
            assertThat(link.rawJson().isPresent()).isFalse();
        });
    }

    @Test
    void share_everySetting_isTaken() {
        LocationOption room = LocationOption.of(LocationKind.PHYSICAL).at("Room 4");
        LocalDate first = LocalDate.of(2026, 12, 1);
        AvailabilityRule morning = AvailabilityRule.weekly(
                DayOfWeek.MONDAY, AvailabilityInterval.between(LocalTime.of(9, 0), LocalTime.NOON));
        Share share = self.scheduling()
                .share(NewShare.of(type.uri())
                        .name("For you")
                        .duration(45)
                        .durationOptions(List.of(30, 45))
                        .period(PeriodType.FIXED)
                        .from(first)
                        .to(first.plusDays(3))
                        .maxBookingTime(60)
                        .hideLocation(true)
                        .locations(List.of(room))
                        .hours("Europe/Berlin", List.of(morning)));

        Map<String, Object> hours = Map.of(
                "timezone",
                "Europe/Berlin",
                "rules",
                List.of(Map.of(
                        "type",
                        "wday",
                        "intervals",
                        List.of(Map.of("from", "09:00", "to", "12:00")),
                        "wday",
                        "monday")));
        assertThat(share.shareOverride())
                .isEqualTo(new ShareOverride(
                        "For you",
                        45,
                        List.of(30, 45),
                        PeriodType.FIXED,
                        first,
                        first.plusDays(3),
                        60,
                        true,
                        List.of(room),
                        Map.copyOf(hours)));
    }

    @Test
    void links_notAllowed_sayWhy() {
        CalendlyClient other = as(plain(1).userUri());
        String noAccess = "You do not have permission to access this resource.";

        assertDenied(() -> other.scheduling().link(type.uri()), noAccess);
        assertDenied(() -> other.scheduling().share(NewShare.of(type.uri())), noAccess);
        assertNeeds(
                () -> as(plain().userUri(), "shares:write").scheduling().link(type.uri()), "scheduling_links:write");
        assertNeeds(
                () -> as(plain().userUri(), "scheduling_links:write")
                        .scheduling()
                        .share(NewShare.of(type.uri())),
                "shares:write");
    }
}
