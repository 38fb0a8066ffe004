package io.github.samspoke.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.samspoke.emulator.Contract.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("Every operation of the contract is answered as the contract says")
class OperationsTest extends Running {
    private static final String MISSING = "UNKNOWN";

    private static final List<String> JUNK =
            List.of("null", "7", "1e300", "true", "\"x\"", "\"+999999999-01-01T00:00:00Z\"", "[]", "[null]", "{}");

    private final Contract contract = Contract.read();
    private final Wishes wishes = new Wishes(this);
    private final Web noScope = new Web(emulator, emulator.personalAccessToken(emulator.adminUri(), "users:nothing"));
    private final Web nobody = new Web(emulator, "nonsense");

    private Stream<DynamicTest> each(List<Operation> operations, Consumer<Operation> test) {
        return operations.stream().map(one -> DynamicTest.dynamicTest(one.name(), () -> test.accept(one)));
    }

    private static String path(Operation operation) {
        return operation.template().replaceAll("\\{[^}]*}", MISSING);
    }

    @Test
    void contract_has65Operations_eachWithARequest() {
        assertThat(contract.operations()).hasSize(65);
        assertThat(wishes.operations())
                .containsExactlyInAnyOrderElementsOf(
                        contract.operations().stream().map(Operation::name).toList());
    }

    @TestFactory
    Stream<DynamicTest> rightRequest_succeeds_valid() {
        return each(
                contract.operations(),
                one -> contract.validate(one.method(), one.template(), wishes.send(one.name()), one.success()));
    }

    @TestFactory
    Stream<DynamicTest> scopeMissing_refused_namesTheScope() {
        return each(contract.operations(), one -> {
            Web.Reply reply = noScope.bare(one.method(), path(one), "{}");
            contract.validate(one.method(), one.template(), reply, 403);
            assertThat(reply.title()).isEqualTo("Insufficient scope");
            assertThat(reply.body().path("required_scopes")).hasSize(1);
            assertThat(reply.body().path("required_scopes").path(0).asText()).isEqualTo(one.scope());
        });
    }

    @TestFactory
    Stream<DynamicTest> tokenUnknown_refused_unauthenticated() {
        return each(
                contract.operations(),
                one -> contract.validate(
                        one.method(), one.template(), nobody.bare(one.method(), path(one), "{}"), 401));
    }

    @TestFactory
    Stream<DynamicTest> idUnknown_refused_notFound() {
        return each(
                contract.operations().stream()
                        .filter(one -> one.template().contains("{"))
                        .toList(),
                one -> contract.validate(one.method(), one.template(), admin.bare(one.method(), path(one), "{}"), 404));
    }

    @TestFactory
    Stream<DynamicTest> requiredParameterMissing_refused_namesIt() {
        return each(
                contract.operations().stream()
                        .filter(OperationsTest::hasRequired)
                        .toList(),
                one -> {
                    Web.Reply reply = admin.bare(one.method(), path(one), "{}");
                    contract.validate(one.method(), one.template(), reply, 400);
                    assertThat(required(one)).contains(reply.detail().replace(" must be filled", ""));
                });
    }

    @TestFactory
    Stream<DynamicTest> fieldOfTheWrongKind_neverAServerError() {
        return each(
                contract.operations().stream()
                        .filter(one -> one.description().has("requestBody"))
                        .toList(),
                one -> {
                    for (String field : fields(one)) {
                        for (String junk : JUNK) {
                            ObjectNode body = Json.parse(wishes.body(one.name()));
                            body.set(
                                    field,
                                    Json.parse("{\"junk\": " + junk + "}").path("junk"));
                            Web.Reply reply = wishes.send(one.name(), body.toString());
                            assertThat(reply.status())
                                    .as("%s with %s", one.name(), body)
                                    .isBetween(200, 409);
                        }
                    }
                });
    }

    private static List<String> fields(Operation one) {
        List<String> fields = new ArrayList<>();
        one.description()
                .at("/requestBody/content/application~1json/schema/properties")
                .fieldNames()
                .forEachRemaining(fields::add);
        return fields;
    }

    @TestFactory
    Stream<DynamicTest> count_outsideBounds_refused() {
        return each(contract.operations().stream().filter(OperationsTest::paged).toList(), one -> {
            for (String count : List.of("0", "1001", "many")) {
                Web.Reply reply = wishes.list(one.name(), "count", count);
                contract.validate(one.method(), one.template(), reply, 400);
                assertThat(reply.detail()).startsWith("count ");
            }
            contract.validate(one.method(), one.template(), wishes.list(one.name(), "count", "1"), 200);
            contract.validate(one.method(), one.template(), wishes.list(one.name(), "page_token", "old"), 400);
        });
    }

    private static boolean paged(Operation one) {
        return parameters(one)
                .anyMatch(parameter -> parameter.path("name").asText().equals("page_token"));
    }

    private static Stream<JsonNode> parameters(Operation one) {
        return one.description().path("parameters").valueStream();
    }

    private static boolean hasRequired(Operation one) {
        return !required(one).isEmpty() && !one.template().contains("{");
    }

    /** Names of the required query parameters, or of the required fields of the body. */
    private static List<String> required(Operation one) {
        List<String> query = parameters(one)
                .filter(parameter -> parameter.path("in").asText().equals("query"))
                .filter(parameter -> parameter.path("required").asBoolean())
                .map(parameter -> parameter.path("name").asText())
                .toList();
        JsonNode body = one.description().at("/requestBody/content/application~1json/schema/required");
        return query.isEmpty() && body instanceof ArrayNode
                ? body.valueStream().map(JsonNode::asText).toList()
                : query;
    }
}
