package io.github.samspoke.core.license.internal;

import static io.github.samspoke.core.license.internal.Books.PROFILE;
import static io.github.samspoke.core.license.internal.Books.TEAMS;
import static io.github.samspoke.core.license.internal.Licences.TODAY;
import static io.github.samspoke.core.license.internal.Licences.bought;
import static io.github.samspoke.core.license.internal.Licences.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.core.audit.AuditEntry;
import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.NoSuchRecordException;
import io.github.samspoke.core.common.NotAllowedException;
import io.github.samspoke.core.common.RefusedException;
import io.github.samspoke.core.common.Role;
import io.github.samspoke.core.license.Licenses;
import io.github.samspoke.core.license.ModelNames;
import io.github.samspoke.core.license.ModelNames.Field;
import io.github.samspoke.core.license.ModelSuggestion;
import io.github.samspoke.core.license.ModelSuggestion.Change;
import io.github.samspoke.core.license.ReconciliationScope;
import io.github.samspoke.core.license.SoftwareModel;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("issue 6: the catalogue names a model differently")
class ModelSuggestionsTest {
    private static final List<Change> TO_BUSINESS = List.of(new Change(Field.EDITION, "Teams", "Business"));

    private final ChangingCatalogue catalogue = new ChangingCatalogue();
    private final Books books = new Books(TODAY, Currencies.REFUSED, catalogue);
    private final Licenses licenses = books.licenses;

    @BeforeEach
    void published() {
        new Reconciler(books.ports).createModel(PROFILE);
        books.bought(bought("E1", 20, "144")).members(6);
    }

    private SoftwareModel teams() {
        return licenses.models().stream()
                .filter(model -> model.id().equals(TEAMS))
                .findFirst()
                .orElseThrow();
    }

    private void customise(Field field, String name) {
        licenses.save(ModelNames.of(teams()).with(field, name).in(teams()));
    }

    private void reconcile() {
        books.reconcile(ReconciliationScope.everything());
    }

    private List<AuditEntry> rows(String action) {
        return books.audit.entries("instance").stream()
                .filter(row -> row.action().equals(action))
                .toList();
    }

    @Test
    @DisplayName("issue 6: a model that nobody has changed follows it at the next reconciliation; its cost, buffer and "
            + "management are no change of it, and stay")
    void reconcile_notCustomised_followsTheCatalogue() {
        SoftwareModel priced = new SoftwareModel(
                TEAMS, "Calendly", "Calendly", "Teams", "User Subscription", "teams", usd("150.00"), 3, false);
        licenses.save(priced);
        catalogue.becomes("edition.teams", "Business");
        catalogue.becomes("product", "Calendly Scheduling");
        assertThat(teams()).isEqualTo(priced);
        assertThat(licenses.modelSuggestions()).isEmpty();

        reconcile();

        assertThat(teams())
                .isEqualTo(new SoftwareModel(
                        TEAMS,
                        "Calendly",
                        "Calendly Scheduling",
                        "Business",
                        "User Subscription",
                        "teams",
                        usd("150.00"),
                        3,
                        false));
        assertThat(books.teams().whole().owned().value()).contains(20);
        assertThat(books.teams().whole().used().value()).contains(6);
        assertThat(rows("model.renamed")).singleElement().satisfies(row -> {
            assertThat(row.actor()).isEqualTo(Actor.SYSTEM.name());
            assertThat(row.subject()).isEqualTo(TEAMS);
            assertThat(row.details())
                    .containsEntry("edition", "Teams -> Business")
                    .containsEntry("product", "Calendly -> Calendly Scheduling")
                    .containsEntry("run", "REC000001");
        });
    }

    @Test
    @DisplayName("issue 6: it follows a second time, and one that is left out of reconciliation follows, too")
    void reconcile_unmanagedTwice_follows() {
        SoftwareModel unmanaged =
                new SoftwareModel(TEAMS, "Calendly", "Calendly", "Teams", "User Subscription", "teams", null, 0, true);
        licenses.save(unmanaged);
        catalogue.becomes("edition.teams", "Business");
        reconcile();
        catalogue.becomes("edition.teams", "Company");
        reconcile();

        assertThat(teams())
                .isEqualTo(
                        ModelNames.of(unmanaged).with(Field.EDITION, "Company").in(unmanaged));
        assertThat(teams().unmanaged()).isTrue();
        assertThat(rows("model.renamed")).hasSize(2);
    }

    @Test
    @DisplayName("issue 6: a customised model stays, and is suggested what the catalogue has changed, and no more")
    void reconcile_customised_suggestsWhatChanged() {
        customise(Field.PRODUCT, "Scheduling");
        assertThat(licenses.modelSuggestions()).isEmpty();
        catalogue.becomes("edition.teams", "Business");
        reconcile();

        assertThat(teams().edition()).isEqualTo("Teams");
        assertThat(licenses.modelSuggestions()).containsExactly(new ModelSuggestion(TEAMS, TO_BUSINESS));
        assertThat(rows("model.renamed")).isEmpty();
    }

    @Test
    @DisplayName("issue 6: accepted: the suggested names alone change, audited; the next change is suggested again")
    void acceptSuggestion_shown_changesTheSuggestedNames() {
        licenses.save(teams().withLicenseCost(usd("150.00")).withSeatBuffer(3));
        customise(Field.PRODUCT, "Scheduling");
        catalogue.becomes("edition.teams", "Business");

        SoftwareModel accepted = licenses.acceptSuggestion(TEAMS, TO_BUSINESS);

        assertThat(accepted)
                .isEqualTo(new SoftwareModel(
                        TEAMS,
                        "Calendly",
                        "Scheduling",
                        "Business",
                        "User Subscription",
                        "teams",
                        usd("150.00"),
                        3,
                        false));
        assertThat(teams()).isEqualTo(accepted);
        assertThat(licenses.modelSuggestions()).isEmpty();
        assertThat(rows("model.suggestion-accepted")).singleElement().satisfies(row -> {
            assertThat(row.actor()).isEqualTo("ada");
            assertThat(row.details()).containsOnly(Map.entry("edition", "Teams -> Business"));
        });

        catalogue.becomes("edition.teams", "Company");
        reconcile();
        assertThat(licenses.modelSuggestions())
                .containsExactly(new ModelSuggestion(TEAMS, List.of(new Change(Field.EDITION, "Business", "Company"))));
    }

    @Test
    @DisplayName("issue 6: rejected: it comes back only when the catalogue changes again, and then only what changed")
    void rejectSuggestion_shown_comesBackWithTheNextChange() {
        customise(Field.EDITION, "Teams (EMEA)");
        catalogue.becomes("edition.teams", "Business");
        SoftwareModel before = teams();

        licenses.rejectSuggestion(TEAMS, licenses.modelSuggestions().get(0).changes());
        reconcile();

        assertThat(teams()).isEqualTo(before);
        assertThat(licenses.modelSuggestions()).isEmpty();
        assertThat(rows("model.suggestion-rejected"))
                .singleElement()
                .satisfies(row -> assertThat(row.details()).containsEntry("edition", "Teams (EMEA) -> Business"));

        catalogue.becomes("publisher", "Calendly Inc.");
        assertThat(licenses.modelSuggestions())
                .containsExactly(
                        new ModelSuggestion(TEAMS, List.of(new Change(Field.PUBLISHER, "Calendly", "Calendly Inc."))));

        catalogue.becomes("edition.teams", "Company");
        assertThat(licenses.modelSuggestions().get(0).changes())
                .extracting(Change::field)
                .containsExactly(Field.PUBLISHER, Field.EDITION);
    }

    @Test
    @DisplayName(
            "issue 6: what was shown is repeated: a suggestion that changed since is neither accepted nor rejected")
    void acceptSuggestion_changedSince_refused() {
        customise(Field.PRODUCT, "Scheduling");
        catalogue.becomes("edition.teams", "Business");
        List<Change> shown = licenses.modelSuggestions().get(0).changes();
        catalogue.becomes("edition.teams", "Company");
        SoftwareModel before = teams();

        assertThatThrownBy(() -> licenses.acceptSuggestion(TEAMS, shown)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> licenses.rejectSuggestion(TEAMS, shown)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> licenses.acceptSuggestion(TEAMS, List.of())).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> licenses.acceptSuggestion("calendly-standard", shown))
                .isInstanceOf(NoSuchRecordException.class)
                .hasMessageContaining("calendly-standard");

        assertThat(teams()).isEqualTo(before);
        assertThat(licenses.modelSuggestions()).hasSize(1);
        assertThat(rows("model.suggestion-accepted")).isEmpty();
    }

    @Test
    @DisplayName("issue 6: nothing is suggested for a model that is not customised: it follows by itself")
    void acceptSuggestion_notCustomised_noSuchSuggestion() {
        catalogue.becomes("edition.teams", "Business");

        assertThatThrownBy(() -> licenses.acceptSuggestion(TEAMS, TO_BUSINESS))
                .isInstanceOf(NoSuchRecordException.class);
    }

    @Test
    @DisplayName("issue 6: a model of an earlier version has no basis: customised if it differs from the catalogue")
    void modelSuggestions_earlierVersion_customisedIfItDiffers() {
        SoftwareModel standard = new SoftwareModel(
                "calendly-standard", "Calendly", "Calendly", "Starter", "User Subscription", "standard");
        books.store.licenses().saveModel(standard);
        List<Change> toStandard = List.of(new Change(Field.EDITION, "Starter", "Standard"));
        assertThat(licenses.modelSuggestions()).containsExactly(new ModelSuggestion("calendly-standard", toStandard));

        licenses.save(standard.withSeatBuffer(2));
        reconcile();
        assertThat(licenses.modelSuggestions()).containsExactly(new ModelSuggestion("calendly-standard", toStandard));

        licenses.rejectSuggestion("calendly-standard", toStandard);
        reconcile();
        assertThat(licenses.modelSuggestions()).isEmpty();
        assertThat(licenses.models().get(0).edition()).isEqualTo("Starter");
    }

    @Test
    @DisplayName("issue 6: one of an earlier version that does not differ follows from its next reconciliation on")
    void reconcile_earlierVersionAsTheCatalogue_follows() {
        books.store
                .licenses()
                .saveModel(new SoftwareModel(
                        "calendly-standard", "Calendly", "Calendly", "Standard", "User Subscription", "standard"));
        reconcile();
        catalogue.becomes("edition.standard", "Starter");
        reconcile();

        assertThat(licenses.models().get(0).edition()).isEqualTo("Starter");
    }

    @Test
    @DisplayName("issue 6: a model whom somebody calls what the catalogue calls it now is customised no more")
    void save_asTheCatalogueNow_followsAgain() {
        customise(Field.EDITION, "Business");
        catalogue.becomes("edition.teams", "Business");
        assertThat(licenses.modelSuggestions()).isEmpty();
        reconcile();
        catalogue.becomes("edition.teams", "Company");
        reconcile();

        assertThat(teams().edition()).isEqualTo("Company");
    }

    @Test
    @DisplayName("issue 6: a custom model is no business of the catalogue")
    void reconcile_customModel_stays() {
        SoftwareModel own = new SoftwareModel("own", "Calendly", "Calendly", "Teams", "User Subscription", "teams");
        licenses.save(own);
        catalogue.becomes("edition.teams", "Business");
        reconcile();

        assertThat(licenses.models()).contains(own);
        assertThat(licenses.modelSuggestions()).isEmpty();
        assertThat(books.store.licenses().findBasis("own")).isEmpty();
    }

    @Test
    @DisplayName("4: suggestions are settled by a sam_admin alone")
    void settle_withoutRole_refused() {
        customise(Field.PRODUCT, "Scheduling");
        catalogue.becomes("edition.teams", "Business");
        Licenses integrator = books.as((actor, role) -> role != Role.SAM_ADMIN);

        assertThat(integrator.modelSuggestions()).hasSize(1);
        assertThatThrownBy(() -> integrator.acceptSuggestion(TEAMS, TO_BUSINESS))
                .isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> integrator.rejectSuggestion(TEAMS, TO_BUSINESS))
                .isInstanceOf(NotAllowedException.class);
        assertThat(licenses.modelSuggestions()).hasSize(1);
    }
}
