package io.github.samspoke.calendly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.calendly.eventtype.BookableDays;
import io.github.samspoke.calendly.eventtype.EventTypeSettings;
import io.github.samspoke.calendly.eventtype.OneOffEventType;
import io.github.samspoke.calendly.ref.EventTypeRef;
import io.github.samspoke.calendly.scheduling.NewShare;
import io.github.samspoke.calendly.testing.Bodies;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the contract limits is refused before it is sent. */
class LimitsTest {
    private static final BookableDays DAYS = BookableDays.ahead(3, false);

    private final EventTypeSettings settings = EventTypeSettings.none();
    private final NewShare share = NewShare.of(EventTypeRef.parse(Bodies.API + "/event_types/T1"));

    private static void assertRefused(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, 0, 721})
    void duration_outOfRange_isRefusedByName(int minutes) {
        String said = " must be 1 to 720 minutes but is " + minutes;

        assertRefused(() -> settings.duration(minutes), "duration" + said);
        assertRefused(() -> settings.durationOptions(List.of(30, minutes)), "durationOptions" + said);
        assertRefused(() -> share.duration(minutes), "duration" + said);
        assertRefused(() -> share.durationOptions(List.of(minutes)), "durationOptions" + said);
        assertRefused(() -> OneOffEventType.of("Once", Bodies.USER, minutes, DAYS), "minutes" + said);
    }

    @Test
    void durationOptions_fiveOfThem_areRefused() {
        List<Integer> five = List.of(1, 2, 3, 4, 5);

        assertRefused(() -> settings.durationOptions(five), "durationOptions must be at most 4 but are 5");
        assertRefused(() -> share.durationOptions(five), "durationOptions must be at most 4 but are 5");
    }

    @Test
    void name_tooLongOrEmpty_isRefusedWithoutRepeatingIt() {
        String emoji = "\uD83D\uDE00";
        String said = "name must be 1 to 55 characters but has ";

        assertRefused(() -> share.name("x".repeat(56)), said + 56);
        assertRefused(() -> share.name(""), said + 0);
        assertRefused(() -> OneOffEventType.of(emoji.repeat(56), Bodies.USER, 30, DAYS), said + 56);
        assertThat(share.name(emoji.repeat(55)).body().members()).containsEntry("name", emoji.repeat(55));
    }

    @Test
    void requests_printed_tellNamesAlone() {
        assertThat(share.name("Ada's secret")).hasToString("NewShare[event_type, name]");
        assertThat(settings.description("Ada's secret")).hasToString("EventTypeSettings[description]");
        assertThat(OneOffEventType.of("Ada's secret", Bodies.USER, 30, DAYS))
                .hasToString("OneOffEventType[name, host, duration, date_setting]");
    }
}
