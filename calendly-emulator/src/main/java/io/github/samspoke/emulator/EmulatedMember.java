package io.github.samspoke.emulator;

import java.net.URI;
import java.time.Instant;

/**
 * A person with a seat, as the emulator knows them.
 *
 * @param userUri the user, the same again after joining anew
 * @param membershipUri the seat, another one after joining anew
 * @param email address
 * @param name full name
 * @param role owner, admin or user
 * @param joinedAt when the seat was given
 * @param persona the part they play; {@link Persona#NEVER_USED} for people added later
 */
public record EmulatedMember(
        URI userUri, URI membershipUri, String email, String name, String role, Instant joinedAt, Persona persona) {}
