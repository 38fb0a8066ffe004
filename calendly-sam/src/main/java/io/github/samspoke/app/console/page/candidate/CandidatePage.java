package io.github.samspoke.app.console.page.candidate;

import io.github.samspoke.app.console.page.People;
import io.github.samspoke.app.console.web.FormError;
import io.github.samspoke.app.console.web.Router;
import io.github.samspoke.app.console.web.Texts;
import io.github.samspoke.app.console.web.Visit;
import io.github.samspoke.core.common.InvalidInputException;
import io.github.samspoke.core.common.NoSuchRecordException;
import io.github.samspoke.core.reclamation.Assessment;
import io.github.samspoke.core.reclamation.RemovalCandidate;
import io.javalin.http.HttpStatus;
import java.util.Optional;

/** One removal candidate, and all that can be done with it. */
public final class CandidatePage implements Router.Pages {
    private static final String PATH = "/candidates/{number}";
    private static final String NOTE = "note";

    @Override
    public void bind(Router router) {
        router.get(PATH, visit -> show(visit, "", FormError.NONE))
                .post(PATH + "/assign", this::assign)
                .post(PATH + "/recipient", this::recipient);
        for (Move move : Move.values()) {
            router.post(PATH + "/" + move.path(), visit -> move(visit, move));
        }
    }

    private void show(Visit visit, String note, FormError error) {
        RemovalCandidate candidate = visit.sam().candidates().get(visit.path("number"));
        People people = People.of(visit.sam(), candidate.profile());
        visit.show(
                "candidate/one",
                visit.chrome(
                        "candidates",
                        Texts.text("candidate.one.title", candidate.number(), people.name(candidate.userUri()))),
                "candidate",
                candidate,
                "people",
                people,
                "moves",
                Move.in(candidate.state()),
                "assessment",
                assessment(visit, candidate),
                "savings",
                visit.sam().candidates().potentialSavings(candidate.number()),
                NOTE,
                note,
                "error",
                error);
    }

    /** What the engine says of the person today; nothing of a closed one, whom its last words are about. */
    private static Optional<Assessment> assessment(Visit visit, RemovalCandidate candidate) {
        if (!candidate.state().open()) {
            return Optional.empty();
        }
        try {
            return Optional.of(visit.sam().candidates().explain(candidate.profile(), candidate.userUri()));
        } catch (NoSuchRecordException e) {
            return Optional.empty();
        }
    }

    private void move(Visit visit, Move move) {
        change(visit, () -> {
            String note = move.noted() ? visit.form().text(NOTE) : "";
            move.give(visit.sam().candidates(), visit.path("number"), note);
            visit.done("candidate.done." + move.name());
        });
    }

    private void assign(Visit visit) {
        change(visit, () -> {
            visit.sam()
                    .candidates()
                    .assign(
                            visit.path("number"),
                            visit.form().text("group"),
                            visit.form().optional("person").orElse(null));
            visit.done("candidate.assigned");
        });
    }

    private void recipient(Visit visit) {
        change(visit, () -> {
            visit.sam()
                    .candidates()
                    .setRecipient(
                            visit.path("number"), visit.form().optional("email").orElse(null));
            visit.done("candidate.addressed");
        });
    }

    private void change(Visit visit, Runnable command) {
        try {
            command.run();
            visit.redirect("/candidates/" + visit.path("number"));
        } catch (InvalidInputException e) {
            visit.http().status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(visit, visit.form().optional(NOTE).orElse(""), FormError.of(e));
        }
    }
}
