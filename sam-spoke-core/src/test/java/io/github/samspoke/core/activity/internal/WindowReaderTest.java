package io.github.samspoke.core.activity.internal;

import static io.github.samspoke.core.activity.internal.Readings.EVENTS;
import static io.github.samspoke.core.activity.internal.Readings.FROM;
import static io.github.samspoke.core.activity.internal.Readings.NOW;
import static io.github.samspoke.core.activity.internal.Readings.PROFILE;
import static io.github.samspoke.core.activity.internal.Readings.activity;
import static io.github.samspoke.core.activity.internal.Readings.covered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.core.activity.ActiveDays;
import io.github.samspoke.core.activity.Coverage;
import io.github.samspoke.core.activity.ReadingVolume;
import io.github.samspoke.core.activity.Signal;
import io.github.samspoke.core.activity.SignalHistory;
import io.github.samspoke.core.activity.SignalSource;
import io.github.samspoke.core.activity.Span;
import io.github.samspoke.core.activity.UserActivity;
import io.github.samspoke.core.common.CancelledException;
import io.github.samspoke.core.common.Progress;
import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.common.VendorException;
import io.github.samspoke.core.store.Store;
import io.github.samspoke.emulator.EmulatedMember;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("2: windows")
class WindowReaderTest {
    private static final int WHOLE = 1_000;

    @Test
    @DisplayName(
            "6: a window with more than the most pages splits; nothing is lost, and each window costs a page at most")
    void read_manySmallWindows_asInOne() {
        try (Readings readings = Readings.dense()) {
            Store whole = Readings.store();
            readings.read(whole, WHOLE);
            long pages = readings.requests();
            assertThat(pages).isGreaterThan(12);
            readings.calendly().journal().clear();

            Store split = Readings.store();
            WindowReader.Result result = readings.read(split, 2);

            assertThat(result.windows()).isGreaterThan(6);
            assertThat(activity(split)).isEqualTo(activity(whole));
            assertThat(covered(split)).containsExactly(new Span(FROM, NOW)).isEqualTo(covered(whole));
            assertThat(readings.requests()).isLessThanOrEqualTo(pages + 2L * result.windows());
            assertThat(volume(split).upcoming())
                    .isEqualTo(volume(whole).upcoming())
                    .isPositive();
            assertThat(volume(split).items()).isEqualTo(volume(whole).items());
            assertThat(volume(split).seconds()).isEqualTo(Duration.ofDays(60).toSeconds());
        }
    }

    private static ReadingVolume volume(Store store) {
        return store.activity().coverage(PROFILE).volume(SignalSource.EVENTS);
    }

    @Test
    @DisplayName("6: windows of one page each, at any place: the same again, and the same in each run")
    void read_onePageWindows_sameRequestsEachTime() {
        try (Readings readings = Readings.dense()) {
            Store first = Readings.store();
            readings.read(first, 1);
            long requests = readings.requests();
            readings.calendly().journal().clear();
            Store second = Readings.store();
            readings.read(second, 1);

            assertThat(readings.requests()).isEqualTo(requests);
            assertThat(activity(second)).isEqualTo(activity(first));
        }
    }

    @Test
    @DisplayName("2: a stale page token costs one window, whichever page it comes with")
    void read_staleToken_goesOnByKey() {
        try (Readings readings = Readings.dense()) {
            Store clean = Readings.store();
            readings.read(clean, WHOLE);
            long pages = readings.requests();
            for (int page = 1; page < pages; page++) {
                readings.calendly().journal().clear();
                var stale = readings.calendly()
                        .faults()
                        .on("GET", EVENTS)
                        .after(page)
                        .once()
                        .change(() -> readings.calendly().expirePageTokens());
                Store store = Readings.store();
                readings.read(store, WHOLE);

                assertThat(stale.used()).as("page %d", page).isEqualTo(1);
                assertThat(activity(store)).as("page %d", page).isEqualTo(activity(clean));
                assertThat(covered(store)).isEqualTo(covered(clean));
                assertThat(readings.requests()).isLessThanOrEqualTo(pages + 3);
            }
        }
    }

    @Test
    @DisplayName(
            "D1: the reading breaks off at every request; what was stored is true, and the next run ends as a clean one")
    void read_breaksOffAtEachRequest_nextRunEndsAsAClean() {
        try (Readings readings = Readings.dense()) {
            Store clean = Readings.store();
            readings.read(clean, 2);
            long requests = readings.requests();
            for (int request = 0; request < requests; request++) {
                Store store = Readings.store();
                readings.calendly().journal().clear();
                var broken = readings.calendly()
                        .faults()
                        .on("GET", EVENTS)
                        .after(request)
                        .status(403);
                WindowReader.Result first = readings.read(store, 2);
                broken.remove();
                assertThat(first.whole()).isFalse();
                assertThat(covered(store)).noneMatch(span -> span.to().equals(NOW));
                assertNothingMissing(store, clean);

                readings.calendly().journal().clear();
                readings.read(store, 2);

                assertThat(activity(store)).as("request %d", request).isEqualTo(activity(clean));
                assertThat(covered(store)).containsExactly(new Span(FROM, NOW));
                assertThat(readings.requests()).isLessThanOrEqualTo(requests + 3);
            }
        }
    }

    /** Whatever is called covered holds every hosted day that a clean reading finds there. */
    private static void assertNothingMissing(Store store, Store clean) {
        activity(clean).forEach((user, all) -> {
            SignalHistory hosted = all.signals().get(Signal.EVENT_HOSTED);
            List<LocalDate> days = hosted == null ? List.of() : hosted.days().days();
            SignalHistory kept = activity(store)
                    .getOrDefault(user, UserActivity.NONE)
                    .signals()
                    .get(Signal.EVENT_HOSTED);
            List<LocalDate> keptDays = kept == null ? List.of() : kept.days().days();
            for (Span span : covered(store)) {
                assertThat(keptDays)
                        .containsAll(days.stream()
                                .filter(day -> !ActiveDays.startOf(day).isBefore(span.from()))
                                .filter(day ->
                                        !ActiveDays.startOf(day.plusDays(1)).isAfter(span.to()))
                                .toList());
            }
        });
    }

    @Test
    @DisplayName(
            "2: a vendor's error ends the reading after the windows under way; those that were read whole are kept")
    void read_vendorFails_throwsAndKeepsWholeWindows() {
        try (Readings readings = Readings.dense()) {
            Store store = Readings.store();
            readings.calendly().faults().on("GET", EVENTS).after(9).status(400);

            assertThatThrownBy(() -> readings.read(store, 2)).isInstanceOf(VendorException.class);

            assertThat(covered(store)).isNotEmpty();
            assertThat(activity(store)).isNotEmpty();
        }
    }

    @Test
    @DisplayName("2: cancelled between two pages: what was read whole is kept, and nothing is stored afterwards")
    void read_cancelled_keepsWholeWindows() {
        try (Readings readings = Readings.dense()) {
            Store clean = Readings.store();
            readings.read(clean, 2);
            AtomicInteger pages = new AtomicInteger();
            RunControl[] control = new RunControl[1];
            control[0] = RunControl.listening(progress -> {
                if (pages.incrementAndGet() == 8) {
                    control[0].cancel();
                }
            });
            Store store = Readings.store();

            assertThatThrownBy(() -> readings.read(store, 2, control[0])).isInstanceOf(CancelledException.class);

            assertThat(covered(store)).isNotEmpty().noneMatch(span -> span.to().equals(NOW));
            readings.read(store, 2);
            assertThat(activity(store)).isEqualTo(activity(clean));
        }
    }

    @Test
    @DisplayName("2: pages and items are told as sums over all windows, the end once")
    void read_windows_progressAddsUp() {
        try (Readings readings = Readings.dense()) {
            List<Progress> told = new ArrayList<>();
            readings.read(Readings.store(), 2, RunControl.listening(told::add));

            assertThat(told).extracting(p -> p.pages()).isSorted().doesNotHaveDuplicates();
            assertThat(told).extracting(p -> p.items()).isSorted();
            assertThat(told).filteredOn(p -> p.items() == p.expected()).hasSize(1);
            assertThat(told.get(told.size() - 1).expected()).isPositive();
        }
    }

    @Test
    @DisplayName("I5: upcoming meetings are replaced when all of them were read, not before")
    void read_breaksOffInTheFuture_oldUpcomingStays() {
        try (Readings readings = Readings.empty()) {
            EmulatedMember host = readings.calendly().state().members().get(4);
            Store store = Readings.store();
            String user = host.userUri().toString();
            store.activity().save(PROFILE, Map.of(user, UserActivity.NONE.withUpcoming(NOW.plusSeconds(3_600))));
            for (int i = 0; i < 350; i++) {
                readings.calendly().state().addEvent(host.userUri(), NOW.plus(Duration.ofHours(30L + i)));
            }
            readings.calendly().faults().on("GET", EVENTS).after(2).times(1).status(403);

            assertThat(readings.read(store, 1).whole()).isFalse();
            assertThat(activity(store).get(user))
                    .isNotNull()
                    .satisfies(kept -> assertThat(kept.nextUpcoming()).isEqualTo(NOW.plusSeconds(3_600)));
            assertThat(covered(store)).isEmpty();

            assertThat(readings.read(store, 1).whole()).isTrue();
            assertThat(activity(store).get(user))
                    .isNotNull()
                    .satisfies(kept -> assertThat(kept.nextUpcoming()).isEqualTo(NOW.plus(Duration.ofHours(30))));
        }
    }

    @Test
    @DisplayName("I4: what a last look stored while the windows were read stays, its upcoming meetings too")
    void read_lookMeanwhile_isKept() {
        try (Readings readings = Readings.dense()) {
            Store clean = Readings.store();
            readings.read(clean, WHOLE);
            String user = activity(clean).keySet().stream().sorted().findFirst().orElseThrow();
            Store store = Readings.store();
            UserActivity looked =
                    UserActivity.NONE.with(Signal.log("Looked.At"), NOW).withUpcoming(NOW.plusSeconds(60));
            readings.calendly()
                    .faults()
                    .on("GET", EVENTS)
                    .after(3)
                    .once()
                    .change(() -> store.activity().save(PROFILE, Map.of(user, looked)));

            readings.read(store, WHOLE);

            UserActivity expected =
                    activity(clean).getOrDefault(user, UserActivity.NONE).with(looked);
            assertThat(activity(store).get(user)).isEqualTo(expected);
        }
    }

    @Test
    @DisplayName("2: many meetings at one instant cannot be parted, and are read to the end")
    void read_allAtOneInstant_isReadWhole() {
        try (Readings readings = Readings.empty()) {
            EmulatedMember host = readings.calendly().state().members().get(4);
            for (int i = 0; i < 450; i++) {
                readings.calendly().state().addEvent(host.userUri(), NOW.minus(Duration.ofDays(3)));
            }
            readings.calendly().state().addEvent(host.userUri(), NOW.minus(Duration.ofDays(1)));
            Store store = Readings.store();

            WindowReader.Result result = readings.read(store, 1);

            assertThat(result.whole()).isTrue();
            assertThat(covered(store)).containsExactly(new Span(FROM, NOW));
            assertThat(volume(store).items()).isEqualTo(451);
        }
    }

    @Test
    @DisplayName(
            "I4: a gap that a broken run has left is filled in, what lies above it is read again for 48 hours only")
    void upTo_gapLeft_isWanted() {
        try (Readings readings = Readings.empty()) {
            Store store = Readings.store();
            Span low = new Span(FROM, FROM.plus(Duration.ofDays(10)));
            Span high = new Span(FROM.plus(Duration.ofDays(20)), NOW.minus(Duration.ofDays(1)));
            for (Span span : List.of(low, high)) {
                store.activity()
                        .saveCoverage(
                                PROFILE,
                                store.activity()
                                        .coverage(PROFILE)
                                        .with(new Coverage(Map.of(SignalSource.EVENTS, span), Map.of())));
            }

            ReadingPlan plan = ReadingPlan.upTo(NOW, FROM, store.activity().coverage(PROFILE), readings.analyzer());

            assertThat(plan.wanted().get(SignalSource.EVENTS))
                    .containsExactly(
                            new Span(low.to(), high.from()), new Span(high.to().minus(ReadingPlan.OVERLAP), NOW));
            assertThat(plan.wanted().get(SignalSource.LOG)).containsExactly(new Span(FROM, NOW));
        }
    }
}
