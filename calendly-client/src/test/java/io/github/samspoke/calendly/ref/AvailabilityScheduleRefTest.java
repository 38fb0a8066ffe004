package io.github.samspoke.calendly.ref;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AvailabilityScheduleRefTest {
    private static final String API = "https://api.calendly.com/";

    @ParameterizedTest
    @ValueSource(strings = {"user_availability_schedules", "user_availability_schedule"})
    void parse_eitherName_isKeptAsItCame(String collection) {
        AvailabilityScheduleRef schedule = AvailabilityScheduleRef.parse(API + collection + "/abc123");

        assertThat(schedule.id()).isEqualTo("abc123");
        assertThat(schedule).hasToString(API + collection + "/abc123");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "user_availability_schedules/",
                "user_availability_schedule/",
                "user_availability_schedule/a/../b",
                "user_availability_schedule?/a",
                "my_user_availability_schedules/a",
                "users/abc123",
            })
    void parse_anythingElse_isRefusedWithoutRepeatingIt(String path) {
        assertThatThrownBy(() -> AvailabilityScheduleRef.parse(API + path))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not the URI of one of Calendly's user_availability_schedules");
    }

    @Test
    void parse_idOf65Characters_isRefused() {
        assertThatThrownBy(() -> AvailabilityScheduleRef.parse(API + "user_availability_schedule/" + "a".repeat(65)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
