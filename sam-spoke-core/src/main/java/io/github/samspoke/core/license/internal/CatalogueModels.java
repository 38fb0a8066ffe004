package io.github.samspoke.core.license.internal;

import io.github.samspoke.core.audit.internal.AuditLog;
import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.NoSuchRecordException;
import io.github.samspoke.core.common.RefusedException;
import io.github.samspoke.core.license.ModelBasis;
import io.github.samspoke.core.license.ModelNames;
import io.github.samspoke.core.license.ModelNames.Field;
import io.github.samspoke.core.license.ModelSuggestion;
import io.github.samspoke.core.license.ModelSuggestion.Change;
import io.github.samspoke.core.license.SoftwareModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Stored models against the catalogue that they were made from: one that nobody has changed follows it, one that somebody
 * has customised gets a suggestion. Only what the catalogue has changed since the basis counts, so that a customised name
 * is never overwritten because another one was changed.
 */
final class CatalogueModels {
    private final LicensePorts ports;

    CatalogueModels(LicensePorts ports) {
        this.ports = ports;
    }

    /** A model as it is stored, what it was made from, and what the catalogue has now. */
    private record Compared(SoftwareModel model, @Nullable ModelNames basis, ModelNames catalogue) {
        ModelNames now() {
            return ModelNames.of(model);
        }

        /** Where it is not known what a model was made from, one that differs is taken for customised. */
        boolean customised() {
            return !now().equals(basis == null ? catalogue : basis);
        }

        List<Change> changes() {
            return Stream.of(Field.values())
                    .filter(field -> !catalogue.get(field).equals(now().get(field)))
                    .filter(field -> basis == null || !catalogue.get(field).equals(basis.get(field)))
                    .map(field -> new Change(field, now().get(field), catalogue.get(field)))
                    .toList();
        }
    }

    /** Stores a model, and what it was made from if the catalogue made it and that is not known yet. */
    void save(SoftwareModel model) {
        Optional<ModelNames> catalogue = named(model.id());
        boolean madeFromIt = ports.licenses()
                .findModel(model.id())
                .map(before -> catalogue.equals(Optional.of(ModelNames.of(before))))
                .orElse(true);
        if (catalogue.isPresent()
                && madeFromIt
                && ports.licenses().findBasis(model.id()).isEmpty()) {
            ports.licenses().saveBasis(new ModelBasis(model.id(), catalogue.get()));
        }
        ports.licenses().saveModel(model);
    }

    private Optional<ModelNames> named(String id) {
        return ports.catalogue().models().stream()
                .filter(model -> model.id().equals(id))
                .findFirst()
                .map(ModelNames::of);
    }

    /** Gives models that nobody has changed the catalogue's names, inside a unit of work of which it is the last. */
    void follow(String run) {
        Map<String, Map<String, String>> renamed = new LinkedHashMap<>();
        for (Compared one : compared()) {
            List<Change> changes = one.changes();
            if (!one.customised() && !changes.isEmpty()) {
                ports.licenses().saveModel(one.catalogue().in(one.model()));
                renamed.put(one.model().id(), details(changes));
            }
            boolean open = one.customised() && !changes.isEmpty();
            if (!open && !one.catalogue().equals(one.basis())) {
                ports.licenses().saveBasis(new ModelBasis(one.model().id(), one.catalogue()));
            }
        }
        renamed.forEach((id, details) -> {
            details.put("run", run);
            ports.audit().record(AuditLog.INSTANCE, Actor.SYSTEM, "model.renamed", id, details);
        });
    }

    /** What the catalogue proposes for customised models, by id. */
    List<ModelSuggestion> suggestions() {
        return compared().stream()
                .filter(one -> one.customised() && !one.changes().isEmpty())
                .map(one -> new ModelSuggestion(one.model().id(), one.changes()))
                .toList();
    }

    /** Settles a suggestion, inside a unit of work of which it is the last. */
    SoftwareModel settle(Actor actor, String modelId, List<Change> shown, boolean accepted) {
        Compared one = compared().stream()
                .filter(c -> c.model().id().equals(modelId))
                .filter(c -> c.customised() && !c.changes().isEmpty())
                .findFirst()
                .orElseThrow(() -> new NoSuchRecordException("suggestion for the software model", modelId));
        if (!one.changes().equals(shown)) {
            throw new RefusedException(
                    "What was shown for the model " + modelId + " is not what is suggested now",
                    "Read the suggestions again, look at them, and settle what they say.");
        }
        SoftwareModel model = one.model();
        if (accepted) {
            ModelNames names = one.now();
            for (Change change : shown) {
                names = names.with(change.field(), change.suggested());
            }
            model = names.in(model);
            ports.licenses().saveModel(model);
        }
        ports.licenses().saveBasis(new ModelBasis(modelId, one.catalogue()));
        String action = accepted ? "model.suggestion-accepted" : "model.suggestion-rejected";
        ports.audit().record(AuditLog.INSTANCE, actor, action, modelId, details(shown));
        return model;
    }

    private List<Compared> compared() {
        Map<String, ModelNames> catalogue = new HashMap<>();
        ports.catalogue().models().forEach(model -> catalogue.put(model.id(), ModelNames.of(model)));
        List<Compared> compared = new ArrayList<>();
        for (SoftwareModel model : ports.licenses().models()) {
            ModelNames names = catalogue.get(model.id());
            if (names != null) {
                ModelNames basis = ports.licenses()
                        .findBasis(model.id())
                        .map(ModelBasis::names)
                        .orElse(null);
                compared.add(new Compared(model, basis, names));
            }
        }
        return compared;
    }

    private static Map<String, String> details(List<Change> changes) {
        Map<String, String> details = new HashMap<>();
        changes.forEach(
                change -> details.put(change.field().component(), change.current() + " -> " + change.suggested()));
        return details;
    }
}
