package io.github.samspoke.core.reclamation;

/**
 * A reason why a seat is not taken back, with what was seen.
 *
 * @param reason the reason
 * @param detail what was seen, for a person
 */
public record Protection(ProtectionReason reason, String detail) {}
