package io.github.samspoke.calendly.invitee;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What an invitee paid when booking. The canonical constructor is no API: components may be added.
 *
 * @param externalId the payment at the provider
 * @param provider who collected it
 * @param amount how much, in whole units of the currency
 * @param currency the code of the currency, such as {@code EUR}
 * @param terms what was agreed on; null if Calendly leaves it out
 * @param successful whether it was paid
 */
public record Payment(
        String externalId,
        PaymentProvider provider,
        BigDecimal amount,
        String currency,
        @Nullable String terms,
        boolean successful) {}
