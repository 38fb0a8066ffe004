package io.github.samspoke.core.subscription;

/**
 * The name of an integration profile inside this installation; never changes.
 *
 * @param value the text of it
 */
public record ProfileId(String value) implements Comparable<ProfileId> {
    @Override
    public int compareTo(ProfileId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
