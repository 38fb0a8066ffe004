package io.github.samspoke.calendly.internal.http;

import java.io.IOException;

/** An answer that is not worth reading: too large, encoded, or of unclear length. The message says which. */
public final class RefusedAnswerException extends IOException {
    RefusedAnswerException(String why) {
        super(why);
    }
}
