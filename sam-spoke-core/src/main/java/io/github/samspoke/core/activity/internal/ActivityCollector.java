package io.github.samspoke.core.activity.internal;

import io.github.samspoke.core.activity.ActivitySink;
import io.github.samspoke.core.activity.Signal;
import io.github.samspoke.core.activity.UserActivity;
import io.github.samspoke.core.people.EmailAddress;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Collects what an analysis reads on top of what was known; people known by e-mail only are looked up. */
public final class ActivityCollector implements ActivitySink {
    private final Map<String, UserActivity> known;
    private final Map<String, UserActivity> activity;
    private final Map<EmailAddress, String> usersByEmail;
    private long sightings;

    public ActivityCollector(Map<String, UserActivity> known, Map<EmailAddress, String> usersByEmail) {
        this.known = Map.copyOf(known);
        this.activity = new HashMap<>(known);
        this.usersByEmail = usersByEmail;
    }

    /** Forgets all meetings still to come; called when they are about to be read anew for everybody. */
    public synchronized void forgetUpcoming() {
        activity.replaceAll((user, all) -> all.nextUpcoming() == null ? all : all.withoutUpcoming());
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

    /** How many sightings came in. */
    public synchronized long sightings() {
        return sightings;
    }

    /** What is known now, by user. */
    public synchronized Map<String, UserActivity> result() {
        return Map.copyOf(activity);
    }

    /**
     * What is known now, together with what somebody else has stored since this reading began: a last look's sightings
     * must not be lost (I4).
     */
    public synchronized Map<String, UserActivity> resultOn(Map<String, UserActivity> stored) {
        Map<String, UserActivity> merged = new HashMap<>(activity);
        stored.forEach((user, present) -> {
            if (!present.equals(known.get(user))) {
                merged.merge(user, present, UserActivity::with);
            }
        });
        return merged;
    }

    private void change(String userUri, UnaryOperator<UserActivity> change) {
        sightings++;
        activity.put(userUri, change.apply(activity.getOrDefault(userUri, UserActivity.NONE)));
    }
}
