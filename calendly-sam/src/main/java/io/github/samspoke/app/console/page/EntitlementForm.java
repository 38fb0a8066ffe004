package io.github.samspoke.app.console.page;

import io.github.samspoke.core.license.Contract;
import io.github.samspoke.core.license.EntitlementBuilder;
import io.github.samspoke.core.license.GroupBy;
import io.github.samspoke.core.license.PriceTier;
import io.github.samspoke.core.license.SoftwareEntitlement;
import io.github.samspoke.core.license.SoftwareModel;
import io.github.samspoke.core.license.SubscriptionPeriod;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Entitlements to and from the fields of their form. */
final class EntitlementForm {
    private EntitlementForm() {}

    static Typed empty() {
        return Typed.of(Map.of(
                "licenseType",
                SoftwareEntitlement.SUBSCRIPTION,
                "licenseMetric",
                SoftwareModel.USER_SUBSCRIPTION,
                "period",
                SubscriptionPeriod.ANNUALLY.name(),
                "rightsPerPack",
                "1",
                "currency",
                "USD",
                "zone",
                "UTC"));
    }

    static Typed of(SoftwareEntitlement known) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("known", known.id());
        values.put("id", known.id());
        values.put("displayName", known.displayName());
        values.put("model", known.modelId());
        values.put("licenseType", known.licenseType());
        values.put("licenseMetric", known.licenseMetric());
        values.put("period", known.period().name());
        values.put("rightsPerPack", Integer.toString(known.rightsPerPack()));
        values.put("packs", Integer.toString(known.packs()));
        values.put("activeRights", Integer.toString(known.activeRights()));
        values.put("start", text(known.start()));
        values.put("end", text(known.end()));
        values.put("zone", known.zone().getId());
        if (known.unlimited()) {
            values.put("unlimited", "yes");
        }
        amounts(known, values);
        values.put("contract", known.contract().number());
        values.put("vendor", known.contract().vendor());
        values.put("partNumber", known.contract().partNumber());
        values.put("renewal", text(known.contract().renewal()));
        values.put("noticeBy", text(known.contract().noticeBy()));
        values.put("profileId", Objects.requireNonNullElse(known.profileId(), ""));
        for (GroupBy by : GroupBy.values()) {
            values.put(by.attribute(), known.attributes().getOrDefault(by.attribute(), ""));
        }
        values.put("allocatedTo", String.join("\n", known.allocatedTo()));
        return Typed.of(values);
    }

    private static void amounts(SoftwareEntitlement known, Map<String, String> values) {
        values.put("unitPrice", amount(known.unitPrice()));
        values.put("totalCost", amount(known.totalCost()));
        values.put(
                "tiers",
                known.tiers().stream()
                        .map(tier -> tier.rights() + " x " + amount(tier.unitPrice()))
                        .collect(Collectors.joining("; ")));
        values.put(
                "currency",
                Stream.concat(
                                Stream.of(known.unitPrice(), known.totalCost()).filter(Objects::nonNull),
                                known.tiers().stream().map(PriceTier::unitPrice))
                        .map(money -> money.getCurrencyUnit().getCode())
                        .findFirst()
                        .orElse("USD"));
    }

    private static String amount(@Nullable Money money) {
        return money == null ? "" : money.getAmount().toPlainString();
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    /** Reads the form; what contradicts itself the entitlement's own checks find. */
    static SoftwareEntitlement read(Typed form) {
        String id = form.value("known").isEmpty() ? form.value("id").strip() : form.value("known");
        String model = form.value("model");
        if (model.isEmpty()) {
            throw Fields.wrong("model", "no software model is chosen", "Choose what was bought.");
        }
        String name = form.value("displayName").strip();
        EntitlementBuilder builder = SoftwareEntitlement.builder(id, model)
                .displayName(name.isEmpty() ? id : name)
                .licenseType(form.value("licenseType").strip())
                .licenseMetric(form.value("licenseMetric").strip())
                .packs(
                        Fields.number(form, "packs").orElse(0),
                        Fields.number(form, "rightsPerPack").orElse(1))
                .period(Fields.constant(SubscriptionPeriod.class, form.value("period"))
                        .orElse(SubscriptionPeriod.ANNUALLY))
                .start(Fields.day(form, "start"))
                .end(Fields.day(form, "end"))
                .zone(zone(form))
                .unlimited(form.ticked("unlimited"))
                .unitPrice(Fields.money(form, "unitPrice"))
                .totalCost(Fields.money(form, "totalCost"))
                .tiers(tiers(form))
                .contract(new Contract(
                        form.value("contract").strip(),
                        form.value("vendor").strip(),
                        form.value("partNumber").strip(),
                        Fields.day(form, "renewal"),
                        Fields.day(form, "noticeBy")))
                .profileId(form.value("profileId").isEmpty() ? null : form.value("profileId"))
                .attributes(attributes(form))
                .allocatedTo(Arrays.stream(form.value("allocatedTo").split("[;,\\s]+", -1))
                        .filter(text -> !text.isEmpty())
                        .toList());
        Fields.number(form, "activeRights").ifPresent(builder::activeRights);
        return builder.build();
    }

    private static ZoneId zone(Typed form) {
        String text = form.value("zone").strip();
        try {
            return ZoneId.of(text.isEmpty() ? "UTC" : text);
        } catch (DateTimeException e) {
            throw Fields.wrong("zone", "'" + text + "' is no time zone", "Write it as Europe/Berlin or UTC.");
        }
    }

    /** {@code 30 x 144.00; 10 x 120.00} */
    private static PriceTier[] tiers(Typed form) {
        CurrencyUnit currency = form.value("tiers").isBlank() ? CurrencyUnit.USD : Fields.currency(form);
        return Arrays.stream(form.value("tiers").split("[;\\n]", -1))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> tier(text, currency))
                .toArray(PriceTier[]::new);
    }

    private static PriceTier tier(String text, CurrencyUnit currency) {
        List<String> parts = List.of(text.split("\\s*x\\s*", -1));
        if (parts.size() != 2 || !parts.get(0).matches("\\d{1,9}")) {
            throw Fields.wrong("tiers", "'" + text + "' is no price tier", "Write 30 x 144.00; 10 x 120.00.");
        }
        return new PriceTier(Integer.parseInt(parts.get(0)), Fields.money("tiers", parts.get(1), currency));
    }

    private static Map<String, String> attributes(Typed form) {
        Map<String, String> attributes = new HashMap<>();
        for (GroupBy by : GroupBy.values()) {
            String value = form.value(by.attribute()).strip();
            if (!value.isEmpty()) {
                attributes.put(by.attribute(), value);
            }
        }
        return attributes;
    }
}
