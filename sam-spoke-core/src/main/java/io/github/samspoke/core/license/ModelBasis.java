package io.github.samspoke.core.license;

/**
 * The names that the catalogue had for a model when the model was made from it, or when somebody last settled what the
 * catalogue changed. A model that still has these names was not customised.
 *
 * @param modelId the model
 * @param names what the catalogue called it
 */
public record ModelBasis(String modelId, ModelNames names) {
    /**
     * Refuses an empty id.
     *
     * @param modelId the model
     * @param names what the catalogue called it
     */
    public ModelBasis {
        Fields.text("modelId", modelId);
    }
}
