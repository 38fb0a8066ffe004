package io.github.samspoke.app.console.web;

import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.Authorizer;
import io.github.samspoke.core.common.InvalidInputException;
import io.github.samspoke.core.common.Role;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Who may log in, and with which roles; the engine asks it before each command. Immutable, safe for many threads. */
public final class ConsoleUsers implements Authorizer {
    /** Whoever holds the link of a notice: may hand in its answer, and can never log in. */
    public static final Actor MEMBER = Actor.of("link of a notice");

    private final Map<String, Set<Role>> roles;

    private ConsoleUsers(Map<String, Set<Role>> roles) {
        this.roles = Collections.unmodifiableMap(roles);
    }

    /** One person with all roles. */
    public static ConsoleUsers single(String name) {
        return of(Map.of(Actor.of(name).name(), EnumSet.allOf(Role.class)));
    }

    /** Several people; each has at least one role. */
    public static ConsoleUsers of(Map<String, Set<Role>> roles) {
        Map<String, Set<Role>> copy = new LinkedHashMap<>();
        roles.forEach((name, held) -> {
            if (held.isEmpty()) {
                throw new InvalidInputException("user", name + " has no role", "Write " + name + "=sam_user or more.");
            }
            if (name.equals(Actor.SYSTEM.name()) || name.equals(MEMBER.name())) {
                throw new InvalidInputException("user", name + " is not for people", "Give them another name.");
            }
            copy.put(name, EnumSet.copyOf(held));
        });
        return new ConsoleUsers(copy);
    }

    /** Who they are, in the order in which they were named. */
    public Set<String> names() {
        return roles.keySet();
    }

    /** The roles of one of them; none for somebody unknown. */
    public Set<Role> roles(String name) {
        return roles.getOrDefault(name, Set.of());
    }

    /** The jobs of the engine's own run as the system, which may do everything. */
    @Override
    public boolean holds(Actor actor, Role role) {
        return actor.equals(Actor.SYSTEM)
                || (actor.equals(MEMBER) && role == Role.SAM_USER)
                || roles(actor.name()).contains(role);
    }
}
