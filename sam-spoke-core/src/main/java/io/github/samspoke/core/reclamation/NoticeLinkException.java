package io.github.samspoke.core.reclamation;

import io.github.samspoke.core.common.SamSpokeException;

/** A link of a notice is not good, or not good any more. The message never shows the link. */
public final class NoticeLinkException extends SamSpokeException {
    private static final long serialVersionUID = 1;

    /** What is wrong with a link. */
    public enum Problem {
        /** Not made here, made for something else, or altered. */
        INVALID("is not one of ours, or was altered", "Open the link of the message as it is."),
        /** Its time is over. */
        EXPIRED("has expired", "Turn to whoever manages the seats."),
        /** Another answer was given by it. */
        USED("was answered otherwise before", "Turn to whoever manages the seats."),
        /** A newer notice was sent. */
        SUPERSEDED("was followed by a newer one", "Use the link of the newest message."),
        /** The question is settled. */
        CLOSED("is about something that is settled", "Nothing is to be done.");

        private final String words;
        private final String remedy;

        Problem(String words, String remedy) {
            this.words = words;
            this.remedy = remedy;
        }
    }

    /** What is wrong. */
    private final Problem problem;

    /**
     * Creates the error.
     *
     * @param problem what is wrong
     */
    public NoticeLinkException(Problem problem) {
        super("The link of the notice " + problem.words, problem.remedy);
        this.problem = problem;
    }

    /**
     * Returns what is wrong.
     *
     * @return the problem
     */
    public Problem problem() {
        return problem;
    }
}
