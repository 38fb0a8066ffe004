package io.github.samspoke.core.reclamation;

import io.github.samspoke.core.common.InvalidInputException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A shield that somebody has put over people's seats: while it is in force they are no candidates, in no profile.
 *
 * @param id its name in this installation, for example {@code PRT0001}
 * @param kind what it is for
 * @param who whom it shields; of whom that is not known, it shields too
 * @param reason why, for whoever reads it next year
 * @param owner who answers for it
 * @param since when it was put there
 * @param until when it ends, or null if it does not; it stays listed after that
 */
public record UserProtection(
        String id,
        Kind kind,
        SubscriptionCondition who,
        String reason,
        String owner,
        Instant since,
        @Nullable Instant until) {
    /** What a protection is for. */
    public enum Kind {
        /** People whose seats are not to be taken. */
        PROTECTED_USER,
        /** People whom nobody wants to ask why their seat is gone. */
        VIP,
        /** Somebody who is away until a date. */
        ON_LEAVE,
        /** Somebody who has just said "keep", or was just given the seat back. */
        COOLED_DOWN
    }

    /** Checks that it says why, who answers for it, and until when where that is its sense. */
    public UserProtection {
        if (reason.isBlank() || owner.isBlank()) {
            throw new InvalidInputException(
                    "reason", "the reason or the owner is empty", "Say why, and who answers for it.");
        }
        if (until == null && (kind == Kind.ON_LEAVE || kind == Kind.COOLED_DOWN)) {
            throw new InvalidInputException("until", kind + " has no end", "Give the date until which it stands.");
        }
        if (until != null && !until.isAfter(since)) {
            throw new InvalidInputException("until", "it ends before it begins", "Give a later date.");
        }
    }

    /**
     * Shields people for good, or until an {@linkplain #until(Instant) end}.
     *
     * @param id its name
     * @param who whom
     * @param reason why
     * @param owner who answers for it
     * @param since when it is put there
     * @return the protection
     */
    public static UserProtection protectedUsers(
            String id, SubscriptionCondition who, String reason, String owner, Instant since) {
        return new UserProtection(id, Kind.PROTECTED_USER, who, reason, owner, since, null);
    }

    /**
     * Shields important people for good, or until an {@linkplain #until(Instant) end}.
     *
     * @param id its name
     * @param who whom
     * @param reason why
     * @param owner who answers for it
     * @param since when it is put there
     * @return the protection
     */
    public static UserProtection vip(String id, SubscriptionCondition who, String reason, String owner, Instant since) {
        return new UserProtection(id, Kind.VIP, who, reason, owner, since, null);
    }

    /**
     * Shields a person who is away.
     *
     * @param id its name
     * @param userUri the person at the vendor
     * @param reason why
     * @param owner who answers for it
     * @param since when it is put there
     * @param until when the person is back
     * @return the protection
     */
    public static UserProtection onLeave(
            String id, String userUri, String reason, String owner, Instant since, Instant until) {
        return new UserProtection(
                id, Kind.ON_LEAVE, new SubscriptionCondition.User(userUri), reason, owner, since, until);
    }

    /**
     * Shields a person for a while after a "keep" or a restore.
     *
     * @param id its name
     * @param userUri the person at the vendor
     * @param reason why
     * @param owner who answers for it
     * @param since when it is put there
     * @param until when the person may be asked again
     * @return the protection
     */
    public static UserProtection coolDown(
            String id, String userUri, String reason, String owner, Instant since, Instant until) {
        return new UserProtection(
                id, Kind.COOLED_DOWN, new SubscriptionCondition.User(userUri), reason, owner, since, until);
    }

    /**
     * Returns the protection with an end.
     *
     * @param end when it ends
     * @return the shorter protection
     */
    public UserProtection until(Instant end) {
        return new UserProtection(id, kind, who, reason, owner, since, end);
    }

    /**
     * Tells whether the protection stands. One that is put there for a later day stands at once: clocks differ, and it
     * can only keep.
     *
     * @param at when
     * @return false from its end on
     */
    public boolean inForce(Instant at) {
        return until == null || at.isBefore(until);
    }
}
