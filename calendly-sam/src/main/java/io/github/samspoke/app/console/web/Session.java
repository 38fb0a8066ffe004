package io.github.samspoke.app.console.web;

import io.github.samspoke.core.common.Actor;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Somebody who is logged in, in one browser. Safe for many threads. */
public final class Session {
    private final Actor actor;
    private final String csrf;
    private final Instant began;
    private final Deque<Notice> notices = new ArrayDeque<>();
    private final Map<String, Object> kept = new ConcurrentHashMap<>();
    private volatile Instant seen;

    Session(Actor actor, String csrf, Instant began) {
        this.actor = actor;
        this.csrf = csrf;
        this.began = began;
        this.seen = began;
    }

    /** Who it is. */
    public Actor actor() {
        return actor;
    }

    /** What each form of theirs carries, and no other page can know. */
    public String csrf() {
        return csrf;
    }

    Instant began() {
        return began;
    }

    Instant seen() {
        return seen;
    }

    void see(Instant now) {
        seen = now;
    }

    /** Says something on the next page. */
    public void say(Notice notice) {
        synchronized (notices) {
            notices.add(notice);
        }
    }

    List<Notice> said() {
        synchronized (notices) {
            List<Notice> all = new ArrayList<>(notices);
            notices.clear();
            return all;
        }
    }

    /** Keeps a value of a way that takes several pages, such as a consent that was begun. */
    public void keep(String key, Object value) {
        kept.put(key, value);
    }

    /** Looks at a kept value, which stays. */
    public <T> Optional<T> kept(String key, Class<T> type) {
        return Optional.ofNullable(kept.get(key)).map(type::cast);
    }

    /** Takes a kept value out, so that it is used once. */
    public <T> Optional<T> take(String key, Class<T> type) {
        return Optional.ofNullable(kept.remove(key)).map(type::cast);
    }
}
