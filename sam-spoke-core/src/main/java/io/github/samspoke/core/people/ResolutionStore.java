package io.github.samspoke.core.people;

import java.util.Map;
import java.util.function.BiConsumer;

/** Storage port of resolutions. They carry names, so they stand in a table of their own. */
public interface ResolutionStore {
    /**
     * Stores resolutions in place of those of the same holders.
     *
     * @param profile the profile's id
     * @param resolutions the resolutions by the vendor's id of the holder
     */
    void save(String profile, Map<String, Resolution> resolutions);

    /**
     * Forgets the resolution of a holder; does nothing if there is none.
     *
     * @param profile the profile's id
     * @param holder the vendor's id of the holder
     */
    void remove(String profile, String holder);

    /**
     * Returns all resolutions of a profile.
     *
     * @param profile the profile's id
     * @return the resolutions by the vendor's id of the holder
     */
    Map<String, Resolution> list(String profile);

    /**
     * Shows all resolutions of a profile one by one, without holding them all.
     *
     * @param profile the profile's id
     * @param each what looks at the vendor's id of the holder and the resolution, in any order; it must not call the store
     */
    default void each(String profile, BiConsumer<String, Resolution> each) {
        list(profile).forEach(each);
    }
}
