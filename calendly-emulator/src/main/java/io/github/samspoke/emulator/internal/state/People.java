package io.github.samspoke.emulator.internal.state;

import io.github.samspoke.emulator.Persona;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Users and their seats. Rows stay after a removal, marked, so that page tokens keep their place. */
public final class People {
    private final List<Person> persons = new ArrayList<>();
    private final List<Membership> memberships = new ArrayList<>();
    private final Map<String, Person> byEmail = new HashMap<>();
    private int seated;

    /** A new user without a seat. */
    public Person add(String name, String email, String timezone, Persona persona, long created) {
        Person person = new Person(persons.size(), name, email, timezone, persona, created);
        persons.add(person);
        byEmail.put(email.toLowerCase(Locale.ROOT), person);
        return person;
    }

    /** Gives a person a new seat. */
    public Membership seat(Person person, String role, long created) {
        if (person.membership() != null) {
            throw new IllegalArgumentException("is already a member: " + person.email());
        }
        Membership seat = new Membership(memberships.size(), person, role, created);
        memberships.add(seat);
        person.seat(seat);
        seated++;
        return seat;
    }

    /** Puts a seat back as it was saved. */
    public Membership restore(Person person, String role, long created, long updated, boolean removed) {
        Membership seat = new Membership(memberships.size(), person, role, created);
        memberships.add(seat);
        if (removed) {
            seat.remove(updated);
        } else {
            seat.role(role, updated);
            person.seat(seat);
            seated++;
        }
        return seat;
    }

    /** Takes a seat away; the person stays a user without an organization. */
    public void remove(Membership seat, long now) {
        if (!seat.removed()) {
            seat.remove(now);
            seat.person().seat(null);
            seated--;
        }
    }

    public void role(Membership seat, String role, long now) {
        seat.role(role, now);
    }

    public @Nullable Person person(long number) {
        return number >= 0 && number < persons.size() ? persons.get((int) number) : null;
    }

    public @Nullable Person byEmail(String email) {
        return byEmail.get(email.toLowerCase(Locale.ROOT));
    }

    public @Nullable Membership membership(long number) {
        return number >= 0 && number < memberships.size() ? memberships.get((int) number) : null;
    }

    public List<Person> persons() {
        return Collections.unmodifiableList(persons);
    }

    /** All seats ever given, by age. */
    public List<Membership> memberships() {
        return memberships;
    }

    /** Number of seats in use. */
    public int seated() {
        return seated;
    }
}
