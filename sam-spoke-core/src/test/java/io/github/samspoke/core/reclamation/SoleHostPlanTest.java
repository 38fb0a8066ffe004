package io.github.samspoke.core.reclamation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.core.common.Authorizer;
import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.reclamation.internal.ImpactSource;
import io.github.samspoke.core.reclamation.internal.ReclamationService;
import io.github.samspoke.core.reclamation.internal.ReclamationSettings;
import io.github.samspoke.core.reclamation.internal.RuleRegistry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("3: a plan reads on whom shared event types rest, and takes nobody unread")
class SoleHostPlanTest {
    /** Tells of each person whether a shared event type rests on them, and keeps whom it was asked for. */
    private static final class Hosts implements ImpactSource, ImpactReader {
        final Set<String> resting;
        final List<List<String>> asked = new ArrayList<>();
        Runnable whileReading = () -> {};

        Hosts(String... ids) {
            this.resting = Set.of(ids);
        }

        @Override
        public <T> T withImpact(ProfileData profile, RunControl control, Function<Optional<ImpactReader>, T> work) {
            return work.apply(Optional.of(this));
        }

        @Override
        public Map<String, Impact> read(List<Seat> seats, RunControl control) {
            asked.add(seats.stream().map(seat -> id(seat.userUri())).toList());
            whileReading.run();
            Map<String, Impact> read = new LinkedHashMap<>();
            for (Seat seat : seats) {
                List<SharedEventType> shared = resting.contains(id(seat.userUri()))
                        ? List.of(new SharedEventType(
                                "https://api.calendly.com/event_types/T", "Demo", "collective", 3, true))
                        : List.of();
                read.put(
                        seat.userUri(),
                        new Impact(
                                List.of(
                                        ImpactLine.of(ImpactKind.POOLED_EVENT_TYPES, 0, ""),
                                        ImpactLine.of(ImpactKind.COLLECTIVE_EVENT_TYPES, shared.size(), "")),
                                shared));
            }
            return read;
        }
    }

    private static String id(String userUri) {
        return userUri.substring(userUri.lastIndexOf('/') + 1);
    }

    private static ReclamationPlan plan(Bench bench, ImpactSource source, Policy policy) {
        ReclamationSettings settings =
                new ReclamationSettings(false, source, profile -> {}, (profile, at, detail) -> {});
        return new ReclamationService(
                        bench.ada,
                        Authorizer.singleUser(),
                        bench.ports(),
                        new RuleRegistry(Map.of()),
                        bench.vendor.source(),
                        settings)
                .plan(Desk.profile(bench), policy);
    }

    private static List<String> planned(ReclamationPlan plan) {
        return plan.items().stream().map(item -> id(item.userUri())).toList();
    }

    @Test
    @DisplayName("3: who comes in the place of a sole host is read as well; nobody is read twice")
    void plan_soleHostAmongTheQuietest_takesTheNext() {
        Bench bench = Bench.of(60, 5);
        Hosts hosts = new Hosts("U055", "U057");
        ReclamationPlan plan = plan(bench, hosts, Policy.careful().quietest(2));

        assertThat(planned(plan)).containsExactly("U056", "U058");
        assertThat(hosts.asked).containsExactly(List.of("U055", "U056"), List.of("U057"), List.of("U058"));
        assertThat(plan.leftOut())
                .extracting(LeftOut::reason)
                .filteredOn(reason -> reason.startsWith("SOLE_HOST"))
                .hasSize(2)
                .allMatch(reason -> reason.contains("Demo"));
    }

    @Test
    @DisplayName("6: nothing rests on anybody: one reading")
    void plan_noSoleHost_readsOnce() {
        Bench bench = Bench.of(60, 5);
        Hosts hosts = new Hosts();

        assertThat(planned(plan(bench, hosts, Policy.careful().quietest(3)))).hasSize(3);
        assertThat(hosts.asked).hasSize(1);
    }

    @Test
    @DisplayName("6: nobody would be planned: nothing is read")
    void plan_nobodyWanted_readsNothing() {
        Bench bench = Bench.of(60, 5);
        Hosts hosts = new Hosts();

        assertThat(plan(bench, hosts, Policy.careful().quietest(0)).items()).isEmpty();
        assertThat(hosts.asked).isEmpty();
    }

    @Test
    @DisplayName("3: after some rounds it is enough: whom nobody has read is left out, not taken")
    void plan_soleHostsWithoutEnd_takesNobodyUnread() {
        Bench bench = Bench.of(90, 8);
        Hosts hosts = new Hosts("U082", "U083", "U084", "U085", "U086");
        ReclamationPlan plan = plan(bench, hosts, Policy.careful().quietest(1));

        assertThat(hosts.asked).hasSize(5);
        assertThat(plan.items()).isEmpty();
        assertThat(plan.leftOut())
                .filteredOn(left -> id(left.userUri()).equals("U087"))
                .singleElement()
                .satisfies(left -> assertThat(left.reason()).contains("was not read yet"));
        assertThat(planned(plan(bench, hosts, Policy.careful().quietest(1)))).containsExactly("U087");
    }

    @Test
    @DisplayName("3: somebody who is wanted only since the reading is left out")
    void plan_wantedSinceTheReading_leavesOut() {
        Bench bench = Bench.of(60, 3);
        Hosts hosts = new Hosts();
        hosts.whileReading = () -> bench.store
                .activity()
                .save(
                        Bench.PROFILE,
                        Map.of(Bench.user("U057"), bench.store.activity().find(Bench.PROFILE, Bench.user("U001"))));
        ReclamationPlan plan = plan(bench, hosts, Policy.careful().quietest(1));

        assertThat(hosts.asked).containsExactly(List.of("U057"));
        assertThat(plan.items()).isEmpty();
        assertThat(plan.leftOut()).anyMatch(left -> left.reason().contains("was not read yet"));
    }

    @Test
    @DisplayName("3: a vendor that tells nothing of event types keeps nobody out: not checked, as the plan says")
    void plan_noReader_saysNotChecked() {
        Bench bench = Bench.of(60, 3);

        assertThat(bench.plan(Policy.careful()).items())
                .hasSize(3)
                .allMatch(item ->
                        !item.impact().line(ImpactKind.POOLED_EVENT_TYPES).checked());
    }
}
