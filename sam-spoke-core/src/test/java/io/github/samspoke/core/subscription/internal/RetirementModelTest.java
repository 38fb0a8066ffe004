package io.github.samspoke.core.subscription.internal;

import static io.github.samspoke.core.subscription.internal.Downloads.PROFILE;
import static io.github.samspoke.core.subscription.internal.Downloads.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.core.subscription.ObservedMember;
import io.github.samspoke.core.subscription.Snapshot;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import io.github.samspoke.core.subscription.SubscriptionStatus;
import io.github.samspoke.core.testing.RandomCases;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** An organization in which people come, go, come back and are missed by a page that shifts. */
class RetirementModelTest {
    private int ends;

    @Test
    @DisplayName("I7, D4: nobody who is still there is ever retired, and who is gone is in the end")
    void publish_randomComingsAndGoings_onlyTheGoneRetired() {
        RandomCases.run("retirement.seed", random -> new Organization(random).live());
        assertThat(ends).as("ended seats that were looked at").isGreaterThan(1000);
    }

    private final class Organization {
        private final SplittableRandom random;
        private final Downloads downloads = new Downloads();
        private final Map<String, ObservedMember> present = new TreeMap<>();
        private final Map<String, Integer> missedInARow = new HashMap<>();
        private int hour;

        Organization(SplittableRandom random) {
            this.random = random;
        }

        void live() {
            present.put("owner", Downloads.member("owner"));
            Downloads.members(random.nextInt(12)).forEach(m -> present.put(m.userUri(), m));
            for (int step = 0; step < 12; step++) {
                change();
                hour += 1 + random.nextInt(12);
                downloads.as(random.nextInt(8) == 0 ? "other" : Downloads.CALLER);
                download();
                check();
            }
            settle();
        }

        private void change() {
            String user = "u%05d".formatted(1 + random.nextInt(14));
            switch (random.nextInt(5)) {
                case 0 -> present.put(user, Downloads.member(user, "M-" + user, at(hour)));
                case 1 -> present.put(user, Downloads.member(user, "M-" + user + "-" + hour, at(hour)));
                case 2 -> present.remove(user);
                case 3 -> removeByUs(user);
                default -> {
                    // Nothing happens.
                }
            }
        }

        /** We remove nobody but by a seat that a download has shown. */
        private void removeByUs(String user) {
            ObservedMember member = present.get(user);
            if (member != null
                    && downloads
                            .store
                            .find(PROFILE, user)
                            .filter(seat -> same(seat, member))
                            .isPresent()) {
                present.remove(user);
                downloads.removedByUs.add(member.membershipUri());
            }
        }

        private static boolean same(SoftwareSubscription seat, ObservedMember member) {
            return seat.membershipUri().equals(member.membershipUri())
                    && Objects.equals(seat.spell().from(), member.createdAt());
        }

        /** A page that shifts hides somebody, but never twice in a row: that is what two downloads are for. */
        private void download() {
            boolean complete = random.nextInt(6) > 0;
            List<ObservedMember> seen = new ArrayList<>();
            for (ObservedMember member : present.values()) {
                boolean hidden = random.nextInt(10) == 0
                        && missedInARow.getOrDefault(member.userUri(), 0) == 0
                        && !member.userUri().equals("owner");
                if (complete) {
                    missedInARow.put(member.userUri(), hidden ? 1 : 0);
                }
                if (!hidden) {
                    seen.add(member);
                }
            }
            if (complete) {
                downloads.complete(hour, seen);
            } else {
                downloads.incomplete(hour, seen.toArray(ObservedMember[]::new));
            }
        }

        private void check() {
            for (SoftwareSubscription seat : downloads.store.list(PROFILE)) {
                boolean ended = seat.status() == SubscriptionStatus.ENDED;
                ObservedMember member = present.get(seat.userUri());
                boolean here = member != null && same(seat, member);
                assertThat(ended && here).as("%s at hour %d", seat, hour).isFalse();
                for (int i = 0; i + 1 < seat.spells().size(); i++) {
                    assertThat(seat.spells().get(i).to()).isNotNull();
                }
                assertThat(seat.spell().to() != null).isEqualTo(ended);
                if (ended) {
                    ends++;
                }
            }
        }

        /** Quiet days, in which all that is true is seen again and again. */
        private void settle() {
            downloads.as(Downloads.CALLER);
            Snapshot.Status last = Snapshot.Status.HELD;
            for (int day = 0; day < 3; day++) {
                hour += 24;
                last = downloads.complete(hour, present.values()).snapshot().status();
            }
            Set<String> occupied = downloads.store.list(PROFILE).stream()
                    .filter(s -> s.status() != SubscriptionStatus.ENDED)
                    .map(SoftwareSubscription::userUri)
                    .collect(Collectors.toSet());
            assertThat(occupied).containsAll(present.keySet());
            if (last == Snapshot.Status.PUBLISHED) {
                assertThat(occupied).isEqualTo(present.keySet());
            }
        }
    }
}
