package io.github.samspoke.core.license;

import java.util.List;
import org.joda.money.Money;

/**
 * Rights against seats of one licence metric, for a whole model or one group of people: ServiceNow's License Metric
 * Result. {@code owned = used + available - shortage} wherever all are known. Amounts are a year's.
 *
 * @param metric how rights are counted
 * @param group the group's value, empty for people of whom it is not known and for the whole
 * @param subgroup the subgroup's value, or empty
 * @param owned the active rights; for a group, its own and those of everybody that it needed
 * @param used occupied seats
 * @param available rights nobody uses
 * @param shortage seats without a right
 * @param allocation how allocated rights are used
 * @param costExcluded occupied seats that exclusions leave out of ServiceNow's count
 * @param trueUpCost what the shortage costs
 * @param overLicensedAmount what the available rights cost
 * @param potentialSavings what the eligible candidates would vacate
 * @param unlicensed the seats without a right, which are those that need one: the newest
 * @param candidates the numbers of the open removal candidates
 */
public record MetricResult(
        String metric,
        String group,
        String subgroup,
        Figure<Integer> owned,
        Figure<Integer> used,
        Figure<Integer> available,
        Figure<Integer> shortage,
        Allocation allocation,
        int costExcluded,
        Figure<Money> trueUpCost,
        Figure<Money> overLicensedAmount,
        Figure<Money> potentialSavings,
        List<SeatRef> unlicensed,
        List<String> candidates) {
    /**
     * How the rights that were allocated to people by name are used.
     *
     * @param allocatedInUse people with an allocation who hold a seat
     * @param allocatedNotInUse people with an allocation who hold none
     * @param notAllocatedInUse seats of people without an allocation
     */
    public record Allocation(int allocatedInUse, int allocatedNotInUse, int notAllocatedInUse) {}

    /**
     * Takes copies of the lists.
     *
     * @param metric how rights are counted
     * @param group the group's value
     * @param subgroup the subgroup's value
     * @param owned the active rights
     * @param used occupied seats
     * @param available rights nobody uses
     * @param shortage seats without a right
     * @param allocation how allocated rights are used
     * @param costExcluded occupied seats that exclusions leave out
     * @param trueUpCost what the shortage costs
     * @param overLicensedAmount what the available rights cost
     * @param potentialSavings what the eligible candidates would vacate
     * @param unlicensed the seats without a right
     * @param candidates the numbers of the open removal candidates
     */
    public MetricResult {
        unlicensed = List.copyOf(unlicensed);
        candidates = List.copyOf(candidates);
    }
}
