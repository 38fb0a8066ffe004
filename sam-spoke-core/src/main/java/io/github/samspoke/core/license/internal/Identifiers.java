package io.github.samspoke.core.license.internal;

import static io.github.samspoke.core.license.SubscriptionDefinition.fold;

import io.github.samspoke.core.license.IdentifierResolution;
import io.github.samspoke.core.license.SoftwareModel;
import io.github.samspoke.core.license.SubscriptionCatalogue;
import io.github.samspoke.core.license.SubscriptionDefinition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Maps identifiers to models, as stored: custom definitions first, then the catalogue, whose models somebody may have
 * changed. Pure: what it was made of decides, so a new definition maps every subscription anew at the next reading.
 */
record Identifiers(
        Map<String, SubscriptionDefinition> definitions,
        Map<String, SoftwareModel> models,
        SubscriptionCatalogue catalogue) {

    static Identifiers of(LicensePorts ports) {
        return of(ports.licenses().definitions(), ports.licenses().models(), ports.catalogue());
    }

    private static Identifiers of(
            List<SubscriptionDefinition> definitions, List<SoftwareModel> models, SubscriptionCatalogue catalogue) {
        Map<String, SubscriptionDefinition> byKey = new HashMap<>();
        definitions.stream().filter(SubscriptionDefinition::active).forEach(d -> byKey.put(d.key(), d));
        Map<String, SoftwareModel> byId = new HashMap<>();
        models.forEach(model -> byId.put(model.id(), model));
        return new Identifiers(byKey, byId, catalogue);
    }

    IdentifierResolution resolve(String profileType, String identifier, String stage) {
        Optional<SubscriptionDefinition> custom = custom(profileType, identifier, stage)
                .or(() -> usual(stage) ? custom(profileType, identifier, "") : Optional.empty());
        if (custom.isPresent()) {
            return defined(identifier, custom.get());
        }
        IdentifierResolution known = catalogue.resolve(identifier, stage);
        return known instanceof IdentifierResolution.Recognized recognized
                ? new IdentifierResolution.Recognized(
                        models.getOrDefault(recognized.model().id(), recognized.model()), recognized.source())
                : known;
    }

    /** Whether a stage is one that models are for without being named: a trial is not. */
    static boolean usual(String stage) {
        return fold(stage).equals("paid") || fold(stage).equals("free");
    }

    /** Whether the catalogue knows the name, whatever the stage. */
    boolean catalogued(String identifier) {
        return catalogue.resolve(identifier, "paid") instanceof IdentifierResolution.Recognized;
    }

    /** A model that is stored, or that the catalogue has. */
    Optional<SoftwareModel> model(String id) {
        return Optional.ofNullable(models.get(id))
                .or(() -> catalogue.models().stream()
                        .filter(model -> model.id().equals(id))
                        .findFirst());
    }

    private Optional<SubscriptionDefinition> custom(String profileType, String identifier, String stage) {
        return Optional.ofNullable(definitions.get(profileType + "|" + fold(identifier) + "|" + fold(stage)));
    }

    private IdentifierResolution defined(String identifier, SubscriptionDefinition definition) {
        SoftwareModel model = models.get(definition.modelId());
        return model == null
                ? new IdentifierResolution.Unrecognized(
                        identifier,
                        "its custom definition names the model " + definition.modelId() + ", which is not there")
                : new IdentifierResolution.Recognized(model, "a custom definition of " + definition.by());
    }
}
