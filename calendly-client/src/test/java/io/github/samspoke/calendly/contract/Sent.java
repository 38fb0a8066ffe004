package io.github.samspoke.calendly.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.samspoke.calendly.CalendlyClient;
import io.github.samspoke.calendly.error.CalendlyException;
import io.github.samspoke.calendly.page.Pager;
import io.github.samspoke.calendly.testing.Clients;
import io.github.samspoke.calendly.transport.TransportRequest;
import io.github.samspoke.calendly.transport.TransportResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What the calls of an operation sent, beside what the contract says. */
final class Sent {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, List<String>> HEADERS = Map.of("Content-Type", List.of("application/json"));

    private final Contract contract;
    private final Contract.Operation operation;
    private final List<TransportRequest> requests = new ArrayList<>();

    private Sent(Contract contract, Contract.Operation operation) {
        this.contract = contract;
        this.operation = operation;
    }

    static Sent by(List<Operations.Call> calls, Contract contract, Contract.Operation operation) {
        Sent sent = new Sent(contract, operation);
        calls.forEach(sent::make);
        return sent;
    }

    private void make(Operations.Call call) {
        try (CalendlyClient client = CalendlyClient.builder()
                .accessToken(Clients.TOKEN)
                .transport(this::answer)
                .build()) {
            if (call.on(client) instanceof Pager<?> pager) {
                pager.pages().forEach(page -> {});
            }
        } catch (CalendlyException e) {
            // The answer is that of a list, which many calls refuse; only what was sent counts.
        }
    }

    /** Two empty pages of a list, so that the page token is sent too. */
    private TransportResponse answer(TransportRequest request) {
        requests.add(request);
        String token =
                request.uri().getQuery() == null || !request.uri().getQuery().contains("page_token=")
                        ? "\"T\""
                        : "null";
        String body = "{\"collection\":[],\"pagination\":{\"count\":0,\"next_page_token\":" + token + "}}";
        return new TransportResponse(200, HEADERS, body.getBytes(StandardCharsets.UTF_8), Duration.ZERO);
    }

    /** Everything that is sent and not documented, and every other place. */
    List<String> undocumented() {
        List<String> found = new ArrayList<>();
        for (TransportRequest request : requests) {
            String line = request.method() + " " + request.uri().getPath();
            if (!line.equals(operation.method() + " " + operation.path())) {
                found.add(operation.name() + " is sent as " + line);
            }
            parameters(request).stream()
                    .filter(name -> !operation.parameters().contains(name))
                    .forEach(name -> found.add(operation.name() + "?" + name));
            undocumented(operation.body(), body(request), operation.name() + "#", found);
        }
        return found;
    }

    private void undocumented(JsonNode schema, JsonNode value, String path, List<String> found) {
        value.elements().forEachRemaining(item -> {
            if (value.isArray()) {
                undocumented(contract.items(schema), item, path, found);
            }
        });
        Map<String, JsonNode> documented = contract.fields(schema);
        value.properties().forEach(field -> {
            String name = path + field.getKey();
            JsonNode about = documented.get(field.getKey());
            if (about != null) {
                undocumented(about, field.getValue(), name + ".", found);
            } else if (!documented.isEmpty() || path.endsWith("#")) {
                found.add(name);
            }
        });
    }

    /** Everything that is documented and not sent: the operation itself, its query parameters, the fields of its body. */
    List<String> missing() {
        if (requests.isEmpty()) {
            return List.of(operation.name());
        }
        Set<String> documented = new TreeSet<>();
        operation.parameters().forEach(name -> documented.add(operation.name() + "?" + name));
        contract.fields(operation.body()).keySet().forEach(name -> documented.add(operation.name() + "#" + name));
        for (TransportRequest request : requests) {
            parameters(request).forEach(name -> documented.remove(operation.name() + "?" + name));
            body(request).fieldNames().forEachRemaining(name -> documented.remove(operation.name() + "#" + name));
        }
        return List.copyOf(documented);
    }

    private static Set<String> parameters(TransportRequest request) {
        Set<String> names = new TreeSet<>();
        String query = request.uri().getRawQuery();
        for (String parameter : query == null ? new String[0] : query.split("&", -1)) {
            names.add(parameter.split("=", 2)[0]);
        }
        return names;
    }

    private static JsonNode body(TransportRequest request) {
        byte[] body = request.body();
        try {
            return body == null ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
