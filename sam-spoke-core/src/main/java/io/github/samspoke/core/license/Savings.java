package io.github.samspoke.core.license;

import org.joda.money.Money;

/**
 * Three savings that are never added, and ServiceNow's own figure apart. They speak of different seats and different
 * times: what could be saved, what will be once the contract is lowered, what has been.
 *
 * @param potential what the eligible candidates' seats would save a year, once removed and dropped
 * @param vacated what the seats that we vacated still cost a year; saved only when they are dropped or filled again
 * @param realised saved in the current billing period, because rights fell or a vacated seat spared a purchase
 * @param serviceNowActual what ServiceNow calls actual savings: every candidate closed complete at the average price, on
 *     the bill or not
 * @param seats the seats behind the amounts
 */
public record Savings(
        Figure<Money> potential,
        Figure<Money> vacated,
        Figure<Money> realised,
        Figure<Money> serviceNowActual,
        SavedSeats seats) {}
