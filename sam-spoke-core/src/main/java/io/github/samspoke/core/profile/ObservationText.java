package io.github.samspoke.core.profile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An observation as canonical JSON and as a table. */
final class ObservationText {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ObservationText() {}

    static String json(Observation observation) {
        Map<String, @Nullable Object> tree = new TreeMap<>();
        tree.put("version", 1);
        tree.put("from", observation.from().toString());
        tree.put(
                "knownUntil",
                observation.knownUntil() == null
                        ? null
                        : observation.knownUntil().toString());
        tree.put("wouldHaveRemoved", observation.people().size());
        tree.put("hostedSince", observation.hostedSince().size());
        tree.put("usedSince", observation.usedSince().size());
        tree.put(
                "days",
                observation.days().stream()
                        .map(day -> new TreeMap<String, Object>(Map.of(
                                "day", day.day().toString(),
                                "found", day.found(),
                                "hosted", day.hosted(),
                                "used", day.used())))
                        .toList());
        tree.put(
                "people",
                observation.people().stream().map(ObservationText::person).toList());
        try {
            return JSON.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of texts and numbers can always be written", e);
        }
    }

    private static Map<String, Object> person(Observation.Person person) {
        Map<String, Object> tree = new TreeMap<>();
        tree.put("user", person.userUri());
        tree.put("name", person.name());
        tree.put("email", person.email());
        tree.put("on", person.on().toString());
        tree.put("inactiveDays", person.inactiveDays());
        tree.put("seated", person.seated());
        tree.put(
                "hostedSince",
                person.hostedSince().stream().map(Object::toString).toList());
        tree.put(
                "used",
                person.used().stream()
                        .map(use -> new TreeMap<>(Map.of(
                                "day",
                                use.day().toString(),
                                "signal",
                                use.signal().id())))
                        .toList());
        return tree;
    }

    static String table(Observation observation) {
        List<String> lines = new ArrayList<>();
        for (Observation.Day day : observation.days()) {
            lines.add(day.day() + ": would have removed " + day.found() + "; " + day.hosted() + " hosted since, "
                    + day.used() + " seen since");
            observation.people().stream()
                    .filter(person -> person.on().equals(day.day()))
                    .forEach(person -> lines.add("  " + person.name() + " <" + person.email() + ">, inactive for "
                            + person.inactiveDays() + " days, " + since(person)));
        }
        return String.join("\n", lines);
    }

    private static String since(Observation.Person person) {
        String left = person.seated() ? "" : ", has left";
        return person.used().isEmpty()
                ? "not seen since" + left
                : "since then "
                        + person.used().stream()
                                .map(use -> use.signal() + " on " + use.day())
                                .collect(Collectors.joining(", "))
                        + left;
    }
}
