package io.github.samspoke.emulator.internal.auth;

import io.github.samspoke.emulator.internal.state.Person;
import java.util.LinkedHashSet;
import java.util.Set;

/** What the person in front of the consent page does. Thread-safe. */
public final class Consent {
    private volatile Person person;
    private volatile boolean form;
    private volatile boolean refused;
    private volatile Set<String> declined = Set.of();

    public Consent(Person person) {
        this.person = person;
    }

    public Person person() {
        return person;
    }

    public void person(Person who) {
        this.person = who;
    }

    /** Whether a real page is shown instead of an answer at once. */
    public boolean form() {
        return form;
    }

    public void form(boolean shown) {
        this.form = shown;
    }

    public boolean refused() {
        return refused;
    }

    public void refused(boolean no) {
        this.refused = no;
    }

    public Set<String> declined() {
        return declined;
    }

    public void declined(Set<String> scopes) {
        this.declined = Set.copyOf(scopes);
    }

    /** What is granted of what was asked for. */
    Set<String> granted(Set<String> asked) {
        Set<String> granted = new LinkedHashSet<>(asked);
        granted.removeAll(declined);
        return granted;
    }
}
