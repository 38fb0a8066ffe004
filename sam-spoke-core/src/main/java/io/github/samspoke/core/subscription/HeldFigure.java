package io.github.samspoke.core.subscription;

/**
 * A figure so far from the expected that a person has to accept it before anything is done on it. Accepting takes both
 * hash and count, as they were shown.
 *
 * @param profile the profile
 * @param what what the figure says, for a person
 * @param hash stands for what is counted
 * @param count how many
 */
public record HeldFigure(ProfileId profile, String what, String hash, long count) {}
