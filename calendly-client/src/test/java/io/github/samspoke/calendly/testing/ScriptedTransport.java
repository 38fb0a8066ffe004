package io.github.samspoke.calendly.testing;

import io.github.samspoke.calendly.transport.Transport;
import io.github.samspoke.calendly.transport.TransportRequest;
import io.github.samspoke.calendly.transport.TransportResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Answers in the order in which the answers were written down, each after 31 ms that nobody waits for. */
public final class ScriptedTransport implements Transport {
    private final Deque<Transport> script = new ArrayDeque<>();
    private final List<TransportRequest> sent = new ArrayList<>();

    /** The next answer; headers are names and values in turn. */
    public ScriptedTransport answer(int status, String body, String... headers) {
        Map<String, List<String>> all = new TreeMap<>(Map.of("Content-Type", List.of("application/json")));
        for (int i = 0; i < headers.length; i += 2) {
            all.put(headers[i], List.of(headers[i + 1]));
        }
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        script.add(request -> new TransportResponse(status, all, bytes, Duration.ofMillis(31)));
        return this;
    }

    /** The next request gets no answer. */
    public ScriptedTransport lose(IOException why) {
        script.add(request -> {
            throw why;
        });
        return this;
    }

    @Override
    public TransportResponse send(TransportRequest request) throws IOException, InterruptedException {
        sent.add(request);
        return script.remove().send(request);
    }

    public List<TransportRequest> sent() {
        return List.copyOf(sent);
    }
}
