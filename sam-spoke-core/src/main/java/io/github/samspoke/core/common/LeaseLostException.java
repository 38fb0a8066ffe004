package io.github.samspoke.core.common;

/** Work went on for longer than its lease: somebody else may do it by now, so nothing more of it is stored. */
public final class LeaseLostException extends SamSpokeException {
    /**
     * Creates the error.
     *
     * @param lease what was leased
     */
    public LeaseLostException(String lease) {
        super(
                "The lease " + lease + " was lost: another node may hold it by now",
                "Nothing: whoever holds the lease does the work. If it happens often, look for long pauses of the node.");
    }
}
