package io.github.samspoke.core.profile;

import io.github.samspoke.core.connection.IntegrationProcess;
import java.util.List;

/**
 * What a vendor asks of the connected account for one process.
 *
 * @param process the process
 * @param role the role that the account must have
 * @param required the scopes without which the process cannot run
 * @param optional the scopes that make it better
 */
public record VendorPermission(IntegrationProcess process, String role, List<String> required, List<String> optional) {
    /** Takes copies of the scopes. */
    public VendorPermission {
        required = List.copyOf(required);
        optional = List.copyOf(optional);
    }
}
