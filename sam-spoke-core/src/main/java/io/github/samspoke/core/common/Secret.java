package io.github.samspoke.core.common;

/** Text that must never be printed: tokens, client secrets. Only {@link #reveal()} gives it out. */
public final class Secret {
    private final String value;

    private Secret(String value) {
        this.value = value;
    }

    /**
     * Wraps a secret text.
     *
     * @param value the text
     * @return the wrapped secret
     */
    public static Secret of(String value) {
        return new Secret(value);
    }

    /**
     * Gives the text out.
     *
     * @return the secret itself
     */
    public String reveal() {
        return value;
    }

    @Override
    public String toString() {
        return "***";
    }
}
