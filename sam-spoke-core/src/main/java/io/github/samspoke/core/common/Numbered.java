package io.github.samspoke.core.common;

/** What the store numbers for everybody: a number is given out once, on whichever node. */
public enum Numbered {
    /** Integration profiles. */
    PROFILE("PRF%04d"),
    /** Reclamation rules. */
    RULE("RUL%04d"),
    /** Exclusion rules. */
    EXCLUSION("EXC%04d"),
    /** Protections. */
    PROTECTION("PRT%04d"),
    /** Quiet periods. */
    QUIET_PERIOD("QUI%04d"),
    /** Reclamation plans. */
    PLAN("PLN%05d"),
    /** Reconciliations. */
    RECONCILIATION("REC%06d"),
    /** Events for the host. */
    EVENT("EVT%09d");

    private final String pattern;

    Numbered(String pattern) {
        this.pattern = pattern;
    }

    /**
     * Writes a number as people see it.
     *
     * @param number the number, from 1
     * @return for example {@code PRF0001}
     */
    public String text(long number) {
        return pattern.formatted(number);
    }
}
