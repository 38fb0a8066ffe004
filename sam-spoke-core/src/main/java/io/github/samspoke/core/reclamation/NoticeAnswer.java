package io.github.samspoke.core.reclamation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who was asked says about the seat.
 *
 * @param kind keep, release, or on leave
 * @param until the last day of the leave, null unless it is one
 */
public record NoticeAnswer(Kind kind, @Nullable LocalDate until) {
    /** The three answers. */
    public enum Kind {
        /** The seat is wanted. */
        KEEP,
        /** The seat may be taken back. */
        RELEASE,
        /** The person is away and will want the seat again. */
        ON_LEAVE_UNTIL
    }

    /**
     * The seat is wanted.
     *
     * @return the answer
     */
    public static NoticeAnswer keep() {
        return new NoticeAnswer(Kind.KEEP, null);
    }

    /**
     * The seat may be taken back.
     *
     * @return the answer
     */
    public static NoticeAnswer release() {
        return new NoticeAnswer(Kind.RELEASE, null);
    }

    /**
     * The person is away.
     *
     * @param date the last day of the leave
     * @return the answer
     */
    public static NoticeAnswer onLeaveUntil(LocalDate date) {
        return new NoticeAnswer(Kind.ON_LEAVE_UNTIL, date);
    }

    /** Returns the answer in a few words. */
    @Override
    public String toString() {
        return until == null ? kind.name() : kind + " " + until;
    }
}
