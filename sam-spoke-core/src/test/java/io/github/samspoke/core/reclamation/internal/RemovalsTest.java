package io.github.samspoke.core.reclamation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.core.people.EmailAddress;
import io.github.samspoke.core.reclamation.ItemState;
import io.github.samspoke.core.reclamation.ReclaimItem;
import io.github.samspoke.core.reclamation.Seat;
import io.github.samspoke.core.subscription.GroupRoles;
import io.github.samspoke.core.subscription.MemberRole;
import io.github.samspoke.core.subscription.ProfileId;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import io.github.samspoke.core.subscription.Spell;
import io.github.samspoke.core.subscription.SubscriptionStatus;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("3: by which names somebody who was removed is known again")
class RemovalsTest {
    private static final Instant REMOVED = Instant.parse("2026-11-01T00:00:00Z");
    private final Removals removals = new Removals(List.of(removal("other", "other@example.com", "m0"), ada()));

    private static ReclaimItem ada() {
        return removal("ada", "ada@example.com", "m1");
    }

    private static ReclaimItem removal(String user, String email, String membership) {
        Seat seat = new Seat("org", membership, user, EmailAddress.of(email), MemberRole.USER);
        return new ReclaimItem("EXE1", seat, "RCC1", ItemState.PENDING, 0, 1, null, REMOVED, "")
                .intent(REMOVED, 1)
                .moved(ItemState.REMOVED, REMOVED, "");
    }

    private static SoftwareSubscription seat(
            String user, String email, String former, String linked, String membership, Instant from) {
        return new SoftwareSubscription(
                new ProfileId("PRF1"),
                user,
                EmailAddress.of(email),
                Set.of(EmailAddress.of(former)),
                "",
                MemberRole.USER,
                GroupRoles.UNKNOWN,
                List.of(new Spell(membership, from, null)),
                "",
                SubscriptionStatus.ACTIVE,
                null,
                null,
                "RUN1",
                Set.of(linked),
                List.of());
    }

    @Test
    @DisplayName("3: by the user, by the present or a former address, by a link; by nothing else")
    void bar_eachName_isEnough() {
        assertThat(removals.bar(seat("ada", "new@x.com", "no@x.com", "none", "m2", REMOVED)))
                .isTrue();
        assertThat(removals.bar(seat("eve", "ada@example.com", "no@x.com", "none", "m2", REMOVED)))
                .isTrue();
        assertThat(removals.bar(seat("eve", "new@x.com", "ada@example.com", "none", "m2", REMOVED)))
                .isTrue();
        assertThat(removals.bar(seat("eve", "new@x.com", "no@x.com", "ada", "m2", REMOVED)))
                .isTrue();
        assertThat(removals.bar(seat("eve", "new@x.com", "no@x.com", "none", "m2", REMOVED)))
                .isFalse();
    }

    @Test
    @DisplayName("3: a seat that was removed and is still in the store has not come back; a later spell of it has")
    void bar_sameMembership_onlyInALaterSpell() {
        assertThat(removals.bar(seat("ada", "ada@example.com", "no@x.com", "none", "m1", REMOVED)))
                .isFalse();
        assertThat(removals.bar(seat("ada", "ada@example.com", "no@x.com", "none", "m1", REMOVED.plusNanos(1))))
                .isTrue();
    }
}
