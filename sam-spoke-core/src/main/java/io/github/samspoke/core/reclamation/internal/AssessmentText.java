package io.github.samspoke.core.reclamation.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.samspoke.core.activity.ActivityEvidence;
import io.github.samspoke.core.activity.ActivityVerdict;
import io.github.samspoke.core.activity.LastActivity;
import io.github.samspoke.core.activity.PersonActivity;
import io.github.samspoke.core.activity.SignalSource;
import io.github.samspoke.core.activity.Span;
import io.github.samspoke.core.reclamation.Assessment;
import io.github.samspoke.core.reclamation.Decision;
import io.github.samspoke.core.reclamation.Outlook;
import io.github.samspoke.core.reclamation.Protection;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An assessment in words and as JSON. */
public final class AssessmentText {
    /** How many of the newest days the words name; the JSON names all. */
    private static final int NAMED = 5;

    private static final ObjectMapper JSON = new ObjectMapper();

    private AssessmentText() {}

    /** The whole story in some lines. */
    public static String words(Assessment assessment) {
        StringBuilder text = new StringBuilder();
        text.append(assessment.subscription().email())
                .append(" (")
                .append(assessment.subscription().role())
                .append(")\n");
        line(
                text,
                "rule " + assessment.rule(),
                kind(assessment.decision()) + ", " + assessment.decision().reason());
        line(text, "evidence", read(assessment.evidence()) + "; " + last(assessment.evidence()));
        assessment.activity().ifPresent(activity -> seen(activity, text));
        line(text, "protections", assessment.protections().isEmpty() ? "none" : shields(assessment.protections()));
        Outlook outlook = assessment.outlook();
        if (outlook != null) {
            outlook(assessment, outlook, text);
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String head, String rest) {
        text.append("  ").append(head).append(": ").append(rest).append('\n');
    }

    private static String kind(Decision decision) {
        return decision instanceof Decision.Reclaim
                ? "Reclaim"
                : decision instanceof Decision.Keep ? "Keep" : "Unknown";
    }

    private static String read(ActivityEvidence evidence) {
        return evidence.asOf() == null
                ? "nothing was read"
                : "read "
                        + evidence.sources().stream()
                                .sorted()
                                .map(SignalSource::id)
                                .collect(Collectors.joining(", "))
                        + " from " + evidence.coveredFrom() + " to " + evidence.asOf();
    }

    private static String last(ActivityEvidence evidence) {
        LastActivity last = evidence.last();
        return last == null
                ? "nothing seen since " + evidence.coveredFrom()
                : "last seen: " + last.signal() + " at " + last.at();
    }

    private static void seen(PersonActivity activity, StringBuilder text) {
        List<PersonActivity.Sighting> sightings = activity.sightings();
        if (!sightings.isEmpty()) {
            String more = sightings.size() > NAMED ? ", and " + (sightings.size() - NAMED) + " more" : "";
            line(
                    text,
                    "seen on",
                    sightings.stream()
                                    .limit(NAMED)
                                    .map(sighting -> sighting.day() + " (" + sighting.signal() + ")")
                                    .collect(Collectors.joining(", "))
                            + more);
        }
        if (!activity.upcomingDays().isEmpty()) {
            line(
                    text,
                    "meetings to come on",
                    activity.upcomingDays().stream()
                            .limit(NAMED)
                            .map(LocalDate::toString)
                            .collect(Collectors.joining(", ")));
        }
    }

    private static String shields(List<Protection> protections) {
        return protections.stream()
                .map(p -> p.reason() + " (" + p.detail() + (p.owner() == null ? "" : ", by " + p.owner())
                        + p.ends().map(end -> ", until " + end).orElse("") + ")")
                .collect(Collectors.joining(", "));
    }

    private static void outlook(Assessment assessment, Outlook outlook, StringBuilder text) {
        if (assessment.reclaimable(Set.of())) {
            line(text, "candidate", "yes, today");
            return;
        }
        outlook.toChange().forEach(sentence -> line(text, "would have to change", sentence));
        line(
                text,
                "first day on which a candidate is possible",
                outlook.possible().map(AssessmentText::firstDay).orElse("none, as long as that stands"));
    }

    /** The first whole day: an instant within a day makes nobody a candidate at its midnight. */
    private static String firstDay(Instant instant) {
        LocalDate day = LocalDate.ofInstant(instant, ZoneOffset.UTC);
        boolean midnight = day.atStartOfDay(ZoneOffset.UTC).toInstant().equals(instant);
        return (midnight ? day : day.plusDays(1)).toString();
    }

    /** The whole story as JSON, keys in order. */
    public static String json(Assessment assessment) {
        Map<String, @Nullable Object> tree = new TreeMap<>();
        tree.put("version", 1);
        tree.put("user", assessment.subscription().userUri());
        tree.put("email", assessment.subscription().email().value());
        tree.put("role", assessment.subscription().role().name());
        tree.put("membership", assessment.subscription().membershipUri());
        tree.put("rule", assessment.rule());
        tree.put("candidate", assessment.reclaimable(Set.of()));
        tree.put("decision", decision(assessment.decision()));
        tree.put("evidence", evidence(assessment.evidence()));
        assessment.activity().ifPresent(activity -> {
            tree.put("coverage", coverage(activity));
            tree.put(
                    "seen",
                    activity.sightings().stream().map(AssessmentText::sighting).toList());
            tree.put("upcomingDays", texts(activity.upcomingDays()));
        });
        Assessment.Grounds grounds = assessment.grounds();
        if (grounds != null) {
            tree.put("at", grounds.at().toString());
            tree.put("thresholdDays", grounds.threshold().toDays());
        }
        tree.put("nextUpcoming", text(assessment.nextUpcoming()));
        tree.put(
                "protections",
                assessment.protections().stream()
                        .map(AssessmentText::protection)
                        .toList());
        Outlook outlook = assessment.outlook();
        if (outlook != null) {
            tree.put("toChange", outlook.toChange());
            tree.put("possibleFrom", text(outlook.possibleFrom()));
        }
        try {
            return JSON.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of texts and numbers can always be written", e);
        }
    }

    private static Map<String, @Nullable Object> decision(Decision decision) {
        Map<String, @Nullable Object> tree = new TreeMap<>();
        tree.put("kind", kind(decision));
        tree.put("reason", decision.reason());
        if (decision instanceof Decision.Reclaim reclaim) {
            tree.put("justification", reclaim.justification().toString());
        }
        return tree;
    }

    private static Map<String, @Nullable Object> evidence(ActivityEvidence evidence) {
        Map<String, @Nullable Object> tree = new TreeMap<>();
        LastActivity last = evidence.last();
        ActivityVerdict.Unknown problem = evidence.problem();
        tree.put("asOf", text(evidence.asOf()));
        tree.put("coveredFrom", text(evidence.coveredFrom()));
        tree.put("idleSince", text(evidence.idleSince()));
        tree.put("idleKnown", evidence.idleKnown());
        tree.put("lastSignal", last == null ? null : last.signal().id());
        tree.put("lastSeen", last == null ? null : last.at().toString());
        tree.put("sources", texts(evidence.sources().stream().sorted().toList()));
        tree.put("problem", problem == null ? null : problem.cause() + ": " + problem.reason());
        tree.put("quietDays", texts(List.copyOf(evidence.quiet().days())));
        return tree;
    }

    private static Map<String, @Nullable Object> coverage(PersonActivity activity) {
        Map<String, @Nullable Object> tree = new TreeMap<>();
        activity.coverage()
                .forEach((source, spans) -> tree.put(
                        source.id(), spans.stream().map(AssessmentText::span).toList()));
        return tree;
    }

    private static Map<String, @Nullable Object> span(Span span) {
        return new TreeMap<>(
                Map.of("from", span.from().toString(), "to", span.to().toString()));
    }

    private static Map<String, @Nullable Object> sighting(PersonActivity.Sighting sighting) {
        Map<String, @Nullable Object> tree = new TreeMap<>();
        tree.put("day", sighting.day().toString());
        tree.put("signal", sighting.signal().id());
        tree.put("at", text(sighting.lastAt()));
        tree.put("covered", sighting.covered());
        return tree;
    }

    private static Map<String, @Nullable Object> protection(Protection protection) {
        Map<String, @Nullable Object> tree = new TreeMap<>();
        tree.put("reason", protection.reason().name());
        tree.put("detail", protection.detail());
        tree.put("owner", protection.owner());
        tree.put("until", text(protection.until()));
        tree.put("nameable", protection.reason().nameable());
        return tree;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static List<String> texts(List<?> values) {
        return values.stream().map(String::valueOf).toList();
    }
}
