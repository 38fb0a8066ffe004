package io.github.samspoke.core.reclamation.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.samspoke.core.reclamation.Impact;
import io.github.samspoke.core.reclamation.ImpactLine;
import io.github.samspoke.core.reclamation.LeftOut;
import io.github.samspoke.core.reclamation.PlanFilter;
import io.github.samspoke.core.reclamation.PlanItem;
import io.github.samspoke.core.reclamation.ReclamationPlan;
import io.github.samspoke.core.reclamation.SharedEventType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A plan as canonical JSON and as words. */
public final class PlanText {
    /** A plan that was hashed under another version has another hash now, and so is void. */
    static final int VERSION = 2;

    /** How many people of one reason the words name; the JSON names all. */
    private static final int NAMED = 5;

    private static final ObjectMapper JSON = new ObjectMapper();

    private PlanText() {}

    /** Canonical JSON: sorted keys, no white space, a version. Null where something is not known. */
    public static String canonicalJson(ReclamationPlan plan) {
        Map<String, @Nullable Object> tree = new TreeMap<>();
        tree.put("version", VERSION);
        tree.put("id", plan.id());
        tree.put("profile", plan.profile().value());
        tree.put("profileRevision", plan.profileRevision());
        tree.put("organization", plan.organizationUri());
        tree.put("rule", plan.rule());
        tree.put("policy", policy(plan));
        tree.put("snapshotRun", plan.snapshotRun());
        tree.put("coveredFrom", plan.coveredFrom().toString());
        tree.put("asOf", plan.asOf().toString());
        tree.put("createdAt", plan.createdAt().toString());
        tree.put("expiresAt", plan.expiresAt().toString());
        tree.put("planner", plan.planner());
        tree.put("items", plan.items().stream().map(PlanText::item).toList());
        tree.put("leftOut", plan.leftOut().stream().map(PlanText::leftOut).toList());
        tree.put("breaker", breaker(plan));
        tree.put("byHand", plan.byHand());
        tree.put("exclusions", plan.exclusions());
        try {
            return JSON.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of texts and numbers can always be written", e);
        }
    }

    private static Map<String, Object> policy(ReclamationPlan plan) {
        return new TreeMap<>(Map.of(
                "setAside", names(plan.policy().setAside()),
                "allowSingleSignal", plan.policy().allowSingleSignal(),
                "most", plan.policy().most(),
                "filter", filter(plan.policy().filter()),
                "manual", plan.policy().manual()));
    }

    private static Map<String, Object> filter(PlanFilter filter) {
        return new TreeMap<>(Map.of(
                "roles", names(filter.roles()),
                "emails", sorted(filter.emails()),
                "groups", sorted(filter.groups()),
                "justifications", names(filter.justifications()),
                "assignmentGroups", sorted(filter.assignmentGroups()),
                "candidates", sorted(filter.candidates())));
    }

    private static List<String> names(Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).sorted().toList();
    }

    private static List<String> sorted(Collection<String> values) {
        return values.stream().sorted().toList();
    }

    private static Map<String, @Nullable Object> item(PlanItem item) {
        Map<String, @Nullable Object> tree = new TreeMap<>();
        tree.put("candidate", item.candidate());
        tree.put("user", item.userUri());
        tree.put("membership", item.membershipUri());
        tree.put("email", item.email());
        tree.put("role", item.role().name());
        tree.put("idleSince", item.idleSince().toString());
        tree.put("lastSignal", item.lastSignal());
        tree.put("lastSeen", item.lastSeen() == null ? null : item.lastSeen().toString());
        tree.put("sources", item.sources());
        tree.put("reason", item.reason());
        tree.put("justification", item.justification().name());
        tree.put("setAside", names(item.setAside()));
        tree.put("impact", item.impact().lines().stream().map(PlanText::line).toList());
        tree.put("shared", item.impact().shared().stream().map(PlanText::shared).toList());
        return tree;
    }

    private static Map<String, @Nullable Object> line(ImpactLine line) {
        Map<String, @Nullable Object> tree = new TreeMap<>();
        tree.put("kind", line.kind().name());
        tree.put("checked", line.checked());
        tree.put("count", line.checked() ? line.count() : null);
        tree.put("next", line.next() == null ? null : line.next().toString());
        tree.put("detail", line.checked() ? line.detail() : line.notChecked());
        return tree;
    }

    private static Map<String, Object> shared(SharedEventType type) {
        return new TreeMap<>(Map.of(
                "uri",
                type.uri(),
                "name",
                type.name(),
                "pooling",
                type.pooling(),
                "hosts",
                type.hosts(),
                "all",
                type.all()));
    }

    private static Map<String, String> leftOut(LeftOut left) {
        return new TreeMap<>(Map.of("user", left.userUri(), "email", left.email(), "reason", left.reason()));
    }

    private static Map<String, Object> breaker(ReclamationPlan plan) {
        return new TreeMap<>(Map.of(
                "planned", plan.breaker().planned(),
                "limit", plan.breaker().limit(),
                "used", plan.breaker().used(),
                "reason", plan.breaker().reason()));
    }

    /** A text for the person who approves. */
    public static String explain(ReclamationPlan plan) {
        List<String> lines = new ArrayList<>();
        lines.add("Plan " + plan.id() + ": " + plan.count() + " removal(s), "
                + plan.leftOut().size() + " candidate(s) left out");
        lines.add("  rule " + plan.rule() + ", download " + plan.snapshotRun() + ", activity read from "
                + plan.coveredFrom() + " to " + plan.asOf());
        if (plan.byHand()) {
            lines.add("  by hand: an execution writes a task for each and sends nothing");
        }
        Set<ImpactLine> ofNobody = notCheckedOfAnybody(plan);
        for (PlanItem item : plan.items()) {
            lines.add("  " + item.candidate() + "  " + item.email() + "  " + item.reason());
            if (!item.setAside().isEmpty()) {
                lines.add("      set aside by the policy: " + String.join(", ", names(item.setAside())));
            }
            String left = leftBehind(item.impact(), ofNobody);
            if (!left.isEmpty()) {
                lines.add("      leaves behind: " + left);
            }
        }
        ofNobody.stream()
                .collect(Collectors.groupingBy(
                        ImpactLine::notChecked,
                        LinkedHashMap::new,
                        Collectors.mapping(line -> line.kind().label(), Collectors.joining(", "))))
                .forEach((reason, kinds) -> lines.add("  not checked of anybody (" + reason + "): " + kinds));
        Map<String, List<LeftOut>> byReason = plan.leftOut().stream()
                .collect(Collectors.groupingBy(LeftOut::reason, LinkedHashMap::new, Collectors.toList()));
        byReason.forEach(
                (reason, people) -> lines.add("  left out: " + people.size() + ", " + reason + ": " + some(people)));
        lines.add("  breaker: "
                + (plan.breaker().refused()
                        ? plan.breaker().reason()
                        : "at most " + plan.breaker().limit() + " in 24 hours, "
                                + plan.breaker().used() + " used"));
        lines.add("  removing a member frees a seat; the bill falls only when the seat is dropped");
        lines.add("  good until " + plan.expiresAt() + ", hash " + plan.hash());
        return String.join("\n", lines) + "\n";
    }

    /** What was not checked of each of them for the same reason is said once. */
    private static Set<ImpactLine> notCheckedOfAnybody(ReclamationPlan plan) {
        Set<ImpactLine> common = new LinkedHashSet<>();
        plan.items().stream()
                .limit(1)
                .forEach(item -> common.addAll(item.impact().lines()));
        common.removeIf(ImpactLine::checked);
        plan.items().forEach(item -> common.retainAll(item.impact().lines()));
        return common;
    }

    /** What was found, and what was not checked of this person alone; empty if there is neither. */
    private static String leftBehind(Impact impact, Set<ImpactLine> saidOnce) {
        return impact.lines().stream()
                .filter(line -> !saidOnce.contains(line))
                .filter(line -> !line.checked() || line.count() > 0)
                .map(ImpactLine::words)
                .collect(Collectors.joining("; "));
    }

    private static String some(List<LeftOut> people) {
        String names = people.stream().limit(NAMED).map(LeftOut::email).collect(Collectors.joining(", "));
        return people.size() > NAMED ? names + " and " + (people.size() - NAMED) + " more" : names;
    }
}
