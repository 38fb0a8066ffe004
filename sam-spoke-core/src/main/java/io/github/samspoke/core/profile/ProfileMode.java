package io.github.samspoke.core.profile;

/** What comes of a profile's rule. */
public enum ProfileMode {
    /** Candidates, and plans that are made of them. */
    ACTIVE,
    /** Candidates alone: no plan is made, and {@link IntegrationProfile#observation()} tells what would have been. */
    OBSERVE
}
