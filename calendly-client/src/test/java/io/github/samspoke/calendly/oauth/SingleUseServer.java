package io.github.samspoke.calendly.oauth;

import io.github.samspoke.calendly.transport.Transport;
import io.github.samspoke.calendly.transport.TransportRequest;
import io.github.samspoke.calendly.transport.TransportResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** A token endpoint without a network, whose refresh tokens are good for one use each. */
final class SingleUseServer implements Transport {
    private int current;
    private int requests;

    @Override
    public synchronized TransportResponse send(TransportRequest request) {
        requests++;
        String body = new String(request.body(), StandardCharsets.US_ASCII);
        if (!body.endsWith("refresh_token=sekret-refresh-" + current)) {
            return answer(400, "{\"error\":\"invalid_grant\"}");
        }
        current++;
        return answer(200, TokenBodies.tokens(current));
    }

    static TransportResponse answer(int status, String body) {
        return new TransportResponse(status, Map.of(), body.getBytes(StandardCharsets.UTF_8), Duration.ZERO);
    }

    synchronized int current() {
        return current;
    }

    synchronized int requests() {
        return requests;
    }
}
