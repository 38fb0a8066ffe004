package io.github.samspoke.app.console.web;

import io.github.samspoke.core.common.Role;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import io.javalin.http.sse.SseClient;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Binds paths to pages. Every path wants a login and every change its token, unless it was opened explicitly. */
public final class Router {
    private final RoutesConfig routes;
    private final Site site;
    private final Guard guard;

    /** Binds into a server that is being made. */
    public Router(RoutesConfig routes, Site site) {
        this.routes = routes;
        this.site = site;
        this.guard = new Guard(site);
    }

    /** What a page does with a request. */
    @FunctionalInterface
    public interface Page {
        /** Answers. */
        void answer(Visit visit) throws Exception;
    }

    /** Something that binds paths. */
    @FunctionalInterface
    public interface Pages {
        /** Binds its paths. */
        void bind(Router router);
    }

    /** A page to look at; it changes nothing. */
    public Router get(String path, Page page) {
        routes.get(path, http -> withSession(http, page));
        return this;
    }

    /** A change; refused without the token of the session's own forms. */
    public Router post(String path, Page page) {
        routes.post(path, http -> {
            guard.requireOwnOrigin(http);
            withSession(http, visit -> {
                guard.requireToken(http, visit.session());
                page.answer(visit);
            });
        });
        return this;
    }

    /** A stream of events for a page. */
    public Router events(String path, BiConsumer<Visit, SseClient> stream) {
        routes.sse(path, client -> {
            Optional<Session> session = guard.session(client.ctx());
            if (session.isEmpty()) {
                client.close();
                return;
            }
            stream.accept(new Visit(client.ctx(), session.get(), site), client);
        });
        return this;
    }

    /** A page for whoever comes, without login. */
    public Router openGet(String path, Handler handler) {
        routes.get(path, handler);
        return this;
    }

    /** A change by whoever comes; it has to be allowed by something in the request itself, such as a signed link. */
    public Router openPost(String path, Handler handler) {
        routes.post(path, http -> {
            guard.requireOwnOrigin(http);
            handler.handle(http);
        });
        return this;
    }

    /** What was filled into a form of a page without login. */
    public static Form form(Context http) {
        return new Form(http);
    }

    private void withSession(Context http, Page page) throws Exception {
        Optional<Session> session = guard.session(http);
        if (session.isEmpty()) {
            if (http.header("HX-Request") != null) {
                http.header("HX-Redirect", "/login").status(HttpStatus.NO_CONTENT);
            } else {
                http.redirect("/login", HttpStatus.SEE_OTHER);
            }
            return;
        }
        // Nobody without a role sees anything; the engine asks for the rest.
        site.users().require(session.get().actor(), Role.SAM_USER, "use the console");
        page.answer(new Visit(http, session.get(), site));
    }
}
