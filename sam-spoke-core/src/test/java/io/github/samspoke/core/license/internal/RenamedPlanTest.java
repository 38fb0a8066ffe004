package io.github.samspoke.core.license.internal;

import static io.github.samspoke.core.license.internal.Books.PROFILE;
import static io.github.samspoke.core.license.internal.Books.TEAMS;
import static io.github.samspoke.core.memory.Samples.OTHER_PROFILE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.core.license.IdentifierResolution;
import io.github.samspoke.core.license.ReconciliationScope;
import io.github.samspoke.core.license.SubscriptionDefinition;
import io.github.samspoke.core.license.UnrecognizedIdentifier;
import io.github.samspoke.core.subscription.ProfileId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("issue 6: the vendor calls the plan of an organization differently")
class RenamedPlanTest {
    private final Books books = new Books().members(6);

    private void reconcileProfile(ProfileId profile) {
        new Reconciler(books.ports).reconcile(profile);
    }

    private void renamed(ProfileId profile, String plan, String stage) {
        books.publish(profile, plan, stage);
        books.members(profile, profile.equals(PROFILE) ? 0 : 10, 6, plan);
    }

    private @Nullable String suggested() {
        assertThat(books.licenses.unrecognized()).hasSize(1);
        return books.licenses.unrecognized().get(0).suggestedModel();
    }

    @Test
    @DisplayName(
            "issue 6: it is unrecognized, and the model that it had before is suggested; chosen, it is kept in mind")
    void unrecognized_newName_suggestsTheModelBefore() {
        reconcileProfile(PROFILE);
        renamed(PROFILE, "Business", "paid");
        reconcileProfile(PROFILE);

        assertThat(books.licenses.resolve(PROFILE)).isInstanceOf(IdentifierResolution.Unrecognized.class);
        assertThat(books.licenses.unrecognized())
                .containsExactly(new UnrecognizedIdentifier(
                        "Calendly Subscription",
                        "Business",
                        "paid",
                        "no model is known for this plan",
                        6,
                        List.of("PRF0001"),
                        TEAMS));
        assertThat(books.reconcile(ReconciliationScope.everything()).get(0).options())
                .singleElement()
                .satisfies(option -> assertThat(option.subjects())
                        .containsExactly("Business (paid): no model is known for this plan; "
                                + "the plan had the model calendly-teams before"));

        books.licenses.define(new SubscriptionDefinition("Calendly Subscription", "Business", "", TEAMS, true, ""));
        assertThat(books.licenses.unrecognized()).isEmpty();
        reconcileProfile(PROFILE);
        renamed(PROFILE, "Company", "paid");
        assertThat(suggested()).isEqualTo(TEAMS);
    }

    @Test
    @DisplayName("issue 6: the model of the publication counts, before anything was reconciled")
    void unrecognized_renamedBeforeReconciliation_suggests() {
        new Reconciler(books.ports).createModel(PROFILE);
        renamed(PROFILE, "business", "paid");

        assertThat(suggested()).isEqualTo(TEAMS);
    }

    @Test
    @DisplayName("issue 6: nothing is suggested for a plan that never had a model")
    void unrecognized_nothingBefore_noSuggestion() {
        renamed(PROFILE, "business", "paid");
        reconcileProfile(PROFILE);

        assertThat(suggested()).isNull();
    }

    @Test
    @DisplayName("rules 7: a trial is no renamed plan: neither of the same name, nor of another, known or not")
    void unrecognized_trial_noSuggestion() {
        reconcileProfile(PROFILE);

        renamed(PROFILE, "teams", "trial");
        assertThat(suggested()).isNull();
        renamed(PROFILE, "enterprise", "trial");
        assertThat(suggested()).isNull();
        renamed(PROFILE, "business", "trial");
        assertThat(suggested()).isNull();
    }

    @Test
    @DisplayName("issue 6: of profiles that had several models none is suggested, of those that had one, that")
    void unrecognized_severalProfiles_onlyIfTheyAgree() {
        books.publish(OTHER_PROFILE, "enterprise", "paid");
        reconcileProfile(PROFILE);
        reconcileProfile(OTHER_PROFILE);
        renamed(PROFILE, "business", "paid");
        renamed(OTHER_PROFILE, "business", "paid");
        assertThat(suggested()).isNull();

        renamed(OTHER_PROFILE, "teams", "paid");
        reconcileProfile(OTHER_PROFILE);
        renamed(OTHER_PROFILE, "business", "paid");
        assertThat(suggested()).isEqualTo(TEAMS);
    }
}
