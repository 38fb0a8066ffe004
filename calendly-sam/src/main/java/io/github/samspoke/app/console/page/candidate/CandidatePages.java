package io.github.samspoke.app.console.page.candidate;

import io.github.samspoke.app.console.page.People;
import io.github.samspoke.app.console.page.Profiled;
import io.github.samspoke.app.console.web.Form;
import io.github.samspoke.app.console.web.FormError;
import io.github.samspoke.app.console.web.PageOf;
import io.github.samspoke.app.console.web.Router;
import io.github.samspoke.app.console.web.Texts;
import io.github.samspoke.app.console.web.Visit;
import io.github.samspoke.core.common.InvalidInputException;
import io.github.samspoke.core.common.NoSuchRecordException;
import io.github.samspoke.core.profile.IntegrationProfile;
import io.github.samspoke.core.reclamation.Assessment;
import io.github.samspoke.core.reclamation.CandidateState;
import io.github.samspoke.core.reclamation.Justification;
import io.github.samspoke.core.reclamation.RemovalCandidate;
import io.javalin.http.HttpStatus;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Removal candidates: the list, one made by hand, and why somebody is or is not one. */
public final class CandidatePages implements Router.Pages {
    private static final String AREA = "candidates";
    private static final String TITLE = "candidate.title";
    private static final String ALL = "all";

    /** The list's filters as they were sent. */
    public record Filter(String state, String text) {}

    /** What is filled into the form of a candidate that a person makes. */
    public record Draft(String user, String justification, String reason) {
        static Draft of(Form form) {
            return new Draft(
                    form.optional("user").orElse(""),
                    form.optional("justification").orElse(""),
                    form.optional("reason").orElse(""));
        }
    }

    @Override
    public void bind(Router router) {
        router.get("/candidates", Profiled.page(AREA, TITLE, this::list))
                .get(
                        "/candidates/new",
                        Profiled.page(
                                AREA,
                                "candidate.new.title",
                                (visit, profile) -> form(
                                        visit,
                                        profile,
                                        new Draft(visit.query("user").orElse(""), "", ""),
                                        FormError.NONE)))
                .post("/candidates", this::create)
                .post("/candidates/request-all", this::requestAll)
                .get("/candidates/explain", Profiled.page(AREA, "candidate.explain.title", this::explain));
    }

    private void list(Visit visit, IntegrationProfile profile) {
        List<RemovalCandidate> all = visit.sam().candidates().all(profile.id());
        People people = People.of(visit.sam(), profile.id());
        Filter filter =
                new Filter(visit.query("state").orElse(""), visit.query("text").orElse(""));
        List<RemovalCandidate> longestFirst = all.stream()
                .sorted(Comparator.comparing(
                                (RemovalCandidate one) -> !one.state().open())
                        .thenComparing(Comparator.comparingLong(RemovalCandidate::inactiveDays)
                                .reversed())
                        .thenComparing(RemovalCandidate::number))
                .toList();
        long ready =
                all.stream().filter(one -> one.state() == CandidateState.READY).count();
        long open = all.stream().filter(one -> one.state().open()).count();
        visit.show(
                "candidate/list",
                visit.chrome(AREA, Texts.text(TITLE)),
                "profiles",
                visit.sam().profiles().list(),
                "profile",
                profile,
                "page",
                PageOf.of(visit, longestFirst, one -> matches(one, filter, people)),
                "people",
                people,
                "filter",
                filter,
                "any",
                !all.isEmpty(),
                "open",
                open,
                "ready",
                ready,
                "savings",
                visit.sam().candidates().potentialSavings(profile.id()),
                "each",
                all.isEmpty()
                        ? ""
                        : visit.sam().candidates().potentialSavings(all.get(0).number()));
    }

    private static boolean matches(RemovalCandidate one, Filter filter, People people) {
        boolean state = filter.state().isEmpty()
                ? one.state().open()
                : filter.state().equals(ALL) || one.state().name().equals(filter.state());
        String text = filter.text();
        return state
                && (text.isEmpty()
                        || one.number().equalsIgnoreCase(text)
                        || one.assignmentGroup().toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT))
                        || people.match(one.userUri(), text));
    }

    private void form(Visit visit, IntegrationProfile profile, Draft draft, FormError error) {
        visit.show(
                "candidate/new",
                visit.chrome(AREA, Texts.text("candidate.new.title")),
                "profile",
                profile,
                "draft",
                draft,
                "error",
                error);
    }

    private void create(Visit visit) {
        IntegrationProfile profile = visit.profile();
        Form form = visit.form();
        try {
            RemovalCandidate made = visit.sam()
                    .candidates()
                    .create(
                            profile.id(),
                            form.text("user"),
                            Justification.of(form.text("justification")),
                            form.text("reason"));
            visit.done("candidate.made", made.number());
            visit.redirect("/candidates/" + made.number());
        } catch (InvalidInputException e) {
            visit.http().status(HttpStatus.UNPROCESSABLE_CONTENT);
            form(visit, profile, Draft.of(form), FormError.of(e));
        } catch (NoSuchRecordException e) {
            visit.http().status(HttpStatus.UNPROCESSABLE_CONTENT);
            form(visit, profile, Draft.of(form), new FormError("user", Texts.text("candidate.nobody")));
        }
    }

    private void requestAll(Visit visit) {
        IntegrationProfile profile = visit.profile();
        int moved = visit.sam().candidates().requestAll(profile.id()).size();
        visit.done("candidate.requested.all", moved);
        visit.redirect("/candidates?profile=" + profile.id().value());
    }

    private void explain(Visit visit, IntegrationProfile profile) {
        String user = visit.query("user").orElse("");
        Optional<Assessment> found = Optional.empty();
        FormError error = FormError.NONE;
        if (!user.isEmpty()) {
            try {
                found = Optional.of(visit.sam().candidates().explain(profile.id(), user));
            } catch (NoSuchRecordException e) {
                error = new FormError("user", Texts.text("candidate.nobody"));
                visit.http().status(HttpStatus.UNPROCESSABLE_CONTENT);
            }
        }
        Optional<String> open = found.flatMap(assessment -> visit.sam().candidates().open(profile.id()).stream()
                .filter(one -> one.userUri().equals(assessment.subscription().userUri()))
                .map(RemovalCandidate::number)
                .findFirst());
        visit.show(
                "candidate/explain",
                visit.chrome(AREA, Texts.text("candidate.explain.title")),
                "profiles",
                visit.sam().profiles().list(),
                "profile",
                profile,
                "user",
                user,
                "error",
                error,
                "assessment",
                found,
                "open",
                open);
    }
}
