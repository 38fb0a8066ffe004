package io.github.samspoke.core.audit;

/**
 * Who stands behind a user URI, or behind the mark that stands for an e-mail address, in one chain. Kept beside the trail
 * and not in it, so that it can be erased without breaking the chain.
 *
 * @param chain the chain whose rows speak of the person
 * @param mark what stands in rows for the e-mail address: a hash of it keyed with the salt, 32 hexadecimal digits
 * @param userUri the person at the vendor, or empty if only an address is known
 * @param email the address in lower case, or empty once it was erased
 * @param name the name, or empty
 * @param salt the key of the hash; without it nobody can tell whether a mark is that of an address
 */
public record AuditPerson(String chain, String mark, String userUri, String email, String name, String salt) {
    /**
     * Returns what is left of somebody who was erased: that it was so, lest a later row bring the name back.
     *
     * @param chain the chain
     * @param userUri the person
     * @return a row without name, address and salt
     */
    public static AuditPerson erased(String chain, String userUri) {
        return new AuditPerson(chain, "erased " + userUri, userUri, "", "", "");
    }

    /**
     * Tells whether this is somebody who was erased.
     *
     * @return true if nothing is known but the user URI
     */
    public boolean isErased() {
        return email.isEmpty();
    }

    @Override
    public String toString() {
        return "AuditPerson[" + mark + "]";
    }
}
