package io.github.samspoke.emulator.internal.state;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Booked meetings: by row number, by start, and through {@link Person#events()} by host. */
public final class Events {
    private static final int INVITEES = 4_000;

    private final ArrayList<Event> bySeq = new ArrayList<>();
    private final ArrayList<Event> byStart = new ArrayList<>();
    private final Map<Integer, String> invitees = new HashMap<>();

    public int nextSeq() {
        return bySeq.size();
    }

    /** Adds an event at its place. Its number must be {@link #nextSeq()}. */
    public void add(Event event) {
        bySeq.add(event);
        SortedRows.insert(byStart, event, Person.BY_START);
        event.host().host(event);
        if (event.coHost() != null) {
            event.coHost().host(event);
        }
    }

    /** Calls an event off. */
    public void cancel(Event event) {
        Event canceled = event.callOff();
        bySeq.set(event.seq(), canceled);
        SortedRows.replace(byStart, canceled, Person.BY_START);
        event.host().change(canceled);
        if (event.coHost() != null) {
            event.coHost().change(canceled);
        }
    }

    /** How many people are invited: one where the invitee was named, and mostly one elsewhere. */
    public int inviteeCount(Event event) {
        return invitees.containsKey(event.seq()) ? 1 : 1 + Mixing.pick(event.seq() + 1_000L, 10) / 9;
    }

    /** Names the invitee of an event, in place of the one derived from its number. */
    public void invitee(Event event, String email) {
        invitees.put(event.seq(), email);
    }

    /** The invitees that were named, by row number of their event. */
    public Map<Integer, String> invitees() {
        return Collections.unmodifiableMap(invitees);
    }

    public @Nullable Event get(long number) {
        return number >= 0 && number < bySeq.size() ? bySeq.get((int) number) : null;
    }

    /** All events by row number. */
    public List<Event> bySeq() {
        return Collections.unmodifiableList(bySeq);
    }

    public List<Event> byStart() {
        return byStart;
    }

    public int size() {
        return bySeq.size();
    }

    /** E-mail of the first invitee. */
    public String inviteeEmail(Event event) {
        return inviteeEmail(event, 0);
    }

    /** Whether somebody is invited. */
    public boolean invites(Event event, String email) {
        for (int place = 0; place < inviteeCount(event); place++) {
            if (inviteeEmail(event, place).equalsIgnoreCase(email)) {
                return true;
            }
        }
        return false;
    }

    /** E-mail of an invitee, by place. */
    public String inviteeEmail(Event event, int place) {
        String named = invitees.isEmpty() ? null : invitees.get(event.seq());
        return named != null
                ? named
                : "invitee." + Mixing.pick(~(event.seq() + 1_000_003L * place), INVITEES) + "@example.org";
    }

    /** Gives back the room that growing left over. */
    public void trim() {
        bySeq.trimToSize();
        byStart.trimToSize();
    }
}
