package io.github.samspoke.core.spoke;

import io.github.samspoke.core.connection.ConnectionAuthorizer;
import io.github.samspoke.core.connection.CredentialSafe;
import io.github.samspoke.core.profile.VendorPermission;
import java.util.List;

/**
 * A vendor: everything that the engine knows of one stands behind this interface. A second vendor is a second
 * implementation and touches nothing else. Safe for many threads.
 */
public interface Spoke {
    /**
     * Returns the profile type that this vendor's profiles carry.
     *
     * @return for example {@code Calendly Subscription}
     */
    String profileType();

    /**
     * Returns what the vendor asks of the connected account.
     *
     * @return a permission a process, in the order of the processes
     */
    List<VendorPermission> permissions();

    /**
     * Returns how the vendor lets itself be connected. Called once an engine.
     *
     * @param safe where credentials are kept, and the keys to seal them with
     * @return the authorizer
     * @throws io.github.samspoke.core.common.InvalidInputException if the keys cannot be used
     */
    ConnectionAuthorizer authorization(CredentialSafe safe);

    /**
     * Opens a session. Does no I/O until the session is used.
     *
     * @param context what to open it with
     * @return the session, to be closed
     */
    SpokeSession open(ConnectionContext context);
}
