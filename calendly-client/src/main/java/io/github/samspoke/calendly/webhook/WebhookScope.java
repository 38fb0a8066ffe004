package io.github.samspoke.calendly.webhook;

import java.util.List;

/**
 * What a webhook subscription is about. An open value: a word this version does not know is kept as it came.
 *
 * @param value the word as Calendly writes it
 */
public record WebhookScope(String value) {
    /** The word {@code organization}. */
    public static final WebhookScope ORGANIZATION = new WebhookScope("organization");

    /** The word {@code user}. */
    public static final WebhookScope USER = new WebhookScope("user");

    /** The word {@code group}. */
    public static final WebhookScope GROUP = new WebhookScope("group");

    private static final List<WebhookScope> KNOWN = List.of(ORGANIZATION, USER, GROUP);

    /**
     * The value written as {@code text}.
     *
     * @param text the word as Calendly writes it
     * @return the shared constant if the word is known, otherwise a new value that keeps it
     */
    public static WebhookScope of(String text) {
        for (WebhookScope known : KNOWN) {
            if (known.value.equals(text)) {
                return known;
            }
        }
        return new WebhookScope(text);
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
