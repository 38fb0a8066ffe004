package io.github.samspoke.core.connection;

import java.util.Set;
import java.util.TreeSet;

/**
 * The scopes that processes need, in the vendor's words.
 *
 * @param required those without which a process cannot run
 * @param optional those that make it better; a person may decline them
 */
public record Scopes(Set<String> required, Set<String> optional) {
    /** Takes copies. */
    public Scopes {
        required = Set.copyOf(required);
        optional = Set.copyOf(optional);
    }

    /**
     * Returns all of them.
     *
     * @return required and optional ones, sorted
     */
    public Set<String> all() {
        Set<String> all = new TreeSet<>(required);
        all.addAll(optional);
        return all;
    }
}
