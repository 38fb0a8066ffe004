package io.github.samspoke.core.license.internal;

import static io.github.samspoke.core.license.Figure.absent;
import static io.github.samspoke.core.license.Figure.exact;
import static io.github.samspoke.core.license.Figure.input;

import io.github.samspoke.core.common.InvalidInputException;
import io.github.samspoke.core.license.Figure;
import io.github.samspoke.core.license.LicensePosition;
import io.github.samspoke.core.license.LicenseUsage;
import io.github.samspoke.core.license.SavedSeats;
import io.github.samspoke.core.license.Savings;
import io.github.samspoke.core.license.SavingsHistory;
import io.github.samspoke.core.license.SeatBalance;
import io.github.samspoke.core.license.SeatSample;
import io.github.samspoke.core.license.SoftwareEntitlement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.joda.money.Money;

/** The arithmetic of seats and money for the entitlements of one model at one instant. Immutable, pure. */
public final class LicenseCalculator {
    private final List<SoftwareEntitlement> active;
    private final boolean none;
    private final Instant at;
    private final LocalDate today;
    private final Figure<PriceBook> prices;

    private LicenseCalculator(Collection<SoftwareEntitlement> entitlements, Instant at) {
        this.none = entitlements.isEmpty();
        this.at = at;
        this.active = entitlements.stream()
                .filter(e -> e.activeOn(at) && e.activeRights() > 0)
                .sorted(Comparator.comparing(SoftwareEntitlement::id))
                .toList();
        this.today = active.isEmpty()
                ? at.atZone(ZoneOffset.UTC).toLocalDate()
                : active.get(0).dayOf(at);
        this.prices = PriceBook.of(active, at);
    }

    /**
     * Prepares the calculation.
     *
     * @param entitlements of one model, whatever their dates; those not active at the instant give no rights
     * @param at the instant
     * @return the calculator
     * @throws io.github.samspoke.core.license.MixedCurrenciesException if active ones are priced in several currencies
     * @throws InvalidInputException if they belong to several models
     */
    public static LicenseCalculator of(Collection<SoftwareEntitlement> entitlements, Instant at) {
        List<String> models = entitlements.stream()
                .map(SoftwareEntitlement::modelId)
                .distinct()
                .toList();
        if (models.size() > 1) {
            throw new InvalidInputException("entitlements", "belong to models " + models, "give those of one model");
        }
        return new LicenseCalculator(entitlements, at);
    }

    /**
     * Computes the position without buffer and history.
     *
     * @param usage the seats as counted
     * @return the position
     */
    public LicensePosition position(LicenseUsage usage) {
        return position(usage, 0, SavingsHistory.none());
    }

    /**
     * Computes the position.
     *
     * @param usage the seats as counted
     * @param buffer seats to keep open
     * @param history earlier days of the period and seats dropped; the seats of now are added to it
     * @return the position
     * @throws io.github.samspoke.core.license.MixedCurrenciesException if a drop was priced in another currency
     */
    public LicensePosition position(LicenseUsage usage, int buffer, SavingsHistory history) {
        int promised = Math.addExact(usage.occupied(), usage.reserved());
        return new LicensePosition(
                at,
                usage,
                buffer,
                balance(exact(usage.occupied(), "memberships, owner, admins and missing ones too")),
                balance(exact(
                        usage.serviceNowUsed(),
                        "occupied - cost-excluded",
                        input("occupied", usage.occupied()),
                        input("cost-excluded", usage.costExcluded()))),
                seats(rights -> exact(
                        rights - promised,
                        "rights - occupied - reserved",
                        input("rights", rights),
                        input("occupied", usage.occupied()),
                        input("reserved", usage.reserved()))),
                seats(rights -> exact(
                        Math.max(0, rights - promised - buffer),
                        "rights - occupied - reserved - buffer, at least 0",
                        input("rights", rights),
                        input("occupied", usage.occupied()),
                        input("reserved", usage.reserved()),
                        input("buffer", buffer))),
                averagePrice(),
                yearlySpend(),
                savings(usage, history),
                warnings(usage));
    }

    /**
     * Returns the active rights.
     *
     * @return their sum; absent where no entitlement was entered at all
     */
    public Figure<Integer> owned() {
        if (none) {
            return absent("no entitlement was entered, and the vendor does not tell how many seats were bought");
        }
        int sum = Math.toIntExact(
                active.stream().mapToLong(SoftwareEntitlement::activeRights).sum());
        Figure.Input[] inputs =
                active.stream().map(e -> input(e.id(), e.activeRights())).toArray(Figure.Input[]::new);
        return exact(sum, "sum of the active rights of entitlements in use at " + at, inputs);
    }

    /**
     * Returns what the active rights cost a year.
     *
     * @return each line normalised to a year and rounded
     */
    public Figure<Money> yearlySpend() {
        return priced(PriceBook::yearlySpend);
    }

    /**
     * Returns what the active entitlements cost in their current billing periods. Seats added within one count from
     * their start.
     *
     * @return sum of rounded lines
     */
    public Figure<Money> periodSpend() {
        return priced(PriceBook::periodSpend);
    }

    /**
     * Returns the price of a right a year.
     *
     * @return weighted by active rights
     */
    public Figure<Money> averagePrice() {
        return priced(PriceBook::averagePrice);
    }

    /**
     * Returns what the last seats cost a year, and so what dropping them saves.
     *
     * @param seats how many, 0 or more
     * @return by the last tiers, or an estimate at the average; absent where there are fewer rights
     */
    public Figure<Money> yearlyPriceOfLastSeats(int seats) {
        checkSeats(seats);
        return priced(book -> book.lastSeats(0, seats));
    }

    /**
     * Returns what seats added on a day cost to the end of the billing period that the day lies in.
     *
     * @param seats how many, 0 or more
     * @param from the first day, in the entitlement's zone
     * @return by actual days; absent where active entitlements have different periods
     */
    public Figure<Money> priceUntilRenewal(int seats, LocalDate from) {
        checkSeats(seats);
        return priced(book -> book.untilRenewal(seats, from));
    }

    private static void checkSeats(int seats) {
        if (seats < 0) {
            throw new InvalidInputException("seats", "must not be negative, was " + seats, "give 0 or more");
        }
    }

    private SeatBalance balance(Figure<Integer> used) {
        int needed = used.orElseThrow();
        Figure<Integer> available = seats(rights -> exact(
                Math.max(0, rights - needed),
                "owned - used, at least 0",
                input("owned", rights),
                input("used", needed)));
        Figure<Integer> shortage = seats(rights -> exact(
                Math.max(0, needed - rights),
                "used - owned, at least 0",
                input("owned", rights),
                input("used", needed)));
        return new SeatBalance(
                owned(),
                used,
                available,
                shortage,
                times(shortage, (book, n) -> book.atAverage(n, "shortage")),
                times(available, (book, n) -> book.atAverage(n, "available")));
    }

    /** Vacated seats stand on top of the stack of rights and candidates below them, so no price counts twice. */
    private Savings savings(LicenseUsage usage, SavingsHistory history) {
        Integer closed = history.closedComplete();
        Figure<Money> serviceNow = closed == null
                ? absent("the candidates closed complete were not counted")
                : priced(book -> book.atAverage(closed, "closed complete"));
        Integer rights = owned().value().orElse(null);
        if (rights == null) {
            Figure<Integer> noSeats = absent(reason(owned()));
            Figure<Money> noMoney = absent(reason(owned()));
            return new Savings(noMoney, noMoney, noMoney, serviceNow, new SavedSeats(noSeats, noSeats, noSeats));
        }
        SeatSample now = new SeatSample(today, rights, usage.occupied(), usage.reserved(), usage.vacatedNet());
        RealisedSavings realised = RealisedSavings.of(prices, history, now);
        int reused = Math.max(now.avoided(), realised.avoidedSeats().value().orElse(0));
        int vacated = Math.max(0, usage.vacatedNet() - reused);
        int shortage = Math.max(0, usage.occupied() - rights);
        int potential = Math.max(0, usage.candidates() - shortage);
        SavedSeats seats = new SavedSeats(
                exact(
                        potential,
                        "candidates - shortage, at least 0",
                        input("candidates", usage.candidates()),
                        input("shortage", shortage)),
                exact(
                        vacated,
                        "vacated by us - filled again instead of a purchase",
                        input("vacated by us", usage.vacatedNet()),
                        input("filled again", reused)),
                realised.avoidedSeats());
        return new Savings(
                priced(book -> book.lastSeats(vacated, potential)),
                priced(book -> book.lastSeats(0, vacated)),
                realised.amount(),
                serviceNow,
                seats);
    }

    private List<String> warnings(LicenseUsage usage) {
        return owned().value()
                .filter(rights -> usage.occupied() > rights)
                .map(rights -> List.of(usage.occupied() + " members are above " + rights
                        + " rights: the entitlement is out of date, or not all of it is entered"))
                .orElseGet(List::of);
    }

    private Figure<Integer> seats(Function<Integer, Figure<Integer>> formula) {
        return owned().value().map(formula).orElseGet(() -> absent(reason(owned())));
    }

    private Figure<Money> priced(Function<PriceBook, Figure<Money>> formula) {
        return prices.value().map(formula).orElseGet(() -> absent(priceReason()));
    }

    private Figure<Money> times(Figure<Integer> seats, BiFunction<PriceBook, Integer, Figure<Money>> formula) {
        return seats.value().map(n -> priced(book -> formula.apply(book, n))).orElseGet(() -> absent(reason(seats)));
    }

    private String priceReason() {
        return none ? "no entitlement was entered, so no price is known" : reason(prices);
    }

    private static String reason(Figure<?> figure) {
        return figure instanceof Figure.Absent<?> missing ? missing.reason() : figure.explain();
    }
}
