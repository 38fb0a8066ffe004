package io.github.samspoke.emulator.internal.state;

/**
 * A group of people in the organization.
 *
 * @param seq row number
 * @param name shown name
 * @param createdMicros when it was made
 */
public record Group(int seq, String name, long createdMicros) {}
