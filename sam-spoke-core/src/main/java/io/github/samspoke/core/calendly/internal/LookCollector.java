package io.github.samspoke.core.calendly.internal;

import io.github.samspoke.core.activity.ActivitySink;
import io.github.samspoke.core.activity.LastActivity;
import io.github.samspoke.core.activity.Signal;
import io.github.samspoke.core.people.EmailAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Collects what the last look sees of one person, and nothing of anybody else. */
final class LookCollector implements ActivitySink {
    private final String userUri;
    private final List<LastActivity> signals = new ArrayList<>();
    private final List<Instant> upcoming = new ArrayList<>();

    LookCollector(String userUri) {
        this.userUri = userUri;
    }

    @Override
    public void signal(String user, Signal signal, Instant at) {
        if (user.equals(userUri)) {
            signals.add(new LastActivity(signal, at));
        }
    }

    /** Only what was asked for as this person's comes here, perhaps under an address of before. */
    @Override
    public boolean signal(EmailAddress address, Signal signal, Instant at) {
        signals.add(new LastActivity(signal, at));
        return true;
    }

    @Override
    public void upcoming(String user, Instant start) {
        if (user.equals(userUri)) {
            upcoming.add(start);
        }
    }

    @Override
    public boolean upcoming(EmailAddress address, Instant start) {
        upcoming.add(start);
        return true;
    }

    /** The look reads with the client alone, which throws at what it cannot read. */
    @Override
    public void unreadable(String user) {
        throw new IllegalStateException("a look reads all or nothing");
    }

    @Override
    public boolean unreadable(EmailAddress address) {
        throw new IllegalStateException("a look reads all or nothing");
    }

    List<LastActivity> signals() {
        return signals;
    }

    List<Instant> upcoming() {
        return upcoming;
    }
}
