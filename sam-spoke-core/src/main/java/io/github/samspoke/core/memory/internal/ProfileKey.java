package io.github.samspoke.core.memory.internal;

import io.github.samspoke.core.subscription.ProfileId;
import java.util.Comparator;

/** A key inside a profile. */
record ProfileKey(ProfileId profile, String key) implements Comparable<ProfileKey> {
    private static final Comparator<ProfileKey> ORDER =
            Comparator.comparing(ProfileKey::profile).thenComparing(ProfileKey::key);

    @Override
    public int compareTo(ProfileKey other) {
        return ORDER.compare(this, other);
    }
}
