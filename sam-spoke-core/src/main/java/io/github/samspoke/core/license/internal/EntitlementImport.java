package io.github.samspoke.core.license.internal;

import io.github.samspoke.core.common.ImportReport;
import io.github.samspoke.core.common.ImportReport.Outcome;
import io.github.samspoke.core.common.InvalidInputException;
import io.github.samspoke.core.common.internal.Csv;
import io.github.samspoke.core.license.Contract;
import io.github.samspoke.core.license.EntitlementBuilder;
import io.github.samspoke.core.license.GroupBy;
import io.github.samspoke.core.license.PriceTier;
import io.github.samspoke.core.license.SoftwareEntitlement;
import io.github.samspoke.core.license.SoftwareModel;
import io.github.samspoke.core.license.SubscriptionPeriod;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Reads entitlements row by row; the column names are ServiceNow's, and ours. */
final class EntitlementImport {
    private final Map<String, SoftwareEntitlement> known = new HashMap<>();
    private final Map<String, SoftwareModel> models = new HashMap<>();
    private final List<SoftwareEntitlement> entitlements = new ArrayList<>();
    private final List<ImportReport.Row> rows = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    EntitlementImport(List<SoftwareEntitlement> known, List<SoftwareModel> models) {
        known.forEach(e -> this.known.put(e.id(), e));
        models.forEach(model -> this.models.put(model.id(), model));
    }

    /** What is new or changed. */
    List<SoftwareEntitlement> entitlements() {
        return entitlements;
    }

    ImportReport read(String csv) {
        Csv.Table table = Csv.read(csv);
        if (!table.has("asset tag", "id") || !table.has("software model", "model")) {
            throw new InvalidInputException(
                    "csv",
                    "the header lacks 'Asset tag' or 'Software model'",
                    "Name the columns as docs/licences.md does; these two are needed.");
        }
        table.rows().forEach(this::row);
        return new ImportReport(rows.stream().noneMatch(r -> r.outcome() == Outcome.BAD), rows);
    }

    private void row(Csv.Row row) {
        String id = row.value("asset tag", "id").orElse("");
        try {
            if (row.width() != row.expected()) {
                throw bad("row", "it has " + row.width() + " values, the header " + row.expected());
            }
            SoftwareEntitlement read = entitlement(row, id);
            if (!seen.add(id)) {
                throw bad("Asset tag", "'" + id + "' stands in the file twice");
            }
            SoftwareEntitlement before = known.get(id);
            if (read.equals(before)) {
                add(row, Outcome.UNCHANGED, id, "");
            } else {
                entitlements.add(read);
                add(row, before == null ? Outcome.ADDED : Outcome.CHANGED, id, "");
            }
        } catch (InvalidInputException e) {
            add(row, Outcome.BAD, id, e.getMessage() + " " + e.remedy());
        } catch (DateTimeException | IllegalCurrencyException | ArithmeticException e) {
            add(row, Outcome.BAD, id, String.valueOf(e.getMessage()));
        }
    }

    private SoftwareEntitlement entitlement(Csv.Row row, String id) {
        if (id.isEmpty()) {
            throw bad("Asset tag", "it is empty");
        }
        String model = row.value("software model", "model").orElseThrow(() -> bad("Software model", "it is empty"));
        CurrencyUnit currency = row.value("currency").map(CurrencyUnit::of).orElse(null);
        EntitlementBuilder builder = SoftwareEntitlement.builder(id, modelId(model))
                .displayName(row.value("display name").orElse(id))
                .licenseType(row.value("license type").orElse(SoftwareEntitlement.SUBSCRIPTION))
                .licenseMetric(row.value("license metric").orElse(SoftwareModel.USER_SUBSCRIPTION))
                .unlimited(flag(row, "unlimited license", "unlimited"))
                .unitPrice(money(row, currency, "unit cost", "unit price"))
                .totalCost(money(row, currency, "total cost"))
                .period(period(row))
                .start(value(row, LocalDate::parse, "start date", "start"))
                .end(value(row, LocalDate::parse, "end date", "end"))
                .zone(row.value("zone", "time zone").map(ZoneId::of).orElse(ZoneId.of("UTC")))
                .tiers(tiers(row, currency).toArray(PriceTier[]::new))
                .contract(new Contract(
                        row.value("contract", "invoice").orElse(""),
                        row.value("vendor").orElse(""),
                        row.value("publisher part number", "part number").orElse(""),
                        value(row, LocalDate::parse, "renewal date", "renewal"),
                        value(row, LocalDate::parse, "notice date", "notice by")))
                .profileId(row.value("profile").orElse(null))
                .attributes(attributes(row))
                .allocatedTo(row.value("allocated to")
                        .map(text -> List.of(text.split("\\s*[;\\s]\\s*")))
                        .orElse(List.of()));
        rights(row, builder);
        return builder.build();
    }

    private static void rights(Csv.Row row, EntitlementBuilder builder) {
        Integer perPack = value(row, EntitlementImport::number, "rights per pack");
        Integer packs = value(row, EntitlementImport::number, "number of packs", "packs");
        Integer purchased = value(row, EntitlementImport::number, "purchased rights", "rights");
        if (packs != null) {
            builder.packs(packs, perPack == null ? 1 : perPack);
            if (purchased != null && purchased != packs * (perPack == null ? 1 : perPack)) {
                throw bad("Purchased rights", purchased + " is not packs times rights per pack");
            }
        } else if (purchased != null) {
            builder.purchasedRights(purchased);
        } else if (!flag(row, "unlimited license", "unlimited")) {
            throw bad("Purchased rights", "neither it nor the number of packs is given");
        }
        Integer active = value(row, EntitlementImport::number, "active rights");
        if (active != null) {
            builder.activeRights(active);
        }
    }

    private String modelId(String named) {
        if (models.containsKey(named)) {
            return named;
        }
        List<String> found = models.values().stream()
                .filter(m -> m.displayName().equalsIgnoreCase(named)
                        || (m.publisher() + " " + m.displayName()).equalsIgnoreCase(named))
                .map(SoftwareModel::id)
                .toList();
        if (found.size() != 1) {
            throw bad("Software model", "'" + named + "' is " + (found.isEmpty() ? "not known" : "several models"));
        }
        return found.get(0);
    }

    private static Map<String, String> attributes(Csv.Row row) {
        Map<String, String> attributes = new HashMap<>();
        for (GroupBy by : GroupBy.values()) {
            row.value(by.name(), by.attribute()).ifPresent(v -> attributes.put(by.attribute(), v));
        }
        return attributes;
    }

    private static SubscriptionPeriod period(Csv.Row row) {
        String text =
                row.value("subscription period", "period").orElse("annually").toLowerCase(Locale.ROOT);
        return switch (text) {
            case "monthly" -> SubscriptionPeriod.MONTHLY;
            case "quarterly" -> SubscriptionPeriod.QUARTERLY;
            case "annually", "yearly" -> SubscriptionPeriod.ANNUALLY;
            case "entire", "entire subscription period" -> SubscriptionPeriod.ENTIRE;
            default -> throw bad("Subscription period", "'" + text + "' is not monthly, quarterly, annually or entire");
        };
    }

    /** {@code 30 x 144.00; 10 x 120.00} */
    private static List<PriceTier> tiers(Csv.Row row, @Nullable CurrencyUnit currency) {
        List<PriceTier> tiers = new ArrayList<>();
        for (String tier : row.value("price tiers", "tiers").orElse("").split(";", -1)) {
            if (!tier.isBlank()) {
                String[] parts = tier.strip().split("\\s*x\\s*", -1);
                if (parts.length != 2) {
                    throw bad("Price tiers", "'" + tier.strip() + "' is not a number of rights, x and a price");
                }
                tiers.add(new PriceTier(number(parts[0]), amount("Price tiers", parts[1], currency)));
            }
        }
        return tiers;
    }

    private static @Nullable Money money(Csv.Row row, @Nullable CurrencyUnit currency, String... columns) {
        return row.value(columns)
                .map(text -> amount(columns[0], text, currency))
                .orElse(null);
    }

    /** {@code USD 144.00}, or a number beside the column of the currency. No grouping: 1,440 could be 1.44. */
    private static Money amount(String column, String text, @Nullable CurrencyUnit currency) {
        try {
            if (Character.isLetter(text.charAt(0))) {
                return Money.parse(text);
            }
            if (currency == null) {
                throw bad(column, "'" + text + "' has no currency");
            }
            return Money.of(currency, new BigDecimal(text));
        } catch (IllegalArgumentException | ArithmeticException | org.joda.money.format.MoneyFormatException e) {
            throw bad(column, "'" + text + "' is no amount, as 144.00 or USD 144.00 is");
        }
    }

    private static boolean flag(Csv.Row row, String... columns) {
        String value = row.value(columns).orElse("false").toLowerCase(Locale.ROOT);
        return switch (value) {
            case "true", "yes", "1" -> true;
            case "false", "no", "0" -> false;
            default -> throw bad(columns[0], "'" + value + "' is neither true nor false");
        };
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw bad("number", "'" + text + "' is no whole number");
        }
    }

    private static <T> @Nullable T value(Csv.Row row, Function<String, T> read, String... columns) {
        String text = row.value(columns).orElse(null);
        try {
            return text == null ? null : read.apply(text);
        } catch (InvalidInputException | DateTimeException e) {
            throw bad(columns[0], "'" + text + "' cannot be read; days are written as 2027-02-28");
        }
    }

    private static InvalidInputException bad(String field, String problem) {
        return new InvalidInputException(field, problem, "Correct the row and import the file again.");
    }

    private void add(Csv.Row row, Outcome outcome, String subject, String message) {
        rows.add(new ImportReport.Row(row.line(), outcome, subject, message));
    }
}
