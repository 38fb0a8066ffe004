package io.github.samspoke.app.console.page.backtest;

import io.github.samspoke.app.console.page.Profiled;
import io.github.samspoke.app.console.task.Tasks;
import io.github.samspoke.app.console.web.Form;
import io.github.samspoke.app.console.web.FormError;
import io.github.samspoke.app.console.web.Router;
import io.github.samspoke.app.console.web.Texts;
import io.github.samspoke.app.console.web.Visit;
import io.github.samspoke.core.SamSpoke;
import io.github.samspoke.core.common.InvalidInputException;
import io.github.samspoke.core.common.NoSuchRecordException;
import io.github.samspoke.core.profile.IntegrationProfile;
import io.github.samspoke.core.reclamation.Backtest;
import io.github.samspoke.core.reclamation.BacktestRequest;
import io.javalin.http.HttpStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** Replaying a rule on the past. Results are kept until the server ends, the newest twenty of them. */
public final class BacktestPages implements Router.Pages {
    private static final String AREA = "backtest";
    private static final String TITLE = "backtest.title";
    private static final int KEPT = 20;
    private static final double PERCENT = 100;

    private final Tasks tasks;
    private final AtomicLong numbers = new AtomicLong();
    private final Map<String, Backtest> kept = new LinkedHashMap<>();

    /** Runs backtests as these tasks. */
    public BacktestPages(Tasks tasks) {
        this.tasks = tasks;
    }

    /** What is filled into the form. */
    public record Draft(String thresholds, String horizons, String accepted, boolean meetings) {
        static Draft of(BacktestRequest request) {
            return new Draft(
                    joined(request.thresholds()),
                    joined(request.horizons()),
                    Long.toString(Math.round(request.acceptedRegret() * PERCENT)),
                    request.meetingsAlone());
        }

        static Draft of(Form form) {
            return new Draft(
                    form.optional("thresholds").orElse(""),
                    form.optional("horizons").orElse(""),
                    form.optional("acceptedRegret").orElse(""),
                    form.ticked("meetings"));
        }

        private static String joined(List<Integer> days) {
            return days.stream().map(String::valueOf).collect(Collectors.joining(", "));
        }
    }

    @Override
    public void bind(Router router) {
        router.get(
                        "/backtest",
                        Profiled.page(
                                AREA,
                                TITLE,
                                (visit, profile) -> form(
                                        visit, profile, Draft.of(BacktestRequest.of(profile.id())), FormError.NONE)))
                .post("/backtest", this::run)
                .get("/backtest/{id}", this::show);
    }

    private static void form(Visit visit, IntegrationProfile profile, Draft draft, FormError error) {
        visit.show(
                "backtest/form",
                visit.chrome(AREA, Texts.text(TITLE)),
                "profiles",
                visit.sam().profiles().list(),
                "profile",
                profile,
                "draft",
                draft,
                "error",
                error);
    }

    private void run(Visit visit) {
        IntegrationProfile profile = visit.profile();
        Form form = visit.form();
        try {
            BacktestRequest request = request(profile, form);
            SamSpoke.View sam = visit.sam();
            visit.redirect(tasks.start(
                    visit.session().actor(),
                    Texts.text("backtest.running"),
                    "/backtest?profile=" + profile.id().value(),
                    control -> "/backtest/" + keep(sam.backtests().run(request))));
        } catch (InvalidInputException e) {
            visit.http().status(HttpStatus.UNPROCESSABLE_CONTENT);
            form(visit, profile, Draft.of(form), FormError.of(e));
        }
    }

    private static BacktestRequest request(IntegrationProfile profile, Form form) {
        return new BacktestRequest(
                profile.id(),
                days(form, "thresholds"),
                days(form, "horizons"),
                form.number("acceptedRegret") / PERCENT,
                form.ticked("meetings"));
    }

    private static List<Integer> days(Form form, String field) {
        return form.listed(field).stream().map(text -> day(field, text)).toList();
    }

    private static int day(String field, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new InvalidInputException(field, text + " is no number of days", "Write them as 30, 60, 90.");
        }
    }

    private String keep(Backtest backtest) {
        String id = Long.toString(numbers.incrementAndGet());
        synchronized (kept) {
            kept.put(id, backtest);
            kept.keySet().stream()
                    .limit(Math.max(0, kept.size() - KEPT))
                    .toList()
                    .forEach(kept::remove);
        }
        return id;
    }

    private Backtest get(String id) {
        synchronized (kept) {
            Backtest backtest = kept.get(id);
            if (backtest == null) {
                throw new NoSuchRecordException("backtest", id);
            }
            return backtest;
        }
    }

    private void show(Visit visit) {
        Backtest backtest = get(visit.path("id"));
        visit.show(
                "backtest/result",
                visit.chrome(AREA, Texts.text("backtest.result.title", backtest.rule())),
                "backtest",
                backtest,
                "chart",
                BacktestChart.of(backtest),
                "rule",
                backtest.rule().replaceFirst(" .*", ""));
    }
}
