package io.github.samspoke.core.reclamation;

/**
 * A candidate that a plan does not take.
 *
 * @param userUri the person
 * @param email the person's e-mail address
 * @param reason why not
 */
public record LeftOut(String userUri, String email, String reason) {}
