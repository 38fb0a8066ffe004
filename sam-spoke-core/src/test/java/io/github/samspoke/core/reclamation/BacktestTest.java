package io.github.samspoke.core.reclamation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.samspoke.core.activity.CoverageLedger;
import io.github.samspoke.core.activity.Signal;
import io.github.samspoke.core.activity.SignalSource;
import io.github.samspoke.core.activity.Span;
import io.github.samspoke.core.activity.UserActivity;
import io.github.samspoke.core.common.InvalidInputException;
import io.github.samspoke.core.common.NoSuchRecordException;
import io.github.samspoke.core.common.RefusedException;
import io.github.samspoke.core.reclamation.NaiveBacktest.Person;
import io.github.samspoke.core.reclamation.internal.BacktestService;
import io.github.samspoke.core.reclamation.internal.RuleRegistry;
import io.github.samspoke.core.subscription.GroupRoles;
import io.github.samspoke.core.subscription.MemberRole;
import io.github.samspoke.core.subscription.PastRole;
import io.github.samspoke.core.subscription.ProfileId;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import io.github.samspoke.core.subscription.SubscriptionStatus;
import io.github.samspoke.core.testing.RandomCases;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("8: backtest")
class BacktestTest {
    private static final LocalDate FIRST = LocalDate.parse("2026-01-05");
    private static final GroupRoles NO_GROUPS = new GroupRoles(true, java.util.Set.of());
    private static final int EVER = 100_000;

    private final Bench bench = new Bench();
    private int seats;

    private static Instant midnight(int day) {
        return FIRST.plusDays(day).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static Person person(int... active) {
        BitSet days = new BitSet();
        for (int day : active) {
            days.set(day);
        }
        return new Person(days, -100, EVER, 0, 0, 0);
    }

    /** So many whole days were read, and some hours more on both sides, which do not count. */
    private void read(int days) {
        Span span =
                new Span(midnight(0).minus(Duration.ofHours(7)), midnight(days).plus(Duration.ofHours(9)));
        bench.store
                .activity()
                .saveCoverage(
                        Bench.PROFILE,
                        new CoverageLedger(Bench.ALL.stream()
                                .collect(Collectors.toMap(source -> source, source -> List.of(span)))));
    }

    private void seat(Person person) {
        String id = "P%03d".formatted(++seats);
        // A day that began before the membership did belongs to it from the next midnight on.
        Instant joined = midnight(person.joined()).minus(Duration.ofHours(5));
        bench.member(id, MemberRole.USER, false, NO_GROUPS, joined);
        bench.change(id, seat -> {
            SoftwareSubscription changed = person.adminBefore() == 0
                    ? seat
                    : withPast(
                            seat,
                            new PastRole(
                                    MemberRole.ADMIN,
                                    NO_GROUPS,
                                    midnight(person.adminBefore()).minusSeconds(60)));
            return person.left() == EVER
                    ? changed
                    : changed.ended(midnight(person.left()).plusSeconds(3600));
        });
        UserActivity activity = UserActivity.NONE;
        for (int day : person.active().stream().toArray()) {
            activity = activity.with(
                    day % 3 == 0 ? Signal.EVENT_BOOKED : Signal.EVENT_HOSTED,
                    midnight(day).plusSeconds(40_000));
        }
        if (person.readFrom() > 0) {
            activity = activity.unreadUntil(midnight(person.readFrom()).minusSeconds(7));
        }
        bench.store.activity().save(Bench.PROFILE, Map.of(Bench.user(id), activity));
        if (person.shieldTo() > 0) {
            bench.store
                    .protections()
                    .save(UserProtection.onLeave(
                            "PRO" + id, Bench.user(id), "away", "ada", midnight(0), midnight(person.shieldTo())));
        }
    }

    private static SoftwareSubscription withPast(SoftwareSubscription seat, PastRole past) {
        return new SoftwareSubscription(
                seat.profile(),
                seat.userUri(),
                seat.email(),
                seat.formerEmails(),
                seat.name(),
                seat.role(),
                seat.groups(),
                seat.spells(),
                seat.identifier(),
                seat.status(),
                seat.missingSince(),
                seat.endedAt(),
                seat.firstSeenRun(),
                seat.linked(),
                List.of(past));
    }

    private static final SeatPricer PRICER = new SeatPricer() {
        @Override
        public String yearly(ProfileId profile, int count) {
            return "USD " + 144 * count;
        }

        @Override
        public Optional<Money> amount(ProfileId profile, int count) {
            return Optional.of(Money.parse("USD 144").multipliedBy(count));
        }
    };

    private Backtest run(BacktestRequest request, Map<String, RuleRegistry.Registered> rules) {
        return new BacktestService(bench.ports(), new RuleRegistry(rules), PRICER).run(request);
    }

    private Backtest.Outcome outcome(int threshold, int horizon) {
        BacktestRequest request =
                BacktestRequest.of(Bench.PROFILE).thresholds(threshold).horizons(horizon);
        return run(request, Map.of()).thresholds().get(0).outcomes().get(0);
    }

    @Test
    @DisplayName("8: threshold T with horizon H needs T + H + 1 days: one less, and no day is replayed")
    void replayedDays_bounds() {
        seat(person());
        read(10 + 5 + 1);
        assertThat(outcome(10, 5)).isEqualTo(new Backtest.Outcome(5, 1, 1, 0, 1, 0, 0));
        read(10 + 5);
        assertThat(outcome(10, 5)).isEqualTo(new Backtest.Outcome(5, 0, 0, 0, 0, 0, 0));
        read(40);
        assertThat(outcome(10, 5).replayedDays()).isEqualTo(25);
    }

    @Test
    @DisplayName(
            "8: active on days 0 and 14, threshold 10: named on day 11 and regretted, named again on day 25 and not")
    void namings_byHand() {
        seat(person(0, 14));
        read(40);
        assertThat(outcome(10, 5)).isEqualTo(new Backtest.Outcome(5, 25, 2, 1, 1, 1, 0));
        assertThat(outcome(10, 2))
                .as("three days later is no regret within two")
                .isEqualTo(new Backtest.Outcome(2, 28, 2, 0, 1, 0, 0));
        assertThat(outcome(10, 3).regrets()).isEqualTo(1);
        assertThat(outcome(13, 5).regrets()).as("on the day itself").isEqualTo(1);
        assertThat(outcome(14, 5).namings())
                .as("idle for 13 days at most, until the end")
                .isEqualTo(1);
    }

    @Test
    @DisplayName("8: a day whose horizon is unfinished is left out, whatever was seen since")
    void namings_unfinishedHorizon_leftOut() {
        seat(person(0, 20, 36));
        read(40);
        assertThat(outcome(10, 8)).as("31 + 8 was read").isEqualTo(new Backtest.Outcome(8, 22, 2, 1, 1, 1, 0));
        assertThat(outcome(10, 9)).as("31 + 9 was not").isEqualTo(new Backtest.Outcome(9, 21, 1, 1, 1, 1, 0));
    }

    @Test
    @DisplayName("8: whoever has left before the horizon's end is censored; before leaving, use is regret")
    void namings_left_censored() {
        seat(new Person(person(0).active(), -100, 13, 0, 0, 0));
        read(40);
        assertThat(outcome(10, 5)).isEqualTo(new Backtest.Outcome(5, 25, 1, 0, 0, 0, 1));
        assertThat(outcome(10, 2)).isEqualTo(new Backtest.Outcome(2, 28, 1, 0, 1, 0, 0));
        seat(new Person(person(0, 12).active(), -100, 13, 0, 0, 0));
        assertThat(outcome(10, 5)).isEqualTo(new Backtest.Outcome(5, 25, 2, 1, 1, 1, 1));
    }

    @Test
    @DisplayName("8: role and spell as they were: an admin of then, and a newcomer of then, are not named")
    void namings_roleAndSpellOfThen() {
        seat(new Person(person().active(), -100, EVER, 20, 0, 0));
        read(60);
        assertThat(outcome(10, 38).namings()).as("day 20 is watched to day 58").isEqualTo(1);
        assertThat(outcome(10, 40).namings()).isZero();
        seat(new Person(person().active(), 5, EVER, 0, 0, 0));
        assertThat(outcome(10, 24).namings())
                .as("day 35, thirty days after joining")
                .isEqualTo(2);
        assertThat(outcome(10, 25).namings()).isEqualTo(1);
    }

    @Test
    @DisplayName("8: generated histories: the replay from gap to gap, and day by day, agree with the reference")
    void replay_generated_asReference() {
        long seed = Long.getLong("backtest.seed", 20_261_123L);
        int cases = RandomCases.CASES / 100;
        System.out.println("-Dbacktest.seed=" + seed + ", " + cases + " cases");
        SplittableRandom seeds = new SplittableRandom(seed);
        for (int i = 0; i < cases; i++) {
            new BacktestTest().generated(seeds.split(), "case " + i + " of -Dbacktest.seed=" + seed);
        }
    }

    private void generated(SplittableRandom random, String name) {
        int days = 35 + random.nextInt(90);
        BitSet quiet = new BitSet();
        if (random.nextInt(3) == 0) {
            int from = random.nextInt(days);
            int to = from + random.nextInt(15);
            quiet.set(from, to + 1);
            bench.store
                    .protections()
                    .saveQuietPeriod(
                            new QuietPeriod("QUI1", FIRST.plusDays(from), FIRST.plusDays(to), "holidays", "ada"));
        }
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            people.add(generated(random, days));
        }
        people.forEach(this::seat);
        read(days);
        NaiveBacktest naive = new NaiveBacktest(days, quiet, people);
        int threshold = 5 + random.nextInt(30);
        int horizon = 1 + random.nextInt(30);
        Backtest.Outcome expected = naive.outcome(threshold, horizon);
        BacktestRequest request =
                BacktestRequest.of(Bench.PROFILE).thresholds(threshold).horizons(horizon);

        assertThat(outcome(threshold, horizon))
                .as("%s, from gap to gap, %s", name, people)
                .isEqualTo(expected);

        bench.store
                .rules()
                .save(new RuleRevision(
                        "RUL0001",
                        2,
                        "own",
                        Bench.PROFILE,
                        "own",
                        1,
                        Duration.ofDays(threshold),
                        false,
                        true,
                        Bench.ALL,
                        "ada"));
        Map<String, RuleRegistry.Registered> own =
                Map.of("own", new RuleRegistry.Registered(1, Rules.inactiveFor(Duration.ofDays(threshold))));
        assertThat(run(request, own).thresholds().get(0).outcomes())
                .as("%s, day by day, %s", name, people)
                .containsExactly(expected);
    }

    private static Person generated(SplittableRandom random, int days) {
        BitSet active = new BitSet();
        int every = 1 + random.nextInt(40);
        for (int day = random.nextInt(every); day < days; day += 1 + random.nextInt(every)) {
            active.set(day);
        }
        int joined = random.nextInt(4) == 0 ? random.nextInt(days) : -40 + random.nextInt(20);
        int left = random.nextInt(4) == 0 ? Math.max(joined, 0) + random.nextInt(days) : EVER;
        int admin = random.nextInt(5) == 0 ? 1 + random.nextInt(days) : 0;
        int shield = random.nextInt(4) == 0 ? 1 + random.nextInt(days) : 0;
        int read = random.nextInt(6) == 0 ? 1 + random.nextInt(days) : 0;
        return new Person(active, joined, left, admin, shield, read);
    }

    @Test
    @DisplayName("8: Wilson's bound: 0 of 52 may be 4.9 %, 1 of 100 may be 4.4 %, all of them are all of them")
    void bound_byHand() {
        assertThat(new Backtest.Outcome(30, 1, 0, 0, 52, 0, 0).regretBound().orElseThrow())
                .isCloseTo(0.04946, within(0.00001));
        assertThat(new Backtest.Outcome(30, 1, 0, 0, 100, 1, 0).regretBound().orElseThrow())
                .isCloseTo(0.04358, within(0.00001));
        assertThat(new Backtest.Outcome(30, 1, 0, 0, 3, 3, 0).regretBound().orElseThrow())
                .isEqualTo(1);
        assertThat(new Backtest.Outcome(30, 1, 0, 0, 0, 0, 0).regretBound()).isEmpty();
        assertThat(new Backtest.Outcome(30, 1, 0, 0, 4, 1, 0).regretRate()).hasValue(0.25);
    }

    @Test
    @DisplayName(
            "8: 60 idle people and 200 days: recommended with its confidence; the saving is that of the seats named now")
    void recommendation_enough_states() throws Exception {
        for (int i = 0; i < 120; i++) {
            seat(person(i % 2 == 0 ? new int[] {3} : new int[] {3, 70}));
        }
        read(200);
        Backtest test = run(BacktestRequest.of(Bench.PROFILE).thresholds(30, 60, 90), Map.of());

        assertThat(test.recommendation()).isInstanceOfSatisfying(Backtest.Recommendation.Use.class, use -> {
            assertThat(use.days()).as("60 days hurt every second one").isEqualTo(90);
            assertThat(use.horizon()).isEqualTo(60);
            assertThat(use.regretBound()).isCloseTo(2.7055 / (60 + 2.7055), within(0.0001));
            assertThat(use.reason())
                    .contains("90 days, which names 120 seats now")
                    .contains("0 of 60 people would have been hurt within 60 days, at most 4.3 % with 95 % confidence");
        });
        assertThat(test.thresholds()).extracting(Backtest.Threshold::seats).containsExactly(120, 120, 120);
        assertThat(test.thresholds().get(0).amount()).isEqualTo(Money.parse("USD 17280"));
        assertThat(test.coveredFrom()).isEqualTo(FIRST);
        assertThat(test.coveredTo()).isEqualTo(FIRST.plusDays(200));
        assertThat(test.table())
                .contains(" 90 days        120  0 of 120, at most 2.2 %     0 of 60, at most 4.3 % ")
                .contains("USD 17280")
                .contains("Recommended: 90 days")
                .contains("assumed: before the first download on 2026-11-23 roles and groups");
        JsonNode json = new ObjectMapper().readTree(test.json());
        assertThat(json.get("version").asInt()).isEqualTo(1);
        assertThat(json.get("recommendation").get("days").asInt()).isEqualTo(90);
        assertThat(json.get("thresholds")
                        .get(1)
                        .get("outcomes")
                        .get(0)
                        .get("hurt")
                        .asInt())
                .isEqualTo(60);
        assertThat(json.get("thresholds").get(1).get("amount").asText()).isEqualTo("USD 17280.00");
        assertThat(test.json()).doesNotContain("@").doesNotContain("P001");
    }

    @Test
    @DisplayName("8: under 30 replayed days, too few people, nobody named: figures, and why there is no recommendation")
    void recommendation_none_saysWhy() {
        seat(person(3));
        read(15 + 30 + 29);
        Backtest.Recommendation few =
                run(BacktestRequest.of(Bench.PROFILE), Map.of()).recommendation();
        assertThat(few.reason()).contains("74 whole days were read, and at least 75 are needed to replay 30 days");
        read(15 + 30 + 30);
        Backtest test = run(BacktestRequest.of(Bench.PROFILE), Map.of());
        assertThat(test.recommendation())
                .isInstanceOf(Backtest.Recommendation.None.class)
                .extracting(Backtest.Recommendation::reason)
                .asString()
                .contains("at most 5.0 % would be hurt cannot be shown")
                .contains("15 days, where 0 of 1 people would have been hurt within 30 days, at most 73.0 %");
        assertThat(test.thresholds()).hasSize(12);
        assertThat(test.thresholds().get(11).seats()).isNull();
        assertThat(test.table()).contains("180 days  not known  read too little");
        bench.change("P001", seat -> seat.ended(midnight(2)));
        assertThat(run(BacktestRequest.of(Bench.PROFILE), Map.of())
                        .recommendation()
                        .reason())
                .contains("nobody would have been named");
    }

    @Test
    @DisplayName("8: accepting more regret is the admin's choice, and is said")
    void recommendation_accepted_said() {
        for (int i = 0; i < 10; i++) {
            seat(person(3));
        }
        read(200);
        assertThat(run(BacktestRequest.of(Bench.PROFILE), Map.of()).recommendation())
                .isInstanceOf(Backtest.Recommendation.None.class);
        assertThat(run(BacktestRequest.of(Bench.PROFILE).acceptingRegret(0.25), Map.of())
                        .recommendation()
                        .reason())
                .contains("25.0 % are accepted");
    }

    @Test
    @DisplayName("8: on meetings alone as much is replayed as was read of them; other signs are neither use nor regret")
    void run_meetingsAlone_longerStretch() {
        seat(person(0));
        bench.store
                .activity()
                .save(
                        Bench.PROFILE,
                        Map.of(
                                Bench.user("P001"),
                                UserActivity.NONE
                                        .with(Signal.EVENT_HOSTED, midnight(0))
                                        .with(Signal.log("EventType.Updated"), midnight(20))));
        Span meetings = new Span(midnight(0), midnight(60));
        Span others = new Span(midnight(50), midnight(60));
        bench.store
                .activity()
                .saveCoverage(
                        Bench.PROFILE,
                        new CoverageLedger(Bench.ALL.stream()
                                .collect(Collectors.toMap(
                                        source -> source,
                                        source -> List.of(source.equals(SignalSource.EVENTS) ? meetings : others)))));
        BacktestRequest request =
                BacktestRequest.of(Bench.PROFILE).thresholds(10).horizons(10);

        assertThat(run(request, Map.of()).thresholds().get(0).outcomes().get(0).replayedDays())
                .isZero();
        Backtest test = run(request.onMeetingsAlone(), Map.of());
        assertThat(test.thresholds().get(0).outcomes()).containsExactly(new Backtest.Outcome(10, 40, 1, 0, 1, 0, 0));
        assertThat(test.assumptions()).anyMatch(assumption -> assumption.contains("only meetings"));
    }

    @Test
    void run_nothingToReplay_refused() {
        bench.store.activity().saveCoverage(Bench.PROFILE, CoverageLedger.EMPTY);
        assertThatThrownBy(() -> run(BacktestRequest.of(Bench.PROFILE), Map.of()))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> run(BacktestRequest.of(new ProfileId("PRF0009")), Map.of()))
                .isInstanceOf(NoSuchRecordException.class);
        assertThatThrownBy(() -> BacktestRequest.of(Bench.PROFILE).thresholds(401))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> BacktestRequest.of(Bench.PROFILE).horizons(0))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> BacktestRequest.of(Bench.PROFILE).acceptingRegret(0))
                .isInstanceOf(InvalidInputException.class);
        assertThat(BacktestRequest.of(Bench.PROFILE).thresholds())
                .startsWith(15)
                .endsWith(180)
                .hasSize(12);
    }

    @Test
    @DisplayName("8: a seat as it was: spell, role and groups of then; none before, between and after")
    void asOf_spellsAndRoles() {
        seat(new Person(person().active(), 5, 30, 20, 0, 0));
        SoftwareSubscription seat = bench.store
                .subscriptions()
                .find(Bench.PROFILE, Bench.user("P001"))
                .orElseThrow();

        assertThat(seat.status()).isEqualTo(SubscriptionStatus.ENDED);
        assertThat(seat.asOf(midnight(4))).isEmpty();
        assertThat(seat.asOf(midnight(10)).orElseThrow().role()).isEqualTo(MemberRole.ADMIN);
        assertThat(seat.asOf(midnight(20)).orElseThrow().role()).isEqualTo(MemberRole.USER);
        assertThat(seat.asOf(midnight(20)).orElseThrow().status()).isEqualTo(SubscriptionStatus.ACTIVE);
        assertThat(seat.asOf(midnight(31))).isEmpty();
    }
}
