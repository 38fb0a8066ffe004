package io.github.samspoke.calendly.contact;

/**
 * An e-mail address of a contact. The canonical constructor is no API: components may be added.
 *
 * @param email the address
 * @param isPrimary whether it is the first to write to; true of exactly one
 */
public record ContactEmail(String email, boolean isPrimary) {}
