package io.github.samspoke.calendly.oauth;

/**
 * Hears what becomes of grants. Called on the thread that found out; it should return soon, and what it throws is logged
 * and goes no further. No call carries a secret.
 */
public interface GrantListener {
    /**
     * This process learned that a grant stands elsewhere than before, whoever moved it there: on {@link
     * GrantState#NEEDS_REAUTH} a person has to authorize again, and work that depends on the grant should stop. That a
     * refresh is under way is not told.
     *
     * @param grant the key of the grant
     * @param state where it stands now
     * @param version which pair of tokens it has, from 1
     */
    default void changed(String grant, GrantState state, long version) {}

    /**
     * The outcome of a refresh could not be stored yet. It is in memory alone and is lost with the process, so this is
     * worth an alarm. Writing it is tried again and again.
     *
     * @param grant the key of the grant
     * @param tries how often it was tried
     */
    default void notStored(String grant, int tries) {}
}
