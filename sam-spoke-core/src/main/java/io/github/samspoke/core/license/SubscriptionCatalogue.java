package io.github.samspoke.core.license;

import io.github.samspoke.core.license.internal.PropertiesCatalogue;
import java.util.List;

/** Maps subscription identifiers to software models. A pure function: the same input gives the same answer. */
public interface SubscriptionCatalogue {
    /**
     * Returns the catalogue that comes with the library.
     *
     * @return Calendly's plans
     */
    static SubscriptionCatalogue builtIn() {
        return PropertiesCatalogue.calendly();
    }

    /**
     * Resolves an organization's plan. A trial is not paid and has no model; neither has a plan or a stage that the
     * catalogue does not know.
     *
     * @param identifier the plan as the vendor wrote it; case and surrounding space do not matter
     * @param stage the stage of the plan: {@code paid}, {@code free}, {@code trial}
     * @return the model, or why there is none
     */
    IdentifierResolution resolve(String identifier, String stage);

    /**
     * Returns every model that this catalogue can answer with.
     *
     * @return ordered by identifier
     */
    List<SoftwareModel> models();
}
