package io.github.samspoke.calendly.recap;

/**
 * Somebody who was at a meeting. The canonical constructor is no API: components may be added.
 *
 * @param host whether it was the host
 * @param userEmail the address
 * @param userName the name
 */
public record RecapAttendee(boolean host, String userEmail, String userName) {}
