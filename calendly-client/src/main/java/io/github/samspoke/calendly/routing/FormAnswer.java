package io.github.samspoke.calendly.routing;

import org.jspecify.annotations.Nullable;

/**
 * What a visitor answered to a question of a routing form. The canonical constructor is no API: components may be added.
 *
 * @param questionUuid which question it was, null once the form does not ask it any more
 * @param question the question as it was asked
 * @param answer the answer, null without one
 */
public record FormAnswer(
        @Nullable String questionUuid,
        String question,
        @Nullable String answer) {}
