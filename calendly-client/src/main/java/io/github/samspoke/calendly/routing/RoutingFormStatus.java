package io.github.samspoke.calendly.routing;

import java.util.List;

/**
 * Whether a routing form is in use. An open value: a word this version does not know is kept as it came.
 *
 * @param value the word as Calendly writes it
 */
public record RoutingFormStatus(String value) {
    /** The word {@code draft}. */
    public static final RoutingFormStatus DRAFT = new RoutingFormStatus("draft");

    /** The word {@code published}. */
    public static final RoutingFormStatus PUBLISHED = new RoutingFormStatus("published");

    private static final List<RoutingFormStatus> KNOWN = List.of(DRAFT, PUBLISHED);

    /**
     * The value written as {@code text}.
     *
     * @param text the word as Calendly writes it
     * @return the shared constant if the word is known, otherwise a new value that keeps it
     */
    public static RoutingFormStatus of(String text) {
        for (RoutingFormStatus known : KNOWN) {
            if (known.value.equals(text)) {
                return known;
            }
        }
        return new RoutingFormStatus(text);
    }

    /**
     * Whether this version of the library knows the word.
     *
     * @return false for a word that Calendly added later
     */
    public boolean isKnown() {
        return KNOWN.contains(this);
    }

    @Override
    public String toString() {
        return value;
    }
}
