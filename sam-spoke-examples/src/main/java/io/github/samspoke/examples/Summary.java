package io.github.samspoke.examples;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The one JSON object of {@code --json}; its schema stands in the docs. */
final class Summary {
    private final Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    private final Map<String, Object> requests = new LinkedHashMap<>();

    /** Every name is there from the beginning, so that a run that ends early prints the same object. */
    Summary() {
        tree.put("seats", null);
        tree.put("members", 0);
        tree.put("invitations", 0);
        object("activityBuckets").put("total", 0);
        tree.put("candidates", 0);
        object("protected");
        object("backtest");
        object("refusedByBreaker");
        tree.put("removed", 0);
        tree.put("membersAfter", null);
        tree.put("vacatedSeats", 0);
        tree.put("apiRequests", requests);
        tree.put("requestBound", null);
        tree.put("rateLimitWaits", 0);
        tree.put("removedUsers", List.of());
        tree.put("auditVerified", false);
        object("coverage");
    }

    void put(String name, @Nullable Object value) {
        tree.put(name, value);
    }

    void putIfAbsent(String name, Object value) {
        tree.putIfAbsent(name, value);
    }

    Map<String, Object> object(String name) {
        Map<String, Object> object = new LinkedHashMap<>();
        tree.put(name, object);
        return object;
    }

    void requests(String name, long count) {
        requests.merge(name, count, (a, b) -> (Long) a + (Long) b);
    }

    void total(long count) {
        requests.put("total", count);
    }

    String json() {
        try {
            return new ObjectMapper().writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of texts and numbers can always be written", e);
        }
    }
}
