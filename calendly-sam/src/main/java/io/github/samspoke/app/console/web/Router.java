package io.github.samspoke.app.console.web;

import io.github.samspoke.core.common.Role;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import io.javalin.http.UnauthorizedResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Binds paths to pages. Every path wants a login and every change its token, unless it was opened explicitly. */
public final class Router {
    private static final Logger LOG = LoggerFactory.getLogger(Router.class);

    private final RoutesConfig routes;
    private final Site site;
    private final Guard guard;
    private final List<Route> bound = new ArrayList<>();

    /** Binds into a server that is being made. */
    public Router(RoutesConfig routes, Site site) {
        this.routes = routes;
        this.site = site;
        this.guard = new Guard(site);
    }

    /**
     * A path that was bound.
     *
     * @param method the method
     * @param path the path, with {@code {names}}
     * @param open whether it is for whoever comes, without login
     */
    public record Route(String method, String path, boolean open) {}

    /** What was bound so far. */
    public List<Route> bound() {
        return List.copyOf(bound);
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
        bound.add(new Route("GET", path, false));
        routes.get(path, http -> withSession(http, page));
        return this;
    }

    /** A change; refused without the token of the session's own forms. */
    public Router post(String path, Page page) {
        bound.add(new Route("POST", path, false));
        routes.post(path, http -> {
            guard.requireOwnOrigin(http);
            withSession(http, visit -> {
                guard.requireToken(http, visit.session());
                page.answer(visit);
            });
        });
        return this;
    }

    /** What tells a browser what happens. */
    @FunctionalInterface
    public interface Stream {
        /** Writes until there is no more to tell. */
        void write(Visit visit, EventStream events) throws IOException, InterruptedException;
    }

    /**
     * A stream of events for a page. It is written by an ordinary request: the server's own events outlive the request of
     * a browser that goes away, and then fail for ever.
     */
    public Router events(String path, Stream stream) {
        bound.add(new Route("GET", path, false));
        routes.get(path, http -> {
            Session session = guard.session(http).orElseThrow(UnauthorizedResponse::new);
            requireUser(session);
            Visit visit = new Visit(http, session, site);
            try {
                stream.write(visit, EventStream.begin(http));
            } catch (IOException e) {
                LOG.debug("The browser at {} has gone", path, e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        return this;
    }

    /** A page for whoever comes, without login. */
    public Router openGet(String path, Handler handler) {
        bound.add(new Route("GET", path, true));
        routes.get(path, handler);
        return this;
    }

    /** A change by whoever comes; it has to be allowed by something in the request itself, such as a signed link. */
    public Router openPost(String path, Handler handler) {
        bound.add(new Route("POST", path, true));
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
        requireUser(session.get());
        page.answer(new Visit(http, session.get(), site));
    }

    /** Nobody without a role sees anything; the engine asks for the rest. */
    private void requireUser(Session session) {
        site.users().require(session.actor(), Role.SAM_USER, "use the console");
    }
}
