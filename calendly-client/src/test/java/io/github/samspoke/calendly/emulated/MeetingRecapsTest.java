package io.github.samspoke.calendly.emulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.calendly.recap.MeetingRecap;
import io.github.samspoke.calendly.recap.MeetingRecaps;
import io.github.samspoke.calendly.recap.RecapAttendee;
import io.github.samspoke.calendly.recap.RecapChange;
import io.github.samspoke.calendly.recap.RecapQuery;
import io.github.samspoke.calendly.recap.RecapStatus;
import io.github.samspoke.calendly.recap.Transcript;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MeetingRecapsTest extends Emulated {
    private final MeetingRecaps recaps = as(emulator.ownerUri()).recaps();

    private List<MeetingRecap> list(RecapQuery query) {
        return recaps.list(query).stream().toList();
    }

    private MeetingRecap available() {
        return list(RecapQuery.all().status(RecapStatus.AVAILABLE)).get(0);
    }

    @Test
    void recaps_ofTheCaller_areListedAndRead() {
        List<MeetingRecap> all = list(RecapQuery.all().pageSize(3));

        assertThat(all).hasSize(8);
        assertThat(recaps.get(all.get(0).uri())).isEqualTo(all.get(0));
        assertThat(all)
                .extracting(MeetingRecap::status)
                .contains(RecapStatus.AVAILABLE, RecapStatus.PROCESSING, RecapStatus.UNAVAILABLE);
        assertThat(available().attendees()).filteredOn(RecapAttendee::host).hasSize(1);
        assertThat(all)
                .filteredOn(r -> r.status().equals(RecapStatus.PROCESSING))
                .allSatisfy(r -> {
                    assertThat(r.summaryMd()).isNull();
                    assertThat(r.transcript()).isNull();
                });
    }

    @Test
    void recaps_byEachFilter_areThoseThatHaveIt() {
        MeetingRecap one = list(RecapQuery.all()).stream()
                .filter(recap -> recap.event() != null)
                .findFirst()
                .orElseThrow();
        Instant start = Objects.requireNonNull(one.startTime());
        String guest = one.attendees().get(1).userEmail();

        assertThat(list(RecapQuery.all().event(Objects.requireNonNull(one.event()))))
                .containsExactly(one);
        assertThat(list(RecapQuery.all().attendee(guest)))
                .contains(one)
                .allMatch(
                        r -> r.attendees().stream().anyMatch(a -> a.userEmail().equals(guest)));
        assertThat(list(RecapQuery.all().from(start.minusSeconds(1)).to(start.plusSeconds(1))))
                .containsExactly(one);
        assertThat(list(RecapQuery.all().from(start.plusSeconds(1)))).doesNotContain(one);
        assertThat(list(RecapQuery.all().status(RecapStatus.UNAVAILABLE))).hasSize(1);
    }

    @Test
    @DisplayName("null takes a text away, what is not said stays")
    void update_nullOrAbsent_areNotTheSame() {
        MeetingRecap before = available();
        MeetingRecap after =
                recaps.update(before.uri(), RecapChange.none().summary("Short.").actionItems(null));

        assertThat(after.summaryMd()).isEqualTo("Short.");
        assertThat(after.actionItemsMd()).isNull();
        assertThat(before.actionItemsMd()).isNotNull();
        assertThat(after.discussionMd()).isNotNull().isEqualTo(before.discussionMd());
        assertThat(after.updatedAt()).isEqualTo(time.instant());
        assertThat(recaps.update(before.uri(), RecapChange.none().discussion("Long."))
                        .discussionMd())
                .isEqualTo("Long.");
        assertThatThrownBy(() -> recaps.update(before.uri(), RecapChange.none()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(RecapChange.none().summary("Short.")).hasToString("RecapChange[summary_md]");
    }

    @Test
    void delete_recap_isGone() {
        MeetingRecap recap = available();
        recaps.delete(recap.uri());

        assertNotFound(() -> recaps.get(recap.uri()));
        assertThat(list(RecapQuery.all())).hasSize(7).doesNotContain(recap);
    }

    @Test
    void transcript_ofARecap_isReadWhateverItsLength() {
        MeetingRecap recap = available();
        Transcript transcript = recaps.transcript(recap.uri());

        assertThat(transcript.text()).startsWith("Host: Welcome to ");
        assertThat(transcript.uri()).isEqualTo(recap.transcript());
        assertThat(transcript.rawJson().isPresent()).isTrue();
        String hours = "Host: Well.\\n".repeat(50_000);
        emulator.stub(
                "GET",
                "/meeting_recaps/" + recap.uri().id() + "/transcript",
                200,
                "{\"resource\":{\"uri\":\"" + recap.transcript() + "\",\"text\":\"" + hours + "\"}}");
        assertThat(recaps.transcript(recap.uri()).text()).hasLineCount(50_000).hasSize(600_000);
        MeetingRecap processing =
                list(RecapQuery.all().status(RecapStatus.PROCESSING)).get(0);
        assertNotFound(() -> recaps.transcript(processing.uri()));
    }

    @Test
    void recaps_notAllowed_carryCalendlysSentence() {
        MeetingRecap recap = available();
        MeetingRecaps ofUser = as(plain(20).userUri()).recaps();

        assertDenied(() -> ofUser.get(recap.uri()), "You do not have permission to access this resource");
        assertDenied(() -> ofUser.delete(recap.uri()), "You do not have permission to access this resource");
        state.setPlan("basic", "free");
        assertDenied(() -> recaps.list(RecapQuery.all()).first(), "Please upgrade to a paid Calendly account");
    }
}
