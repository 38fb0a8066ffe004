package io.github.samspoke.core.reclamation;

import io.github.samspoke.core.common.Hashing;
import io.github.samspoke.core.reclamation.internal.PlanTable;
import io.github.samspoke.core.reclamation.internal.PlanText;
import io.github.samspoke.core.subscription.ProfileId;
import java.time.Instant;
import java.util.List;

/**
 * What would be removed, and why: immutable, dry, and worth nothing without an approval of its hash.
 *
 * @param id the plan's number
 * @param profile the profile
 * @param profileRevision the profile's revision
 * @param organizationUri the organization
 * @param rule the rule revision that decided
 * @param policy what the plan may do
 * @param snapshotRun the download it stands on
 * @param coveredFrom since when activity was read
 * @param asOf up to when activity was read
 * @param createdAt when it was made
 * @param expiresAt when it is worth nothing any more
 * @param planner who made it
 * @param items the removals, the longest idle first
 * @param leftOut candidates that it does not take, with the reason
 * @param breaker what the breaker says of it
 * @param byHand whether its execution writes tasks for a person and sends nothing
 * @param exclusions how many exclusion rules protected people when it was made
 */
public record ReclamationPlan(
        String id,
        ProfileId profile,
        long profileRevision,
        String organizationUri,
        String rule,
        Policy policy,
        String snapshotRun,
        Instant coveredFrom,
        Instant asOf,
        Instant createdAt,
        Instant expiresAt,
        String planner,
        List<PlanItem> items,
        List<LeftOut> leftOut,
        BreakerVerdict breaker,
        boolean byHand,
        int exclusions) {
    /** Takes copies of the lists. */
    public ReclamationPlan {
        items = List.copyOf(items);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * Returns how many removals are planned.
     *
     * @return the number of items
     */
    public int count() {
        return items.size();
    }

    /**
     * Returns the plan as canonical JSON: versioned, keys sorted, no white space.
     *
     * @return the text that the hash is taken over
     */
    public String json() {
        return PlanText.canonicalJson(this);
    }

    /**
     * Returns the plan's hash: one byte changed anywhere makes another one.
     *
     * @return SHA-256 of {@link #json()}, as 64 hexadecimal digits
     */
    public String hash() {
        return Hashing.sha256(json());
    }

    /**
     * Tells what would happen, for the person who approves.
     *
     * @return a text of a line an item and a few more
     */
    public String explain() {
        return PlanText.explain(this);
    }

    /**
     * Returns the plan as a table by RFC 4180: a header, a line for each removal, a line for each candidate left out.
     * A cell that a spreadsheet would take for a formula begins with an apostrophe.
     *
     * @return lines that end in CR LF
     */
    public String csv() {
        return PlanTable.csv(this);
    }
}
