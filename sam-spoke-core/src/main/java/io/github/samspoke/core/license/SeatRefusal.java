package io.github.samspoke.core.license;

import java.time.Instant;

/**
 * An invitation that the vendor refused for want of a seat.
 *
 * @param profileId the profile
 * @param at when
 * @param detail what the vendor said, without anybody's name
 */
public record SeatRefusal(String profileId, Instant at, String detail) {}
