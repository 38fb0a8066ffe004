package io.github.samspoke.core.common;

/** Something that a caller named is not in the store. */
public final class NoSuchRecordException extends SamSpokeException {
    /**
     * Creates the error.
     *
     * @param kind what kind of thing was asked for
     * @param id the name that was given
     */
    public NoSuchRecordException(String kind, String id) {
        super("There is no " + kind + " " + id, "List what there is and use one of those.");
    }
}
