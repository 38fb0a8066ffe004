package io.github.samspoke.emulator.internal.state;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/** Everything the emulated organization holds. The parts are guarded by {@link #read} and {@link #write}. */
public final class Store {
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Uris uris;
    private final People people = new People();
    private final Invitations invitations = new Invitations();
    private final EventTypes eventTypes = new EventTypes();
    private final Events events = new Events();
    private final ActivityLog log = new ActivityLog();
    private final Groups groups = new Groups();
    private final Changes changes = new Changes();
    private final Map<Kind, Table> tables = new EnumMap<>(Kind.class);
    private Organization organization;

    public Store(Uris uris, Organization organization) {
        this.uris = uris;
        this.organization = organization;
        for (Kind kind : Kind.values()) {
            tables.put(kind, new Table(kind, uris));
        }
    }

    /** Runs while nothing changes. */
    public <T> T read(Supplier<T> work) {
        lock.readLock().lock();
        try {
            return work.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Runs alone. */
    public <T> T write(Supplier<T> work) {
        lock.writeLock().lock();
        try {
            return work.get();
        } finally {
            lock.writeLock().unlock();
        }
    }

    public Uris uris() {
        return uris;
    }

    public Organization organization() {
        return organization;
    }

    public void organization(Organization changed) {
        this.organization = changed;
    }

    public People people() {
        return people;
    }

    public Invitations invitations() {
        return invitations;
    }

    public EventTypes eventTypes() {
        return eventTypes;
    }

    public Events events() {
        return events;
    }

    public ActivityLog log() {
        return log;
    }

    public Groups groups() {
        return groups;
    }

    /** What requests have changed about things that are otherwise derived. */
    public Changes changes() {
        return changes;
    }

    /** The rows of a kind that is kept as it is shown. */
    public Table table(Kind kind) {
        return Objects.requireNonNull(tables.get(kind));
    }

    /** URI of the organization that a person belongs to: the home one, or after a removal one of their own. */
    public String organizationUri(Person person) {
        return uris.organization(person.membership() == null ? 1L + person.seq() : Uris.HOME);
    }
}
