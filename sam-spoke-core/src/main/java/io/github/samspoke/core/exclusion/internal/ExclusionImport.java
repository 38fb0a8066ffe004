package io.github.samspoke.core.exclusion.internal;

import io.github.samspoke.core.common.ImportReport;
import io.github.samspoke.core.common.ImportReport.Outcome;
import io.github.samspoke.core.common.InvalidInputException;
import io.github.samspoke.core.common.internal.Csv;
import io.github.samspoke.core.exclusion.ExclusionAxis;
import io.github.samspoke.core.exclusion.ExclusionRule;
import io.github.samspoke.core.exclusion.ExclusionTerms;
import io.github.samspoke.core.exclusion.IdentifierExclusionRule;
import io.github.samspoke.core.exclusion.UserExclusionRule;
import io.github.samspoke.core.people.EmailPattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** Reads ServiceNow's exclusion forms. Their rules exclude from cost alone. */
final class ExclusionImport {
    private static final String[] USER = {"User principal name", "user_principal_name"};
    private static final String[] IDENTIFIER = {"Subscription identifier", "subscription_identifier", "identifier"};
    private static final String[] TYPE = {"Profile type", "profile_type"};

    private final Map<String, ExclusionRule> known = new HashMap<>();
    private final String owner;
    private final Supplier<String> ids;
    private final List<ExclusionRule> rules = new ArrayList<>();
    private final List<ImportReport.Row> rows = new ArrayList<>();

    ExclusionImport(List<? extends ExclusionRule> known, String owner, Supplier<String> ids) {
        known.forEach(rule -> this.known.put(key(rule), rule));
        this.owner = owner;
        this.ids = ids;
    }

    List<ExclusionRule> rules() {
        return rules;
    }

    ImportReport read(String csv) {
        Csv.Table table = Csv.read(csv);
        if (!table.has(USER) && !table.has(IDENTIFIER)) {
            throw new InvalidInputException(
                    "csv",
                    "the header has neither 'User principal name' nor 'Subscription identifier'",
                    "Export one of the two exclusion rule lists with its column names.");
        }
        table.rows().forEach(this::row);
        return new ImportReport(rows.stream().noneMatch(r -> r.outcome() == Outcome.BAD), rows);
    }

    private void row(Csv.Row row) {
        try {
            if (row.width() != row.expected()) {
                throw bad("row", "it has " + row.width() + " values, the header " + row.expected());
            }
            ExclusionRule rule = rule(row);
            String note = row.value("Domain")
                            .filter(d -> !d.equalsIgnoreCase("global"))
                            .isPresent()
                    ? "its domain is passed over: there are none here"
                    : "";
            ExclusionRule there = known.get(key(rule));
            if (there != null) {
                add(row, Outcome.UNCHANGED, there.id(), "the same rule is there already");
            } else {
                known.put(key(rule), rule);
                rules.add(rule);
                add(row, Outcome.ADDED, rule.id(), note);
            }
        } catch (InvalidInputException e) {
            add(row, Outcome.BAD, "", e.getMessage() + " " + e.remedy());
        }
    }

    private ExclusionRule rule(Csv.Row row) {
        ExclusionTerms terms = ExclusionTerms.because("imported from ServiceNow")
                .ownedBy(owner)
                .on(ExclusionAxis.COST)
                .active(active(row));
        String user = row.value(USER).orElse("");
        if (!user.isEmpty()) {
            EmailPattern.parse(user);
            return UserExclusionRule.of(ids.get(), user, terms);
        }
        String identifier = row.value(IDENTIFIER)
                .orElseThrow(() -> bad("User principal name", "neither it nor the identifier is given"));
        String type = row.value(TYPE).orElseThrow(() -> bad("Profile type", "it is empty"));
        return new IdentifierExclusionRule(ids.get(), type, identifier, terms);
    }

    private static boolean active(Csv.Row row) {
        String value = row.value("Active").orElse("true").toLowerCase(Locale.ROOT);
        return switch (value) {
            case "true", "yes", "1" -> true;
            case "false", "no", "0" -> false;
            default -> throw bad("Active", "'" + value + "' is neither true nor false");
        };
    }

    private static InvalidInputException bad(String field, String problem) {
        return new InvalidInputException(field, problem, "Correct the row and import the file again.");
    }

    private void add(Csv.Row row, Outcome outcome, String subject, String message) {
        rows.add(new ImportReport.Row(row.line(), outcome, subject, message));
    }

    private static String key(ExclusionRule rule) {
        return rule.getClass().getSimpleName()
                + rule.whom().toLowerCase(Locale.ROOT)
                + rule.terms().axes().contains(ExclusionAxis.COST)
                + rule.terms().active();
    }
}
