package io.github.samspoke.core.license.internal;

import static io.github.samspoke.core.license.Figure.absent;
import static io.github.samspoke.core.license.Figure.exact;
import static io.github.samspoke.core.license.Figure.input;

import io.github.samspoke.core.license.Figure;
import io.github.samspoke.core.license.GroupBy;
import io.github.samspoke.core.license.MetricResult;
import io.github.samspoke.core.license.ModelResult;
import io.github.samspoke.core.license.ReconciliationScope;
import io.github.samspoke.core.license.Remediation;
import io.github.samspoke.core.license.SeatRef;
import io.github.samspoke.core.license.SoftwareEntitlement;
import io.github.samspoke.core.license.SoftwareModel;
import io.github.samspoke.core.people.EmailAddress;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One model's rights against its seats. Pure: the same seats and entitlements give the same result. */
final class ModelReconciliation {
    private static final Comparator<Taken> LONGEST_FIRST = Comparator.comparing(
                    (Taken taken) -> taken.seat().joined(), Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
            .thenComparing(taken -> taken.seat().userUri());

    private final SoftwareModel model;
    private final ReconciliationScope scope;
    private final List<Taken> seats;
    private final List<String> staleInvitations;
    private final int reserved;
    private final int vacated;
    private final List<Remediation> moves;
    private final LicenseCalculator calculator;
    private final List<String> notes;

    /** An occupied seat of a profile. */
    record Taken(String profile, Census.Counted seat) {
        GroupKey group() {
            return new GroupKey(seat.group(), seat.subgroup());
        }
    }

    /** Everything that one model is reconciled from. */
    record Inputs(
            List<Taken> seats,
            List<SoftwareEntitlement> entitlements,
            int reserved,
            List<String> staleInvitations,
            int vacated,
            List<Remediation> moves) {}

    /** A group of people, and a part of it. */
    record GroupKey(String group, String subgroup) implements Comparable<GroupKey> {
        static final GroupKey NONE = new GroupKey("", "");

        @Override
        public int compareTo(GroupKey other) {
            int order = group.compareTo(other.group);
            return order != 0 ? order : subgroup.compareTo(other.subgroup);
        }
    }

    ModelReconciliation(
            SoftwareModel model, ReconciliationScope scope, Inputs inputs, Currencies currencies, Instant at) {
        this.model = model;
        this.scope = scope;
        this.seats = inputs.seats().stream().sorted(LONGEST_FIRST).toList();
        this.reserved = inputs.reserved();
        this.staleInvitations = inputs.staleInvitations();
        this.vacated = inputs.vacated();
        this.moves = inputs.moves();
        Currencies.Converted prices = currencies.convert(
                inputs.entitlements().stream()
                        .filter(e -> OtherMetrics.counts(model, e))
                        .toList(),
                model.licenseCost(),
                at);
        this.calculator = LicenseCalculator.of(prices.entitlements(), at, prices.override());
        this.notes = new ArrayList<>(prices.notes());
        notes.addAll(OtherMetrics.warnings(model, inputs.entitlements(), at));
    }

    ModelResult result() {
        Spread<String> profiles = spread(Taken::profile, e -> Optional.ofNullable(e.profileId()));
        MetricResult whole = metric(GroupKey.NONE, seats, profiles, null, missing(profiles, Taken::profile));
        return new ModelResult(model, whole, groups(), options(whole), warnings(whole));
    }

    private List<MetricResult> groups() {
        GroupBy group = scope.group();
        if (group == null) {
            return List.of();
        }
        Spread<GroupKey> spread = spread(Taken::group, e -> groupOf(e, group));
        Map<GroupKey, List<Taken>> members = new HashMap<>();
        seats.forEach(
                s -> members.computeIfAbsent(s.group(), k -> new ArrayList<>()).add(s));
        Map<GroupKey, List<Taken>> missing = new HashMap<>();
        missing(spread, Taken::group)
                .forEach(s -> missing.computeIfAbsent(s.group(), k -> new ArrayList<>())
                        .add(s));
        Set<GroupKey> keys = new java.util.TreeSet<>(spread.used().keySet());
        if (spread.left() > 0) {
            keys.add(GroupKey.NONE);
        }
        return keys.stream()
                .map(key -> metric(
                        key, members.getOrDefault(key, List.of()), spread, key, missing.getOrDefault(key, List.of())))
                .toList();
    }

    private Optional<GroupKey> groupOf(SoftwareEntitlement entitlement, GroupBy group) {
        String value = entitlement.attributes().getOrDefault(group.attribute(), "");
        GroupBy sub = scope.subgroup();
        String part = sub == null ? "" : entitlement.attributes().getOrDefault(sub.attribute(), "");
        return value.isEmpty() ? Optional.empty() : Optional.of(new GroupKey(value, part));
    }

    private <K extends Comparable<K>> Spread<K> spread(
            java.util.function.Function<Taken, K> unit,
            java.util.function.Function<SoftwareEntitlement, Optional<K>> owner) {
        Map<K, Integer> used = new TreeMap<>();
        seats.forEach(seat -> used.merge(unit.apply(seat), 1, Integer::sum));
        Map<K, Integer> own = new TreeMap<>();
        int everybodys = 0;
        for (SoftwareEntitlement entitlement : calculator.active()) {
            Optional<K> of = owner.apply(entitlement);
            if (of.isPresent()) {
                own.merge(of.get(), entitlement.activeRights(), Integer::sum);
            } else {
                everybodys += entitlement.activeRights();
            }
        }
        return Spread.of(used, own, everybodys);
    }

    /** The seats without a right: of each unit, the newest. */
    private <K extends Comparable<K>> List<Taken> missing(
            Spread<K> spread, java.util.function.Function<Taken, K> unit) {
        if (calculator.owned().value().isEmpty()) {
            return List.of();
        }
        Map<K, Integer> seen = new HashMap<>();
        List<Taken> missing = new ArrayList<>();
        for (Taken seat : seats) {
            K key = unit.apply(seat);
            if (seen.merge(key, 1, Integer::sum) > spread.owned(key)) {
                missing.add(seat);
            }
        }
        return missing;
    }

    private MetricResult metric(
            GroupKey key, List<Taken> members, Spread<?> spread, @Nullable GroupKey group, List<Taken> missing) {
        Figure<Integer> rights = calculator.owned();
        boolean known = rights.value().isPresent();
        @SuppressWarnings("unchecked")
        Spread<GroupKey> groups = group == null ? null : (Spread<GroupKey>) spread;
        int leftHere = groups != null && key.equals(GroupKey.NONE) ? groups.left() : 0;
        Figure<Integer> owned = !known || groups == null
                ? rights
                : exact(
                        groups.owned(key) + leftHere,
                        "own rights + those of everybody that were needed"
                                + (leftHere > 0 ? " + those that nobody needs" : ""));
        Figure<Integer> used = exact(members.size(), "memberships, owner, admins and missing ones too");
        int shortage = groups == null ? spread.shortage() : groups.shortage(key);
        int available =
                groups == null ? spread.available() : Math.max(0, owned.value().orElse(0) - members.size());
        String reason = rights instanceof Figure.Absent<Integer> a ? a.reason() : "";
        boolean unlimited = !known && calculator.active().stream().anyMatch(SoftwareEntitlement::unlimited);
        Figure<Integer> shortFigure = known
                ? exact(shortage, "used - owned of each unit, at least 0", input("used", members.size()))
                : unlimited ? exact(0, "an unlimited entitlement covers every seat") : absent(reason);
        Figure<Integer> availableFigure = known
                ? exact(available, "owned - used of each unit, at least 0", input("used", members.size()))
                : absent(reason);
        List<String> candidates = members.stream()
                .flatMap(s -> Optional.ofNullable(s.seat().candidate()).stream())
                .sorted()
                .toList();
        return new MetricResult(
                model.licenseMetric(),
                key.group(),
                key.subgroup(),
                owned,
                used,
                availableFigure,
                shortFigure,
                allocation(members, group),
                (int) members.stream().filter(s -> s.seat().costExcluded()).count(),
                shortFigure.value().map(calculator::trueUp).orElseGet(() -> absent(reason)),
                known ? calculator.overLicensed(available) : absent(reason),
                known ? potential(group, candidates.size(), shortage, available) : absent(reason),
                missing.stream()
                        .map(s -> new SeatRef(s.profile(), s.seat().userUri()))
                        .toList(),
                candidates);
    }

    /** Of the whole, seats below those that are vacated already; a group's are priced at the average. */
    private Figure<org.joda.money.Money> potential(
            @Nullable GroupKey group, int candidates, int shortage, int available) {
        int seatsFreed = Math.max(0, candidates - shortage);
        return group == null
                ? calculator.potential(Math.min(vacated, available), seatsFreed)
                : calculator.overLicensed(seatsFreed);
    }

    private MetricResult.Allocation allocation(List<Taken> members, @Nullable GroupKey group) {
        Set<String> allocated = new HashSet<>();
        for (SoftwareEntitlement entitlement : calculator.active()) {
            boolean here = group == null
                    || scope.group() == null
                    || groupOf(entitlement, scope.group()).orElse(GroupKey.NONE).equals(group);
            if (here) {
                entitlement
                        .allocatedTo()
                        .forEach(e -> allocated.add(EmailAddress.of(e).value()));
            }
        }
        Set<String> present = new HashSet<>();
        members.forEach(s -> present.add(s.seat().email()));
        int inUse = (int) allocated.stream().filter(present::contains).count();
        return new MetricResult.Allocation(inUse, allocated.size() - inUse, members.size() - inUse);
    }

    private List<Remediation> options(MetricResult whole) {
        List<Remediation> options = new ArrayList<>();
        int shortage = whole.shortage().value().orElse(0);
        if (shortage > 0) {
            options.add(new Remediation(
                    Remediation.Kind.BUY,
                    shortage,
                    whole.trueUpCost(),
                    null,
                    "Buy " + shortage + " rights of " + model.displayName()
                            + ", or enter the entitlement that is missing.",
                    List.of()));
        }
        if (!whole.candidates().isEmpty()) {
            options.add(new Remediation(
                    Remediation.Kind.RECLAIM,
                    whole.candidates().size(),
                    whole.potentialSavings(),
                    null,
                    "Reclaim " + whole.candidates().size() + " seats that nobody uses"
                            + (shortage > 0 ? "; the first " + shortage + " clear the shortage." : "."),
                    whole.candidates()));
        }
        drop(whole).ifPresent(options::add);
        if (!staleInvitations.isEmpty()) {
            options.add(new Remediation(
                    Remediation.Kind.REVOKE_INVITATIONS,
                    staleInvitations.size(),
                    calculator.overLicensed(staleInvitations.size()),
                    null,
                    "Revoke " + staleInvitations.size()
                            + " invitations that nobody answered for 30 days: each holds a seat.",
                    staleInvitations));
        }
        options.addAll(moves);
        return options;
    }

    private Optional<Remediation> drop(MetricResult whole) {
        int open = whole.owned()
                .value()
                .map(owned -> owned - seats.size() - reserved - model.seatBuffer())
                .orElse(0);
        if (open <= 0 || whole.shortage().value().orElse(0) > 0) {
            return Optional.empty();
        }
        LocalDate by = notice(calculator.active(), calculator.today()).orElse(null);
        return Optional.of(new Remediation(
                Remediation.Kind.DROP,
                open,
                calculator.yearlyPriceOfLastSeats(open),
                by,
                "Drop " + open + " open seats of " + model.displayName() + " for the next term"
                        + (by == null ? "." : ", on the billing page by " + by + "."),
                List.of()));
    }

    /** The first notice day that is not over. */
    static Optional<LocalDate> notice(Collection<SoftwareEntitlement> active, LocalDate today) {
        return active.stream()
                .flatMap(e -> e.noticeBy().stream())
                .filter(day -> !day.isBefore(today))
                .min(Comparator.naturalOrder());
    }

    private List<String> warnings(MetricResult whole) {
        List<String> warnings = new ArrayList<>(notes);
        if (whole.shortage().value().orElse(0) > 0) {
            warnings.add(seats.size() + " members are above "
                    + whole.owned().value().orElse(0)
                    + " rights: the entitlement is out of date, or not all of it is entered");
        }
        return warnings;
    }
}
