package io.github.samspoke.core.reclamation.internal;

import io.github.samspoke.core.reclamation.RevocationPermit;

/** The one kind of permit to revoke; constructed by {@link StaleInvitations} alone. */
public record IssuedRevocation(String invitationUri) implements RevocationPermit {}
