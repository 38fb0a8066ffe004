package io.github.samspoke.core.audit.internal;

import java.util.Optional;

/** Tells who the people in a chain are; what knows them lies above the trail. */
@FunctionalInterface
public interface PersonSource {
    /** A name, and an address in its comparable form. */
    record Known(String name, String email) {}

    /** Who a user is, as a chain's profile knows; empty if nobody knows. */
    Optional<Known> find(String chain, String userUri);
}
