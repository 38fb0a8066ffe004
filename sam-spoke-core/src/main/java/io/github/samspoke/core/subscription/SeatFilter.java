package io.github.samspoke.core.subscription;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which seats somebody looks for.
 *
 * @param text what the person's name or an address of theirs, present or former, contains in any case; empty for any
 * @param role the role in the organization, or null for any
 * @param states the states; empty for any
 */
public record SeatFilter(String text, @Nullable MemberRole role, Set<SubscriptionStatus> states) {
    /** All seats, ended ones too. */
    public static final SeatFilter ALL = new SeatFilter("", null, Set.of());

    /** The seats that are occupied: active and missing ones. */
    public static final SeatFilter OCCUPIED =
            new SeatFilter("", null, Set.of(SubscriptionStatus.ACTIVE, SubscriptionStatus.MISSING));

    /** Takes a copy of the states, and the text in small letters. */
    public SeatFilter {
        text = text.strip().toLowerCase(Locale.ROOT);
        states = Set.copyOf(states);
    }

    /**
     * Looks for a text as well.
     *
     * @param wanted a part of a name or address
     * @return a changed copy
     */
    public SeatFilter saying(String wanted) {
        return new SeatFilter(wanted, role, states);
    }

    /**
     * Looks for a role as well.
     *
     * @param wanted the role, or null for any
     * @return a changed copy
     */
    public SeatFilter inRole(@Nullable MemberRole wanted) {
        return new SeatFilter(text, wanted, states);
    }

    /**
     * Tells whether a seat is one of those.
     *
     * @param seat the seat
     * @return true if so
     */
    public boolean matches(SoftwareSubscription seat) {
        return (states.isEmpty() || states.contains(seat.status()))
                && (role == null || role == seat.role())
                && (text.isEmpty() || says(seat));
    }

    private boolean says(SoftwareSubscription seat) {
        return seat.name().toLowerCase(Locale.ROOT).contains(text)
                || seat.allEmails().stream()
                        .anyMatch(
                                email -> email.value().toLowerCase(Locale.ROOT).contains(text));
    }
}
