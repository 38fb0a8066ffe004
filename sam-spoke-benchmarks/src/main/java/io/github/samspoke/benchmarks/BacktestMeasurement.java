package io.github.samspoke.benchmarks;

import io.github.samspoke.core.SamSpoke;
import io.github.samspoke.core.activity.CoverageLedger;
import io.github.samspoke.core.activity.Signal;
import io.github.samspoke.core.activity.SignalSource;
import io.github.samspoke.core.activity.Span;
import io.github.samspoke.core.activity.UserActivity;
import io.github.samspoke.core.calendly.CalendlySpoke;
import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.memory.InMemoryStore;
import io.github.samspoke.core.people.EmailAddress;
import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.profile.ProfileStatus;
import io.github.samspoke.core.profile.Provisioning;
import io.github.samspoke.core.reclamation.Backtest;
import io.github.samspoke.core.reclamation.Backtests;
import io.github.samspoke.core.reclamation.RuleRevision;
import io.github.samspoke.core.store.Store;
import io.github.samspoke.core.subscription.GroupRoles;
import io.github.samspoke.core.subscription.MemberRole;
import io.github.samspoke.core.subscription.OrganizationFacts;
import io.github.samspoke.core.subscription.ProfileId;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import io.github.samspoke.core.subscription.Spell;
import io.github.samspoke.core.subscription.SubscriptionStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/** The usual backtest, 12 thresholds and 3 horizons, of 50,000 seats with a year of active days, from memory. */
final class BacktestMeasurement {
    private static final int SEATS = 50_000;
    private static final int DAYS = 365;
    private static final int ROUNDS = 3;
    private static final ProfileId PROFILE = new ProfileId("PRF0001");
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final String RULE = "RUL0001";

    private BacktestMeasurement() {}

    static void run() throws Exception {
        Store store = InMemoryStore.create();
        fill(store);
        System.gc();
        long before = used();
        try (SamSpoke spoke = SamSpoke.builder()
                .store(store)
                .spoke(CalendlySpoke.create())
                .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                .build()) {
            Backtests backtests = spoke.as(Actor.of("benchmark")).backtests();
            System.out.printf(
                    Locale.ROOT,
                    "%nJDK %s, %,d seats, %d days, %d MiB of activity and seats in the store%n%n",
                    Runtime.version(),
                    SEATS,
                    DAYS,
                    before >> 20);
            System.out.println("| round | wall | CPU | namings at 60 days | seats now at 60 days |");
            System.out.println("|---|---|---|---|---|");
            for (int round = 1; round <= ROUNDS; round++) {
                Backtest[] result = new Backtest[1];
                Usage usage = Usage.of(() -> result[0] = backtests.of(PROFILE));
                Backtest.Threshold sixty = result[0].thresholds().get(3);
                System.out.printf(
                        Locale.ROOT,
                        "| %d | %.2f s | %.2f s | %d | %s |%n",
                        round,
                        usage.wall() / 1e9,
                        usage.cpu() / 1e9,
                        sixty.outcomes().get(0).namings(),
                        sixty.seats());
            }
        }
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static void fill(Store store) {
        store.profiles()
                .save(new ProfileData(
                        PROFILE,
                        1,
                        "Calendly Integration",
                        "Calendly Subscription",
                        ProfileStatus.PUBLISHED,
                        true,
                        "Calendly",
                        Set.of(),
                        NOW,
                        Provisioning.NONE,
                        new OrganizationFacts("https://api.calendly.com/organizations/ONE", "One", "teams", "paid"),
                        "caller",
                        RULE,
                        null,
                        null));
        store.rules().save(RuleRevision.first(RULE, "inactive users", PROFILE));
        Span covered = new Span(NOW.minus(Duration.ofDays(DAYS)), NOW);
        store.activity().saveCoverage(PROFILE, new CoverageLedger(Map.of(SignalSource.EVENTS, List.of(covered))));
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < SEATS; i++) {
            SoftwareSubscription seat = seat(i);
            store.subscriptions().save(seat);
            store.activity().save(PROFILE, Map.of(seat.userUri(), activity(random)));
        }
    }

    /** Seven in ten work every other day, two in ten now and then, one in ten has long stopped. */
    private static UserActivity activity(SplittableRandom random) {
        int kind = random.nextInt(10);
        int every = kind < 7 ? 2 : 45;
        int until = kind == 9 ? random.nextInt(DAYS) : 0;
        UserActivity activity = UserActivity.NONE;
        for (int day = DAYS; day > until; day -= 1 + random.nextInt(2 * every)) {
            activity = activity.with(Signal.EVENT_HOSTED, NOW.minus(Duration.ofDays(day)));
        }
        return activity;
    }

    private static SoftwareSubscription seat(int i) {
        return new SoftwareSubscription(
                PROFILE,
                "https://api.calendly.com/users/%08d-aaaa-bbbb-cccc-0123456789ab".formatted(i),
                EmailAddress.of("somebody.%d@example.com".formatted(i)),
                Set.of(),
                "Some Body " + i,
                MemberRole.USER,
                new GroupRoles(true, Set.of()),
                List.of(new Spell(
                        "https://api.calendly.com/organization_memberships/%08d".formatted(i),
                        NOW.minus(Duration.ofDays(700L)),
                        null)),
                "teams",
                SubscriptionStatus.ACTIVE,
                null,
                null,
                "JOB000001");
    }
}
