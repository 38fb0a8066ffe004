package io.github.samspoke.core.testing;

import io.github.samspoke.core.activity.Signal;
import io.github.samspoke.core.activity.SignalSource;
import io.github.samspoke.core.reclamation.Decision;
import io.github.samspoke.core.reclamation.ReclamationRule;
import io.github.samspoke.core.subscription.MemberRole;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** What must hold of every reclamation rule, tried on generated members. Safe for many threads. */
public final class RuleProperties {
    private static final int CASES = 2_000;
    private static final long SEED = 20_261_123;
    private static final String PRESENT = "2026-11-23T00:00:00Z";
    private static final List<Signal> SIGNALS =
            List.of(Signal.EVENT_HOSTED, Signal.EVENT_BOOKED, Signal.EVENT_TYPE_EDITED, Signal.log("Users.Signin"));

    private RuleProperties() {}

    /** A signal so many hours ago. */
    private record Sign(Signal signal, int hoursAgo) {}

    /** A member in hours before the present. */
    private record Member(int joined, int covered, MemberRole role, int upcoming, List<Sign> seen) {
        RuleTester tester() {
            RuleTester tester = RuleTester.asOf(PRESENT)
                    .joined(Duration.ofHours(joined))
                    .role(role)
                    .covered(
                            Duration.ofHours(covered), SignalSource.EVENTS, SignalSource.EVENT_TYPES, SignalSource.LOG);
            seen.forEach(sign -> tester.seen(sign.signal(), Duration.ofHours(sign.hoursAgo())));
            return upcoming > 0 ? tester.upcoming(Duration.ofHours(upcoming)) : tester;
        }

        Member with(Sign sign) {
            List<Sign> more = new ArrayList<>(seen);
            more.add(sign);
            return new Member(joined, covered, role, upcoming, more);
        }
    }

    /**
     * Checks that seeing a person once more never makes a rule take the seat that it would have left alone (I4), on 2,000
     * generated members.
     *
     * @param rule the rule
     * @throws AssertionError if it does, with the seed, the member and both decisions
     */
    public static void moreActivityNeverReclaims(ReclamationRule rule) {
        moreActivityNeverReclaims(rule, SEED);
    }

    /**
     * As {@link #moreActivityNeverReclaims(ReclamationRule)}, on other members.
     *
     * @param rule the rule
     * @param seed another seed, or the one that an error named
     * @throws AssertionError if it does, with the seed, the member and both decisions
     */
    public static void moreActivityNeverReclaims(ReclamationRule rule, long seed) {
        SplittableRandom seeds = new SplittableRandom(seed);
        for (int i = 0; i < CASES; i++) {
            SplittableRandom random = seeds.split();
            Member member = member(random);
            Sign one = sign(random);
            Decision before = member.tester().evaluate(rule);
            Decision after = member.with(one).tester().evaluate(rule);
            if (after instanceof Decision.Reclaim && !(before instanceof Decision.Reclaim)) {
                throw new AssertionError("seed " + seed + ", case " + i + ": " + member + " is " + before
                        + ", but seen once more (" + one + ") is " + after);
            }
        }
    }

    private static Member member(SplittableRandom random) {
        MemberRole[] roles = {MemberRole.USER, MemberRole.USER, MemberRole.ADMIN, MemberRole.OWNER};
        List<Sign> seen = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            seen.add(sign(random));
        }
        return new Member(
                hours(random),
                hours(random),
                roles[random.nextInt(roles.length)],
                random.nextInt(3) == 0 ? 1 + random.nextInt(24 * 30) : 0,
                seen);
    }

    private static Sign sign(SplittableRandom random) {
        return new Sign(SIGNALS.get(random.nextInt(SIGNALS.size())), hours(random));
    }

    /** Up to two years, half of them within three months, where thresholds are. */
    private static int hours(SplittableRandom random) {
        return 1 + random.nextInt(24 * (random.nextBoolean() ? 90 : 730));
    }
}
