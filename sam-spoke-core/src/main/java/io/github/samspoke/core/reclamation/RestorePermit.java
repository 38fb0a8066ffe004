package io.github.samspoke.core.reclamation;

import io.github.samspoke.core.people.EmailAddress;
import io.github.samspoke.core.reclamation.internal.IssuedRestore;

/** The right to invite one person, once; made by the engine alone, after it has written down that it is about to. */
public sealed interface RestorePermit permits IssuedRestore {
    /**
     * Returns the organization.
     *
     * @return where to invite to
     */
    String organizationUri();

    /**
     * Returns the address.
     *
     * @return whom to invite
     */
    EmailAddress email();
}
