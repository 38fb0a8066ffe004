package io.github.samspoke.app.console.page;

import io.github.samspoke.app.console.web.Chrome;
import io.github.samspoke.app.console.web.FormError;
import io.github.samspoke.app.console.web.Link;
import io.github.samspoke.app.console.web.Router;
import io.github.samspoke.app.console.web.Site;
import io.github.samspoke.app.console.web.Texts;
import io.github.samspoke.app.console.web.Visit;
import io.github.samspoke.core.common.InvalidInputException;
import io.github.samspoke.core.common.SamSpokeException;
import io.github.samspoke.core.common.Secret;
import io.github.samspoke.core.connection.Connection;
import io.github.samspoke.core.connection.ConnectionSettings;
import io.github.samspoke.core.connection.PendingConnection;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * "Create and Get OAuth Token": the way to the vendor's consent and back. What is pending lies in the session under its
 * state, so that nobody else's browser can finish it. The vendor sends the browser back from another site, to where the
 * session's cookie does not go along; an open page there leads on to one of our own, where it does.
 */
public final class ConsentPages implements Router.Pages {
    private static final String PENDING = "consent.";
    private static final String STATE = "state";
    private static final String ALIAS = "alias";

    private final Site site;

    /** For a site whose own address the vendor sends browsers back to. */
    public ConsentPages(Site site) {
        this.site = site;
    }

    @Override
    public void bind(Router router) {
        router.post("/connections/begin", this::begin)
                .post("/connections/again", this::again)
                .get("/connections/consent", this::leadOut)
                .openGet(ConnectionSettings.DEFAULT_REDIRECT_PATH, this::leadBack)
                .get("/connections/return", this::comeBack)
                .post("/connections/paste", this::paste);
    }

    /** With the whole form; nothing is kept of it before consent was given. */
    private void begin(Visit visit) {
        ConnectionFields fields = ConnectionFields.of(visit, ConnectionPages.redirect(site));
        PendingConnection pending;
        try {
            Secret secret =
                    visit.form().optional("clientSecret").map(Secret::of).orElse(null);
            pending = visit.sam().connections().begin(fields.settings(secret));
        } catch (InvalidInputException e) {
            visit.http().status(HttpStatus.UNPROCESSABLE_CONTENT);
            ConnectionPages.form(visit, fields, FormError.of(e));
            return;
        }
        keep(visit, pending);
    }

    /** For an alias that is set already. */
    private void again(Visit visit) {
        keep(visit, visit.sam().connections().begin(visit.form().text(ALIAS)));
    }

    private static void keep(Visit visit, PendingConnection pending) {
        String state = parameter(pending.authorizationUrl(), STATE).orElseThrow();
        visit.session().keep(PENDING + state, pending);
        visit.redirect(Link.to("/connections/consent", STATE, state));
    }

    /** A form may not lead to another site, but this page may. */
    private void leadOut(Visit visit) {
        String state = visit.query(STATE).orElse("");
        Optional<PendingConnection> pending = visit.session().kept(PENDING + state, PendingConnection.class);
        if (pending.isEmpty()) {
            unknown(visit);
            return;
        }
        visit.show(
                "connections/consent",
                visit.chrome(ConnectionPages.AREA, Texts.text("connections.consent.title")),
                "url",
                pending.get().authorizationUrl().toString(),
                "own",
                pending.get().settings().redirectUrl().equals(ConnectionPages.redirect(site)),
                "redirect",
                pending.get().settings().redirectUrl().toString(),
                ALIAS,
                pending.get().settings().alias());
    }

    private void leadBack(Context http) {
        String query = http.queryString();
        http.html(site.views()
                .render(
                        "connections/back",
                        Map.of(
                                "chrome",
                                Chrome.open(
                                        Texts.text("connections.back.title"),
                                        site.settings().demo()),
                                "onwards",
                                "/connections/return" + (query == null ? "" : "?" + query))));
    }

    private void comeBack(Visit visit) {
        finish(visit, visit.query(STATE).orElse(""), visit.http().queryString());
    }

    /** Where the vendor's page could not come back to this console, a person brings the address. */
    private void paste(Visit visit) {
        String typed = visit.form().text("address");
        try {
            URI address = new URI(typed);
            finish(visit, parameter(address, STATE).orElse(""), address.getRawQuery());
        } catch (URISyntaxException e) {
            unknown(visit);
        }
    }

    private void finish(Visit visit, String state, @Nullable String query) {
        Optional<PendingConnection> pending = visit.session().take(PENDING + state, PendingConnection.class);
        if (pending.isEmpty() || query == null) {
            unknown(visit);
            return;
        }
        ConnectionSettings settings = pending.get().settings();
        Connection connection;
        try {
            connection =
                    visit.sam().connections().finish(pending.get(), URI.create(settings.redirectUrl() + "?" + query));
        } catch (SamSpokeException e) {
            visit.http().status(HttpStatus.BAD_GATEWAY);
            failed(visit, settings.alias(), String.valueOf(e.getMessage()), e.remedy());
            return;
        }
        visit.done("connections.connected", connection.alias());
        visit.redirect(ConnectionPages.path(connection.alias()));
    }

    private static void unknown(Visit visit) {
        visit.http().status(HttpStatus.CONFLICT);
        failed(visit, "", Texts.text("connections.failed.unknown"), Texts.text("connections.failed.unknown.remedy"));
    }

    private static void failed(Visit visit, String alias, String message, String remedy) {
        visit.show(
                "connections/failed",
                visit.chrome(ConnectionPages.AREA, Texts.text("connections.failed.title")),
                ALIAS,
                alias,
                "message",
                message,
                "remedy",
                remedy);
    }

    private static Optional<String> parameter(URI uri, String name) {
        String query = uri.getRawQuery();
        if (query == null) {
            return Optional.empty();
        }
        for (String pair : query.split("&", -1)) {
            if (pair.startsWith(name + "=")) {
                return Optional.of(URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8));
            }
        }
        return Optional.empty();
    }
}
