package io.github.samspoke.app.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.app.console.Console;
import io.github.samspoke.app.console.ConsoleFixture;
import io.github.samspoke.app.console.Guest;
import io.github.samspoke.app.console.web.ConsoleSettings;
import io.github.samspoke.app.console.web.ConsoleUsers;
import io.github.samspoke.core.SamSpoke;
import io.github.samspoke.core.calendly.CalendlySpoke;
import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.people.EmailAddress;
import io.github.samspoke.core.profile.IntegrationProfile;
import io.github.samspoke.core.store.Store;
import io.github.samspoke.core.subscription.GroupRoles;
import io.github.samspoke.core.subscription.MemberRole;
import io.github.samspoke.core.subscription.ProfileId;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import io.github.samspoke.core.subscription.Spell;
import io.github.samspoke.core.subscription.SubscriptionStatus;
import io.github.samspoke.core.testing.SimulatedClock;
import io.github.samspoke.jdbc.JdbcStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The list of 50,000 subscriptions")
class FiftyThousandTest {
    private static final int SEATS = 50_000;
    private static final int ROUNDS = 40;

    @TempDir
    Path folder;

    @Test
    @DisplayName("The list of 50,000 subscriptions takes at most 5 x as long to its first byte as an empty one")
    void list_fiftyThousand_atMostFiveTimes() {
        assertThat(ratio(JdbcStore.embedded(folder))).isLessThan(5);
    }

    private static double ratio(Store store) {
        SimulatedClock clock = SimulatedClock.at(ConsoleFixture.START);
        ConsoleSettings settings = ConsoleSettings.loopback(ConsoleFixture.freePort(), clock, line -> {});
        ConsoleUsers users = ConsoleUsers.single("ada");
        SamSpoke spoke = SamSpoke.builder()
                .store(store)
                .spoke(CalendlySpoke.create(clock, clock))
                .clock(clock)
                .sleeper(clock)
                .authorizer(users)
                .build();
        try (Console console = Console.start(settings, spoke, users)) {
            SamSpoke.View sam = spoke.as(Actor.of("ada"));
            IntegrationProfile empty = sam.profiles().create(form -> form.displayName("Empty"));
            IntegrationProfile full = sam.profiles().create(form -> form.displayName("Full"));
            store.work()
                    .inTransaction(() -> store.subscriptions()
                            .addAll(IntStream.range(0, SEATS)
                                    .mapToObj(i -> seat(full.id(), i))
                                    .toList()));
            Guest guest = new Guest(console.url());
            guest.login(console.loginLink("ada"));
            // In turn, and the best of each: what else the machine does hits both.
            long nothing = Long.MAX_VALUE;
            long all = Long.MAX_VALUE;
            for (int round = 0; round < ROUNDS; round++) {
                nothing = Math.min(nothing, took(guest, "/subscriptions?profile=" + empty.id()));
                all = Math.min(all, took(guest, "/subscriptions?profile=" + full.id()));
            }
            assertThat(guest.get("/subscriptions?profile=" + full.id() + "&after="
                                    + "https%3A%2F%2Fapi.calendly.com%2Fusers%2FU00049950")
                            .body())
                    .contains("Person 49999")
                    .doesNotContain("rel=\"next\"");
            System.out.printf(Locale.ROOT, "first byte: empty %.1f ms, 50,000 %.1f ms%n", nothing / 1e6, all / 1e6);
            return (double) all / nothing;
        } finally {
            spoke.close();
        }
    }

    private static long took(Guest guest, String path) {
        long begin = System.nanoTime();
        assertThat(guest.get(path).statusCode()).isEqualTo(200);
        return System.nanoTime() - begin;
    }

    private static SoftwareSubscription seat(ProfileId profile, int i) {
        String user = "https://api.calendly.com/users/U%08d".formatted(i);
        return new SoftwareSubscription(
                profile,
                user,
                EmailAddress.of("person" + i + "@example.com"),
                Set.of(),
                "Person " + i,
                MemberRole.USER,
                GroupRoles.UNKNOWN,
                List.of(new Spell(
                        "https://api.calendly.com/organization_memberships/M" + i, ConsoleFixture.START, null)),
                "enterprise",
                SubscriptionStatus.ACTIVE,
                null,
                null,
                "JOB000001");
    }
}
