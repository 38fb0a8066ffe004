package io.github.samspoke.calendly.transport;

import java.io.IOException;

/**
 * Sends one request and reads one whole answer. An implementation follows no redirect, repeats nothing, keeps to the
 * deadline and to the size given, and may be called by many threads at once.
 */
@FunctionalInterface
public interface Transport {
    /**
     * Does the exchange.
     *
     * @param request what to send
     * @return the answer, whatever its status
     * @throws java.net.ConnectException if no connection came about, so that nothing was sent
     * @throws java.net.http.HttpTimeoutException if the deadline passed, or the answer came too slowly to make it
     * @throws IOException if the exchange failed in any other way; something may have been sent
     * @throws InterruptedException if the thread was interrupted; something may have been sent
     */
    TransportResponse send(TransportRequest request) throws IOException, InterruptedException;
}
