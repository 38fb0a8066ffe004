package io.github.samspoke.core.common;

import java.time.Instant;

/**
 * The right of one holder to do something alone for a while. The fence grows with every lease of the same name, so
 * that a holder who was away too long can be told from the one who came after.
 *
 * @param name what is leased
 * @param holder who holds it
 * @param fence the number of this lease
 * @param until when it ends unless it is renewed
 */
public record Lease(String name, String holder, long fence, Instant until) {}
