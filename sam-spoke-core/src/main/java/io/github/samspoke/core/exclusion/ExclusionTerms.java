package io.github.samspoke.core.exclusion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What every exclusion rule says beside whom it means. Immutable.
 *
 * @param axes what is left out of; empty stands for the default of the kind of rule: identifier rules COST, user rules
 *     both
 * @param reason why, for whoever reads it next year
 * @param owner who answers for it; empty for whoever adds the rule
 * @param ticket where it was decided, or empty
 * @param expires the instant from which the rule is not in force, or null if it does not end
 * @param review the day on which somebody should look at it again, or null; the rule stays in force
 * @param active false for a rule that is kept and not in force
 */
public record ExclusionTerms(
        Set<ExclusionAxis> axes,
        String reason,
        String owner,
        String ticket,
        @Nullable Instant expires,
        @Nullable LocalDate review,
        boolean active) {
    /** Takes a copy of the axes. */
    public ExclusionTerms {
        axes = Set.copyOf(axes);
    }

    /**
     * Starts from a reason: the default axes, in force, without an end.
     *
     * @param reason why
     * @return the terms
     */
    public static ExclusionTerms because(String reason) {
        return new ExclusionTerms(Set.of(), reason, "", "", null, null, true);
    }

    /**
     * Names the axes.
     *
     * @param first one of them
     * @param more the other one
     * @return a copy with those axes
     */
    public ExclusionTerms on(ExclusionAxis first, ExclusionAxis... more) {
        EnumSet<ExclusionAxis> all = EnumSet.of(first);
        all.addAll(List.of(more));
        return on(all);
    }

    /**
     * Names the axes.
     *
     * @param value the axes; empty for the default
     * @return a copy with those axes
     */
    public ExclusionTerms on(Set<ExclusionAxis> value) {
        return new ExclusionTerms(value, reason, owner, ticket, expires, review, active);
    }

    /**
     * Names who answers for the rule.
     *
     * @param value the owner
     * @return a copy with that owner
     */
    public ExclusionTerms ownedBy(String value) {
        return new ExclusionTerms(axes, reason, value, ticket, expires, review, active);
    }

    /**
     * Names where it was decided.
     *
     * @param value the ticket
     * @return a copy with that ticket
     */
    public ExclusionTerms ticket(String value) {
        return new ExclusionTerms(axes, reason, owner, value, expires, review, active);
    }

    /**
     * Lets the rule end.
     *
     * @param value the instant from which it is not in force, or null
     * @return a copy with that end
     */
    public ExclusionTerms until(@Nullable Instant value) {
        return new ExclusionTerms(axes, reason, owner, ticket, value, review, active);
    }

    /**
     * Says when to look at the rule again.
     *
     * @param value the day, or null
     * @return a copy with that day
     */
    public ExclusionTerms reviewOn(@Nullable LocalDate value) {
        return new ExclusionTerms(axes, reason, owner, ticket, expires, value, active);
    }

    /**
     * Switches the rule on or off.
     *
     * @param value whether it is in force
     * @return a copy that is, or is not
     */
    public ExclusionTerms active(boolean value) {
        return new ExclusionTerms(axes, reason, owner, ticket, expires, review, value);
    }
}
