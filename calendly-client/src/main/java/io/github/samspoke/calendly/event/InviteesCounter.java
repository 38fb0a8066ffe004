package io.github.samspoke.calendly.event;

/**
 * How many invitees an event has. The canonical constructor is no API: components may be added.
 *
 * @param total all, the canceled ones too
 * @param active those who stand
 * @param limit how many may book
 */
public record InviteesCounter(int total, int active, int limit) {}
