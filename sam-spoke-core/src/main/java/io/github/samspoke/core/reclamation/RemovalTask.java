package io.github.samspoke.core.reclamation;

import java.time.Instant;

/**
 * What a person is to do by hand in place of a request of ours: an item of a plan that was carried out manually.
 *
 * @param planHash the plan
 * @param candidate the candidate's number, which awaits revocation until a download shows the seat gone
 * @param seat the seat
 * @param text what to do, for the administrator of the identity provider or of the vendor
 * @param by who carried the plan out
 * @param at when
 */
public record RemovalTask(String planHash, String candidate, Seat seat, String text, String by, Instant at) {}
