package io.github.samspoke.app.console.page;

import io.github.samspoke.app.console.web.PageOf;
import io.github.samspoke.app.console.web.Router;
import io.github.samspoke.app.console.web.Texts;
import io.github.samspoke.app.console.web.Visit;
import io.github.samspoke.core.common.InvalidInputException;
import io.github.samspoke.core.common.NoSuchRecordException;
import io.github.samspoke.core.common.Role;
import io.github.samspoke.core.license.EntitlementRevision;
import io.github.samspoke.core.license.EntitlementState;
import io.github.samspoke.core.license.SoftwareEntitlement;
import io.github.samspoke.core.license.SubscriptionPeriod;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What was bought: entitlements with the state of the day, their form and revisions, and their import. */
public final class EntitlementPages implements Router.Pages {
    private static final String AREA = "entitlements";
    private static final String LIST = "/entitlements";
    private static final String FORM = "/entitlements/form";

    /** An entitlement on a day. */
    public record Row(SoftwareEntitlement entitlement, EntitlementState state, String model, String price) {}

    /** A revision, with what changed since the one before. */
    public record Revision(EntitlementRevision what, String price) {}

    private final Imports imports = new Imports("entitlements", "/entitlements/import");

    @Override
    public void bind(Router router) {
        router.get(LIST, this::list)
                .get(FORM, this::form)
                .post(FORM, this::save)
                .get("/entitlements/import", this::importForm)
                .post(
                        "/entitlements/import",
                        visit -> imports.take(
                                visit, csv -> visit.sam().licenses().importEntitlements(csv)));
    }

    private void list(Visit visit) {
        Map<String, String> models = ModelPages.choices(visit.sam().licenses());
        Optional<EntitlementState> state =
                visit.query("state").flatMap(text -> Fields.constant(EntitlementState.class, text));
        List<Row> rows = visit.sam().licenses().entitlements().stream()
                .map(one -> new Row(
                        one, one.stateOn(visit.now()), models.getOrDefault(one.modelId(), one.modelId()), price(one)))
                .toList();
        Predicate<Row> wanted = row -> state.isEmpty() || state.get() == row.state();
        visit.show(
                "entitlements/list",
                visit.chrome(AREA, Texts.text("entitlements.title")),
                "page",
                PageOf.of(visit, rows, wanted),
                "state",
                state.map(Enum::name).orElse(""),
                "any",
                !rows.isEmpty());
    }

    /** What it costs, as its form says it. */
    private static String price(SoftwareEntitlement one) {
        String period = Texts.of("entitlements.per", one.period());
        if (!one.tiers().isEmpty()) {
            return Texts.text("entitlements.tiered", one.tiers().size(), period);
        }
        if (one.unitPrice() != null) {
            return Texts.text("entitlements.unit", Figures.shown(one.unitPrice()), period);
        }
        return one.totalCost() == null
                ? Texts.text("licences.unknown")
                : Texts.text("entitlements.all", Figures.shown(one.totalCost()), period);
    }

    private void form(Visit visit) {
        String id = visit.query("id").orElse("");
        show(
                visit,
                id.isEmpty()
                        ? EntitlementForm.empty()
                                .with("model", visit.query("model").orElse(""))
                        : EntitlementForm.of(find(visit, id)));
    }

    private static SoftwareEntitlement find(Visit visit, String id) {
        return visit.sam().licenses().entitlements().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchRecordException("entitlement", id));
    }

    private static void show(Visit visit, Typed form) {
        String known = form.value("known");
        Map<String, String> models = new LinkedHashMap<>();
        models.put("", Texts.text("entitlements.choose"));
        models.putAll(ModelPages.choices(visit.sam().licenses()));
        Map<String, String> profiles = new LinkedHashMap<>();
        profiles.put("", Texts.text("entitlements.anyProfile"));
        visit.sam()
                .profiles()
                .list()
                .forEach(one -> profiles.put(one.id().value(), one.data().displayName()));
        List<Revision> revisions = new ArrayList<>();
        if (!known.isEmpty()) {
            visit.sam()
                    .licenses()
                    .revisions(known)
                    .forEach(one -> revisions.add(new Revision(one, price(one.entitlement()))));
            Collections.reverse(revisions);
        }
        visit.show(
                "entitlements/form",
                visit.chrome(
                        AREA, known.isEmpty() ? Texts.text("entitlements.new") : Texts.text("entitlements.one", known)),
                "form",
                form,
                "models",
                models,
                "profiles",
                profiles,
                "periods",
                Fields.choices("entitlements.period", SubscriptionPeriod.values()),
                "revisions",
                revisions);
    }

    private void save(Visit visit) {
        visit.require(Role.SAM_ADMIN, "change entitlements");
        Typed form = Typed.of(visit);
        try {
            SoftwareEntitlement entitlement = EntitlementForm.read(form);
            boolean taken = visit.sam().licenses().entitlements().stream()
                    .anyMatch(one -> one.id().equals(entitlement.id()));
            if (form.value("known").isEmpty() && taken) {
                throw Fields.wrong("id", "there is an entitlement of that tag", "Choose another, or change that one.");
            }
            visit.sam().licenses().save(entitlement);
            visit.done("entitlements.saved", entitlement.displayName());
            visit.redirect(LIST);
        } catch (InvalidInputException e) {
            visit.http().status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(visit, form.wrong(e));
        } catch (ArithmeticException e) {
            visit.http().status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(
                    visit,
                    form.wrong(Fields.wrong("packs", "there are too many rights", "Give packs and rights per pack.")));
        }
    }

    private void importForm(Visit visit) {
        imports.show(visit);
    }
}
