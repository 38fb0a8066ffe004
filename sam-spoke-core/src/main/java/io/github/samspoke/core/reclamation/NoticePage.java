package io.github.samspoke.core.reclamation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the host's page shows to somebody who follows the link of a notice.
 *
 * @param notice the notice's id
 * @param person the name of the person whose seat it is
 * @param reason why the seat is in question
 * @param answerBy when the time to answer is over at the earliest
 * @param answer what was answered already, or null
 * @param open whether an answer is still taken
 */
public record NoticePage(
        String notice,
        String person,
        String reason,
        Instant answerBy,
        @Nullable NoticeAnswer answer,
        boolean open) {}
