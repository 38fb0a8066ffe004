package io.github.samspoke.core.reclamation;

/**
 * Why a seat is not taken back, in the order in which reasons are told: a person is counted under the first. Those
 * that a policy may name can be set aside by it; the others cannot.
 */
public enum ProtectionReason {
    /** Owns the organization (I2). */
    OWNER(false),
    /** The account behind a profile's token (I2). */
    TOKEN_ACCOUNT(false),
    /** The last admin beside the owner (I2). */
    LAST_ADMIN(false),
    /** A role that this library does not know (I2). */
    UNKNOWN_ROLE(false),
    /** An admin (I2). */
    ADMIN(true),
    /** Administers a group (I2). */
    GROUP_ADMIN(true),
    /** Group roles could not be read (I2): unknown is not "no". */
    GROUP_ROLES_UNKNOWN(true),
    /** The evidence does not say (I3). */
    UNKNOWN_EVIDENCE(false),
    /** Hosts a meeting that is still to come (I5). */
    UPCOMING_MEETING(true),
    /** Not seen by the last complete download (I7). */
    MISSING(false),
    /** Joined less than 30 days ago, or nobody knows when. */
    JUST_JOINED(false),
    /** Shielded by an admin: these seats are not to be taken. */
    PROTECTED_USER(false),
    /** Shielded by an admin: an important person. */
    VIP(false),
    /** Away until a date. */
    ON_LEAVE(false),
    /** Has said "keep", or was given the seat back, a while ago. */
    COOLED_DOWN(false),
    /** A shared event type rests on the person: nobody would host it any more, or not all of it. */
    SOLE_HOST(true),
    /** Left out by an exclusion rule. */
    EXCLUDED(false),
    /** Came back after a removal of ours: taking the seat back again would be a quarrel, not a saving. */
    REAPPEARED(false),
    /** The rule only reports. */
    REPORT_ONLY(false);

    private final boolean nameable;

    ProtectionReason(boolean nameable) {
        this.nameable = nameable;
    }

    /**
     * Tells whether a policy may set the protection aside by naming it.
     *
     * @return false if nothing can
     */
    public boolean nameable() {
        return nameable;
    }
}
