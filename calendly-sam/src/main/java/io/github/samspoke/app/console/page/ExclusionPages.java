package io.github.samspoke.app.console.page;

import io.github.samspoke.app.console.web.PageOf;
import io.github.samspoke.app.console.web.Router;
import io.github.samspoke.app.console.web.Texts;
import io.github.samspoke.app.console.web.Visit;
import io.github.samspoke.core.common.InvalidInputException;
import io.github.samspoke.core.common.NoSuchRecordException;
import io.github.samspoke.core.common.Role;
import io.github.samspoke.core.exclusion.ExclusionRule;
import io.github.samspoke.core.exclusion.ExclusionTerms;
import io.github.samspoke.core.exclusion.ExclusionVerdict;
import io.github.samspoke.core.profile.IntegrationProfile;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import io.javalin.http.HttpStatus;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Exclusion rules of both kinds and on both axes: adding, changing, removing, taking over, and whom they mean. */
public final class ExclusionPages implements Router.Pages {
    private static final String AREA = "exclusions";
    private static final String LIST = "/exclusions";
    private static final String CALENDLY = "Calendly Subscription";

    private final Imports imports = new Imports("exclusions", "/exclusions/import");

    @Override
    public void bind(Router router) {
        router.get(LIST, this::list)
                .get("/exclusions/form", this::form)
                .post("/exclusions/form", this::save)
                .post("/exclusions/remove", this::remove)
                .get("/exclusions/explain", this::explain)
                .get("/exclusions/import", imports::show)
                .post(
                        "/exclusions/import",
                        visit -> imports.take(
                                visit, csv -> visit.sam().exclusions().importServiceNow(csv)));
    }

    private static List<ExclusionRule> all(Visit visit) {
        List<ExclusionRule> rules = new ArrayList<>(visit.sam().exclusions().list());
        rules.addAll(visit.sam().exclusions().identifierRules());
        return rules;
    }

    private void list(Visit visit) {
        List<ExclusionRule> rules = all(visit);
        visit.show(
                "exclusions/list",
                visit.chrome(AREA, Texts.text("exclusions.title")),
                "page",
                PageOf.of(visit, rules, rule -> true),
                "due",
                visit.sam()
                        .exclusions()
                        .dueForReview(visit.now().atZone(ZoneOffset.UTC).toLocalDate()),
                "now",
                visit.now());
    }

    private static Map<String, String> profileTypes(Visit visit) {
        Map<String, String> types = new LinkedHashMap<>();
        Stream.concat(
                        visit.sam().profiles().list().stream()
                                .map(one -> one.data().profileType()),
                        Stream.of(CALENDLY))
                .forEach(type -> types.put(type, type));
        return types;
    }

    private static ExclusionRule find(Visit visit, String id) {
        return all(visit).stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchRecordException("exclusion rule", id));
    }

    private void form(Visit visit) {
        Optional<String> id = visit.query("id");
        String kind = visit.query("kind").orElse(ExclusionForm.USER);
        show(
                visit,
                id.isPresent()
                        ? ExclusionForm.of(find(visit, id.get()))
                        : ExclusionForm.empty(
                                kind.equals(ExclusionForm.IDENTIFIER) ? kind : ExclusionForm.USER, CALENDLY));
    }

    private static void show(Visit visit, Typed form) {
        String id = form.value("id");
        boolean identifier = form.value("kind").equals(ExclusionForm.IDENTIFIER);
        visit.show(
                "exclusions/form",
                visit.chrome(
                        AREA,
                        id.isEmpty()
                                ? Texts.text(identifier ? "exclusions.new.identifier" : "exclusions.new.user")
                                : Texts.text("exclusions.one", id)),
                "form",
                form,
                "identifier",
                identifier,
                "whom",
                id.isEmpty() ? "" : find(visit, id).whom(),
                "types",
                profileTypes(visit));
    }

    private void save(Visit visit) {
        visit.require(Role.SAM_ADMIN, "change exclusion rules");
        Typed form = Typed.of(visit);
        String id = form.value("id");
        try {
            if (!id.isEmpty()) {
                ExclusionRule before = find(visit, id);
                ExclusionTerms terms = ExclusionForm.terms(form, before.terms(), visit);
                visit.sam().exclusions().change(id, terms);
                visit.done("exclusions.changed", id);
            } else {
                visit.done("exclusions.added", add(visit, form).id());
            }
            visit.redirect(LIST);
        } catch (InvalidInputException e) {
            visit.http().status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(visit, form.wrong(e));
        }
    }

    private static ExclusionRule add(Visit visit, Typed form) {
        ExclusionTerms terms = ExclusionForm.terms(form, null, visit);
        if (form.value("kind").equals(ExclusionForm.IDENTIFIER)) {
            return visit.sam()
                    .exclusions()
                    .excludeIdentifier(
                            form.value("profileType").strip(),
                            form.value("identifier").strip(),
                            terms);
        }
        return visit.sam().exclusions().excludeUsers(form.value("pattern").strip(), terms);
    }

    private void remove(Visit visit) {
        visit.require(Role.SAM_ADMIN, "change exclusion rules");
        String id = visit.form().text("id");
        visit.sam().exclusions().remove(id);
        visit.done("exclusions.removed", id);
        visit.redirect(LIST);
    }

    private void explain(Visit visit) {
        if (visit.firstProfile().isEmpty()) {
            visit.show("exclusions/unexplained", visit.chrome(AREA, Texts.text("exclusions.explain")));
            return;
        }
        IntegrationProfile profile = visit.profile();
        String asked = visit.query("person").orElse("");
        Optional<SoftwareSubscription> seat = asked.isEmpty() ? Optional.empty() : Holders.find(visit, profile, asked);
        List<ExclusionVerdict> verdicts = seat.map(
                        one -> visit.sam().exclusions().explain(profile.id(), one.userUri()))
                .orElse(List.of());
        visit.show(
                "exclusions/explain",
                visit.chrome(AREA, Texts.text("exclusions.explain")),
                "profiles",
                visit.sam().profiles().list(),
                "chosen",
                profile,
                "asked",
                asked,
                "person",
                seat.map(one -> one.name() + ", " + one.email().value()).orElse(""),
                "verdicts",
                verdicts);
    }
}
