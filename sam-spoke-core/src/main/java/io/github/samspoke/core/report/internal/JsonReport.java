package io.github.samspoke.core.report.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.samspoke.core.license.Figure;
import io.github.samspoke.core.license.ModelResult;
import io.github.samspoke.core.license.ProductResult;
import io.github.samspoke.core.license.Remediation;
import io.github.samspoke.core.license.RightSize;
import io.github.samspoke.core.report.LicenseReport;
import io.github.samspoke.core.report.LicenseReport.UsageLine;
import org.joda.money.Money;

/** A report as one JSON object, its keys in a fixed order. */
public final class JsonReport {
    private static final ObjectMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private JsonReport() {}

    public static String write(LicenseReport report) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("schema", "samspoke.license-report/1");
        root.put("at", report.at().toString());
        ArrayNode usage = root.putArray("usage");
        report.usage().forEach(line -> usage(line, usage.addObject()));
        ObjectNode activity = root.putObject("activity");
        report.activity().forEach(activity::put);
        root.put("group", report.group().attribute());
        ArrayNode spend = root.putArray("spend");
        report.spend().forEach(line -> {
            ObjectNode node = spend.addObject().put("group", line.group()).put("seats", line.seats());
            figure(node, "yearly", line.yearly());
        });
        ArrayNode savings = root.putArray("savings");
        report.savings().forEach(point -> {
            ObjectNode node = savings.addObject()
                    .put("day", point.day().toString())
                    .put("profile", point.profileId())
                    .put("used", point.used());
            figure(node, "owned", point.owned());
            figure(node, "potential", point.potential());
            figure(node, "vacated", point.vacated());
            figure(node, "realised", point.realised());
        });
        ArrayNode products = root.putArray("products");
        report.products().forEach(product -> product(product, products.addObject()));
        try {
            return MAPPER.writeValueAsString(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of texts and numbers can be written", e);
        }
    }

    private static void usage(UsageLine line, ObjectNode node) {
        node.put("profile", line.profileId());
        node.put("name", line.profile());
        node.put("organization", line.organization());
        node.put("plan", line.plan());
        node.put("assigned", line.position().usage().occupied());
        node.put("reserved", line.position().usage().reserved());
        figure(node, "stale", line.stale());
        figure(node, "unusedPercent", line.unusedPercent());
        ObjectNode figures = node.putObject("position");
        PositionFigures.of(line.position()).forEach((name, figure) -> figure(figures, name, figure));
        line.position().warnings().forEach(node.putArray("warnings")::add);
        size(line.size(), node.putObject("rightSize"));
    }

    private static void size(RightSize size, ObjectNode node) {
        node.put("action", size.action().name());
        node.put("seats", size.seats());
        node.put("by", size.by() == null ? null : size.by().toString());
        node.put("text", size.text());
        figure(node, "needed", size.needed());
        figure(node, "growth", size.growth());
        figure(node, "yearly", size.yearly());
    }

    private static void product(ProductResult product, ObjectNode node) {
        node.put("run", product.run());
        node.put("publisher", product.publisher());
        node.put("product", product.product());
        node.put("status", product.status().name());
        figure(node, "trueUpCost", product.trueUpCost());
        figure(node, "overLicensedAmount", product.overLicensedAmount());
        figure(node, "potentialSavings", product.potentialSavings());
        figure(node, "unlicensed", product.unlicensed());
        ArrayNode models = node.putArray("models");
        for (ModelResult model : product.models()) {
            ObjectNode one = models.addObject().put("model", model.model().displayName());
            figure(one, "owned", model.whole().owned());
            figure(one, "used", model.whole().used());
            figure(one, "available", model.whole().available());
            figure(one, "short", model.whole().shortage());
            options(model.options(), one.putArray("options"));
        }
        options(product.options(), node.putArray("options"));
    }

    private static void options(Iterable<Remediation> options, ArrayNode array) {
        options.forEach(option -> {
            ObjectNode node = array.addObject()
                    .put("kind", option.kind().name())
                    .put("seats", option.seats())
                    .put("text", option.text());
            node.put("by", option.by() == null ? null : option.by().toString());
            figure(node, "amount", option.amount());
        });
    }

    private static void figure(ObjectNode parent, String name, Figure<?> figure) {
        ObjectNode node = parent.putObject(name);
        Object value = figure.value().orElse(null);
        if (value instanceof Money money) {
            node.put("currency", money.getCurrencyUnit().getCode());
            node.put("amount", money.getAmount().toPlainString());
        } else if (value instanceof Integer number) {
            node.put("value", number);
        } else if (value != null) {
            node.put("value", value.toString());
        } else if (figure instanceof Figure.Absent<?> missing) {
            node.put("absent", missing.reason());
        }
        if (figure instanceof Figure.Known<?> known && known.basis() != Figure.Basis.EXACT) {
            node.put("basis", known.basis().name());
        }
    }
}
