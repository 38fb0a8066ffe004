package io.github.samspoke.calendly.testing;

import java.io.PrintWriter;
import java.io.StringWriter;

/** A failure as a log would show it, with its causes. */
public final class Printed {
    private Printed() {}

    public static String of(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
