package io.github.samspoke.core.reclamation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.core.audit.internal.AuditLog;
import io.github.samspoke.core.subscription.GroupRoles;
import io.github.samspoke.core.subscription.MemberRole;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("F17: generated plans against a vendor that fails at random")
class GeneratedExecutionsTest {
    private static final long SEED = 20261123L;
    private static final int PLANS = 200;

    /** One organization with its days, and what the invariants need to know of it. */
    private static final class Story {
        private final SplittableRandom random;
        private final Bench bench = new Bench();
        private final Set<String> untouchable = new HashSet<>();
        private final Map<String, Integer> sent = new HashMap<>();
        private final Map<Instant, String> sentAt = new HashMap<>();

        Story(SplittableRandom random) {
            this.random = random;
            untouchable.add(Bench.user(Bench.OWNER));
            for (int i = 1; i < 60; i++) {
                String id = "U%03d".formatted(i);
                boolean active = random.nextInt(100) < 65;
                int kind = random.nextInt(20);
                MemberRole role = kind == 0 ? MemberRole.ADMIN : kind == 1 ? MemberRole.OTHER : MemberRole.USER;
                GroupRoles groups = kind == 2
                        ? GroupRoles.UNKNOWN
                        : new GroupRoles(true, kind == 3 ? Set.of("https://api.calendly.com/groups/G") : Set.of());
                boolean fresh = kind == 4;
                bench.member(id, role, active, groups, Bench.START.minus(Duration.ofDays(fresh ? 10 : 300)));
                if (active || kind < 5) {
                    untouchable.add(Bench.user(id));
                }
            }
            bench.vendor.onRemove = this::remove;
            bench.vendor.beforeLook = this::change;
        }

        private void change(LookRequest request) {
            String membership = request.seat().membershipUri();
            if (random.nextInt(20) == 0 && bench.vendor.members.containsKey(membership)) {
                bench.vendor.change(membership, m -> m.meeting(Bench.START.plus(Duration.ofDays(400))));
                untouchable.add(request.seat().userUri());
            } else if (random.nextInt(40) == 0) {
                bench.vendor.members.remove(membership);
            }
        }

        private RemovalResult remove(RemovalPermit permit) {
            String seat = permit.seat().membershipUri();
            assertThat(bench.store.journal().inFlight(Bench.ORGANIZATION))
                    .as("V1")
                    .anySatisfy(item -> {
                        assertThat(item.seat().membershipUri()).isEqualTo(seat);
                        assertThat(item.state()).isEqualTo(ItemState.INTENT);
                        assertThat(item.fence()).isEqualTo(permit.fence());
                    });
            assertThat(untouchable).as("V3").doesNotContain(permit.seat().userUri());
            RemovalResult result = switch (random.nextInt(20)) {
                case 0 -> faulty(permit);
                default -> bench.vendor.honestly(permit);
            };
            if (!(result instanceof RemovalResult.NotExecuted)) {
                sent.merge(seat, 1, Integer::sum);
                if (!(result instanceof RemovalResult.Refused)) {
                    sentAt.put(bench.clock.instant(), seat);
                }
            }
            bench.advance(Duration.ofMillis(1));
            return result;
        }

        private RemovalResult faulty(RemovalPermit permit) {
            return switch (random.nextInt(5)) {
                case 0 -> bench.vendor.removedUnheard(permit);
                case 1 -> ModelVendor.lost(permit);
                case 2 -> new RemovalResult.Refused("no");
                case 3 -> new RemovalResult.NotExecuted("429", false);
                default -> new RemovalResult.NotExecuted("401", true);
            };
        }

        void day() {
            bench.downloaded();
            bench.analyzed();
            bench.identify();
            for (int plan = 0; plan < 4; plan++) {
                int left = bench.breaker(0).left();
                ReclamationPlan made = bench.plan(Policy.careful().quietest(random.nextInt(left + 2)));
                if (made.breaker().refused() || made.count() == 0) {
                    continue;
                }
                check(made, bench.execute(made));
            }
            bench.advance(Duration.ofHours(24));
        }

        private void check(ReclamationPlan plan, ExecutionReport report) {
            assertThat(report.items()).as("V4").hasSize(plan.count());
            assertThat(sent.values()).as("V2").allMatch(times -> times <= 2);
            for (ReclaimItem item : report.items()) {
                boolean there = bench.vendor.members.containsKey(item.seat().membershipUri());
                switch (item.state()) {
                    case REMOVED, ABSENT -> assertThat(there).isFalse();
                    case REFUSED, UNSETTLED -> assertThat(there).isTrue();
                    case PENDING -> assertThat(report.stopped()).isNotEmpty();
                    default -> assertThat(item.state()).as("V4").isEqualTo(ItemState.SKIPPED_CHANGED);
                }
            }
            Instant dayAgo = bench.clock.instant().minus(Duration.ofHours(24));
            assertThat(sentAt.entrySet().stream()
                            .filter(e -> e.getKey().isAfter(dayAgo))
                            .map(Map.Entry::getValue)
                            .distinct())
                    .as("V5")
                    .hasSizeLessThanOrEqualTo(6);
            assertThat(new AuditLog(bench.store.audit(), bench.clock).verify().verified())
                    .as("V6")
                    .isTrue();
        }
    }

    @Test
    void execute_randomFaults_keepsInvariants() {
        System.out.println("seed " + SEED);
        SplittableRandom random = new SplittableRandom(SEED);
        int executions = 0;
        int removed = 0;
        while (executions < PLANS) {
            Story story = new Story(random.split());
            for (int day = 0; day < 3; day++) {
                story.day();
            }
            executions += story.bench.audit("execution.begun").size();
            removed += story.bench.audit("removal.removed").size();
        }
        assertThat(removed).isGreaterThan(PLANS);
    }
}
