package io.github.samspoke.emulator.internal.state;

import io.github.samspoke.emulator.Persona;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A Calendly user, in the organization or no longer. */
public final class Person {
    /** Order of events everywhere: by start, then by age of the row. */
    public static final Comparator<Event> BY_START =
            Comparator.comparingLong(Event::startMicros).thenComparingInt(Event::seq);

    private final int seq;
    private final String name;
    private final String email;
    private final String timezone;
    private final Persona persona;
    private final long createdMicros;
    private final ArrayList<Event> events = new ArrayList<>(0);
    private @Nullable Membership membership;

    public Person(int seq, String name, String email, String timezone, Persona persona, long createdMicros) {
        this.seq = seq;
        this.name = name;
        this.email = email;
        this.timezone = timezone;
        this.persona = persona;
        this.createdMicros = createdMicros;
    }

    public int seq() {
        return seq;
    }

    public String name() {
        return name;
    }

    public String email() {
        return email;
    }

    /** The last part of the person's scheduling page. */
    public String slug() {
        return email.substring(0, email.indexOf('@')).replace('.', '-');
    }

    public String timezone() {
        return timezone;
    }

    public Persona persona() {
        return persona;
    }

    public long createdMicros() {
        return createdMicros;
    }

    /** The seat of this person, or null once removed. */
    public @Nullable Membership membership() {
        return membership;
    }

    void seat(@Nullable Membership seat) {
        this.membership = seat;
    }

    /** Events that this person hosts or co-hosts, by start. */
    public List<Event> events() {
        return events;
    }

    /** Adds an event at its place. */
    public void host(Event event) {
        SortedRows.insert(events, event, BY_START);
    }

    /** Puts another state of an event in its place. */
    void change(Event event) {
        SortedRows.replace(events, event, BY_START);
    }

    /** Gives back the room that growing left over. */
    public void trim() {
        events.trimToSize();
    }
}
