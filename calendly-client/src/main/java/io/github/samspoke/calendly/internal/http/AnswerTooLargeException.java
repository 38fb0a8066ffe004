package io.github.samspoke.calendly.internal.http;

import java.io.IOException;

/** The body of an answer exceeds what is read of it. */
public final class AnswerTooLargeException extends IOException {
    AnswerTooLargeException(int limit) {
        super("the answer has more than " + limit + " bytes");
    }
}
