package io.github.samspoke.core.connection;

/**
 * Hears where the grant of a connection stands, whenever this process learns that it has changed. Called on any thread,
 * also on one that renews the grant: it must be quick and must not ask for a credential.
 */
@FunctionalInterface
public interface GrantWatch {
    /**
     * A grant stands elsewhere than before.
     *
     * @param alias the connection
     * @param state where it stands now, in the words of {@link CredentialState}
     */
    void moved(String alias, CredentialState state);
}
