package io.github.samspoke.core.license;

/**
 * A seat, by profile and person.
 *
 * @param profileId the profile
 * @param userUri the person
 */
public record SeatRef(String profileId, String userUri) {}
