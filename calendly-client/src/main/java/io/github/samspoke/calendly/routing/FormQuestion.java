package io.github.samspoke.calendly.routing;

import java.util.List;

/**
 * A question of a routing form. The canonical constructor is no API: components may be added.
 *
 * @param uuid which question this is
 * @param name the question as it is asked
 * @param type how it is answered
 * @param required whether it must be answered
 * @param answerChoices what there is to choose from, empty for a question that is answered freely
 */
public record FormQuestion(
        String uuid, String name, FormQuestionType type, boolean required, List<String> answerChoices) {}
