package io.github.samspoke.core.connection;

/**
 * What a vendor's session is opened with: opaque to the engine, understood by the spoke that made it. Its
 * {@code toString} shows no secret.
 */
public interface Credential {
    /**
     * Tells whether the credential can still be used without a person.
     *
     * @return false when somebody has to connect again
     */
    boolean alive();
}
