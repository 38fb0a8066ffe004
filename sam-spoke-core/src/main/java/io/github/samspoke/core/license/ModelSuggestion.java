package io.github.samspoke.core.license;

import java.util.List;

/**
 * What the catalogue proposes for a software model that somebody has customised: the names that it has changed since, and
 * no others.
 *
 * @param modelId the model
 * @param changes the names that would change, in the order of {@link ModelNames.Field}; never empty
 */
public record ModelSuggestion(String modelId, List<Change> changes) {
    /**
     * A name as it is and as it would be.
     *
     * @param field which name
     * @param current what the model has
     * @param suggested what the catalogue has
     */
    public record Change(ModelNames.Field field, String current, String suggested) {}

    /**
     * Takes a copy of the changes.
     *
     * @param modelId the model
     * @param changes the names that would change
     */
    public ModelSuggestion {
        changes = List.copyOf(changes);
    }
}
