package io.github.samspoke.core.reclamation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How much of one kind would be left without a person, or why that was not looked at. Never 0 for what is not known.
 *
 * @param kind what is counted
 * @param count how many; 0 where it was not checked
 * @param next when the next of them begins, or null where there is none or that has no beginning
 * @param detail more for a person to read, or empty
 * @param notChecked why it was not checked, or empty if it was
 */
public record ImpactLine(
        ImpactKind kind, int count, @Nullable Instant next, String detail, String notChecked) {
    /**
     * What was counted.
     *
     * @param kind what is counted
     * @param count how many
     * @param detail more for a person to read, or empty
     * @return the line
     */
    public static ImpactLine of(ImpactKind kind, int count, String detail) {
        return new ImpactLine(kind, count, null, detail, "");
    }

    /**
     * What could not be counted, or was not asked for.
     *
     * @param kind what would be counted
     * @param reason why it was not
     * @return the line
     */
    public static ImpactLine notChecked(ImpactKind kind, String reason) {
        return new ImpactLine(kind, 0, null, "", reason);
    }

    /**
     * Tells whether it was looked at.
     *
     * @return false if {@link #count()} says nothing
     */
    public boolean checked() {
        return notChecked.isEmpty();
    }

    /**
     * Says the line in words.
     *
     * @return for example {@code event types owned: 3} or {@code routing forms: not checked (scope missing)}
     */
    public String words() {
        if (!checked()) {
            return kind.label() + ": not checked (" + notChecked + ")";
        }
        return kind.label() + ": " + count + (next == null ? "" : ", next on " + next)
                + (detail.isEmpty() ? "" : " (" + detail + ")");
    }
}
