package io.github.samspoke.core.activity.internal;

import io.github.samspoke.core.activity.ActivitySink;
import io.github.samspoke.core.activity.Signal;
import io.github.samspoke.core.activity.UserActivity;
import io.github.samspoke.core.people.EmailAddress;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Collects what one reading sees; people known by e-mail only are looked up. */
public final class ActivityCollector implements ActivitySink {
    private final Map<String, UserActivity> activity = new HashMap<>();
    private final Map<EmailAddress, String> usersByEmail;
    private final Set<String> unreadable = new HashSet<>();
    private long sightings;

    public ActivityCollector(Map<EmailAddress, String> usersByEmail) {
        this.usersByEmail = usersByEmail;
    }

    @Override
    public synchronized void signal(String userUri, Signal signal, Instant at) {
        change(userUri, all -> all.with(signal, at));
    }

    @Override
    public boolean signal(EmailAddress email, Signal signal, Instant at) {
        String user = usersByEmail.get(email);
        if (user != null) {
            signal(user, signal, at);
        }
        return user != null;
    }

    @Override
    public synchronized void upcoming(String userUri, Instant start) {
        change(userUri, all -> all.withUpcoming(start));
    }

    @Override
    public boolean upcoming(EmailAddress email, Instant start) {
        String user = usersByEmail.get(email);
        if (user != null) {
            upcoming(user, start);
        }
        return user != null;
    }

    @Override
    public synchronized void unreadable(String userUri) {
        unreadable.add(userUri);
    }

    @Override
    public boolean unreadable(EmailAddress email) {
        String user = usersByEmail.get(email);
        if (user != null) {
            unreadable(user);
        }
        return user != null;
    }

    /** Adds all that another collector has seen. */
    void addAll(ActivityCollector other) {
        Map<String, UserActivity> more = other.result();
        long count = other.sightings();
        Set<String> doubted = other.unreadablePeople();
        synchronized (this) {
            more.forEach((user, seen) -> activity.merge(user, seen, UserActivity::with));
            sightings += count;
            unreadable.addAll(doubted);
        }
    }

    /** How many sightings came in. */
    public synchronized long sightings() {
        return sightings;
    }

    /** The people of whom something could not be read. */
    synchronized Set<String> unreadablePeople() {
        return Set.copyOf(unreadable);
    }

    /** What was seen, by user. */
    public synchronized Map<String, UserActivity> result() {
        return Map.copyOf(activity);
    }

    private void change(String userUri, UnaryOperator<UserActivity> change) {
        sightings++;
        activity.put(userUri, change.apply(activity.getOrDefault(userUri, UserActivity.NONE)));
    }
}
