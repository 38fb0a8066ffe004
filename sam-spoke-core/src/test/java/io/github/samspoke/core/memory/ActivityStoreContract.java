package io.github.samspoke.core.memory;

import static io.github.samspoke.core.memory.Samples.AT;
import static io.github.samspoke.core.memory.Samples.OTHER_PROFILE;
import static io.github.samspoke.core.memory.Samples.PROFILE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.core.activity.CoverageLedger;
import io.github.samspoke.core.activity.ReadingVolume;
import io.github.samspoke.core.activity.Signal;
import io.github.samspoke.core.activity.SignalHistory;
import io.github.samspoke.core.activity.SignalSource;
import io.github.samspoke.core.activity.Span;
import io.github.samspoke.core.activity.UserActivity;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

public abstract class ActivityStoreContract extends StoreContract {
    private static final UserActivity SEEN = UserActivity.NONE
            .with(Signal.EVENT_HOSTED, AT)
            .with(Signal.log("EventType.Updated"), AT.plusSeconds(1))
            .withUpcoming(AT.plusSeconds(86_400))
            .unreadUntil(AT.minusSeconds(5));

    /** For the test of a store. */
    protected ActivityStoreContract() {}

    @Test
    void find_saved_asItWas() {
        store.activity().save(PROFILE, Map.of("ada", SEEN));

        assertThat(store.activity().find(PROFILE, "ada")).isEqualTo(SEEN);
        assertThat(store.activity().find(PROFILE, "ben")).isEqualTo(UserActivity.NONE);
        assertThat(store.activity().find(OTHER_PROFILE, "ada")).isEqualTo(UserActivity.NONE);
        assertThat(store.activity().list(PROFILE)).containsExactly(Map.entry("ada", SEEN));
        assertThat(store.activity().find(PROFILE, Set.of("ada", "ben"))).containsExactly(Map.entry("ada", SEEN));
        assertThat(store.activity().find(PROFILE, Set.of())).isEmpty();
        assertThat(store.activity().list(OTHER_PROFILE)).isEmpty();
    }

    @Test
    @DisplayName("I4: saving some people's activity leaves the others' alone")
    void save_oneMore_othersKept() {
        store.activity().save(PROFILE, Map.of("ada", SEEN));
        store.activity().save(PROFILE, Map.of("ben", SEEN));
        store.activity().save(PROFILE, Map.of());

        assertThat(store.activity().list(PROFILE)).containsOnlyKeys("ada", "ben");
        Map<String, UserActivity> shown = new HashMap<>();
        store.activity().each(PROFILE, shown::put);
        assertThat(shown).isEqualTo(store.activity().list(PROFILE));
    }

    @Test
    @DisplayName("I4: two who save different people at once lose nobody")
    void save_manyThreads_nobodyLost() {
        List<CompletableFuture<Void>> saves = IntStream.range(0, 400)
                .mapToObj(i ->
                        CompletableFuture.runAsync(() -> store.activity().save(PROFILE, Map.of("user" + i, SEEN))))
                .toList();
        saves.forEach(CompletableFuture::join);

        assertThat(store.activity().list(PROFILE)).hasSize(400);
    }

    @Test
    void change_someKnownSomeNot_eachOnWhatIsKept() {
        UserActivity once = UserActivity.NONE.with(Signal.EVENT_HOSTED, AT);
        store.activity().save(PROFILE, Map.of("ada", SEEN, "ben", SEEN));
        store.activity().save(OTHER_PROFILE, Map.of("ada", SEEN));

        store.activity()
                .change(
                        PROFILE,
                        Set.of("ada", "cy", "dot"),
                        (user, kept) -> user.equals("dot")
                                ? kept
                                : kept.withoutUpcoming().with(once));

        assertThat(store.activity().list(PROFILE))
                .containsOnly(Map.entry("ada", SEEN.withoutUpcoming()), Map.entry("ben", SEEN), Map.entry("cy", once));
        assertThat(store.activity().list(OTHER_PROFILE)).containsExactly(Map.entry("ada", SEEN));
    }

    @Test
    void change_manyPeople_allOfThem() {
        Set<String> users = IntStream.range(0, 1_203).mapToObj(i -> "user" + i).collect(Collectors.toSet());

        store.activity().change(PROFILE, users, (user, kept) -> kept.with(SEEN));
        store.activity().change(PROFILE, users, (user, kept) -> kept.with(Signal.EVENT_BOOKED, AT));

        assertThat(store.activity().list(PROFILE).keySet()).isEqualTo(users);
        assertThat(store.activity().list(PROFILE).values()).containsOnly(SEEN.with(Signal.EVENT_BOOKED, AT));
    }

    @Test
    @DisplayName("I4: many who add to the same people at once, known or new, lose nothing")
    void change_manyThreads_nothingLost() {
        store.activity().save(PROFILE, Map.of("ada", SEEN));
        List<CompletableFuture<Void>> changes = IntStream.range(0, 60)
                .mapToObj(i -> CompletableFuture.runAsync(() -> store.activity()
                        .change(
                                PROFILE,
                                Set.of("ada", "ben", "cy"),
                                (user, kept) -> kept.with(Signal.EVENT_BOOKED, AT.plus(Duration.ofDays(i))))))
                .toList();
        changes.forEach(CompletableFuture::join);

        for (String user : List.of("ada", "ben", "cy")) {
            assertThat(store.activity().find(PROFILE, user).signals().get(Signal.EVENT_BOOKED))
                    .isNotNull()
                    .satisfies(booked -> assertThat(booked.days().size()).isEqualTo(60));
        }
    }

    @Test
    void coverage_saved_asItWas() {
        CoverageLedger ledger = new CoverageLedger(
                Map.of(
                        SignalSource.EVENTS,
                        List.of(new Span(AT, AT.plusSeconds(5)), new Span(AT.plusSeconds(9), AT.plusSeconds(10))),
                        SignalSource.LOG,
                        List.of(new Span(AT, AT.plusSeconds(7)))),
                Map.of(SignalSource.EVENTS, new ReadingVolume(70, 3, -1), SignalSource.LOG, ReadingVolume.NONE));
        assertThat(store.activity().coverage(PROFILE)).isEqualTo(CoverageLedger.EMPTY);

        store.activity().saveCoverage(PROFILE, ledger);

        assertThat(store.activity().coverage(PROFILE)).isEqualTo(ledger);
        assertThat(store.activity().coverage(OTHER_PROFILE)).isEqualTo(CoverageLedger.EMPTY);
    }

    @Test
    @DisplayName("I3, I10: old days are forgotten together with their coverage; when somebody was last seen is not")
    void forget_oldDays_lastSeenKept() {
        Duration day = Duration.ofDays(1);
        UserActivity both = UserActivity.NONE
                .with(Signal.EVENT_HOSTED, AT)
                .with(Signal.EVENT_HOSTED, AT.plus(day))
                .with(Signal.EVENT_BOOKED, AT);
        store.activity().save(PROFILE, Map.of("ada", both, "ben", SEEN));
        store.activity().save(OTHER_PROFILE, Map.of("ada", both));
        CoverageLedger ledger = new CoverageLedger(Map.of(
                SignalSource.EVENTS,
                List.of(new Span(AT.minus(day), AT.plus(day))),
                SignalSource.LOG,
                List.of(new Span(AT.minus(day), AT))));
        store.activity().saveCoverage(PROFILE, ledger);
        LocalDate next = LocalDate.ofInstant(AT.plus(day), ZoneOffset.UTC);

        store.activity().forget(PROFILE, next);

        UserActivity later = store.activity().find(PROFILE, "ada");
        SignalHistory hosted = Objects.requireNonNull(later.signals().get(Signal.EVENT_HOSTED));
        SignalHistory booked = Objects.requireNonNull(later.signals().get(Signal.EVENT_BOOKED));
        assertThat(hosted.days().days()).containsExactly(next);
        assertThat(booked.days().size()).isZero();
        assertThat(booked.last()).isEqualTo(AT);
        assertThat(later.last()).isEqualTo(both.last());
        assertThat(store.activity().coverage(PROFILE))
                .isEqualTo(new CoverageLedger(Map.of(
                        SignalSource.EVENTS,
                        List.of(new Span(next.atStartOfDay(ZoneOffset.UTC).toInstant(), AT.plus(day))))));
        assertThat(store.activity().find(OTHER_PROFILE, "ada")).isEqualTo(both);
        store.activity().forget(PROFILE, next);
        assertThat(store.activity().find(PROFILE, "ada")).isEqualTo(later);
    }
}
