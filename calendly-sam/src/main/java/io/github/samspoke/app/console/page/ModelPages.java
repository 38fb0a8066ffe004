package io.github.samspoke.app.console.page;

import io.github.samspoke.app.console.web.Router;
import io.github.samspoke.app.console.web.Texts;
import io.github.samspoke.app.console.web.Visit;
import io.github.samspoke.core.common.InvalidInputException;
import io.github.samspoke.core.common.NoSuchRecordException;
import io.github.samspoke.core.common.Role;
import io.github.samspoke.core.license.Licenses;
import io.github.samspoke.core.license.SoftwareModel;
import io.github.samspoke.core.license.SubscriptionCatalogue;
import io.github.samspoke.core.license.SubscriptionDefinition;
import io.javalin.http.HttpStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Software models with what they cost, and the identifiers that have none. */
public final class ModelPages implements Router.Pages {
    private static final String AREA = "licences";
    private static final String MODELS = "/licences/models";
    private static final String IDENTIFIERS = "/licences/identifiers";

    @Override
    public void bind(Router router) {
        router.get(MODELS, this::list)
                .get("/licences/models/form", this::form)
                .post("/licences/models/form", this::save)
                .get(IDENTIFIERS, this::identifiers)
                .post(IDENTIFIERS, this::resolve)
                .post("/licences/identifiers/switch", this::turn);
    }

    /** The models of the catalogue, as somebody may have changed them, and those that were made here. */
    static Map<String, SoftwareModel> models(Licenses licenses) {
        Map<String, SoftwareModel> models = new TreeMap<>();
        SubscriptionCatalogue.builtIn().models().forEach(model -> models.put(model.id(), model));
        licenses.models().forEach(model -> models.put(model.id(), model));
        return models;
    }

    /** The same by their names, to choose from. */
    static Map<String, String> choices(Licenses licenses) {
        Map<String, String> choices = new LinkedHashMap<>();
        models(licenses).values().forEach(model -> choices.put(model.id(), model.displayName()));
        return choices;
    }

    private void list(Visit visit) {
        visit.show(
                "licences/models",
                visit.chrome(AREA, Texts.text("licences.models.title")),
                "models",
                List.copyOf(models(visit.sam().licenses()).values()),
                "catalogued",
                SubscriptionCatalogue.builtIn().models().stream()
                        .map(SoftwareModel::id)
                        .toList());
    }

    private void form(Visit visit) {
        String id = visit.query("id").orElse("");
        if (id.isEmpty()) {
            show(
                    visit,
                    Typed.of(Map.of("metric", SoftwareModel.USER_SUBSCRIPTION, "currency", "USD", "managed", "yes")));
            return;
        }
        SoftwareModel model = models(visit.sam().licenses()).get(id);
        if (model == null) {
            throw new NoSuchRecordException("software model", id);
        }
        Map<String, String> values = new LinkedHashMap<>();
        values.put("known", id);
        values.put("id", id);
        values.put("publisher", model.publisher());
        values.put("product", model.product());
        values.put("edition", model.edition());
        values.put("metric", model.licenseMetric());
        values.put("subscriptionIdentifier", model.subscriptionIdentifier());
        values.put("seatBuffer", Integer.toString(model.seatBuffer()));
        values.put("currency", "USD");
        if (model.licenseCost() != null) {
            values.put("licenseCost", model.licenseCost().getAmount().toPlainString());
            values.put("currency", model.licenseCost().getCurrencyUnit().getCode());
        }
        if (!model.unmanaged()) {
            values.put("managed", "yes");
        }
        show(visit, Typed.of(values));
    }

    private static void show(Visit visit, Typed form) {
        String known = form.value("known");
        visit.show(
                "licences/model",
                visit.chrome(
                        AREA,
                        known.isEmpty() ? Texts.text("licences.model.new") : Texts.text("licences.model.title", known)),
                "form",
                form);
    }

    private void save(Visit visit) {
        visit.require(Role.SAM_ADMIN, "change software models");
        Typed form = Typed.of(visit);
        try {
            Map<String, SoftwareModel> models = models(visit.sam().licenses());
            String known = form.value("known");
            String id = known.isEmpty() ? form.value("id").strip() : known;
            if (known.isEmpty() && models.containsKey(id)) {
                throw Fields.wrong("id", "there is a model of that name", "Choose another, or change that one.");
            }
            SoftwareModel before = models.get(known);
            SoftwareModel model = new SoftwareModel(
                    id,
                    before == null ? form.value("publisher").strip() : before.publisher(),
                    before == null ? form.value("product").strip() : before.product(),
                    before == null ? form.value("edition").strip() : before.edition(),
                    before == null ? form.value("metric").strip() : before.licenseMetric(),
                    before == null ? form.value("subscriptionIdentifier").strip() : before.subscriptionIdentifier(),
                    Fields.money(form, "licenseCost"),
                    Fields.number(form, "seatBuffer").orElse(0),
                    !form.ticked("managed"));
            visit.sam().licenses().save(model);
            visit.done("licences.model.saved", model.displayName());
            visit.redirect(MODELS);
        } catch (InvalidInputException e) {
            visit.http().status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(visit, form.wrong(e));
        }
    }

    private void identifiers(Visit visit) {
        Licenses licenses = visit.sam().licenses();
        visit.show(
                "licences/identifiers",
                visit.chrome(AREA, Texts.text("licences.identifiers.title")),
                "unrecognized",
                licenses.unrecognized(),
                "definitions",
                licenses.definitions(),
                "models",
                choices(licenses));
    }

    private void resolve(Visit visit) {
        visit.require(Role.SAM_ADMIN, "define subscription identifiers");
        SubscriptionDefinition kept = visit.sam()
                .licenses()
                .define(new SubscriptionDefinition(
                        visit.form().text("profileType"),
                        visit.form().text("identifier"),
                        visit.form().optional("stage").orElse(""),
                        visit.form().text("model"),
                        true,
                        visit.session().actor().name()));
        visit.done("licences.identifiers.done", kept.identifier(), kept.modelId());
        visit.redirect(IDENTIFIERS);
    }

    private void turn(Visit visit) {
        visit.require(Role.SAM_ADMIN, "define subscription identifiers");
        String key = visit.form().text("key");
        boolean active = visit.form().ticked("active");
        SubscriptionDefinition found = visit.sam().licenses().definitions().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NoSuchRecordException("definition", key));
        visit.sam()
                .licenses()
                .define(new SubscriptionDefinition(
                        found.profileType(), found.identifier(), found.stage(), found.modelId(), active, found.by()));
        visit.done(active ? "licences.identifiers.on" : "licences.identifiers.off", found.identifier());
        visit.redirect(IDENTIFIERS);
    }
}
