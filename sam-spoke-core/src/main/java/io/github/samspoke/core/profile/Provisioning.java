package io.github.samspoke.core.profile;

/** How people come into the organization, as declared by the operator; it cannot be read. */
public enum Provisioning {
    /** By invitation: a removal stays. */
    NONE,
    /** By an identity provider, which would undo a removal. */
    SCIM,
    /** Not declared: plans are made, executions refused. */
    UNKNOWN
}
