package io.github.samspoke.core.reclamation.internal;

import io.github.samspoke.core.people.EmailAddress;
import io.github.samspoke.core.reclamation.RestorePermit;

/** The one kind of permit to invite; constructed by {@link Restoring} alone. */
public record IssuedRestore(String organizationUri, EmailAddress email) implements RestorePermit {}
