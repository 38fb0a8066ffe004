package io.github.samspoke.app.workspace;

import io.github.samspoke.core.common.Secret;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL that several processes may share.
 *
 * @param url its JDBC URL
 * @param user who connects, or null if the URL says
 * @param password the user's password, or null
 */
public record DatabaseAddress(
        String url, @Nullable String user, @Nullable Secret password) {
    /** Refuses other databases, and a password where it would be seen. */
    public DatabaseAddress {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new WorkspaceException(
                    "--database takes the JDBC URL of a PostgreSQL",
                    "Give jdbc:postgresql://HOST/DATABASE, or leave it out for the database in the state folder.");
        }
        if (url.toLowerCase(java.util.Locale.ROOT).contains("password=")) {
            throw new WorkspaceException(
                    "--database has a password in it, which everybody on this machine can see",
                    "Set CALENDLY_SAM_DATABASE_PASSWORD, or give --database-password-file.");
        }
    }
}
