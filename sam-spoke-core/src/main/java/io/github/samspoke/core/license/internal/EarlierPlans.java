package io.github.samspoke.core.license.internal;

import static io.github.samspoke.core.license.SubscriptionDefinition.fold;

import io.github.samspoke.core.license.IdentifierResolution;
import io.github.samspoke.core.license.LicenseStore;
import io.github.samspoke.core.license.ProfilePlan;
import io.github.samspoke.core.license.SoftwareModel;
import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.subscription.OrganizationFacts;
import java.util.Optional;

/** The plan that a profile's organization had last, for the day on which the vendor calls it something else. */
final class EarlierPlans {
    private final LicenseStore store;
    private final Identifiers identifiers;

    EarlierPlans(LicenseStore store, Identifiers identifiers) {
        this.store = store;
        this.identifiers = identifiers;
    }

    /** Notes the plan of a profile, if it has a model; writes only what is new. */
    void note(ProfileData profile) {
        OrganizationFacts organization = profile.pinned().orElse(null);
        if (organization != null
                && identifiers.resolve(profile.profileType(), organization.plan(), organization.stage())
                        instanceof IdentifierResolution.Recognized known) {
            ProfilePlan plan = new ProfilePlan(
                    profile.id().value(), organization.plan(), known.model().id());
            if (!store.findPlan(plan.profileId()).equals(Optional.of(plan))) {
                store.savePlan(plan);
            }
        }
    }

    /**
     * The model that an identifier without one probably means: an organization has one plan, so where a name that nobody
     * knows takes the place of another one, it may be the same plan renamed. A trial is no renamed plan, and neither is
     * a plan that the catalogue knows.
     */
    Optional<SoftwareModel> suggested(ProfileData profile, String identifier) {
        return profile.pinned()
                .filter(organization -> fold(organization.plan()).equals(fold(identifier)))
                .filter(organization -> Identifiers.usual(organization.stage()) && !identifiers.catalogued(identifier))
                .flatMap(organization -> store.findPlan(profile.id().value()))
                .filter(last -> !last.identifier().equals(fold(identifier)))
                .flatMap(last -> identifiers.model(last.modelId()));
    }
}
