package io.github.samspoke.core.subscription;

/** A member's role in the vendor's organization. */
public enum MemberRole {
    /** Owns the organization; exactly one. */
    OWNER,
    /** Administers the organization. */
    ADMIN,
    /** Uses it. */
    USER,
    /** A role that this library does not know; treated as one that must not be touched. */
    OTHER
}
