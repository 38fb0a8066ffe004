package io.github.samspoke.core.license.internal;

import static io.github.samspoke.core.license.Figure.absent;
import static io.github.samspoke.core.license.Figure.exact;
import static io.github.samspoke.core.license.Figure.input;

import io.github.samspoke.core.common.InvalidInputException;
import io.github.samspoke.core.license.Figure;
import io.github.samspoke.core.license.LicensePosition;
import io.github.samspoke.core.license.LicenseUsage;
import io.github.samspoke.core.license.MixedCurrenciesException;
import io.github.samspoke.core.license.SavedSeats;
import io.github.samspoke.core.license.Savings;
import io.github.samspoke.core.license.SavingsHistory;
import io.github.samspoke.core.license.SeatBalance;
import io.github.samspoke.core.license.SeatSample;
import io.github.samspoke.core.license.SoftwareEntitlement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The arithmetic of seats and money for the entitlements of one model at one instant. Immutable, pure. */
public final class LicenseCalculator {
    private final List<SoftwareEntitlement> active;
    private final boolean none;
    private final Instant at;
    private final LocalDate today;
    private final Figure<PriceBook> prices;
    private final List<SoftwareEntitlement> unlimited;
    private final @Nullable Money override;

    private LicenseCalculator(Collection<SoftwareEntitlement> entitlements, Instant at, @Nullable Money override) {
        this.none = entitlements.isEmpty();
        this.at = at;
        this.active = entitlements.stream()
                .filter(e -> e.activeOn(at) && (e.unlimited() || e.activeRights() > 0))
                .sorted(Comparator.comparing(SoftwareEntitlement::id))
                .toList();
        this.today = active.isEmpty()
                ? at.atZone(ZoneOffset.UTC).toLocalDate()
                : active.get(0).dayOf(at);
        this.unlimited = active.stream().filter(SoftwareEntitlement::unlimited).toList();
        this.prices = unlimited.isEmpty()
                ? PriceBook.of(active, at)
                : absent("entitlement " + unlimited.get(0).id() + " is unlimited: a seat more or less costs nothing");
        this.override = override;
    }

    /**
     * Prepares the calculation.
     *
     * @param entitlements of one model, whatever their dates; those not active at the instant give no rights
     * @param at the instant
     * @return the calculator
     * @throws MixedCurrenciesException if active ones are priced in several currencies
     * @throws InvalidInputException if they belong to several models
     */
    public static LicenseCalculator of(Collection<SoftwareEntitlement> entitlements, Instant at) {
        return of(entitlements, at, null);
    }

    /**
     * As {@link #of(Collection, Instant)}, with what a right costs a year where a shortage has to be bought.
     *
     * @param entitlements of one model
     * @param at the instant
     * @param override the model's own cost, or null for the average price
     * @return the calculator
     * @throws MixedCurrenciesException if prices are in several currencies
     */
    public static LicenseCalculator of(
            Collection<SoftwareEntitlement> entitlements, Instant at, @Nullable Money override) {
        List<String> models = entitlements.stream()
                .map(SoftwareEntitlement::modelId)
                .distinct()
                .toList();
        if (models.size() > 1) {
            throw new InvalidInputException("entitlements", "belong to models " + models, "give those of one model");
        }
        LicenseCalculator calculator = new LicenseCalculator(entitlements, at, override);
        calculator.prices.value().map(PriceBook::currency).ifPresent(currency -> {
            if (override != null && !override.getCurrencyUnit().equals(currency)) {
                throw new MixedCurrenciesException(List.of(currency, override.getCurrencyUnit()));
            }
        });
        return calculator;
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
     * @throws MixedCurrenciesException if a drop was priced in another currency
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
        if (!unlimited.isEmpty()) {
            return absent("entitlement " + unlimited.get(0).id() + " is unlimited, so rights have no number");
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
        return unlimited.isEmpty() ? priced(PriceBook::yearlySpend) : flatSpend();
    }

    /** Where one is unlimited: its total, and what the others cost beside it. */
    private Figure<Money> flatSpend() {
        List<SoftwareEntitlement> limited = new ArrayList<>(active);
        limited.removeAll(unlimited);
        List<Money> lines = new ArrayList<>();
        List<Figure.Input> inputs = new ArrayList<>();
        for (SoftwareEntitlement one : unlimited) {
            Money total = one.totalCost();
            if (total == null) {
                return absent("no total cost on the unlimited entitlement " + one.id());
            }
            lines.add(PriceCalendar.yearly(one, total).round(total.getCurrencyUnit()));
            inputs.add(input(one.id(), total + " " + one.period()));
        }
        if (!limited.isEmpty()) {
            Figure<Money> rest = PriceBook.of(limited, at)
                    .value()
                    .map(PriceBook::yearlySpend)
                    .orElseGet(() -> absent(reason(PriceBook.of(limited, at))));
            if (rest instanceof Figure.Absent<Money>) {
                return rest;
            }
            lines.add(rest.orElseThrow());
            inputs.add(input("the others", rest.orElseThrow()));
        }
        if (lines.stream().map(Money::getCurrencyUnit).distinct().count() > 1) {
            throw new MixedCurrenciesException(
                    lines.stream().map(Money::getCurrencyUnit).toList());
        }
        return new Figure.Known<>(
                Money.total(lines), Figure.Basis.EXACT, "total costs a year, and active rights x price a year", inputs);
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
        if (!unlimited.isEmpty()) {
            Figure<Integer> enough = exact(0, "an unlimited entitlement covers every seat");
            return new SeatBalance(owned(), used, absent(reason(owned())), enough, trueUp(0), absent(reason(owned())));
        }
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
                shortage.value().map(this::trueUp).orElseGet(() -> absent(reason(shortage))),
                available.value().map(this::overLicensed).orElseGet(() -> absent(reason(available))));
    }

    /** What rights for a shortage cost a year. */
    Figure<Money> trueUp(int shortage) {
        return toBuy(shortage, "shortage");
    }

    /** What rights cost a year that have to be bought: at the model's own cost, else at the average. */
    Figure<Money> toBuy(int seats, String name) {
        if (override != null) {
            return exact(
                    override.multipliedBy(seats),
                    name + " x the model's licence cost",
                    input(name, seats),
                    input("licence cost a year", override));
        }
        if (!unlimited.isEmpty()) {
            Money total = unlimited.get(0).totalCost();
            return total == null
                    ? absent("no total cost on the unlimited entitlement "
                            + unlimited.get(0).id())
                    : exact(Money.zero(total.getCurrencyUnit()), "an unlimited entitlement covers every seat");
        }
        return atAverage(seats, name);
    }

    /** What rights that nobody uses cost a year. */
    Figure<Money> overLicensed(int available) {
        return atAverage(available, "available");
    }

    /** What rights cost a year that are there. */
    Figure<Money> atAverage(int seats, String name) {
        return priced(book -> book.atAverage(seats, name));
    }

    /** What seats cost a year below those that are vacated already. */
    Figure<Money> potential(int vacated, int seats) {
        return priced(book -> book.lastSeats(vacated, seats));
    }

    /** What the prices are in; empty where there is no price. */
    Optional<CurrencyUnit> currency() {
        return prices.value().map(PriceBook::currency);
    }

    /** The entitlements that give rights, by id. */
    List<SoftwareEntitlement> active() {
        return active;
    }

    /** The day of the instant in the first entitlement's zone, or in UTC. */
    LocalDate today() {
        return today;
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

    private String priceReason() {
        return none ? "no entitlement was entered, so no price is known" : reason(prices);
    }

    private static String reason(Figure<?> figure) {
        return figure instanceof Figure.Absent<?> missing ? missing.reason() : figure.explain();
    }
}
