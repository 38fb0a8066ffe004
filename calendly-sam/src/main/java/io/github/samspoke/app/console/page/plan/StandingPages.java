package io.github.samspoke.app.console.page.plan;

import io.github.samspoke.app.console.page.Profiled;
import io.github.samspoke.app.console.web.Form;
import io.github.samspoke.app.console.web.FormError;
import io.github.samspoke.app.console.web.Router;
import io.github.samspoke.app.console.web.Texts;
import io.github.samspoke.app.console.web.Visit;
import io.github.samspoke.core.common.InvalidInputException;
import io.github.samspoke.core.common.NoSuchRecordException;
import io.github.samspoke.core.profile.IntegrationProfile;
import io.github.samspoke.core.reclamation.RuleRevision;
import io.github.samspoke.core.reclamation.StandingApproval;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.Optional;

/** Standing approvals: a named person's word for removals without anybody watching. */
public final class StandingPages implements Router.Pages {
    private static final String TITLE = "standing.title";

    /** What is filled into the form. */
    public record Draft(String most, String days, String reason) {
        static Draft of(Form form) {
            return new Draft(
                    form.optional("mostADay").orElse(""),
                    form.optional("life").orElse(""),
                    form.optional("reason").orElse(""));
        }
    }

    @Override
    public void bind(Router router) {
        router.get(
                        "/standing",
                        Profiled.pinned(
                                PlanPages.AREA,
                                TITLE,
                                (visit, profile) -> show(visit, profile, new Draft("1", "90", ""), FormError.NONE)))
                .post("/standing", this::grant)
                .post("/standing/{id}/revoke", this::revoke);
    }

    private static void show(Visit visit, IntegrationProfile profile, Draft draft, FormError error) {
        Optional<RuleRevision> rule = rule(visit, profile);
        visit.show(
                "plan/standing",
                visit.chrome(PlanPages.AREA, Texts.text(TITLE)),
                "profiles",
                visit.sam().profiles().list(),
                "profile",
                profile,
                "all",
                visit.sam().reclamation().standing(profile),
                "rule",
                rule,
                "breaker",
                visit.sam().reclamation().breaker(profile, 0),
                "draft",
                draft,
                "error",
                error,
                "now",
                visit.now());
    }

    private static Optional<RuleRevision> rule(Visit visit, IntegrationProfile profile) {
        return Optional.ofNullable(profile.data().rule()).flatMap(id -> {
            try {
                return Optional.of(visit.sam().rules().get(id));
            } catch (NoSuchRecordException e) {
                return Optional.empty();
            }
        });
    }

    private void grant(Visit visit) {
        IntegrationProfile profile = visit.profile();
        Form form = visit.form();
        try {
            StandingApproval given = visit.sam()
                    .reclamation()
                    .grantStanding(
                            profile,
                            form.text("rule"),
                            form.number("mostADay"),
                            Duration.ofDays(form.number("life")),
                            form.text("reason"));
            visit.done("standing.given", given.id());
            visit.redirect("/standing?profile=" + profile.id().value());
        } catch (InvalidInputException e) {
            visit.http().status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(visit, profile, Draft.of(form), FormError.of(e));
        }
    }

    private void revoke(Visit visit) {
        StandingApproval revoked = visit.sam()
                .reclamation()
                .revokeStanding(visit.path("id"), visit.form().text("why"));
        visit.done("standing.revoked", revoked.id());
        visit.redirect("/standing?profile=" + revoked.profile().value());
    }
}
