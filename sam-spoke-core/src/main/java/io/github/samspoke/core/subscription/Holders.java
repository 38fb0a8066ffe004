package io.github.samspoke.core.subscription;

import java.util.List;

/**
 * Who in the host's directory holds the occupied seats. Every download asks the directory anew; without a directory
 * nobody is resolved. Reads only the store; safe for many threads.
 */
public interface Holders {
    /**
     * Returns the holders of all occupied seats.
     *
     * @param profile the profile
     * @return the holders by the vendor's user URI
     */
    List<Holder> all(ProfileId profile);

    /**
     * Returns the seats of which it is not known whose they are: nobody was found, or several.
     *
     * @param profile the profile
     * @return the work list, by the vendor's user URI
     */
    List<Holder> unresolved(ProfileId profile);

    /**
     * Returns the seats of people of whom the directory says that they left or are not active.
     *
     * @param profile the profile
     * @return the leavers, by the vendor's user URI
     */
    List<Holder> leavers(ProfileId profile);
}
