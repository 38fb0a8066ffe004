package io.github.samspoke.core.license;

import java.util.List;

/**
 * One model of a product in a reconciliation: ServiceNow's Software Model Result.
 *
 * @param model the model as it was
 * @param whole all its seats and rights
 * @param groups the same by group and subgroup, in their order; empty where the run has no groups. Owned and used add up
 *     to the whole; a surplus of one group does not serve another, so available and short may both be higher
 * @param options what would put it right
 * @param warnings what a reader must know before trusting the figures
 */
public record ModelResult(
        SoftwareModel model,
        MetricResult whole,
        List<MetricResult> groups,
        List<Remediation> options,
        List<String> warnings) {
    /**
     * Takes copies of the lists.
     *
     * @param model the model as it was
     * @param whole all its seats and rights
     * @param groups the same by group and subgroup
     * @param options what would put it right
     * @param warnings what a reader must know
     */
    public ModelResult {
        groups = List.copyOf(groups);
        options = List.copyOf(options);
        warnings = List.copyOf(warnings);
    }
}
