package io.github.samspoke.app.console.page.rule;

import io.github.samspoke.app.console.web.Form;
import io.github.samspoke.app.console.web.FormError;
import io.github.samspoke.app.console.web.Router;
import io.github.samspoke.app.console.web.Texts;
import io.github.samspoke.app.console.web.Visit;
import io.github.samspoke.core.common.InvalidInputException;
import io.github.samspoke.core.reclamation.QuietPeriod;
import io.github.samspoke.core.reclamation.SubscriptionCondition;
import io.github.samspoke.core.reclamation.UserProtection;
import io.github.samspoke.core.reclamation.UserProtections;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Shields over people's seats, and the calendar of quiet periods. */
public final class ProtectionPages implements Router.Pages {
    private static final String BACK = "/rules#protections";

    /** What is filled into the two forms. */
    public record Draft(String kind, String who, String which, String reason, String until, String from, String to) {
        static Draft of(Form form) {
            return new Draft(
                    form.optional("kind").orElse(""),
                    form.optional(ConditionForm.WHO).orElse(""),
                    form.optional(ConditionForm.WHICH).orElse(""),
                    form.optional("reason").orElse(""),
                    form.optional("until").orElse(""),
                    form.optional("from").orElse(""),
                    form.optional("to").orElse(""));
        }
    }

    @Override
    public void bind(Router router) {
        router.get(
                        "/protections/new",
                        visit -> form(
                                visit,
                                new Draft("", "email", visit.query("email").orElse(""), "", "", "", ""),
                                FormError.NONE))
                .get(
                        "/quiet-periods/new",
                        visit -> quietForm(visit, new Draft("", "", "", "", "", "", ""), FormError.NONE))
                .post("/protections", this::protect)
                .post("/protections/{id}/remove", this::remove)
                .post("/quiet-periods", this::quiet)
                .post("/quiet-periods/{id}/remove", this::removeQuiet);
    }

    private static void form(Visit visit, Draft draft, FormError error) {
        visit.show(
                "rule/protect",
                visit.chrome("rules", Texts.text("rule.protect.title")),
                "draft",
                draft,
                "choices",
                ConditionForm.choices(),
                "error",
                error);
    }

    private static void quietForm(Visit visit, Draft draft, FormError error) {
        visit.show("rule/quiet", visit.chrome("rules", Texts.text("rule.quiet.title")), "draft", draft, "error", error);
    }

    private void protect(Visit visit) {
        Form form = visit.form();
        try {
            UserProtection made = protect(visit.sam().protections(), form);
            visit.done("rule.protected", made.id());
            visit.redirect(BACK);
        } catch (InvalidInputException e) {
            visit.http().status(HttpStatus.UNPROCESSABLE_CONTENT);
            form(visit, Draft.of(form), FormError.of(e));
        }
    }

    private static UserProtection protect(UserProtections protections, Form form) {
        SubscriptionCondition who = ConditionForm.read(form);
        String reason = form.text("reason");
        return switch (form.text("kind")) {
            case "PROTECTED_USER" -> protections.protect(who, reason, end(form));
            case "VIP" -> protections.vip(who, reason, end(form));
            case "ON_LEAVE" -> protections.onLeave(who, reason, endOf(form.date("until")));
            default -> throw new InvalidInputException("kind", "there is none of that name", "Choose one of the list.");
        };
    }

    private static @Nullable Instant end(Form form) {
        return form.optionalDate("until").map(ProtectionPages::endOf).orElse(null);
    }

    /** A protection stands through its last day. */
    private static Instant endOf(LocalDate last) {
        return last.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private void remove(Visit visit) {
        visit.sam().protections().remove(visit.path("id"));
        visit.done("rule.protection.removed", visit.path("id"));
        visit.redirect(BACK);
    }

    private void quiet(Visit visit) {
        Form form = visit.form();
        try {
            QuietPeriod made =
                    visit.sam().protections().addQuietPeriod(form.date("from"), form.date("to"), form.text("reason"));
            visit.done("rule.quiet.made", made.id());
            visit.redirect(BACK);
        } catch (InvalidInputException e) {
            visit.http().status(HttpStatus.UNPROCESSABLE_CONTENT);
            quietForm(visit, Draft.of(form), FormError.of(e));
        }
    }

    private void removeQuiet(Visit visit) {
        visit.sam().protections().removeQuietPeriod(visit.path("id"));
        visit.done("rule.quiet.removed", visit.path("id"));
        visit.redirect(BACK);
    }
}
