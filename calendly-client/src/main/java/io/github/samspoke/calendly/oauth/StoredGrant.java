package io.github.samspoke.calendly.oauth;

import org.jspecify.annotations.Nullable;

/**
 * A grant as a store keeps it. Records are replaced, never removed: the fence has to outlive the secret, lest somebody
 * who was slow to write finds the number he remembers. Of a grant that was given back, {@code sealed} is empty.
 *
 * @param key which grant, as the host named it
 * @param version which pair of tokens, from 1; it never goes back
 * @param fence which record, one more with every change
 * @param state where the grant stands
 * @param lease who is refreshing it, null if nobody is
 * @param sealed tokens and attempts, encrypted; to be kept as they are and not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // Told apart by the fence, never compared.
public record StoredGrant(
        String key,
        long version,
        long fence,
        GrantState state,
        @Nullable GrantLease lease,
        byte[] sealed) {
    @Override
    public String toString() {
        return "grant " + key + " version " + version + " fence " + fence + " " + state;
    }
}
