package io.github.samspoke.core.subscription;

/**
 * A known seat that a download shows differently.
 *
 * @param known the subscription as it is stored
 * @param seen the seat as the download shows it, as if nobody had known the person
 */
public record RestagedSeat(SoftwareSubscription known, SoftwareSubscription seen) {}
