package io.github.samspoke.core.license;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubscriptionCatalogueTest {
    private final SubscriptionCatalogue catalogue = SubscriptionCatalogue.builtIn();

    @ParameterizedTest
    @CsvSource({
        "basic, free, Basic",
        "essentials, paid, Essentials",
        "standard, paid, Standard",
        "professional, paid, Professional",
        "teams, paid, Teams",
        "' Enterprise', PAID, Enterprise"
    })
    @DisplayName("rules 7: the identifier is the organization's plan")
    void resolve_knownPlan_isRecognized(String plan, String stage, String edition) {
        assertThat(catalogue.resolve(plan, stage))
                .isInstanceOfSatisfying(IdentifierResolution.Recognized.class, found -> {
                    assertThat(found.model().edition()).isEqualTo(edition);
                    assertThat(found.model().publisher()).isEqualTo("Calendly");
                    assertThat(found.model().licenseMetric()).isEqualTo(SoftwareModel.USER_SUBSCRIPTION);
                    assertThat(found.explain()).contains("Calendly " + edition);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "teams, trial, 'the plan is on trial, not paid'",
        "galaxy, paid, no model is known for this plan",
        "'', paid, no model is known for this plan",
        "teams, grace, stage 'grace' is not known"
    })
    @DisplayName("rules 7: a trial is not paid; unknown plans go to the unrecognized identifiers")
    void resolve_notPaidOrUnknown_isUnrecognizedWithReason(String plan, String stage, String reason) {
        assertThat(catalogue.resolve(plan, stage)).isEqualTo(new IdentifierResolution.Unrecognized(plan, reason));
    }

    @Test
    void models_builtIn_haveIdsOfTheirOwn() {
        assertThat(catalogue.models())
                .hasSize(6)
                .extracting(SoftwareModel::id)
                .doesNotHaveDuplicates()
                .contains("calendly-teams");
    }
}
