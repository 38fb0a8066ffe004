package io.github.samspoke.core.common;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What became of an import, row by row. Either every row was good, or nothing was kept.
 *
 * @param kept whether the rows were stored
 * @param rows in the order of the file
 */
public record ImportReport(boolean kept, List<Row> rows) {
    /** What became of one row. */
    public enum Outcome {
        /** It is new. */
        ADDED,
        /** It takes the place of what was there. */
        CHANGED,
        /** The same is there already. */
        UNCHANGED,
        /** It cannot be taken over; nothing was kept of any row. */
        BAD
    }

    /**
     * One row.
     *
     * @param line the line in the file on which it begins, the header being 1
     * @param outcome what became of it, or would have if no other row were bad
     * @param subject the id of what it made, or what it names
     * @param message what is wrong and what to do, or a remark; empty as a rule
     */
    public record Row(int line, Outcome outcome, String subject, String message) {
        @Override
        public String toString() {
            return "line " + line + ": " + outcome + " " + subject + (message.isEmpty() ? "" : ": " + message);
        }
    }

    /** Takes a copy of the rows. */
    public ImportReport {
        rows = List.copyOf(rows);
    }

    /**
     * Returns the rows that were in the way.
     *
     * @return the bad rows, in order
     */
    public List<Row> bad() {
        return rows.stream().filter(row -> row.outcome() == Outcome.BAD).toList();
    }

    /**
     * Counts the rows of one outcome.
     *
     * @param outcome the outcome
     * @return how many
     */
    public long count(Outcome outcome) {
        return rows.stream().filter(row -> row.outcome() == outcome).count();
    }

    /**
     * Says it for people.
     *
     * @return whether anything was kept, then a line a row
     */
    public String explain() {
        String head = kept ? "kept" : "nothing was kept: " + bad().size() + " bad rows";
        return rows.stream().map(Row::toString).collect(Collectors.joining("\n", head + "\n", ""));
    }
}
