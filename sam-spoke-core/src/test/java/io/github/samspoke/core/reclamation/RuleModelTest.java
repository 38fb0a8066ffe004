package io.github.samspoke.core.reclamation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.core.activity.ActiveDays;
import io.github.samspoke.core.activity.Signal;
import io.github.samspoke.core.activity.SignalSource;
import io.github.samspoke.core.people.DirectoryUser.Standing;
import io.github.samspoke.core.subscription.MemberRole;
import io.github.samspoke.core.subscription.ProfileId;
import io.github.samspoke.core.testing.RandomCases;
import io.github.samspoke.core.testing.RuleTester;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Generated members in whole hours, rules and protections; the reference is the rules' text, hour by hour. */
@DisplayName("I2, I3, I4, I5: rules with all protections, beside a reference")
class RuleModelTest {
    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");
    private static final SubscriptionCondition SALES = new SubscriptionCondition.Attribute("department", "Sales");

    /** A shield: whom, by an address (0), a department (1) or not (2), and for how many hours more, at most 0 if ended. */
    private record Shield(UserProtection.Kind kind, int who, int hoursLeft) {}

    /** Hours before the present; a department of "" for somebody whom no directory knows. */
    private record Case(
            int joined,
            int covered,
            int threshold,
            MemberRole role,
            boolean groupsKnown,
            boolean groupAdmin,
            List<Integer> seen,
            int upcoming,
            String department,
            boolean left,
            boolean create,
            boolean noActivity,
            boolean leavers,
            boolean onlySales,
            int quietFrom,
            int quietDays,
            List<Shield> shields) {

        Assessment assess() {
            RuleTester tester = RuleTester.asOf(NOW.toString())
                    .member("ada@example.com")
                    .joined(Duration.ofHours(joined))
                    .covered(Duration.ofHours(covered), SignalSource.EVENTS)
                    .role(role);
            seen.forEach(hours -> tester.seen(Signal.EVENT_BOOKED, Duration.ofHours(hours)));
            if (groupAdmin) {
                tester.administers("G");
            }
            if (!groupsKnown) {
                tester.groupsUnknown();
            }
            if (upcoming > 0) {
                tester.upcoming(Duration.ofHours(upcoming));
            }
            if (!department.isEmpty()) {
                tester.attribute("department", department).standing(left ? Standing.GONE : Standing.ACTIVE);
            }
            if (quietDays > 0) {
                LocalDate from = LocalDate.ofInstant(NOW, ZoneOffset.UTC).minusDays(quietFrom);
                tester.quiet(from.toString(), from.plusDays(quietDays - 1L).toString());
            }
            for (Shield shield : shields) {
                SubscriptionCondition who = shield.who() == 0
                        ? new SubscriptionCondition.Email("ada@*")
                        : shield.who() == 1 ? SALES : SALES.negate();
                tester.protection(new UserProtection(
                        "PRT",
                        shield.kind(),
                        who,
                        "why",
                        "eve",
                        NOW.minus(Duration.ofDays(99)),
                        NOW.plus(Duration.ofHours(shield.hoursLeft()))));
            }
            RuleTerms terms =
                    new RuleTerms(14, create, noActivity, leavers, "group", Set.of(), onlySales ? SALES : null);
            return tester.evaluateStored(new RuleRevision(
                    "RUL",
                    1,
                    "name",
                    new ProfileId("TEST"),
                    RuleRevision.BUILT_IN,
                    1,
                    Duration.ofHours(threshold),
                    false,
                    false,
                    Set.of(),
                    null,
                    terms));
        }

        /** What the rules' text says: the decision and every protection, each by its name. */
        String reference() {
            String decision = decision();
            EnumSet<ProtectionReason> standing = EnumSet.noneOf(ProtectionReason.class);
            if (role == MemberRole.OWNER) {
                standing.add(ProtectionReason.OWNER);
            }
            if (role == MemberRole.ADMIN) {
                standing.add(ProtectionReason.ADMIN);
            }
            if (role == MemberRole.OTHER) {
                standing.add(ProtectionReason.UNKNOWN_ROLE);
            }
            if (!groupsKnown) {
                standing.add(ProtectionReason.GROUP_ROLES_UNKNOWN);
            } else if (groupAdmin) {
                standing.add(ProtectionReason.GROUP_ADMIN);
            }
            if (decision.equals("UNKNOWN")) {
                standing.add(ProtectionReason.UNKNOWN_EVIDENCE);
            }
            if (upcoming > 0) {
                standing.add(ProtectionReason.UPCOMING_MEETING);
            }
            if (joined < 24 * 30) {
                standing.add(ProtectionReason.JUST_JOINED);
            }
            for (Shield shield : shields) {
                boolean forThem =
                        shield.who() == 0 || department.isEmpty() || (shield.who() == 1) == department.equals("Sales");
                if (forThem && shield.hoursLeft() > 0) {
                    standing.add(ProtectionReason.valueOf(shield.kind().name()));
                }
            }
            if (decision.equals("RECLAIM") && !create) {
                standing.add(ProtectionReason.REPORT_ONLY);
            }
            return decision + " " + standing;
        }

        private String decision() {
            if (onlySales && !department.equals("Sales")) {
                return department.isEmpty() ? "UNKNOWN" : "KEEP";
            }
            if (leavers && left && !department.isEmpty()) {
                return "RECLAIM";
            }
            int since = 0;
            for (int left = threshold; left > 0; since--) {
                left -= quiet(since - 1) ? 0 : 1;
            }
            for (int hours : seen) {
                if (Math.floorDiv(-hours, 24) * 24 + 24 > since) {
                    return "KEEP";
                }
            }
            if (-covered > since) {
                return "UNKNOWN";
            }
            if (-joined > since) {
                return "KEEP";
            }
            boolean young = joined < Math.max(threshold, 24 * 30);
            return seen.isEmpty() && (!noActivity || young) ? "KEEP" : "RECLAIM";
        }

        private boolean quiet(int hour) {
            int day = Math.floorDiv(hour, 24);
            return day >= -quietFrom && day < -quietFrom + quietDays;
        }
    }

    @Test
    @DisplayName("N1: no difference to the reference")
    void assess_generated_asTheReference() {
        Map<String, Integer> seen = new HashMap<>();
        RandomCases.run("rules.seed", random -> {
            Case one = any(random);
            Assessment assessment = one.assess();
            String expected = one.reference();
            assertThat(words(assessment)).isEqualTo(expected);
            assertThat(assessment.reclaimable(Set.of())).isEqualTo(expected.equals("RECLAIM []"));
            seen.merge(expected.equals("RECLAIM []") ? expected : expected.split(" ", -1)[0], 1, Integer::sum);
        });
        assertThat(seen).hasSize(4);
        assertThat(seen.values())
                .as("each outcome is well represented: %s", seen)
                .allMatch(count -> count > RandomCases.CASES / 50);
    }

    @Test
    @DisplayName("I4, I16: the day that is named is never too late: nothing makes a candidate before it")
    void outlook_generated_agrees() {
        RandomCases.run("rules.seed", random -> {
            Case one = any(random);
            Assessment assessment = one.assess();
            Outlook outlook = java.util.Objects.requireNonNull(assessment.outlook());
            boolean today = outlook.possible().filter(NOW::equals).isPresent();
            assertThat(today && outlook.toChange().isEmpty()).isEqualTo(assessment.reclaimable(Set.of()));
            assertThat(outlook.toChange().isEmpty()).isEqualTo(assessment.reclaimable(Set.of()));
        });
    }

    @Test
    @DisplayName("I3, I4: one signal, one shield or one quiet day more, or coverage less, never makes a candidate")
    void assess_oneMore_neverMakesACandidate() {
        RandomCases.run("rules.seed", random -> {
            Case one = any(random);
            Case more = more(one, random);
            if (more.assess().reclaimable(Set.of())) {
                // Who was never seen may be left alone for that reason; a sighting long ago ends it (include no
                // activity).
                boolean seenFirst = one.seen().isEmpty() && !more.seen().isEmpty();
                assertThat(seenFirst || one.assess().reclaimable(Set.of()))
                        .as("%s, then %s", one, more)
                        .isTrue();
            }
        });
    }

    private static Case more(Case one, SplittableRandom random) {
        List<Integer> seen = new ArrayList<>(one.seen());
        List<Shield> shields = new ArrayList<>(one.shields());
        int covered = one.covered();
        int quietDays = one.quietDays();
        switch (random.nextInt(4)) {
            case 0 -> seen.add(1 + random.nextInt(24 * 200));
            case 1 -> shields.add(shield(random));
            case 2 -> covered = 1 + random.nextInt(covered);
            default -> quietDays++;
        }
        return new Case(
                one.joined(),
                covered,
                one.threshold(),
                one.role(),
                one.groupsKnown(),
                one.groupAdmin(),
                seen,
                one.upcoming(),
                one.department(),
                one.left(),
                one.create(),
                one.noActivity(),
                one.leavers(),
                one.onlySales(),
                one.quietFrom(),
                quietDays,
                shields);
    }

    private static Case any(SplittableRandom random) {
        List<Integer> seen = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            seen.add(1 + random.nextInt(24 * 200));
        }
        List<Shield> shields = new ArrayList<>();
        for (int i = random.nextInt(6) - 3; i > 0; i--) {
            shields.add(shield(random));
        }
        List<MemberRole> roles = List.of(MemberRole.values());
        MemberRole role = random.nextInt(4) == 0 ? roles.get(random.nextInt(roles.size())) : MemberRole.USER;
        String[] departments = {"", "Sales", "Law"};
        return new Case(
                1 + random.nextInt(24 * (random.nextBoolean() ? 100 : 700)),
                1 + random.nextInt(24 * (random.nextInt(4) == 0 ? 60 : 400)),
                24 + random.nextInt(24 * (random.nextBoolean() ? 40 : 120)),
                role,
                random.nextInt(8) > 0,
                random.nextInt(8) == 0,
                seen,
                random.nextInt(5) == 0 ? 1 + random.nextInt(500) : 0,
                departments[random.nextInt(3)],
                random.nextInt(4) == 0,
                random.nextInt(8) > 0,
                random.nextInt(4) > 0,
                random.nextBoolean(),
                random.nextInt(4) == 0,
                random.nextInt(100),
                random.nextBoolean() ? random.nextInt(20) : 0,
                shields);
    }

    private static Shield shield(SplittableRandom random) {
        List<UserProtection.Kind> kinds = List.of(UserProtection.Kind.values());
        return new Shield(kinds.get(random.nextInt(kinds.size())), random.nextInt(3), random.nextInt(200) - 100);
    }

    private static String words(Assessment assessment) {
        EnumSet<ProtectionReason> standing = EnumSet.noneOf(ProtectionReason.class);
        assessment.protections().forEach(protection -> standing.add(protection.reason()));
        Decision decision = assessment.decision();
        assertThat(assessment.evidence().asOf()).isEqualTo(ActiveDays.startOf(LocalDate.of(2026, 11, 23)));
        return decision.getClass().getSimpleName().toUpperCase(java.util.Locale.ROOT) + " " + standing;
    }
}
