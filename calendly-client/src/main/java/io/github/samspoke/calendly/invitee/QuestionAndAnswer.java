package io.github.samspoke.calendly.invitee;

/**
 * What an invitee answered when booking. The canonical constructor is no API: components may be added.
 *
 * @param question the question as it was asked
 * @param answer the answer; several choices stand on a line each
 * @param position the place among the questions, from 0
 */
public record QuestionAndAnswer(String question, String answer, int position) {}
