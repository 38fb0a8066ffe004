package io.github.samspoke.calendly.internal.check;

import java.util.List;

/** What Calendly's contract limits, checked before it is sent. A message names the field, never a text. */
public final class Limits {
    private static final int LONGEST_MEETING = 720;
    private static final int MOST_DURATIONS = 4;
    private static final int LONGEST_NAME = 55;

    private Limits() {}

    /** The length of a meeting. */
    public static int minutes(String field, int minutes) {
        if (minutes < 1 || minutes > LONGEST_MEETING) {
            throw new IllegalArgumentException(
                    field + " must be 1 to " + LONGEST_MEETING + " minutes but is " + minutes);
        }
        return minutes;
    }

    /** The lengths an invitee may choose from. */
    public static List<Integer> durations(String field, List<Integer> minutes) {
        if (minutes.size() > MOST_DURATIONS) {
            throw new IllegalArgumentException(
                    field + " must be at most " + MOST_DURATIONS + " but are " + minutes.size());
        }
        minutes.forEach(one -> minutes(field, one));
        return List.copyOf(minutes);
    }

    /** The name of a meeting. */
    public static String name(String field, String name) {
        int length = name.codePointCount(0, name.length());
        if (length < 1 || length > LONGEST_NAME) {
            throw new IllegalArgumentException(
                    field + " must be 1 to " + LONGEST_NAME + " characters but has " + length);
        }
        return name;
    }
}
