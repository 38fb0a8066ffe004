package io.github.samspoke.app.console.web;

import io.github.samspoke.core.common.Actor;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Logging in by a one-time link that is printed where the server runs. Opening the link only shows a button, so that
 * nothing which looks links up in advance uses it.
 */
public final class LoginPages implements Router.Pages {
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final Map<String, Instant> printed = new ConcurrentHashMap<>();
    private final Site site;
    private final Guard guard;

    /** For one site. */
    public LoginPages(Site site) {
        this.site = site;
        this.guard = new Guard(site);
    }

    /** A fresh link for somebody. */
    public static URI link(Site site, String user) {
        return site.settings()
                .publicUrl()
                .resolve("/login?ticket=" + site.sessions().ticket(Actor.of(user)));
    }

    @Override
    public void bind(Router router) {
        router.openGet("/login", this::show)
                .openPost("/login", this::login)
                .openPost("/login/link", this::sendLink)
                .post("/logout", this::logout);
    }

    private void show(Context http) {
        String ticket = http.queryParam("ticket");
        Optional<Actor> holder = Optional.ofNullable(ticket).flatMap(site.sessions()::holder);
        page(
                http,
                ticket == null ? "" : ticket,
                holder.map(Actor::name).orElse(""),
                ticket != null && holder.isEmpty());
    }

    private void login(Context http) {
        String ticket = Optional.ofNullable(http.formParam("ticket")).orElse("");
        Optional<Sessions.Begun> begun = site.sessions().begin(ticket);
        if (begun.isEmpty()) {
            http.status(HttpStatus.FORBIDDEN);
            page(http, "", "", true);
            return;
        }
        // Whatever cookie the browser came with, the session's is a new one.
        Optional.ofNullable(http.cookie(Guard.COOKIE)).ifPresent(site.sessions()::end);
        guard.setCookie(http, begun.get().cookie());
        http.redirect("/", HttpStatus.SEE_OTHER);
    }

    /** Prints a new link where the server runs; says the same for names that nobody has. */
    private void sendLink(Context http) {
        String user = new Form(http).optional("user").orElse("");
        if (site.users().names().contains(user) && due(user)) {
            site.settings().announce().accept(Texts.text("login.link", user, link(site, user)));
        }
        Map<String, Object> values = new HashMap<>();
        values.put(
                "chrome", Chrome.open(Texts.text("login.title"), site.settings().demo()));
        http.html(site.views().render("login-sent", values));
    }

    /** Whoever asks again and again voids nobody's link, and fills no terminal. */
    private boolean due(String user) {
        Instant now = site.settings().clock().instant();
        Instant next = printed.merge(user, now, (last, asked) -> asked.isBefore(last.plus(PAUSE)) ? last : asked);
        return next.equals(now);
    }

    private void logout(Visit visit) {
        Optional.ofNullable(visit.http().cookie(Guard.COOKIE)).ifPresent(site.sessions()::end);
        guard.dropCookie(visit.http());
        visit.redirect("/login");
    }

    private void page(Context http, String ticket, String user, boolean expired) {
        http.html(site.views()
                .render(
                        "login",
                        Map.of(
                                "chrome",
                                Chrome.open(
                                        Texts.text("login.title"),
                                        site.settings().demo()),
                                "ticket",
                                ticket,
                                "user",
                                user,
                                "expired",
                                expired)));
    }
}
