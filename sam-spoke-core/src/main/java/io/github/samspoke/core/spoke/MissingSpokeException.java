package io.github.samspoke.core.spoke;

import io.github.samspoke.core.common.SamSpokeException;

/** A profile's type belongs to a vendor whose spoke this engine was built without. */
public final class MissingSpokeException extends SamSpokeException {
    /**
     * Creates the error.
     *
     * @param profileType the type that has no spoke
     * @param present the type of the spoke that is there
     */
    public MissingSpokeException(String profileType, String present) {
        super(
                "There is no spoke for the profile type \"" + profileType + "\", only for \"" + present + "\"",
                "Build the engine with the spoke of \"" + profileType + "\".");
    }
}
