package io.github.samspoke.core.subscription;

import io.github.samspoke.core.people.Resolution;

/**
 * A seat and who in the host's directory holds it.
 *
 * @param seat the seat
 * @param resolution what the last download found in the directory
 */
public record Holder(SoftwareSubscription seat, Resolution resolution) {}
