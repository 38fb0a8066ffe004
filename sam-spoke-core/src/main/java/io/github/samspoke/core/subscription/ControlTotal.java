package io.github.samspoke.core.subscription;

import java.time.Instant;

/**
 * How many members the vendor's own portal showed to a person. The next complete download is compared with it, once:
 * what a portal said on one day says nothing about another.
 *
 * @param members the number of members, the owner and admins among them; invitations do not count
 * @param at when it was read
 * @param by who gave it
 */
public record ControlTotal(int members, Instant at, String by) {}
