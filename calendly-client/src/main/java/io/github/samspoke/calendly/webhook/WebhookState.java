package io.github.samspoke.calendly.webhook;

import java.util.List;

/**
 * Whether a webhook subscription is served. An open value: a word this version does not know is kept as it came.
 *
 * @param value the word as Calendly writes it
 */
public record WebhookState(String value) {
    /** The word {@code active}. */
    public static final WebhookState ACTIVE = new WebhookState("active");

    /** The word {@code disabled}. */
    public static final WebhookState DISABLED = new WebhookState("disabled");

    private static final List<WebhookState> KNOWN = List.of(ACTIVE, DISABLED);

    /**
     * The value written as {@code text}.
     *
     * @param text the word as Calendly writes it
     * @return the shared constant if the word is known, otherwise a new value that keeps it
     */
    public static WebhookState of(String text) {
        for (WebhookState known : KNOWN) {
            if (known.value.equals(text)) {
                return known;
            }
        }
        return new WebhookState(text);
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
