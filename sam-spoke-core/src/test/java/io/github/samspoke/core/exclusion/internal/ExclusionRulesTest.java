package io.github.samspoke.core.exclusion.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.core.audit.AuditEntry;
import io.github.samspoke.core.audit.internal.AuditLog;
import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.Authorizer;
import io.github.samspoke.core.common.ImportReport;
import io.github.samspoke.core.common.ImportReport.Outcome;
import io.github.samspoke.core.common.InvalidInputException;
import io.github.samspoke.core.common.NoSuchRecordException;
import io.github.samspoke.core.exclusion.ExclusionAxis;
import io.github.samspoke.core.exclusion.ExclusionRule;
import io.github.samspoke.core.exclusion.ExclusionTerms;
import io.github.samspoke.core.exclusion.ExclusionVerdict;
import io.github.samspoke.core.exclusion.IdentifierExclusionRule;
import io.github.samspoke.core.exclusion.UserExclusionRule;
import io.github.samspoke.core.memory.InMemoryStore;
import io.github.samspoke.core.memory.Samples;
import io.github.samspoke.core.store.Store;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import io.github.samspoke.core.testing.SimulatedClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ExclusionRulesTest {
    private static final String TYPE = "Calendly Subscription";

    private final Store store = InMemoryStore.create();
    private final SimulatedClock clock = SimulatedClock.at(Samples.AT);
    private final AuditLog audit = new AuditLog(store.audit(), clock);
    private final ExclusionService exclusions = new ExclusionService(
            Actor.of("ada"),
            Authorizer.singleUser(),
            new ExclusionPorts(
                    store.exclusions(),
                    store.subscriptions(),
                    profile -> TYPE,
                    store.numbers(),
                    store.work(),
                    audit,
                    clock));

    /** Present address eve@example.com, former eve.old@example.com, identifier enterprise. */
    private SoftwareSubscription eve() {
        SoftwareSubscription eve = Samples.subscription(Samples.PROFILE, "eve");
        store.subscriptions().save(eve);
        return eve;
    }

    @Test
    @DisplayName("F2: user rules default to both axes, identifier rules to COST")
    void exclude_withoutAxes_defaultsOfTheKind() {
        UserExclusionRule user = exclusions.excludeUsers("@example.com", ExclusionTerms.because("board"));
        IdentifierExclusionRule plan = exclusions.excludeIdentifier(TYPE, "basic", ExclusionTerms.because("free"));

        assertThat(user.axes()).containsExactlyInAnyOrder(ExclusionAxis.COST, ExclusionAxis.RECLAIM);
        assertThat(plan.terms().axes()).containsExactly(ExclusionAxis.COST);
        assertThat(List.of(user.id(), plan.id())).containsExactly("EXC0001", "EXC0002");
        assertThat(user.owner()).isEqualTo("ada");
    }

    @Test
    @DisplayName("rules 3: RECLAIM looks at every former address, COST at the present one")
    void excludes_formerAddress_reclaimAlone() {
        UserExclusionRule rule = exclusions.excludeUsers("*.old@example.com", ExclusionTerms.because("moved"));

        assertThat(rule.excludes(eve(), ExclusionAxis.RECLAIM, Samples.AT)).isTrue();
        assertThat(rule.excludes(eve(), ExclusionAxis.COST, Samples.AT)).isFalse();
    }

    @Test
    @DisplayName("F4: explain names rule, axis, data, reason, owner, ticket and end, and what is not in force")
    void explain_matching_saysWhichOnWhat() throws InterruptedException {
        eve();
        exclusions.excludeUsers(
                "*.old@example.com",
                ExclusionTerms.because("board").ticket("T-9").ownedBy("ben").until(Samples.AT.plusSeconds(60)));
        exclusions.excludeIdentifier(
                TYPE, "Enterprise", ExclusionTerms.because("flat fee").active(false));
        exclusions.excludeUsers("nobody@example.com", ExclusionTerms.because("other"));

        List<ExclusionVerdict> verdicts = exclusions.explain(Samples.PROFILE, "eve");

        assertThat(verdicts)
                .extracting(ExclusionVerdict::explain)
                .containsExactly(
                        "EXC0001 keeps the seat out of RECLAIM: former e-mail eve.old@example.com matches"
                                + " '*.old@example.com' (board; owner ben; T-9; until 2026-11-23T10:16:30.123456Z)",
                        "EXC0002 does not keep the seat out of COST: subscription identifier enterprise matches"
                                + " 'Enterprise of Calendly Subscription', but it is switched off (flat fee; owner ada)");
        clock.sleepUntil(Samples.AT.plus(Duration.ofMinutes(2)));
        assertThat(exclusions.explain(Samples.PROFILE, "eve").get(0).why()).isEqualTo("it has ended");
        assertThatThrownBy(() -> exclusions.explain(Samples.PROFILE, "nobody"))
                .isInstanceOf(NoSuchRecordException.class);
    }

    @Test
    @DisplayName("F3: a rule changes its terms, keeps whom it means, and the trail says so")
    void change_terms_audited() {
        String id = exclusions
                .excludeUsers("vip@example.com", ExclusionTerms.because("board"))
                .id();
        ExclusionRule changed = exclusions.change(
                id, ExclusionTerms.because("left").on(ExclusionAxis.COST).reviewOn(LocalDate.of(2026, 12, 1)));

        assertThat(changed.whom()).isEqualTo("vip@example.com");
        assertThat(store.exclusions().list()).containsExactly((UserExclusionRule) changed);
        assertThat(audit.entries(AuditLog.INSTANCE))
                .extracting(AuditEntry::action)
                .containsExactly("exclusion.added", "exclusion.changed");
        assertThat(audit.entries(AuditLog.INSTANCE).toString()).doesNotContain("vip@");
        assertThat(exclusions.dueForReview(LocalDate.of(2026, 11, 30))).isEmpty();
        assertThat(exclusions.dueForReview(LocalDate.of(2026, 12, 1))).containsExactly(changed);
        assertThatThrownBy(() -> exclusions.change("EXC9", ExclusionTerms.because("x")))
                .isInstanceOf(NoSuchRecordException.class);
    }

    @Test
    void exclude_withoutReason_refused() {
        assertThatThrownBy(() -> exclusions.excludeUsers("a@example.com", ExclusionTerms.because(" ")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("reason");
    }

    @Test
    @DisplayName("rules 7: rules from ServiceNow exclude from COST; doubles add none")
    void importServiceNow_bothForms_cost() {
        ImportReport users = exclusions.importServiceNow("""
                User principal name,Profile type,Domain,Active
                vip@example.com,,global,true
                VIP@example.com,,global,true
                old@example.com,,Acme,false
                """);
        ImportReport plans = exclusions.importServiceNow(
                "Subscription identifier,Profile type,Active\nbasic,Calendly Subscription,true\n");

        assertThat(users.rows())
                .extracting(ImportReport.Row::outcome)
                .containsExactly(Outcome.ADDED, Outcome.UNCHANGED, Outcome.ADDED);
        assertThat(users.rows().get(2).message()).contains("domain is passed over");
        assertThat(exclusions.list()).extracting(UserExclusionRule::axes).containsOnly(Set.of(ExclusionAxis.COST));
        assertThat(exclusions.list()).extracting(UserExclusionRule::suspended).containsExactly(false, true);
        assertThat(plans.kept()).isTrue();
        assertThat(exclusions.identifierRules())
                .singleElement()
                .satisfies(rule -> assertThat(rule.whom()).isEqualTo("basic of Calendly Subscription"));
    }

    @Test
    @DisplayName("issue 6: one bad row, and no rule is kept")
    void importServiceNow_badRow_nothingKept() {
        ImportReport report = exclusions.importServiceNow(
                "User principal name,Active\ngood@example.com,true\nbad@example.com,perhaps\n");

        assertThat(report.kept()).isFalse();
        assertThat(report.bad()).singleElement().satisfies(row -> {
            assertThat(row.line()).isEqualTo(3);
            assertThat(row.message()).contains("perhaps");
        });
        assertThat(exclusions.list()).isEmpty();
        assertThatThrownBy(() -> exclusions.importServiceNow("Name\nx\n")).isInstanceOf(InvalidInputException.class);
    }
}
