package io.github.samspoke.core.license;

import java.util.List;
import org.joda.money.Money;

/**
 * One product in a reconciliation: ServiceNow's Product Result. Exists for a product without a model or entitlement too.
 *
 * @param run the run's number
 * @param publisher who sells it
 * @param product what it is called
 * @param status whether rights cover the seats
 * @param trueUpCost what the shortages of its models cost a year
 * @param overLicensedAmount what its available rights cost a year
 * @param potentialSavings what its eligible candidates would vacate a year
 * @param unlicensed seats without a right
 * @param models its models, by id
 * @param options what concerns no model: identifiers to resolve
 */
public record ProductResult(
        String run,
        String publisher,
        String product,
        Status status,
        Figure<Money> trueUpCost,
        Figure<Money> overLicensedAmount,
        Figure<Money> potentialSavings,
        Figure<Integer> unlicensed,
        List<ModelResult> models,
        List<Remediation> options) {
    /** Whether rights cover the seats. */
    public enum Status {
        /** Every seat has a right. */
        COMPLIANT,
        /** Some seats have none. */
        NOT_COMPLIANT,
        /** It cannot be told: no entitlement was entered, or an identifier has no model. */
        UNKNOWN
    }

    /**
     * Takes copies of the lists.
     *
     * @param run the run's number
     * @param publisher who sells it
     * @param product what it is called
     * @param status whether rights cover the seats
     * @param trueUpCost what the shortages cost
     * @param overLicensedAmount what the available rights cost
     * @param potentialSavings what the candidates would vacate
     * @param unlicensed seats without a right
     * @param models its models
     * @param options what concerns no model
     */
    public ProductResult {
        models = List.copyOf(models);
        options = List.copyOf(options);
    }
}
