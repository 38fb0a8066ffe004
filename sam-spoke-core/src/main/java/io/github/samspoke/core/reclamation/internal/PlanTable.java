package io.github.samspoke.core.reclamation.internal;

import io.github.samspoke.core.reclamation.ImpactKind;
import io.github.samspoke.core.reclamation.LeftOut;
import io.github.samspoke.core.reclamation.PlanItem;
import io.github.samspoke.core.reclamation.ReclamationPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A plan as a table for a spreadsheet, by RFC 4180. */
public final class PlanTable {
    private static final List<String> FIRST = List.of(
            "plan",
            "planned",
            "email",
            "reason",
            "candidate",
            "justification",
            "user",
            "membership",
            "role",
            "idle_since",
            "last_signal",
            "last_seen",
            "sources",
            "set_aside");

    /** A cell that begins with one of these is a formula to some spreadsheet. */
    private static final String FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    private PlanTable() {}

    /** A header, the removals, and those left out. */
    public static String csv(ReclamationPlan plan) {
        List<String> kinds = Stream.of(ImpactKind.values())
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .toList();
        StringBuilder table = new StringBuilder();
        line(table, Stream.concat(FIRST.stream(), kinds.stream()).toList());
        plan.items().forEach(item -> line(table, cells(plan, item)));
        plan.leftOut().forEach(left -> line(table, cells(plan, left)));
        return table.toString();
    }

    private static List<String> cells(ReclamationPlan plan, PlanItem item) {
        List<String> cells = new ArrayList<>(List.of(
                plan.id(),
                "yes",
                item.email(),
                item.reason(),
                item.candidate(),
                item.justification().toString(),
                item.userUri(),
                item.membershipUri(),
                item.role().name(),
                item.idleSince().toString(),
                item.lastSignal() == null ? "" : item.lastSignal(),
                item.lastSeen() == null ? "" : item.lastSeen().toString(),
                item.sources(),
                item.setAside().stream().map(Enum::name).sorted().collect(Collectors.joining(" "))));
        item.impact().lines().forEach(line -> cells.add(line.words()));
        return cells;
    }

    private static List<String> cells(ReclamationPlan plan, LeftOut left) {
        List<String> cells =
                new ArrayList<>(List.of(plan.id(), "no", left.email(), left.reason(), "", "", left.userUri()));
        while (cells.size() < FIRST.size() + ImpactKind.values().length) {
            cells.add("");
        }
        return cells;
    }

    private static void line(StringBuilder table, List<String> cells) {
        table.append(cells.stream().map(PlanTable::cell).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    private static String cell(String text) {
        String harmless = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean plain = harmless.chars().noneMatch(c -> ",;\"\r\n".indexOf(c) >= 0);
        return plain ? harmless : '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
