package io.github.samspoke.app.console.web;

import io.github.samspoke.core.common.Actor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Login links and sessions. A link is good once and for a quarter of an hour; a session ends after half an hour of
 * silence, and after twelve hours in any case. Only hashes are kept. Safe for many threads.
 */
public final class Sessions {
    static final Duration LINK = Duration.ofMinutes(15);
    static final Duration IDLE = Duration.ofMinutes(30);
    static final Duration LONGEST = Duration.ofHours(12);

    private final Clock clock;
    private final Tokens tokens = new Tokens();
    private final Map<String, Link> links = new ConcurrentHashMap<>();
    private final Map<String, Session> sessions = new ConcurrentHashMap<>();

    /** What a login link stands for. */
    record Link(Actor actor, Instant until) {}

    /** A session that has just begun, with the value of its cookie. */
    record Begun(String cookie, Session session) {}

    /** Keeps time by a clock. */
    public Sessions(Clock clock) {
        this.clock = clock;
    }

    /** Makes a ticket for a login link; an older one of the same person is void. */
    public String ticket(Actor actor) {
        Instant now = clock.instant();
        links.values().removeIf(link -> link.actor().equals(actor) || now.isAfter(link.until()));
        String ticket = tokens.create();
        links.put(Tokens.hash(ticket), new Link(actor, now.plus(LINK)));
        return ticket;
    }

    /** Tells whom a ticket is for, without using it up. */
    Optional<Actor> holder(String ticket) {
        return Optional.ofNullable(links.get(Tokens.hash(ticket)))
                .filter(link -> !clock.instant().isAfter(link.until()))
                .map(Link::actor);
    }

    /** Uses a ticket up; of two that come at once, one gets the session. */
    Optional<Begun> begin(String ticket) {
        Instant now = clock.instant();
        return Optional.ofNullable(links.remove(Tokens.hash(ticket)))
                .filter(link -> !now.isAfter(link.until()))
                .map(link -> {
                    sessions.values().removeIf(session -> over(session, now));
                    String cookie = tokens.create();
                    Session session = new Session(link.actor(), tokens.create(), now);
                    sessions.put(Tokens.hash(cookie), session);
                    return new Begun(cookie, session);
                });
    }

    /** Finds the session of a cookie, unless it is over, and notes that somebody is there. */
    Optional<Session> find(String cookie) {
        Instant now = clock.instant();
        String key = Tokens.hash(cookie);
        Session session = sessions.get(key);
        if (session == null) {
            return Optional.empty();
        }
        if (over(session, now)) {
            sessions.remove(key);
            return Optional.empty();
        }
        session.see(now);
        return Optional.of(session);
    }

    void end(String cookie) {
        sessions.remove(Tokens.hash(cookie));
    }

    private static boolean over(Session session, Instant now) {
        return now.isAfter(session.seen().plus(IDLE))
                || now.isAfter(session.began().plus(LONGEST));
    }
}
