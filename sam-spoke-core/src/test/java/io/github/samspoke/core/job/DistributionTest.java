package io.github.samspoke.core.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.core.Site;
import io.github.samspoke.core.activity.ActivityDistribution;
import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.emulator.OrganizationSpec;
import io.github.samspoke.emulator.Persona;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("6: how long ago people were last active")
class DistributionTest {
    @ParameterizedTest(name = "{0} seats with {1} events each: {2}")
    @CsvSource({"120, 6, one read of the history", "60, 400, one read a quiet person"})
    void distribution_eitherMethod_agreesWithTheEmulator(int seats, int events, String method) {
        try (Site site = Site.of(
                OrganizationSpec.seeded(7).seats(seats).eventsPerSeat(events).stage("paid"))) {
            site.publish(site.token());
            site.runJobs();
            long asked = site.calendly().journal().total();

            ActivityDistribution known =
                    site.sam().activity().distribution(site.profile().id(), RunControl.silent());

            assertThat(known.method()).startsWith(method);
            assertThat(known.total()).isEqualTo(seats);
            assertThat(known.requests()).isEqualTo(site.calendly().journal().total() - asked);
            assertThat(site.deletes()).isZero();
            Map<Persona, Integer> personas = new HashMap<>();
            site.calendly().state().members().forEach(m -> personas.merge(m.persona(), 1, Integer::sum));
            int quiet = personas.getOrDefault(Persona.QUIET, 0);
            Map<String, Integer> buckets = known.buckets();
            assertThat(buckets.entrySet().stream()
                            .filter(e -> e.getKey().matches("60-90|90-120|120\\+"))
                            .mapToInt(Map.Entry::getValue)
                            .sum())
                    .isEqualTo(quiet);
            // Whoever has only meetings to come was booked, which keeps.
            assertThat(buckets.get("none")).isEqualTo(personas.get(Persona.NEVER_USED));
        }
    }

    @Test
    @DisplayName("I11: a session that was opened for reading has no reclaimer")
    void open_readOnly_hasNoReclaimer() {
        AtomicBoolean read = new AtomicBoolean();
        try (Site site = Site.of(Site.seats(20), spoke -> new ReadOnlyProof(spoke, read))) {
            site.publish(site.token());
            site.runJobs();
        }
        assertThat(read).isTrue();
    }
}
