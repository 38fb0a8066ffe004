package io.github.samspoke.core.profile;

import java.util.List;

/**
 * What a validation found, check by check.
 *
 * @param checks the checks in the order in which they were made
 */
public record ValidationReport(List<Check> checks) {
    /** Takes a copy of the checks. */
    public ValidationReport {
        checks = List.copyOf(checks);
    }

    /** What a check came to. */
    public enum Outcome {
        /** It holds. */
        PASSED,
        /** It does not hold: the profile cannot be published. */
        FAILED,
        /** It was not made, or concerns something optional. */
        NOT_CHECKED
    }

    /**
     * One check.
     *
     * @param name what was checked
     * @param outcome what it came to
     * @param detail what was seen
     * @param remedy what to do about it, empty if nothing
     */
    public record Check(String name, Outcome outcome, String detail, String remedy) {
        /**
         * A check that holds.
         *
         * @param name what was checked
         * @param detail what was seen
         * @return the check
         */
        public static Check passed(String name, String detail) {
            return new Check(name, Outcome.PASSED, detail, "");
        }

        /**
         * A check that does not hold.
         *
         * @param name what was checked
         * @param detail what was seen
         * @param remedy what to do about it
         * @return the check
         */
        public static Check failed(String name, String detail, String remedy) {
            return new Check(name, Outcome.FAILED, detail, remedy);
        }

        /**
         * A check that was not made.
         *
         * @param name what would have been checked
         * @param detail why it was not
         * @param remedy what would make it possible, empty if nothing
         * @return the check
         */
        public static Check notChecked(String name, String detail, String remedy) {
            return new Check(name, Outcome.NOT_CHECKED, detail, remedy);
        }
    }

    /**
     * Tells whether the profile may be published.
     *
     * @return true if no check failed
     */
    public boolean passed() {
        return checks.stream().noneMatch(check -> check.outcome() == Outcome.FAILED);
    }

    /**
     * Returns the checks that failed.
     *
     * @return the failed ones, in order
     */
    public List<Check> failures() {
        return checks.stream()
                .filter(check -> check.outcome() == Outcome.FAILED)
                .toList();
    }
}
