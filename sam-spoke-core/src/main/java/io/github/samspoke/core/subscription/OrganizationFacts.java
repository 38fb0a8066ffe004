package io.github.samspoke.core.subscription;

/**
 * What the vendor tells of an organization as a whole.
 *
 * @param uri the organization
 * @param name its name, or its id where the vendor gives none
 * @param plan the plan, in the vendor's word
 * @param stage the stage, in the vendor's word: trial, free or paid
 */
public record OrganizationFacts(String uri, String name, String plan, String stage) {}
