package io.github.samspoke.calendly.contact;

/**
 * A phone number of a contact. The canonical constructor is no API: components may be added.
 *
 * @param phoneNumber the number as it was written
 */
public record ContactPhoneNumber(String phoneNumber) {}
