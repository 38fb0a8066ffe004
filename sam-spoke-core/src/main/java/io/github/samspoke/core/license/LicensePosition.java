package io.github.samspoke.core.license;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.joda.money.Money;

/**
 * Where a model stands at an instant: rights against seats, what can be dropped, what it costs and saves. Amounts are a
 * year's unless they say otherwise.
 *
 * @param at the instant it was computed for
 * @param usage the counts that went in
 * @param buffer seats to keep open, not to be dropped
 * @param seats the balance by occupied seats, which is what the vendor bills
 * @param serviceNow the balance as ServiceNow shows it, without cost-excluded seats
 * @param open rights nobody holds or is invited to; negative where more are promised than bought
 * @param droppable seats that can be taken off the contract at renewal, 0 or more; exclusions never enter
 * @param averagePrice price of a right a year, weighted by active rights
 * @param yearlySpend what the active rights cost a year
 * @param savings the three savings and ServiceNow's
 * @param warnings what a reader must know before trusting the figures; empty as a rule
 */
public record LicensePosition(
        Instant at,
        LicenseUsage usage,
        int buffer,
        SeatBalance seats,
        SeatBalance serviceNow,
        Figure<Integer> open,
        Figure<Integer> droppable,
        Figure<Money> averagePrice,
        Figure<Money> yearlySpend,
        Savings savings,
        List<String> warnings) {
    /**
     * Copies the warnings and refuses a negative buffer.
     *
     * @param at the instant it was computed for
     * @param usage the counts that went in
     * @param buffer seats to keep open
     * @param seats the balance by occupied seats
     * @param serviceNow the balance as ServiceNow shows it
     * @param open rights nobody holds or is invited to
     * @param droppable seats that can be taken off the contract at renewal
     * @param averagePrice price of a right a year
     * @param yearlySpend what the active rights cost a year
     * @param savings the three savings and ServiceNow's
     * @param warnings what a reader must know before trusting the figures
     */
    public LicensePosition {
        Fields.notNegative("buffer", buffer);
        warnings = List.copyOf(warnings);
    }

    /**
     * Returns the position with more warnings.
     *
     * @param more the warnings to add
     * @return the copy
     */
    public LicensePosition withWarnings(List<String> more) {
        List<String> all = new ArrayList<>(warnings);
        all.addAll(more);
        return new LicensePosition(
                at, usage, buffer, seats, serviceNow, open, droppable, averagePrice, yearlySpend, savings, all);
    }

    /**
     * Returns the active rights.
     *
     * @return {@code seats().owned()}
     */
    public Figure<Integer> owned() {
        return seats.owned();
    }

    /**
     * Returns the seats in use.
     *
     * @return {@code seats().used()}: memberships
     */
    public Figure<Integer> used() {
        return seats.used();
    }

    /**
     * Returns the seats in use as ServiceNow counts them.
     *
     * @return {@code serviceNow().used()}: memberships less cost-excluded ones
     */
    public Figure<Integer> serviceNowUsed() {
        return serviceNow.used();
    }

    /**
     * Returns the rights that nobody uses.
     *
     * @return {@code seats().available()}
     */
    public Figure<Integer> available() {
        return seats.available();
    }

    /**
     * Returns the seats without a right.
     *
     * @return {@code seats().shortage()}
     */
    public Figure<Integer> shortage() {
        return seats.shortage();
    }

    /**
     * Returns the cost of rights for the shortage.
     *
     * @return {@code seats().trueUpCost()}, a year
     */
    public Figure<Money> trueUpCost() {
        return seats.trueUpCost();
    }

    /**
     * Returns the cost of rights that nobody uses.
     *
     * @return {@code seats().overLicensedAmount()}, a year
     */
    public Figure<Money> overLicensedAmount() {
        return seats.overLicensedAmount();
    }

    /**
     * Explains every figure.
     *
     * @return one line a figure, sorted by its name, then the warnings
     */
    public String explain() {
        Map<String, Figure<?>> figures = new TreeMap<>();
        put(figures, "", seats);
        put(figures, "ServiceNow ", serviceNow);
        figures.put("open", open);
        figures.put("droppable", droppable);
        figures.put("average price", averagePrice);
        figures.put("yearly spend", yearlySpend);
        figures.put("potential savings", savings.potential());
        figures.put("potential seats", savings.seats().potential());
        figures.put("vacated savings", savings.vacated());
        figures.put("vacated seats", savings.seats().vacated());
        figures.put("realised savings", savings.realised());
        figures.put("avoided purchases", savings.seats().avoided());
        figures.put("ServiceNow actual savings", savings.serviceNowActual());
        String lines = figures.entrySet().stream()
                .map(e -> e.getKey() + ": " + e.getValue().explain())
                .collect(Collectors.joining("\n"));
        return warnings.stream().map(w -> "\nwarning: " + w).collect(Collectors.joining("", lines, ""));
    }

    private static void put(Map<String, Figure<?>> figures, String view, SeatBalance balance) {
        figures.put(view + "owned", balance.owned());
        figures.put(view + "used", balance.used());
        figures.put(view + "available", balance.available());
        figures.put(view + "shortage", balance.shortage());
        figures.put(view + "true-up cost", balance.trueUpCost());
        figures.put(view + "over-licensed amount", balance.overLicensedAmount());
    }
}
