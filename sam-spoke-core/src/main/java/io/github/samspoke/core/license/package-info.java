/**
 * What the seats are called, how many were bought at what price, and what the position is: software models,
 * entitlements, the licence position and the three savings. Pure values and one port to storage; nothing here reads a
 * clock or does I/O. Every number is a {@link Figure} that explains itself or says why it is absent.
 */
@NullMarked
package io.github.samspoke.core.license;

import org.jspecify.annotations.NullMarked;
