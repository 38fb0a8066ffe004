package io.github.samspoke.app.console.web;

import io.github.samspoke.core.SamSpoke;
import io.github.samspoke.core.common.InvalidInputException;
import io.github.samspoke.core.common.Role;
import io.github.samspoke.core.profile.IntegrationProfile;
import io.github.samspoke.core.profile.ProfileStatus;
import io.github.samspoke.core.subscription.ProfileId;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One request of somebody who is logged in. For its own thread only. */
public final class Visit {
    private static final String PROFILE = "profile";

    private final Context http;
    private final Session session;
    private final Site site;

    Visit(Context http, Session session, Site site) {
        this.http = http;
        this.session = session;
        this.site = site;
    }

    /** The engine, as the one who is logged in. */
    public SamSpoke.View sam() {
        return site.spoke().as(session.actor());
    }

    /** Who may do what. */
    public ConsoleUsers users() {
        return site.users();
    }

    /** The time. */
    public Instant now() {
        return site.settings().clock().instant();
    }

    /** The request itself, for what this class does not offer. */
    public Context http() {
        return http;
    }

    /** The session. */
    public Session session() {
        return session;
    }

    /**
     * Refuses at once what would else be refused inside a task.
     *
     * @throws io.github.samspoke.core.common.NotAllowedException if they lack the role
     */
    public void require(Role role, String command) {
        site.users().require(session.actor(), role, command);
    }

    /** A part of the path. */
    public String path(String name) {
        return http.pathParam(name);
    }

    /** A parameter of the query; an empty one is none. */
    public Optional<String> query(String name) {
        return Optional.ofNullable(http.queryParam(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** What was filled in. */
    public Form form() {
        return new Form(http);
    }

    /**
     * The profile that a page is about: the one named in path, query or form, else the first that is published, else
     * the first there is.
     *
     * @throws InvalidInputException if there is none as yet
     */
    public IntegrationProfile profile() {
        Optional<String> named = Optional.ofNullable(http.pathParamMap().get(PROFILE))
                .or(() -> query(PROFILE))
                .or(() -> form().optional(PROFILE));
        if (named.isPresent()) {
            return sam().profiles().get(new ProfileId(named.get()));
        }
        return firstProfile()
                .orElseThrow(() -> new InvalidInputException(
                        PROFILE, "there is none as yet", "Make one under Integration profiles, New."));
    }

    /** As {@link #profile()} without a name: the first that is published, else the first. */
    public Optional<IntegrationProfile> firstProfile() {
        List<IntegrationProfile> all = sam().profiles().list();
        return all.stream()
                .filter(profile -> profile.data().status() == ProfileStatus.PUBLISHED)
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    /** What is around the page; says what there was to say, once. */
    public Chrome chrome(String area, String title) {
        return chrome(area, title, session.said());
    }

    /** What a part of a page needs to know; what there is to say waits for a whole one. */
    public Chrome fragment(String title) {
        return chrome("", title, List.of());
    }

    private Chrome chrome(String area, String title, List<Notice> notices) {
        String name = session.actor().name();
        return new Chrome(
                title,
                area,
                name,
                site.users().roles(name),
                session.csrf(),
                site.settings().demo(),
                notices);
    }

    /** Shows a page: the template gets {@code chrome} and the values, given as name and value in turn. */
    public void show(String template, Chrome chrome, Object... namesAndValues) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("chrome", chrome);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        http.html(site.views().render(template, parameters));
    }

    /** Sends the browser on, so that going back or again repeats nothing. */
    public void redirect(String path) {
        if (http.header("HX-Request") != null) {
            http.header("HX-Redirect", path).status(HttpStatus.NO_CONTENT);
        } else {
            http.redirect(path, HttpStatus.SEE_OTHER);
        }
    }

    /** Answers with a file to keep, which no browser shows as a page of this origin. */
    public void download(String name, String type, String content) {
        http.header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .contentType(type + "; charset=utf-8")
                .result(content.getBytes(StandardCharsets.UTF_8));
    }

    /** Says on the next page that something was done. */
    public void done(String key, Object... values) {
        session.say(Notice.done(Texts.text(key, values)));
    }
}
