package io.github.samspoke.emulator.internal.auth;

import io.github.samspoke.emulator.internal.state.Membership;
import io.github.samspoke.emulator.internal.state.Person;

/**
 * Who makes a request.
 *
 * @param person the user
 * @param grant what the token allows
 */
public record Caller(Person person, Grant grant) {
    /** Whether the caller has a seat in the organization. */
    public boolean member() {
        return person.membership() != null;
    }

    /** Whether the caller is its owner or an admin. */
    public boolean manages() {
        Membership seat = person.membership();
        return seat != null && seat.manages();
    }
}
