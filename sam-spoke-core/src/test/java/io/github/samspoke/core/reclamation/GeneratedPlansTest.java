package io.github.samspoke.core.reclamation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.core.activity.UserActivity;
import io.github.samspoke.core.exclusion.ExclusionAxis;
import io.github.samspoke.core.exclusion.UserExclusionRule;
import io.github.samspoke.core.subscription.GroupRoles;
import io.github.samspoke.core.subscription.MemberRole;
import io.github.samspoke.core.testing.RandomCases;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("I2, I5: whatever the policy, a plan never holds a protected person")
class GeneratedPlansTest {
    /** What shields somebody here, and whether a policy may set it aside. */
    private enum Shield {
        NOTHING,
        OWNER,
        ADMIN,
        GROUP_ADMIN,
        GROUPS_UNKNOWN,
        ODD_ROLE,
        NEW,
        NO_DATE,
        MEETING,
        EXCLUDED,
        MISSING,
        ACTIVE
    }

    private static final Map<Shield, ProtectionReason> NAMEABLE = Map.of(
            Shield.ADMIN, ProtectionReason.ADMIN,
            Shield.GROUP_ADMIN, ProtectionReason.GROUP_ADMIN,
            Shield.GROUPS_UNKNOWN, ProtectionReason.GROUP_ROLES_UNKNOWN,
            Shield.MEETING, ProtectionReason.UPCOMING_MEETING);

    @Test
    void plan_anyPolicy_holdsNobodyProtected() {
        long seed = Long.getLong("plans.seed", 20_261_123L);
        int plans = Math.max(200, RandomCases.CASES / 50);
        System.out.println("-Dplans.seed=" + seed + ", " + plans + " plans");
        SplittableRandom seeds = new SplittableRandom(seed);
        int taken = 0;
        for (int i = 0; i < plans; i++) {
            taken += once(seeds.split());
        }
        assertThat(taken).as("plans that take somebody").isPositive();
    }

    private static int once(SplittableRandom random) {
        Bench bench = new Bench();
        for (int i = 0; i < 24; i++) {
            bench.member("ACT%02d".formatted(i), MemberRole.USER, true);
        }
        Map<String, Shield> people = new HashMap<>();
        for (int i = 0; i < 12; i++) {
            Shield shield = Shield.values()[random.nextInt(Shield.values().length)];
            String id = "P%02d".formatted(i);
            people.put(Bench.user(id), shield);
            add(bench, id, shield);
        }
        bench.member("ADM", MemberRole.ADMIN, true);
        bench.identify();
        Policy policy = policy(random);
        ReclamationPlan plan = bench.plan(policy);

        for (PlanItem item : plan.items()) {
            Shield shield = people.get(item.userUri());
            assertThat(shield).as(item.email()).isNotNull();
            boolean allowed = shield == Shield.NOTHING
                    || (NAMEABLE.containsKey(shield) && policy.setAside().contains(NAMEABLE.get(shield)));
            assertThat(allowed).as(shield + " under " + policy).isTrue();
        }
        assertThat(plan.count()).isLessThanOrEqualTo(policy.most());
        assertThat(new TreeSet<>(plan.items().stream().map(PlanItem::candidate).toList()))
                .hasSize(plan.count());
        return plan.count() > 0 ? 1 : 0;
    }

    private static Policy policy(SplittableRandom random) {
        Set<ProtectionReason> named = EnumSet.noneOf(ProtectionReason.class);
        for (ProtectionReason reason : ProtectionReason.values()) {
            if (random.nextInt(3) == 0) {
                named.add(reason);
            }
        }
        Policy policy = new Policy(named, random.nextBoolean(), random.nextInt(8));
        if (random.nextInt(4) == 0) {
            policy = policy.onlyRoles(MemberRole.values());
        }
        if (random.nextInt(4) == 0) {
            policy = policy.onlyEmails("*");
        }
        return random.nextBoolean() ? policy.byHand() : policy;
    }

    private static void add(Bench bench, String id, Shield shield) {
        GroupRoles none = new GroupRoles(true, Set.of());
        Instant longAgo = Bench.START.minus(Duration.ofDays(400));
        switch (shield) {
            case OWNER -> bench.member(id, MemberRole.OWNER, false);
            case ADMIN -> bench.member(id, MemberRole.ADMIN, false);
            case ODD_ROLE -> bench.member(id, MemberRole.OTHER, false);
            case GROUP_ADMIN -> bench.member(id, MemberRole.USER, false, new GroupRoles(true, Set.of("g")), longAgo);
            case GROUPS_UNKNOWN -> bench.member(id, MemberRole.USER, false, GroupRoles.UNKNOWN, longAgo);
            case NEW -> bench.member(id, MemberRole.USER, false, none, Bench.START.minus(Duration.ofDays(29)));
            default -> bench.member(id, MemberRole.USER, shield == Shield.ACTIVE, none, longAgo);
        }
        if (shield == Shield.NO_DATE) {
            bench.change(id, seat -> Plans.rejoined(seat, id, null));
        }
        if (shield == Shield.MISSING) {
            bench.change(id, seat -> seat.missing(Bench.START));
        }
        if (shield == Shield.EXCLUDED) {
            bench.store
                    .exclusions()
                    .save(new UserExclusionRule(
                            "EXC" + id, id + "@*", Set.of(ExclusionAxis.RECLAIM), "vip", "ada", null));
        }
        if (shield == Shield.MEETING) {
            UserActivity met = bench.store
                    .activity()
                    .find(Bench.PROFILE, Bench.user(id))
                    .withUpcoming(Bench.START.plus(Duration.ofDays(1)));
            bench.store.activity().save(Bench.PROFILE, Map.of(Bench.user(id), met));
        }
    }
}
