package io.github.samspoke.calendly.oauth;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** What a host wants to do, and the scopes that takes. */
public enum Purpose {
    /** Reading who belongs to the organization, and pending invitations. */
    MEMBERS(Scope.USERS_READ, Scope.ORGANIZATIONS_READ),
    /** Reading groups and who is in them. */
    GROUPS(Scope.USERS_READ, Scope.ORGANIZATIONS_READ, Scope.GROUPS_READ),
    /** Reading scheduled events and event types, to see who uses their seat. */
    ACTIVITY(Scope.USERS_READ, Scope.SCHEDULED_EVENTS_READ, Scope.EVENT_TYPES_READ),
    /** Reading the activity log, which organizations on the Enterprise plan have. */
    ACTIVITY_LOG(Scope.USERS_READ, Scope.ORGANIZATIONS_READ, Scope.ACTIVITY_LOG_READ),
    /** Removing members, and looking once more before it. */
    REMOVAL(Scope.USERS_READ, Scope.SCHEDULED_EVENTS_READ, Scope.ORGANIZATIONS_WRITE);

    @SuppressWarnings("ImmutableEnumChecker") // Made by Set.of, which it does not know.
    private final Set<Scope> scopes;

    Purpose(Scope... scopes) {
        this.scopes = Set.of(scopes);
    }

    /**
     * The scopes this takes.
     *
     * @return the scopes, as few as possible
     */
    public Set<Scope> scopes() {
        return scopes;
    }

    /**
     * The scopes that several purposes take together. A scope that another of them includes is left out.
     *
     * @param purposes what the host wants to do
     * @return the scopes to ask for
     */
    public static Set<Scope> scopesFor(Purpose... purposes) {
        Set<Scope> all = Arrays.stream(purposes)
                .flatMap(purpose -> purpose.scopes.stream())
                .collect(Collectors.toSet());
        return all.stream()
                .filter(scope -> all.stream().noneMatch(other -> !other.equals(scope) && other.includes(scope)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
