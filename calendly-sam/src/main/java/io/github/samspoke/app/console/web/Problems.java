package io.github.samspoke.app.console.web;

import io.github.samspoke.core.common.IllegalMoveException;
import io.github.samspoke.core.common.InvalidInputException;
import io.github.samspoke.core.common.NoSuchRecordException;
import io.github.samspoke.core.common.NotAllowedException;
import io.github.samspoke.core.common.RefusedException;
import io.github.samspoke.core.common.SamSpokeException;
import io.github.samspoke.core.common.VendorException;
import io.github.samspoke.core.profile.OrganizationTakenException;
import io.github.samspoke.core.profile.StaleRevisionException;
import io.github.samspoke.core.profile.ValidationFailedException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import jakarta.servlet.ServletException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is shown when something fails: what happened and what to do, never the inside of the program. */
final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final String SHOWN = "problem.shown";

    private final Site site;
    private final Guard guard;

    Problems(Site site) {
        this.site = site;
        this.guard = new Guard(site);
    }

    void bind(RoutesConfig routes) {
        routes.exception(
                SamSpokeException.class,
                (e, http) -> show(http, status(e), String.valueOf(e.getMessage()), e.remedy()));
        routes.exception(
                HttpResponseException.class,
                (e, http) -> show(
                        http,
                        HttpStatus.forStatus(e.getStatus()),
                        String.valueOf(e.getMessage()),
                        Texts.text("problem.again")));
        // A form with files that is too long without having said so, or broken off.
        routes.exception(
                ServletException.class,
                (e, http) ->
                        show(http, HttpStatus.BAD_REQUEST, Texts.text("problem.form"), Texts.text("problem.again")));
        routes.exception(Exception.class, (e, http) -> {
            String number = UUID.randomUUID().toString();
            LOG.error("Request {} {} failed, number {}", http.method(), http.path(), number, e);
            show(
                    http,
                    HttpStatus.INTERNAL_SERVER_ERROR,
                    Texts.text("problem.inside"),
                    Texts.text("problem.number", number));
        });
        routes.error(HttpStatus.NOT_FOUND.getCode(), http -> {
            if (http.attribute(SHOWN) == null) {
                show(http, HttpStatus.NOT_FOUND, Texts.text("problem.missing"), "");
            }
        });
    }

    private static HttpStatus status(SamSpokeException e) {
        if (e instanceof NotAllowedException) {
            return HttpStatus.FORBIDDEN;
        }
        if (e instanceof NoSuchRecordException) {
            return HttpStatus.NOT_FOUND;
        }
        if (e instanceof RefusedException
                || e instanceof IllegalMoveException
                || e instanceof StaleRevisionException
                || e instanceof OrganizationTakenException
                || e instanceof ValidationFailedException) {
            return HttpStatus.CONFLICT;
        }
        if (e instanceof InvalidInputException) {
            return HttpStatus.UNPROCESSABLE_CONTENT;
        }
        return e instanceof VendorException ? HttpStatus.BAD_GATEWAY : HttpStatus.INTERNAL_SERVER_ERROR;
    }

    private void show(Context http, HttpStatus status, String message, String remedy) {
        http.attribute(SHOWN, true);
        String title = Texts.text("problem.title");
        // Under another name nobody is logged in, whatever cookie came along.
        Chrome chrome = Optional.of(status)
                .filter(one -> one != HttpStatus.MISDIRECTED_REQUEST)
                .flatMap(one -> guard.session(http))
                .map(session -> new Visit(http, session, site).chrome("", title))
                .orElseGet(() -> Chrome.open(title, site.settings().demo()));
        http.status(status)
                .html(site.views().render("problem", Map.of("chrome", chrome, "message", message, "remedy", remedy)));
    }
}
