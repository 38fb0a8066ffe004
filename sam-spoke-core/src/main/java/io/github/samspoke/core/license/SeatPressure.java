package io.github.samspoke.core.license;

/**
 * How badly seats are wanted.
 *
 * @param open rights nobody holds or is invited to; negative where more are promised than bought
 * @param refused invitations refused for want of a seat in the last 30 days
 * @param staleInvitations pending invitations that were sent more than 30 days ago, which hold seats
 */
public record SeatPressure(Figure<Integer> open, Figure<Integer> refused, Figure<Integer> staleInvitations) {}
