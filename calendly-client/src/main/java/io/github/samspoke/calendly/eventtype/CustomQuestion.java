package io.github.samspoke.calendly.eventtype;

import java.util.List;

/**
 * A question asked when booking. The canonical constructor is no API: components may be added.
 *
 * @param name the question
 * @param type the form of the answer
 * @param position the place in the order, from 0
 * @param enabled whether it is asked
 * @param required whether it must be answered
 * @param answerChoices the answers offered, empty if it is answered freely
 * @param includeOther whether another answer may be typed
 */
public record CustomQuestion(
        String name,
        QuestionType type,
        int position,
        boolean enabled,
        boolean required,
        List<String> answerChoices,
        boolean includeOther) {}
