package io.github.samspoke.calendly.invitee;

import java.util.List;

/**
 * Who collected a payment. An open value: a word this version does not know is kept as it came.
 *
 * @param value the word as Calendly writes it
 */
public record PaymentProvider(String value) {
    /** The word {@code stripe}. */
    public static final PaymentProvider STRIPE = new PaymentProvider("stripe");

    /** The word {@code paypal}. */
    public static final PaymentProvider PAYPAL = new PaymentProvider("paypal");

    private static final List<PaymentProvider> KNOWN = List.of(STRIPE, PAYPAL);

    /**
     * The value written as {@code text}.
     *
     * @param text the word as Calendly writes it
     * @return the shared constant if the word is known, otherwise a new value that keeps it
     */
    public static PaymentProvider of(String text) {
        for (PaymentProvider known : KNOWN) {
            if (known.value.equals(text)) {
                return known;
            }
        }
        return new PaymentProvider(text);
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
