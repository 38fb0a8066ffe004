package io.github.samspoke.core.reclamation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.RefusedException;
import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.connection.IntegrationProcess;
import io.github.samspoke.core.profile.NextRevision;
import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.profile.ProfileStatus;
import io.github.samspoke.core.profile.Provisioning;
import io.github.samspoke.core.reclamation.internal.ImpactSource;
import io.github.samspoke.core.reclamation.internal.ReclamationSettings;
import io.github.samspoke.core.reclamation.internal.RuleRegistry;
import io.github.samspoke.core.reclamation.internal.UnattendedRun;
import io.github.samspoke.core.subscription.Acceptance;
import io.github.samspoke.core.subscription.GroupRoles;
import io.github.samspoke.core.subscription.HeldFigure;
import io.github.samspoke.core.subscription.MemberRole;
import io.github.samspoke.core.subscription.OrganizationFacts;
import io.github.samspoke.core.subscription.ProfileId;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("I2, I3, I8: the guards, at their edges")
class GuardEdgesTest {
    private static final GroupRoles NO_GROUPS = new GroupRoles(true, Set.of());

    private static List<Protection> protections(Bench bench, String id) {
        return bench.candidates().explain(Bench.PROFILE, Bench.user(id)).protections();
    }

    private static List<ProtectionReason> reasons(Bench bench, String id) {
        return protections(bench, id).stream().map(Protection::reason).toList();
    }

    @Test
    @DisplayName("I2: the only admin is the last one, and no policy takes them; one who is missing is no other admin")
    void plan_oneAdmin_isTheLast() {
        Bench bench = Bench.of(30, 1);
        bench.member("ADM1", MemberRole.ADMIN, false);
        assertThat(reasons(bench, "ADM1")).containsExactly(ProtectionReason.LAST_ADMIN, ProtectionReason.ADMIN);
        assertThat(bench.plan(Policy.careful().allowing(ProtectionReason.ADMIN)).items())
                .extracting(PlanItem::role)
                .containsExactly(MemberRole.USER);

        bench.member("ADM2", MemberRole.ADMIN, true);
        assertThat(reasons(bench, "ADM1")).containsExactly(ProtectionReason.ADMIN);
        bench.change("ADM2", seat -> seat.missing(Bench.START));
        assertThat(reasons(bench, "ADM1")).contains(ProtectionReason.LAST_ADMIN);
    }

    @Test
    @DisplayName("I2: the account behind the token of any profile on the organization stays; one of another may go")
    void plan_tokenAccounts_ofThisOrganization() {
        Bench bench = Bench.of(30, 2);
        otherProfile(bench, "PRF0002", Bench.ORGANIZATION, Bench.user("U028"));
        otherProfile(bench, "PRF0003", "https://api.calendly.com/organizations/OTHER", Bench.user("U029"));

        assertThat(reasons(bench, "U028")).containsExactly(ProtectionReason.TOKEN_ACCOUNT);
        assertThat(reasons(bench, "U029")).isEmpty();
    }

    private static void otherProfile(Bench bench, String id, String organization, String caller) {
        ProfileData known = bench.store.profiles().find(Bench.PROFILE).orElseThrow();
        bench.store
                .profiles()
                .save(new ProfileData(
                        new ProfileId(id),
                        1,
                        id,
                        known.profileType(),
                        ProfileStatus.DRAFT,
                        true,
                        known.alias(),
                        EnumSet.allOf(IntegrationProcess.class),
                        known.analyzeFrom(),
                        Provisioning.NONE,
                        new OrganizationFacts(organization, id, "enterprise", "paid"),
                        caller,
                        known.rule(),
                        null,
                        null));
    }

    @Test
    @DisplayName("2, I5: a new joiner is protected for 30 days, one of whom nobody knows it too; in order of weight")
    void protections_newAndMissing_inOrder() {
        Bench bench = Bench.of(30, 1);
        Instant month = Bench.START.minus(Duration.ofDays(30));
        bench.member("NEW", MemberRole.OTHER, false, NO_GROUPS, month.plusNanos(1));
        bench.member("OLD", MemberRole.USER, false, NO_GROUPS, month);
        bench.member("ODD", MemberRole.USER, false);
        bench.change("ODD", seat -> Plans.rejoined(seat, "ODD2", null));
        bench.change("NEW", seat -> seat.missing(Bench.START));

        assertThat(reasons(bench, "NEW"))
                .startsWith(ProtectionReason.UNKNOWN_ROLE)
                .isSorted();
        assertThat(protections(bench, "NEW"))
                .filteredOn(one -> one.reason() == ProtectionReason.JUST_JOINED)
                .singleElement()
                .satisfies(one -> assertThat(one.until()).isEqualTo(Bench.START.plusNanos(1)));
        assertThat(reasons(bench, "OLD")).doesNotContain(ProtectionReason.JUST_JOINED);
        assertThat(reasons(bench, "ODD")).contains(ProtectionReason.JUST_JOINED);
    }

    @Test
    @DisplayName("I8: a removal that was refused takes nobody away, a task for a person's hands does")
    void breaker_fewRemain_countsWhoLeaves() {
        Bench refused = Bench.of(3, 1);
        refused.vendor.onRemove = permit -> new RemovalResult.Refused("no");
        refused.run(1);
        assertThat(refused.breaker(1).reason()).isEmpty();

        Bench byHand = Bench.of(3, 1);
        byHand.execute(byHand.plan(Policy.careful().byHand()));
        assertThat(byHand.breaker(1).reason()).contains("fewer than 2 of 3");
    }

    @Test
    @DisplayName("I8: the refusal says how much of the day is used, if any is")
    void breaker_refusal_saysWhatIsUsed() {
        Bench bench = Bench.of(40, 8);
        assertThat(bench.breaker(5).reason()).endsWith("at most 4 of 40 seats in 24 hours");
        bench.run(1);
        assertThat(bench.breaker(4).reason()).endsWith("in 24 hours, of which 1 are used");
    }

    @Test
    @DisplayName(
            "I8: a lift for another count, or one that has ended, starts nothing that was approved under a good one")
    void execute_liftOfAnotherCount_refuses() {
        Bench bench = Bench.of(40, 8);
        ReclamationPlan plan = bench.plan(Policy.careful());
        bench.service().liftBreaker(plan.hash(), 8, "the project has ended");
        Approval approval = bench.approve(plan);
        for (int count : List.of(7, 8)) {
            bench.store.plans().save(new BreakerLift(plan.hash(), count, "forged", "eve", Bench.START, Bench.START));
            assertThatThrownBy(() -> bench.service().execute(plan, approval))
                    .isInstanceOf(BreakerTrippedException.class);
        }
        assertThat(bench.vendor.looks).isEmpty();
    }

    private static HeldFigure held(Bench bench) {
        return bench.identify().held().orElseThrow();
    }

    private static void accept(Bench bench, HeldFigure figure, long count, Instant at) {
        bench.store.acceptances().save(new Acceptance(Bench.PROFILE, figure.hash(), count, "ada", "true", at));
    }

    @Test
    @DisplayName("I3: as many as were accepted to look inactive are, one more is not, and a week later nobody is")
    void held_inactiveAccepted_upToTheFigure() {
        Bench bench = Bench.of(20, 11);
        HeldFigure figure = held(bench);
        assertThat(figure.hash()).hasSize(16);
        accept(bench, figure, figure.count() - 1, Bench.START);
        assertThat(bench.identify().held()).contains(figure);
        accept(bench, figure, figure.count(), Bench.START.minus(Duration.ofDays(7)));
        assertThat(bench.identify().held()).contains(figure);

        accept(
                bench,
                figure,
                figure.count(),
                Bench.START.minus(Duration.ofDays(7)).plusNanos(1));
        assertThat(bench.identify().held()).isEmpty();
        assertThat(bench.plan(Policy.careful().quietest(1)).count()).isEqualTo(1);
    }

    @Test
    @DisplayName(
            "I3: a fall is accepted down to a figure, and for the rule's revision; it is no word on inactive people")
    void held_dropAccepted_downToTheFigure() {
        Bench bench = CandidateLifecycleTest.dropped(10, 1);
        HeldFigure drop = held(bench);
        assertThat(drop.what()).contains("fell from");
        accept(bench, drop, drop.count() + 1, Bench.START);
        assertThat(bench.identify().held()).contains(drop);
        accept(bench, drop, drop.count(), Bench.START);
        assertThat(bench.identify().held()).isEmpty();
        assertThat(drop.hash()).isNotEqualTo(held(Bench.of(20, 11)).hash());

        bench.rule(terms -> terms, false);
        assertThat(held(bench).hash()).isNotEqualTo(drop.hash());
    }

    @Test
    @DisplayName("I16: an approval is in the trail with the hash, the count, and who gave it")
    void approve_trail_saysWhat() {
        Bench bench = Bench.of(20, 1);
        ReclamationPlan plan = bench.plan(Policy.careful());
        Approval approval = bench.approve(plan);

        assertThat(bench.audit("plan.approved"))
                .singleElement()
                .satisfies(row -> assertThat(row.details())
                        .containsEntry("hash", plan.hash())
                        .containsEntry("count", "1")
                        .containsEntry("approval", approval.id())
                        .containsEntry("approver", "ada"));
    }

    @Test
    @DisplayName("4: another candidate of the same person is not the one that was planned")
    void approve_anotherCandidate_refuses() {
        Bench bench = Bench.of(20, 1);
        ReclamationPlan plan = bench.plan(Policy.careful());
        Desk.move(bench, "U019", CandidateState.CLOSED_SKIPPED);
        bench.identify();
        assertThat(bench.candidate("U019").state()).isEqualTo(CandidateState.READY);

        assertThatThrownBy(() -> bench.approve(plan))
                .isInstanceOf(PlanRefusedException.class)
                .hasMessageContaining("was closed since");
    }

    private static UnattendedRun unattended(Bench bench, Actor runner, Runnable whileReading) {
        ImpactSource impact = new ImpactSource() {
            @Override
            public <T> T withImpact(ProfileData profile, RunControl control, Function<Optional<ImpactReader>, T> work) {
                whileReading.run();
                return work.apply(Optional.empty());
            }
        };
        ReclamationSettings settings =
                new ReclamationSettings(true, impact, profile -> {}, (profile, at, detail) -> {});
        return new UnattendedRun(bench.ports(), new RuleRegistry(Map.of()), bench.vendor.source(), settings, runner);
    }

    @Test
    @DisplayName("Four eyes: a plan is not approved in the name of the person who made it")
    void run_plannerGaveTheStandingApproval_refuses() {
        Bench bench = Bench.of(60, 9);
        Desk.grant(bench, 3);

        assertThatThrownBy(() -> unattended(bench, bench.ada, () -> {}).run(Desk.data(bench), RunControl.silent()))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("may not approve it as well");
        assertThat(bench.vendor.removals).isEmpty();
    }

    @Test
    @DisplayName("4: a standing approval that is revoked while the run plans approves nothing")
    void run_revokedWhilePlanning_approvesNothing() {
        Bench bench = Bench.of(60, 9);
        StandingApproval standing = Desk.grant(bench, 3);
        UnattendedRun run =
                unattended(bench, Actor.SYSTEM, () -> bench.service().revokeStanding(standing.id(), "enough"));

        assertThatThrownBy(() -> run.run(Desk.data(bench), RunControl.silent()))
                .isInstanceOf(PlanRefusedException.class);
        assertThat(bench.audit("plan.approved")).isEmpty();
        assertThat(bench.vendor.looks).isEmpty();
    }

    @Test
    @DisplayName("I13, 4: an execution that is stopped says what the profile is now")
    void execute_profileChanged_saysHow() {
        assertStopped(next -> next.status(ProfileStatus.DRAFT), "it is DRAFT");
        assertStopped(
                next -> next.organization(
                        new OrganizationFacts("https://api.calendly.com/organizations/B", "B", "teams", "paid")),
                "another organization");
    }

    private static void assertStopped(UnaryOperator<NextRevision> change, String why) {
        Bench bench = Bench.of(60, 6);
        bench.vendor.onRemove = permit -> {
            if (bench.vendor.removals.size() == 2) {
                bench.nextProfile(change);
            }
            return bench.vendor.honestly(permit);
        };

        assertThat(bench.run(6).stopped()).contains(why);
        assertThat(bench.vendor.removals).hasSize(2);
    }

    @Test
    @DisplayName("3: a shield of one person by name stands once; of several the heaviest comes first")
    void protections_personal_onceInOrder() {
        Bench bench = Bench.of(20, 2);
        shield(bench, "PRT0001", UserProtection.Kind.ON_LEAVE);
        assertThat(reasons(bench, "U019")).containsExactly(ProtectionReason.ON_LEAVE);
        assertThat(reasons(bench, "U018")).isEmpty();

        shield(bench, "PRT0002", UserProtection.Kind.VIP);
        assertThat(reasons(bench, "U019")).containsExactly(ProtectionReason.VIP, ProtectionReason.ON_LEAVE);
    }

    private static void shield(Bench bench, String id, UserProtection.Kind kind) {
        bench.store
                .protections()
                .save(new UserProtection(
                        id,
                        kind,
                        new SubscriptionCondition.User(Bench.user("U019")),
                        "asked for",
                        "eve",
                        Bench.START,
                        Bench.START.plus(Duration.ofDays(9))));
    }
}
