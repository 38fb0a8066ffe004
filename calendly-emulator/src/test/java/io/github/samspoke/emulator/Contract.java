package io.github.samspoke.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Calendly's published contract, from the folder that the system property {@code calendly.contract} names. */
final class Contract {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final SchemaValidatorsConfig FORMATS =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private final JsonNode document;

    private Contract(JsonNode document) {
        this.document = document;
    }

    /** An operation of the contract. */
    record Operation(String method, String template, JsonNode description) {
        String name() {
            return method + ' ' + template;
        }

        String scope() {
            return description.path("x-required-scope").asText();
        }

        /** The status of success. */
        int success() {
            for (int status = 200; status < 300; status++) {
                if (description.path("responses").has(Integer.toString(status))) {
                    return status;
                }
            }
            throw new IllegalStateException("never succeeds: " + name());
        }
    }

    /** Reads the contract, or skips the test that has none. */
    static Contract read() {
        String folder = System.getProperty("calendly.contract", "");
        assumeTrue(!folder.isBlank(), "skipped: the system property calendly.contract names no folder");
        try {
            String text = Files.readString(Path.of(folder, "openapi.json"));
            return new Contract(MAPPER.readTree(text.replace("#/components/schemas/", "#/$defs/")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method ->
                                operations.add(new Operation(method.getKey(), path.getKey(), method.getValue()))));
        return operations;
    }

    /** An answer has the status, and the body that the contract promises with it. */
    void validate(String method, String template, Web.Reply reply, int status) {
        assertThat(reply.status()).as("%s: %s", template, reply.body()).isEqualTo(status);
        JsonNode response = document.path("paths")
                .path(template)
                .path(method)
                .path("responses")
                .path(Integer.toString(status));
        JsonNode schema = response.path("content").path("application/json").path("schema");
        if (response.isMissingNode()) {
            schema = MAPPER.createObjectNode().put("$ref", "#/$defs/ErrorResponse");
        }
        if (schema.isMissingNode()) {
            assertThat(reply.body().isMissingNode()).as("no body: %s", template).isTrue();
            return;
        }
        ObjectNode whole = schema.deepCopy();
        whole.set("$defs", document.path("components").path("schemas"));
        JsonSchema compiled = FACTORY.getSchema(whole, FORMATS);
        assertThat(compiled.validate(reply.body()))
                .as("%s %s %d: %s", method, template, status, reply.body())
                .isEmpty();
    }
}
