package io.github.samspoke.core.memory;

import static io.github.samspoke.core.memory.Samples.AT;
import static io.github.samspoke.core.memory.Samples.OTHER_PROFILE;
import static io.github.samspoke.core.memory.Samples.PROFILE;
import static io.github.samspoke.core.memory.Samples.protection;
import static io.github.samspoke.core.memory.Samples.quietPeriod;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.core.common.Numbered;
import io.github.samspoke.core.reclamation.SoleHosting;
import io.github.samspoke.core.reclamation.UserProtection;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whose seats are shielded, and the calendar of quiet periods. */
public abstract class ProtectionStoreContract extends StoreContract {
    /** For the test of a store. */
    protected ProtectionStoreContract() {}

    @Test
    @DisplayName("I16: a protection is read as it was written, its condition among it; one that has ended stays listed")
    void protections_savedReplacedRemoved() {
        UserProtection ended = UserProtection.onLeave(
                "PRT0003", "https://api.calendly.com/users/ADA", "parental leave", "eve", AT, AT.plusNanos(1));
        store.protections().save(protection("PRT0002"));
        store.protections().save(protection("PRT0001"));
        store.protections().save(ended);
        store.protections().save(protection("PRT0002").until(AT.plus(Duration.ofDays(30))));

        assertThat(store.protections().list())
                .containsExactly(
                        protection("PRT0001"), protection("PRT0002").until(AT.plus(Duration.ofDays(30))), ended);
        assertThat(store.protections().find("PRT0003")).contains(ended);
        store.protections().remove("PRT0001");
        store.protections().remove("PRT0009");
        assertThat(store.protections().find("PRT0001")).isEmpty();
        assertThat(store.protections().list()).hasSize(2);
    }

    @Test
    void quietPeriods_savedReplacedRemoved() {
        store.protections().saveQuietPeriod(quietPeriod("QUI0002"));
        store.protections().saveQuietPeriod(quietPeriod("QUI0001"));
        store.protections().saveQuietPeriod(quietPeriod("QUI0002"));

        assertThat(store.protections().quietPeriods()).containsExactly(quietPeriod("QUI0001"), quietPeriod("QUI0002"));
        store.protections().removeQuietPeriod("QUI0001");
        store.protections().removeQuietPeriod("QUI0009");
        assertThat(store.protections().quietPeriods()).containsExactly(quietPeriod("QUI0002"));
        assertThat(store.protections().list()).isEmpty();
    }

    @Test
    @DisplayName("6: what was read last of a person's shared event types, in each profile")
    void hosting_savedAndReplaced_ofTheProfile() {
        SoleHosting newer = new SoleHosting(PROFILE, "ada", AT.plusSeconds(1), List.of());
        store.protections().saveHosting(new SoleHosting(PROFILE, "ben", AT, List.of("Demo", "Onboarding")));
        store.protections().saveHosting(new SoleHosting(PROFILE, "ada", AT, List.of("Demo")));
        store.protections().saveHosting(newer);
        store.protections().saveHosting(new SoleHosting(OTHER_PROFILE, "ada", AT, List.of("Demo")));

        assertThat(store.protections().hosting(PROFILE))
                .containsExactly(newer, new SoleHosting(PROFILE, "ben", AT, List.of("Demo", "Onboarding")));
    }

    @Test
    void numbers_protectionsAndPeriods_theirOwn() {
        assertThat(store.numbers().next(Numbered.PROTECTION)).isEqualTo("PRT0001");
        assertThat(store.numbers().next(Numbered.QUIET_PERIOD)).isEqualTo("QUI0001");
        assertThat(store.numbers().next(Numbered.PROTECTION)).isEqualTo("PRT0002");
    }
}
