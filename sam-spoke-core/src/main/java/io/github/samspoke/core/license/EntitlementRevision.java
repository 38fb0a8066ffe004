package io.github.samspoke.core.license;

import java.time.Instant;

/**
 * An entitlement as somebody once saved it. Revisions are only ever added; people who were
 * erased are taken out of them.
 *
 * @param revision 1 for the first
 * @param at when it was saved
 * @param by who saved it
 * @param entitlement as it was saved
 */
public record EntitlementRevision(int revision, Instant at, String by, SoftwareEntitlement entitlement) {}
