package io.github.samspoke.calendly.contract;

import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Calendly's published contract, from the folder that the system property {@code calendly.contract} names. */
public final class Contract {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode document;
    private final JsonNode examples;

    private Contract(JsonNode document, JsonNode examples) {
        this.document = document;
        this.examples = examples;
    }

    /** The folder; a test that has none is skipped. */
    public static Path folder() {
        String folder = System.getProperty("calendly.contract", "");
        assumeThat(folder)
                .as("skipped: -Dcalendly.contract does not name the folder of Calendly's published contract")
                .isNotEmpty();
        return Path.of(folder);
    }

    /** Reads the contract, or skips the test that has none. */
    static Contract read() {
        try {
            return new Contract(
                    JSON.readTree(folder().resolve("openapi.json").toFile()),
                    JSON.readTree(folder().resolve("examples/index.json").toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All operations, by path. */
    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> operations.add(operation(
                                method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue()))));
        operations.sort(Comparator.comparing(Operation::template).thenComparing(Operation::method));
        return operations;
    }

    private Operation operation(String method, String template, JsonNode description) {
        Set<String> parameters = new TreeSet<>();
        description.path("parameters").forEach(parameter -> {
            if (parameter.path("in").asText().equals("query")) {
                parameters.add(parameter.path("name").asText());
            }
        });
        return new Operation(
                method,
                template,
                description.path("summary").asText(),
                description.path("x-required-scope").asText(),
                parameters,
                description
                        .path("requestBody")
                        .path("content")
                        .path("application/json")
                        .path("schema"));
    }

    /** How many bodies are published of an operation's answers. */
    int examples(Operation operation) {
        int count = 0;
        for (JsonNode file : examples.path("files")) {
            boolean isAnswer = file.path("status").isInt();
            if (isAnswer && file.path("operation").asText().equals(operation.name())) {
                count++;
            }
        }
        return count;
    }

    /** What a schema says of the fields of an object, whichever of its alternatives says it. */
    Map<String, JsonNode> fields(JsonNode schema) {
        JsonNode own = resolved(schema);
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        own.path("properties").properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        for (String several : List.of("oneOf", "anyOf", "allOf")) {
            own.path(several).forEach(alternative -> fields(alternative).forEach(fields::putIfAbsent));
        }
        return fields;
    }

    JsonNode items(JsonNode schema) {
        return resolved(schema).path("items");
    }

    private JsonNode resolved(JsonNode schema) {
        return schema.has("$ref") ? document.at(schema.get("$ref").asText().substring(1)) : schema;
    }

    /** An operation as it is published. */
    record Operation(
            String method, String template, String summary, String scope, Set<String> parameters, JsonNode body) {
        String name() {
            return method + " " + template;
        }

        /** The path with the ids that {@link Operations#sample} gives. */
        String path() {
            return template.replaceAll("/(\\w+)/\\{\\w+}", "/$1/of-$1");
        }
    }
}
