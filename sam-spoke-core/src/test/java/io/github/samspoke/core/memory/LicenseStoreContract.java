package io.github.samspoke.core.memory;

import static io.github.samspoke.core.memory.Samples.AT;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.core.exclusion.ExclusionTerms;
import io.github.samspoke.core.exclusion.IdentifierExclusionRule;
import io.github.samspoke.core.exclusion.UserExclusionRule;
import io.github.samspoke.core.license.DowngradeConfiguration;
import io.github.samspoke.core.license.EntitlementRevision;
import io.github.samspoke.core.license.Figure;
import io.github.samspoke.core.license.GroupBy;
import io.github.samspoke.core.license.MetricResult;
import io.github.samspoke.core.license.ModelBasis;
import io.github.samspoke.core.license.ModelNames;
import io.github.samspoke.core.license.ModelResult;
import io.github.samspoke.core.license.ProductResult;
import io.github.samspoke.core.license.ProfilePlan;
import io.github.samspoke.core.license.ReconciliationRun;
import io.github.samspoke.core.license.ReconciliationScope;
import io.github.samspoke.core.license.Remediation;
import io.github.samspoke.core.license.SeatRef;
import io.github.samspoke.core.license.SeatRefusal;
import io.github.samspoke.core.license.SeatSample;
import io.github.samspoke.core.license.SoftwareEntitlement;
import io.github.samspoke.core.license.SoftwareModel;
import io.github.samspoke.core.license.SubscriptionDefinition;
import io.github.samspoke.core.reclamation.SubscriptionCondition;
import io.github.samspoke.core.subscription.MemberRole;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a store must do with licences and exclusion rules. */
public abstract class LicenseStoreContract extends StoreContract {
    /** For the test of a store. */
    protected LicenseStoreContract() {}

    /** One of each record that stores keep of licences. */
    public static List<Record> samples() {
        return List.of(
                identifierRule("EXC0001", "Calendly Subscription"),
                definition("galactic", "trial", "m"),
                new EntitlementRevision(
                        2, AT, "ada", SoftwareEntitlement.builder("E-1", "m").build()),
                new ReconciliationRun(
                        "REC000001",
                        AT,
                        AT,
                        ReconciliationRun.Status.FAILED,
                        "ada",
                        new ReconciliationScope(Set.of("Calendly"), GroupBy.COMPANY, null),
                        3,
                        "no"),
                product("REC000001", "Calendly"),
                new SeatSample(LocalDate.of(2026, 11, 23), 10, 9, 1, 2),
                new SeatRefusal("PRF0001", AT, "no seats"),
                basis("calendly-teams", "Teams"),
                new ProfilePlan("PRF0001", "teams", "calendly-teams"),
                downgrade("DGR1", null),
                downgrade("DGR2", condition()));
    }

    @Test
    void exclusions_bothKinds_keptAndRemovedById() {
        UserExclusionRule user = UserExclusionRule.of(
                "EXC0002",
                "@example.com",
                ExclusionTerms.because("board")
                        .ticket("T-1")
                        .until(AT)
                        .reviewOn(LocalDate.of(2027, 1, 1))
                        .active(false));
        IdentifierExclusionRule trial = identifierRule("EXC0001", "Calendly Subscription");
        IdentifierExclusionRule other = identifierRule("EXC0003", "Other Subscription");
        store.exclusions().save(user);
        store.exclusions().saveIdentifierRule(other);
        store.exclusions().saveIdentifierRule(trial);

        assertThat(store.exclusions().list()).containsExactly(user);
        assertThat(store.exclusions().identifierRules()).containsExactly(trial, other);
        assertThat(store.exclusions().rulesFor("Calendly Subscription")).containsExactly(user, trial);

        store.exclusions().remove("EXC0001");
        assertThat(store.exclusions().identifierRules()).containsExactly(other);
    }

    private static IdentifierExclusionRule identifierRule(String id, String type) {
        return new IdentifierExclusionRule(id, type, "basic", ExclusionTerms.because("free"));
    }

    @Test
    @DisplayName("issue 6: what a model was made from is kept beside it, whatever becomes of the model")
    void bases_savedAndReplaced_byModel() {
        store.licenses().saveBasis(basis("calendly-teams", "Teams"));
        store.licenses().saveBasis(basis("calendly-basic", "Basic"));
        store.licenses().saveBasis(basis("calendly-teams", "Business"));

        assertThat(store.licenses().findBasis("calendly-teams")).contains(basis("calendly-teams", "Business"));
        assertThat(store.licenses().findBasis("calendly-basic")).contains(basis("calendly-basic", "Basic"));
        assertThat(store.licenses().findBasis("calendly")).isEmpty();
    }

    private static ModelBasis basis(String model, String edition) {
        return new ModelBasis(model, new ModelNames("Calendly", "Calendly", edition, "teams"));
    }

    @Test
    @DisplayName("issue 6: the last plan of a profile takes the place of the one before")
    void plans_savedAndReplaced_byProfile() {
        ProfilePlan enterprise = new ProfilePlan("PRF0001", " Enterprise", "calendly-enterprise");
        ProfilePlan other = new ProfilePlan("PRF00011", "basic", "calendly-basic");
        store.licenses().savePlan(new ProfilePlan("PRF0001", "teams", "calendly-teams"));
        store.licenses().savePlan(other);
        store.licenses().savePlan(enterprise);

        assertThat(store.licenses().findPlan("PRF0001")).contains(enterprise);
        assertThat(enterprise.identifier()).isEqualTo("enterprise");
        assertThat(store.licenses().findPlan("PRF00011")).contains(other);
        assertThat(store.licenses().findPlan("PRF0002")).isEmpty();
    }

    @Test
    @DisplayName("issue 6: downgrade configurations are kept with their condition, in the order of their ids")
    void downgrades_savedReplacedAndRemoved_byId() {
        DowngradeConfiguration first = downgrade("DGR1", null);
        DowngradeConfiguration second = downgrade("DGR2", condition());
        store.licenses().saveDowngrade(second);
        store.licenses().saveDowngrade(downgrade("DGR1", condition()));
        store.licenses().saveDowngrade(first);

        assertThat(store.licenses().downgrades()).containsExactly(first, second);

        store.licenses().removeDowngrade("DGR1");
        store.licenses().removeDowngrade("none");

        assertThat(store.licenses().downgrades()).containsExactly(second);
    }

    private static DowngradeConfiguration downgrade(String id, @Nullable SubscriptionCondition condition) {
        return new DowngradeConfiguration(
                id, "To Standard", "Calendly Subscription", "teams", "standard", condition == null, condition);
    }

    private static SubscriptionCondition condition() {
        return new SubscriptionCondition.HasRole(MemberRole.USER)
                .and(new SubscriptionCondition.Attribute("department", "Sales").negate());
    }

    @Test
    void definitions_savedAndReplaced_byKey() {
        SubscriptionDefinition first = definition("galactic", "", "calendly-teams");
        SubscriptionDefinition trial = definition("galactic", "trial", "calendly-teams");
        store.licenses().saveDefinition(trial);
        store.licenses().saveDefinition(first);
        SubscriptionDefinition changed = definition("Galactic", "", "calendly-enterprise");
        store.licenses().saveDefinition(changed);

        assertThat(store.licenses().definitions()).containsExactly(changed, trial);
    }

    private static SubscriptionDefinition definition(String identifier, String stage, String model) {
        return new SubscriptionDefinition("Calendly Subscription", identifier, stage, model, true, "ada");
    }

    @Test
    @DisplayName("I10: revisions of an entitlement only grow, and are listed in order beyond the tenth")
    void revisions_saved_oldestFirst() {
        List<EntitlementRevision> saved = new ArrayList<>();
        for (int i = 1; i <= 12; i++) {
            EntitlementRevision revision = new EntitlementRevision(
                    i,
                    AT.plusSeconds(i),
                    "ada",
                    SoftwareEntitlement.builder("E-1", "model")
                            .purchasedRights(i)
                            .build());
            saved.add(revision);
            store.licenses().saveRevision(revision);
        }
        EntitlementRevision other = new EntitlementRevision(
                1, AT, "ada", SoftwareEntitlement.builder("E-2", "other").build());
        store.licenses().saveRevision(other);

        assertThat(store.licenses().revisions("E-1")).containsExactlyElementsOf(saved);
        assertThat(store.licenses().revisionsOf("model")).containsExactlyElementsOf(saved);
        assertThat(store.licenses().revisionsOf("other")).containsExactly(other);
        assertThat(store.licenses().revisionsOf("none")).isEmpty();
    }

    @Test
    @DisplayName("I10: a person is erased from a revision: it keeps its number and its place")
    void revisions_savedUnderItsNumber_replaced() {
        SoftwareEntitlement named = SoftwareEntitlement.builder("E-1", "model")
                .purchasedRights(3)
                .allocatedTo(List.of("ada@example.com"))
                .build();
        SoftwareEntitlement unnamed = named.toBuilder().allocatedTo(List.of()).build();
        store.licenses().saveRevision(new EntitlementRevision(1, AT, "ben", named));
        store.licenses().saveRevision(new EntitlementRevision(2, AT, "ben", named));
        store.licenses().saveRevision(new EntitlementRevision(1, AT, "ben", unnamed));

        assertThat(store.licenses().revisions("E-1"))
                .containsExactly(
                        new EntitlementRevision(1, AT, "ben", unnamed), new EntitlementRevision(2, AT, "ben", named));
    }

    @Test
    void runs_movedOn_keepTheirNumber() {
        ReconciliationRun begun = new ReconciliationRun(
                "REC000001",
                AT,
                AT,
                ReconciliationRun.Status.IN_PROGRESS,
                "ada",
                new ReconciliationScope(Set.of("Calendly"), GroupBy.COMPANY, GroupBy.REGION),
                0,
                "");
        ReconciliationRun ended = begun.moved(AT.plusSeconds(2), ReconciliationRun.Status.COMPLETED, 100, "1 product");
        store.licenses().saveRun(begun);
        store.licenses().saveRun(ended);

        assertThat(store.licenses().runs()).containsExactly(ended);
    }

    @Test
    void productResults_saved_byRunInOrder() {
        ProductResult second = product("REC000001", "Calendly");
        ProductResult first = product("REC000001", "Acme");
        store.licenses().saveProductResult(second);
        store.licenses().saveProductResult(first);
        store.licenses().saveProductResult(product("REC000002", "Calendly"));

        assertThat(store.licenses().productResults("REC000001")).containsExactly(first, second);
        assertThat(store.licenses().productResults("REC000009")).isEmpty();
    }

    private static ProductResult product(String run, String publisher) {
        Figure<Money> cost = Figure.exact(Money.parse("USD 144.00"), "a x b", Figure.input("a", 1));
        Figure<Money> none = Figure.absent("no price");
        MetricResult whole = new MetricResult(
                "User Subscription",
                "",
                "",
                Figure.exact(9, "sum"),
                Figure.exact(10, "count"),
                Figure.exact(0, "less"),
                Figure.exact(1, "more"),
                new MetricResult.Allocation(1, 2, 3),
                4,
                cost,
                none,
                none,
                List.of(new SeatRef("PRF0001", "user")),
                List.of("RCC0000001"));
        Remediation buy =
                new Remediation(Remediation.Kind.BUY, 1, cost, LocalDate.of(2027, 2, 28), "Buy 1.", List.of("x"));
        ModelResult model = new ModelResult(
                new SoftwareModel("m", publisher, "Product", "Teams", "User", "teams")
                        .withLicenseCost(Money.parse("USD 150.00"))
                        .withSeatBuffer(2),
                whole,
                List.of(whole),
                List.of(buy),
                List.of("look"));
        return new ProductResult(
                run,
                publisher,
                "Product",
                ProductResult.Status.NOT_COMPLIANT,
                cost,
                none,
                none,
                Figure.exact(1, "sum"),
                List.of(model),
                List.of());
    }

    @Test
    void samples_savedTwiceADay_lastHolds() {
        SeatSample later = new SeatSample(LocalDate.of(2026, 11, 24), 10, 9, 1, 2);
        SeatSample early = new SeatSample(LocalDate.of(2026, 11, 23), 10, 8, 0, 0);
        store.licenses().saveSample("PRF0001", later);
        store.licenses().saveSample("PRF0001", new SeatSample(LocalDate.of(2026, 11, 23), 10, 7, 0, 0));
        store.licenses().saveSample("PRF0001", early);
        store.licenses().saveSample("PRF00011", later);

        assertThat(store.licenses().samples("PRF0001")).containsExactly(early, later);
    }

    @Test
    void refusals_saved_ofTheProfileOldestFirst() {
        SeatRefusal second = new SeatRefusal("PRF0001", AT.plusNanos(100_000_000), "no seats");
        SeatRefusal first = new SeatRefusal("PRF0001", AT.plusNanos(10_000_000), "no seats");
        store.licenses().saveRefusal(second);
        store.licenses().saveRefusal(first);
        store.licenses().saveRefusal(new SeatRefusal("PRF0002", AT, "no seats"));

        assertThat(store.licenses().refusals("PRF0001")).containsExactly(first, second);
    }

    @Test
    void each_subscriptions_showsEverybody() {
        store.subscriptions().save(Samples.subscription(Samples.PROFILE, "b"));
        store.subscriptions().save(Samples.subscription(Samples.PROFILE, "a").ended(AT));
        store.subscriptions().save(Samples.subscription(Samples.OTHER_PROFILE, "c"));
        List<String> seen = new ArrayList<>();

        store.subscriptions().each(Samples.PROFILE, seat -> seen.add(seat.userUri()));

        assertThat(seen).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    @DisplayName("D10: a unit of work that fails leaves nothing of licences behind")
    void inTransaction_fails_nothingKept() {
        failing(() -> {
            store.exclusions().saveIdentifierRule(identifierRule("EXC0001", "Calendly Subscription"));
            store.licenses().saveDefinition(definition("galactic", "", "m"));
            store.licenses().saveProductResult(product("REC000001", "Calendly"));
            store.licenses().saveSample("PRF0001", new SeatSample(LocalDate.of(2026, 11, 23), 1, 1, 0, 0));
            store.licenses().saveRefusal(new SeatRefusal("PRF0001", AT, "no"));
            store.licenses().saveBasis(basis("m", "Teams"));
            store.licenses().savePlan(new ProfilePlan("PRF0001", "teams", "m"));
            store.licenses().saveDowngrade(downgrade("DGR1", null));
        });

        assertThat(store.exclusions().identifierRules()).isEmpty();
        assertThat(store.licenses().definitions()).isEmpty();
        assertThat(store.licenses().productResults("REC000001")).isEmpty();
        assertThat(store.licenses().samples("PRF0001")).isEmpty();
        assertThat(store.licenses().refusals("PRF0001")).isEmpty();
        assertThat(store.licenses().findBasis("m")).isEmpty();
        assertThat(store.licenses().findPlan("PRF0001")).isEmpty();
        assertThat(store.licenses().downgrades()).isEmpty();
    }
}
