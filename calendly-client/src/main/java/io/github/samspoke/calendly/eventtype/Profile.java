package io.github.samspoke.calendly.eventtype;

/**
 * Whose booking page an event type stands on. The canonical constructor is no API: components may be added.
 *
 * @param type a user or a team
 * @param name the name shown
 * @param owner the URI of the user or team
 */
public record Profile(ProfileType type, String name, String owner) {}
