package io.github.samspoke.core.reclamation.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.samspoke.core.reclamation.LeftOut;
import io.github.samspoke.core.reclamation.PlanItem;
import io.github.samspoke.core.reclamation.ReclamationPlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A plan as canonical JSON and as words. */
public final class PlanText {
    /** How many people of one reason the words name; the JSON names all. */
    private static final int NAMED = 5;

    private static final ObjectMapper JSON = new ObjectMapper();

    private PlanText() {}

    /** Canonical JSON: sorted keys, no white space, a version. Null where something is not known. */
    public static String canonicalJson(ReclamationPlan plan) {
        Map<String, @Nullable Object> tree = new TreeMap<>();
        tree.put("version", 1);
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
        try {
            return JSON.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of texts and numbers can always be written", e);
        }
    }

    private static Map<String, Object> policy(ReclamationPlan plan) {
        return new TreeMap<>(Map.of(
                "setAside",
                        plan.policy().setAside().stream()
                                .map(Enum::name)
                                .sorted()
                                .toList(),
                "allowSingleSignal", plan.policy().allowSingleSignal(),
                "most", plan.policy().most()));
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
        tree.put("upcoming", item.upcoming() == null ? null : item.upcoming().toString());
        tree.put("groupsAdministered", item.groupsAdministered());
        tree.put("reason", item.reason());
        return tree;
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
        for (PlanItem item : plan.items()) {
            String groups =
                    item.groupsAdministered() < 0 ? "groups not checked" : item.groupsAdministered() + " groups";
            String upcoming = item.upcoming() == null ? "no meeting to come" : "meets on " + item.upcoming();
            lines.add("  " + item.candidate() + "  " + item.email() + "  " + item.reason() + ", " + upcoming + ", "
                    + groups);
        }
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

    private static String some(List<LeftOut> people) {
        String names = people.stream().limit(NAMED).map(LeftOut::email).collect(Collectors.joining(", "));
        return people.size() > NAMED ? names + " and " + (people.size() - NAMED) + " more" : names;
    }
}
