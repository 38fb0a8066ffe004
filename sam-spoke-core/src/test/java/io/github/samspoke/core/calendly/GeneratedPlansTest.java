package io.github.samspoke.core.calendly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.core.HookedSpoke;
import io.github.samspoke.core.Site;
import io.github.samspoke.core.reclamation.Approval;
import io.github.samspoke.core.reclamation.BreakerTrippedException;
import io.github.samspoke.core.reclamation.ExecutionReport;
import io.github.samspoke.core.reclamation.ItemState;
import io.github.samspoke.core.reclamation.PlanItem;
import io.github.samspoke.core.reclamation.ReclaimItem;
import io.github.samspoke.core.reclamation.ReclamationPlan;
import io.github.samspoke.core.reclamation.RemovalPermit;
import io.github.samspoke.emulator.EmulatedMember;
import io.github.samspoke.emulator.EmulatorState;
import io.github.samspoke.emulator.ExtraAnswer;
import io.github.samspoke.emulator.OrganizationSpec;
import io.github.samspoke.emulator.RemovedMemberAnswer;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** {@code -Dsamspoke.plans=1000} for the figure in the documents. */
@DisplayName("F17: generated plans against Calendly as it may behave")
class GeneratedPlansTest {
    private static final int PLANS = Integer.getInteger("samspoke.plans", 40);
    private static final long SEED = Long.getLong("samspoke.seed", 20_261_124L);
    private static final int FAULTS_IN_100 = 5;
    private static final String SEATS = "/organization_memberships/.*";

    /** How many of each thing happened, so that a test in which nothing goes wrong is noticed. */
    private static final Map<String, Integer> HAPPENED = new HashMap<>();

    /** A site, and what a second mind thinks of who is there. */
    private static final class Story implements AutoCloseable {
        private final SplittableRandom random;
        private @Nullable HookedSpoke hooked;
        private final Site site;
        private final Set<String> there;
        private final Set<String> untouchable = new HashSet<>();
        private final Map<String, Integer> sent = new HashMap<>();
        private final List<Instant> removals = new ArrayList<>();
        private final int mostADay;

        Story(SplittableRandom random) {
            this.random = random;
            int seats = 40 + random.nextInt(50);
            OrganizationSpec spec =
                    OrganizationSpec.seeded(random.nextLong()).seats(seats).inactiveShare(0.45);
            this.site = Site.of(spec, spoke -> {
                hooked = new HookedSpoke(spoke);
                return hooked;
            });
            site.calendly()
                    .setRemovedMemberAnswer(
                            random.nextBoolean() ? RemovedMemberAnswer.NOT_FOUND : RemovedMemberAnswer.FORBIDDEN);
            site.publish(site.token());
            site.runJobs();
            site.sam().rules().review(site.profile().generatedRule());
            this.there = members();
            this.mostADay = Math.max(1, Math.min(25, there.size() / 10));
            for (EmulatedMember member : state().members()) {
                if (!member.role().equals("user")) {
                    untouchable.add(member.membershipUri().toString());
                }
            }
            Objects.requireNonNull(hooked).beforeRemove(this::onRemove);
        }

        private EmulatorState state() {
            return site.calendly().state();
        }

        private Set<String> members() {
            return state().memberUris().stream().map(URI::toString).collect(Collectors.toCollection(HashSet::new));
        }

        /** What holds whenever a DELETE is about to leave; and what becomes of it. */
        private void onRemove(RemovalPermit permit) {
            String membership = permit.seat().membershipUri();
            assertThat(site.store().journal().inFlight(permit.seat().organizationUri()))
                    .as("V1")
                    .singleElement()
                    .satisfies(item -> {
                        assertThat(item.seat().membershipUri()).isEqualTo(membership);
                        assertThat(item.state()).isEqualTo(ItemState.INTENT);
                        assertThat(item.fence()).isEqualTo(permit.fence());
                    });
            assertThat(untouchable).as("V3").doesNotContain(membership);
            assertThat(there).as("V3: of what is there").contains(membership);
            assertThat(site.sam().audit().verify().verified()).as("V6").isTrue();
            if (random.nextInt(100) < FAULTS_IN_100) {
                fault(membership);
            } else {
                sent(membership);
                there.remove(membership);
            }
        }

        private void fault(String membership) {
            String kind = List.of("500 after", "500 before", "reset after", "reset before", "429", "403", "gone")
                    .get(random.nextInt(7));
            HAPPENED.merge(kind, 1, Integer::sum);
            if (kind.equals("gone")) {
                state().removeMember(URI.create(membership));
                there.remove(membership);
                sent(membership);
                return;
            }
            ExtraAnswer answer =
                    site.calendly().faults().on("DELETE", Site.path(membership)).once();
            switch (kind.substring(0, 3)) {
                case "500" -> answer.status(500, "{}");
                case "res" -> answer.resetConnection();
                case "429" -> answer.rateLimited(Duration.ofSeconds(20));
                default -> answer.status(403, "{\"title\":\"Permission Denied\",\"message\":\"No\"}");
            }
            if (kind.endsWith("after")) {
                answer.afterEffect();
                there.remove(membership);
            }
            if (!kind.equals("429") && !kind.equals("403")) {
                sent(membership);
            }
        }

        private void sent(String membership) {
            int times = sent.getOrDefault(membership, 0) + 1;
            sent.put(membership, times);
            assertThat(times).as("V2").isLessThanOrEqualTo(2);
            if (times == 1) {
                removals.add(site.clock().instant());
            }
            Instant dayAgo = site.clock().instant().minus(Duration.ofHours(24));
            assertThat(removals.stream().filter(at -> at.isAfter(dayAgo)))
                    .as("V5")
                    .hasSizeLessThanOrEqualTo(mostADay);
        }

        /** What happens to a planned person between the approval and the last look. */
        private void change(PlanItem item) {
            URI user = URI.create(item.userUri());
            switch (random.nextInt(60)) {
                case 0 -> state().addEvent(user, site.clock().instant().plus(Duration.ofDays(3)));
                case 1 -> state().addEvent(user, site.clock().instant().minus(Duration.ofDays(3)));
                case 2 -> state().setRole(user, "admin");
                case 3 ->
                    state().addLogEntry(
                                    user,
                                    "User",
                                    "SignedIn",
                                    site.clock().instant().minus(Duration.ofMinutes(5)));
                case 4 -> {
                    state().removeMember(user);
                    there.remove(item.membershipUri());
                }
                default -> {
                    return;
                }
            }
            HAPPENED.merge("changed", 1, Integer::sum);
            untouchable.add(item.membershipUri());
        }

        void plan() {
            int left = site.sam().reclamation().breaker(site.profile(), 0).left();
            ReclamationPlan plan = site.plan(random.nextInt(left + 2));
            if (plan.count() == 0) {
                return;
            }
            if (plan.breaker().refused()) {
                long deletes = site.deletes();
                assertThatThrownBy(() -> site.sam().reclamation().approve(plan.hash(), plan.count()))
                        .isInstanceOf(BreakerTrippedException.class);
                assertThat(site.deletes()).isEqualTo(deletes);
                HAPPENED.merge("tripped", 1, Integer::sum);
                return;
            }
            Approval approval = site.sam().reclamation().approve(plan.hash(), plan.count());
            plan.items().forEach(this::change);
            sent.clear();
            @Nullable ExtraAnswer blind = null;
            if (random.nextInt(100) < FAULTS_IN_100) {
                HAPPENED.merge("blind", 1, Integer::sum);
                blind = site.calendly()
                        .faults()
                        .on("GET", SEATS)
                        .after(random.nextInt(8))
                        .status(500, "{}");
            }
            ExecutionReport report = site.sam().reclamation().execute(plan, approval);
            if (blind != null) {
                blind.remove();
            }
            check(plan, report);
            site.advance(Duration.ofMinutes(1));
        }

        private void check(ReclamationPlan plan, ExecutionReport report) {
            assertThat(members()).as("the server's state").isEqualTo(there);
            assertThat(report.items()).as("V4").hasSize(plan.count());
            for (ReclaimItem item : report.items()) {
                HAPPENED.merge(item.state().name(), 1, Integer::sum);
                String membership = item.seat().membershipUri();
                switch (item.state()) {
                    case REMOVED, ABSENT ->
                        assertThat(there).as(item.toString()).doesNotContain(membership);
                    case REFUSED -> assertThat(there).as(item.toString()).contains(membership);
                    case PENDING -> assertThat(report.stopped()).as("V4").isNotEmpty();
                    case UNSETTLED ->
                        assertThat(item.attempts() == 2 || !report.stopped().isEmpty())
                                .as("V4: " + item)
                                .isTrue();
                    default -> assertThat(item.state()).as("V4").isEqualTo(ItemState.SKIPPED_CHANGED);
                }
            }
            assertThat(site.store().journal().inFlight(plan.organizationUri())).isEmpty();
            assertThat(site.sam().audit().verify().verified()).as("V6").isTrue();
        }

        @Override
        public void close() {
            site.close();
        }
    }

    @Test
    @DisplayName("F17, V1-V6: at each step, whatever Calendly answers and whoever it has just lost")
    void execute_generatedPlans_keepInvariants() {
        System.out.println("-Dsamspoke.seed=" + SEED + ", " + PLANS + " plans");
        HAPPENED.clear();
        SplittableRandom random = new SplittableRandom(SEED);
        int plans = 0;
        while (plans < PLANS) {
            try (Story story = new Story(random.split())) {
                for (int day = 0; day < 3; day++) {
                    for (int plan = 0; plan < 4; plan++) {
                        story.plan();
                        plans++;
                    }
                    story.site.advance(Duration.ofHours(25));
                    story.site.runJobs();
                }
            }
        }
        System.out.println(HAPPENED);
        assertThat(HAPPENED.get("REMOVED")).isGreaterThan(PLANS / 2);
        assertThat(HAPPENED.keySet()).contains("changed", "SKIPPED_CHANGED");
    }
}
