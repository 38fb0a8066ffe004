package io.github.samspoke.benchmarks;

import io.github.samspoke.core.SamSpoke;
import io.github.samspoke.core.activity.ActiveDays;
import io.github.samspoke.core.activity.CoverageLedger;
import io.github.samspoke.core.activity.Signal;
import io.github.samspoke.core.activity.SignalHistory;
import io.github.samspoke.core.activity.SignalSource;
import io.github.samspoke.core.activity.Span;
import io.github.samspoke.core.activity.UserActivity;
import io.github.samspoke.core.calendly.CalendlySpoke;
import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.connection.CredentialKeys;
import io.github.samspoke.core.connection.IntegrationProcess;
import io.github.samspoke.core.memory.InMemoryStore;
import io.github.samspoke.core.people.EmailAddress;
import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.profile.ProfileStatus;
import io.github.samspoke.core.profile.Provisioning;
import io.github.samspoke.core.reclamation.Assessment;
import io.github.samspoke.core.reclamation.QuietPeriod;
import io.github.samspoke.core.reclamation.RuleRevision;
import io.github.samspoke.core.reclamation.Rules;
import io.github.samspoke.core.reclamation.UserProtection;
import io.github.samspoke.core.store.Store;
import io.github.samspoke.core.subscription.GroupRoles;
import io.github.samspoke.core.subscription.MemberRole;
import io.github.samspoke.core.subscription.OrganizationFacts;
import io.github.samspoke.core.subscription.ProfileId;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import io.github.samspoke.core.subscription.Spell;
import io.github.samspoke.core.subscription.SubscriptionStatus;
import io.github.samspoke.jdbc.JdbcStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import javax.crypto.spec.SecretKeySpec;

/** Every seat of a large organization judged by its rule and all protections, from what the store keeps of a year. */
final class RulesMeasurement {
    private static final int MEMBERS = 50_000;
    private static final int SOME = 2_000;
    private static final int ROUNDS = 5;
    private static final int HEAP = 128;
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final ProfileId PROFILE = new ProfileId("PRF0001");
    private static final String API = "https://api.calendly.com/";

    private RulesMeasurement() {}

    static void run() throws Exception {
        System.out.printf(
                "%nJDK %s, %,d subscriptions, a year of active days, median of %d rounds after the first%n%n",
                Runtime.version(), MEMBERS, ROUNDS);
        System.out.println("| store | seats judged | candidates | CPU, first | CPU | wall | most heap | -Xmx |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        String url = Databases.h2File().replace(";DB_CLOSE_DELAY=-1", "");
        try (ChildJvm filler = ChildJvm.start(Filler.class, List.of(), url)) {
            filler.figures();
        }
        measure("H2 file", HEAP, url);
        measure("memory, which holds all of it", 512, "");
    }

    private static void measure(String name, int heap, String url) throws Exception {
        try (ChildJvm judge = ChildJvm.start(Judge.class, List.of("-Xmx" + heap + "m", "-XX:+UseSerialGC"), url)) {
            Map<String, Long> figures = judge.figures();
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %,d | %,d | %.2f s | %.2f s | %.2f s | %d MiB | %d MiB |%n",
                    name,
                    figures.get("seats"),
                    figures.get("candidates"),
                    figures.get("first") / 1e9,
                    figures.get("cpu") / 1e9,
                    figures.get("wall") / 1e9,
                    figures.get("peak heap"),
                    heap);
        }
    }

    private static Store open(String url) {
        return url.isEmpty() ? InMemoryStore.create() : JdbcStore.of(Databases.of(url));
    }

    /** In a JVM of its own: fills a database. */
    static final class Filler {
        private Filler() {}

        public static void main(String[] args) {
            try (Store store = open(args[0])) {
                fill(store);
            }
        }
    }

    /** In a JVM of its own: judges everybody, again and again. */
    static final class Judge {
        private Judge() {}

        public static void main(String[] args) throws Exception {
            HeapWatch heap = HeapWatch.start();
            try (Store store = open(args[0])) {
                if (args[0].isEmpty()) {
                    fill(store);
                }
                SamSpoke.View sam = SamSpoke.builder()
                        .store(store)
                        .spoke(CalendlySpoke.create())
                        .credentialKeys(CredentialKeys.of("benchmark", new SecretKeySpec(new byte[32], "AES")))
                        .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                        .build()
                        .as(Actor.of("ada"));
                int[] counts = new int[2];
                List<Usage> rounds = new ArrayList<>();
                for (int round = 0; round <= ROUNDS; round++) {
                    rounds.add(Usage.of(() -> {
                        List<Assessment> all = sam.candidates().assess(PROFILE);
                        counts[0] = all.size();
                        counts[1] = (int) all.stream()
                                .filter(one -> one.reclaimable(Set.of()))
                                .count();
                    }));
                }
                System.out.println("seats " + counts[0]);
                System.out.println("candidates " + counts[1]);
                System.out.println("first " + rounds.get(0).cpu());
                System.out.println(
                        "cpu " + median(rounds.stream().skip(1).map(Usage::cpu).toList()));
                System.out.println("wall "
                        + median(rounds.stream().skip(1).map(Usage::wall).toList()));
                heap.print();
            }
        }

        private static long median(List<Long> values) {
            return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
        }
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
                        Set.of(IntegrationProcess.values()),
                        NOW.minus(Duration.ofDays(365)),
                        Provisioning.NONE,
                        new OrganizationFacts(API + "organizations/ONE", "One", "enterprise", "paid"),
                        user(0),
                        "RUL0001",
                        null,
                        null));
        store.rules().save(RuleRevision.first("RUL0001", "inactive users", PROFILE));
        store.protections()
                .save(UserProtection.vip("PRT0001", Rules.emailMatches("*@board.example.com"), "board", "ada", NOW));
        store.protections()
                .save(UserProtection.protectedUsers(
                        "PRT0002", Rules.emailMatches("svc-*@example.com"), "service accounts", "ada", NOW));
        for (int i = 3; i < 503; i++) {
            store.protections()
                    .save(UserProtection.coolDown(
                            "PRT%04d".formatted(i), user(i * 37), "kept", "ada", NOW, NOW.plus(Duration.ofDays(30))));
        }
        store.protections()
                .saveQuietPeriod(new QuietPeriod(
                        "QUI0001", LocalDate.of(2026, 12, 24), LocalDate.of(2027, 1, 1), "holidays", "ada"));
        store.protections()
                .saveQuietPeriod(new QuietPeriod(
                        "QUI0002", LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 4), "holidays", "ada"));
        Span year = new Span(NOW.minus(Duration.ofDays(365)), NOW);
        store.activity()
                .saveCoverage(
                        PROFILE,
                        new CoverageLedger(Map.of(
                                SignalSource.EVENTS, List.of(year),
                                SignalSource.EVENT_TYPES, List.of(year),
                                SignalSource.LOG, List.of(year))));
        SplittableRandom random = new SplittableRandom(7);
        for (int first = 0; first < MEMBERS; first += SOME) {
            List<SoftwareSubscription> seats = new ArrayList<>();
            Map<String, UserActivity> activity = new HashMap<>();
            for (int i = first; i < first + SOME; i++) {
                seats.add(seat(i));
                activity.put(user(i), activity(random, i % 20 == 19 ? 90 : 0));
            }
            store.subscriptions().saveAll(seats);
            store.activity().save(PROFILE, activity);
        }
    }

    private static String user(int number) {
        return API + "users/%08d-aaaa-bbbb-cccc-0123456789ab".formatted(number);
    }

    private static SoftwareSubscription seat(int number) {
        String membership = API + "organization_memberships/%08d-dddd-eeee-ffff-0123456789ab".formatted(number);
        return new SoftwareSubscription(
                PROFILE,
                user(number),
                EmailAddress.of("somebody.%d@example.com".formatted(number)),
                Set.of(),
                "Some Body " + number,
                number == 0 ? MemberRole.OWNER : number < 5 ? MemberRole.ADMIN : MemberRole.USER,
                new GroupRoles(true, Set.of(), Set.of(API + "groups/%08d".formatted(number % 40))),
                List.of(new Spell(membership, NOW.minus(Duration.ofDays(400 + number % 500)), null)),
                "enterprise",
                SubscriptionStatus.ACTIVE,
                null,
                null,
                "JOB000001");
    }

    /** Three days a week with meetings, bookings on two, and a sign-in on each of five, up to some days ago. */
    private static UserActivity activity(SplittableRandom random, int idle) {
        return new UserActivity(
                Map.of(
                        Signal.EVENT_HOSTED,
                        history(random, idle, 3),
                        Signal.EVENT_BOOKED,
                        history(random, idle, 2),
                        Signal.log("Users.Signin"),
                        history(random, idle, 5)),
                ActiveDays.NONE,
                null,
                null);
    }

    private static SignalHistory history(SplittableRandom random, int idle, int daysAWeek) {
        int today = (int) LocalDate.ofInstant(NOW, ZoneOffset.UTC).toEpochDay();
        int[] days = IntStream.range(today - 365, today - idle)
                .filter(day -> random.nextInt(7) < daysAWeek)
                .toArray();
        return new SignalHistory(
                ActiveDays.ofEpochDays(days),
                ActiveDays.startOf(LocalDate.ofEpochDay(days[days.length - 1])).plusSeconds(36_000));
    }
}
