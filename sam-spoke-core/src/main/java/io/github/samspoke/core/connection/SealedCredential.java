package io.github.samspoke.core.connection;

import org.jspecify.annotations.Nullable;

/**
 * A credential as a store keeps it. Records are replaced, never removed: the fence has to outlive the secret, lest
 * somebody who was slow to write finds the number he remembers. Of what was given back or forgotten, {@code sealed} is
 * empty.
 *
 * @param key which credential, as the spoke named it
 * @param version which secret, from 1; it never goes back
 * @param fence which record, one more with every change
 * @param state where it stands
 * @param lease who is renewing it, or null if nobody is
 * @param sealed the secret, encrypted; to be kept as it is and not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // Told apart by the fence, never compared.
public record SealedCredential(
        String key,
        long version,
        long fence,
        CredentialState state,
        @Nullable CredentialLease lease,
        byte[] sealed) {
    /**
     * Tells whether there is a secret in it.
     *
     * @return false for what was given back or forgotten
     */
    public boolean present() {
        return sealed.length > 0;
    }

    @Override
    public String toString() {
        return "credential " + key + " version " + version + " fence " + fence + " " + state;
    }
}
