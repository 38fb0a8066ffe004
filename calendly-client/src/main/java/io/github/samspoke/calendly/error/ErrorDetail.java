package io.github.samspoke.calendly.error;

import org.jspecify.annotations.Nullable;

/**
 * What Calendly says about one parameter it refused.
 *
 * @param parameter the parameter, null if it names none
 * @param message what is wrong with it
 * @param code a code for that, null if it gives none
 */
public record ErrorDetail(
        @Nullable String parameter,
        String message,
        @Nullable String code) {}
