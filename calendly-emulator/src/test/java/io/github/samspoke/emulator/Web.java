package io.github.samspoke.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A bare HTTP caller with a token. */
final class Web {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI base;
    private final String token;

    Web(CalendlyEmulator emulator, String token) {
        this.base = emulator.baseUri();
        this.token = token;
    }

    /** What came back. */
    record Reply(int status, HttpHeaders headers, JsonNode body) {
        String title() {
            return body.path("title").asText();
        }

        String message() {
            return body.path("message").asText();
        }

        JsonNode resource() {
            return body.path("resource");
        }

        List<JsonNode> rows() {
            List<JsonNode> rows = new ArrayList<>();
            body.path("collection").forEach(rows::add);
            return rows;
        }

        List<String> uris() {
            return rows().stream().map(row -> row.path("uri").asText()).toList();
        }

        Optional<String> nextToken() {
            return Optional.ofNullable(
                    body.path("pagination").path("next_page_token").textValue());
        }

        Optional<String> previousToken() {
            return Optional.ofNullable(
                    body.path("pagination").path("previous_page_token").textValue());
        }

        /** A refusal that names a parameter. */
        String detail() {
            JsonNode first = body.path("details").path(0);
            return first.path("parameter").asText() + " "
                    + first.path("message").asText();
        }
    }

    static String query(String... pairs) {
        StringBuilder query = new StringBuilder();
        for (int i = 0; i < pairs.length; i += 2) {
            query.append(query.length() == 0 ? "?" : "&")
                    .append(pairs[i])
                    .append('=')
                    .append(URLEncoder.encode(pairs[i + 1], StandardCharsets.UTF_8));
        }
        return query.toString();
    }

    Reply get(String path, String... pairs) {
        return send(request(path + query(pairs)).GET());
    }

    /** A resource by its own URI. */
    Reply get(URI resource) {
        return get(resource.getPath());
    }

    Reply delete(URI resource) {
        return send(request(resource.getPath()).DELETE());
    }

    Reply post(String path, String json) {
        return send(request(path).POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    Reply patch(String path, String json) {
        return bare("PATCH", path, json);
    }

    /** A request of any kind, in whichever case its method is written. */
    Reply bare(String method, String path, String body) {
        return send(request(path).method(method.toUpperCase(Locale.ROOT), HttpRequest.BodyPublishers.ofString(body)));
    }

    /** The URI of the first row of a list. */
    String first(String path, String... pairs) {
        return get(path, pairs).uris().get(0);
    }

    /** All rows of a list, page after page. */
    List<JsonNode> all(String path, String... pairs) {
        List<JsonNode> rows = new ArrayList<>();
        String filters = query(pairs);
        String next = path + filters;
        while (!next.isEmpty()) {
            Reply reply = send(request(next).GET());
            if (reply.status() != 200) {
                throw new AssertionError(reply);
            }
            rows.addAll(reply.rows());
            next = reply.nextToken()
                    .map(page -> path + filters + (filters.isEmpty() ? "?" : "&") + "page_token=" + page)
                    .orElse("");
        }
        return rows;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", "Bearer " + token);
    }

    static Reply send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            String type = response.headers().firstValue("Content-Type").orElse("");
            JsonNode body = type.contains("json") && !response.body().isEmpty()
                    ? MAPPER.readTree(response.body())
                    : MissingNode.getInstance();
            return new Reply(response.statusCode(), response.headers(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
