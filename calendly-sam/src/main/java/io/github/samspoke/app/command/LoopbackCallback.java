package io.github.samspoke.app.command;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.samspoke.core.common.InvalidInputException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits on this machine alone for the browser that comes back from Calendly. */
final class LoopbackCallback implements AutoCloseable {
    private static final byte[] PAGE = """
            <!doctype html><html lang="en"><meta charset="utf-8"><title>calendly-sam</title>
            <p>The command line has what it needs. You can close this window.</p></html>
            """.getBytes(StandardCharsets.UTF_8);

    private final URI redirect;
    private final HttpServer server;
    private final CompletableFuture<URI> came = new CompletableFuture<>();

    private LoopbackCallback(URI redirect, HttpServer server) {
        this.redirect = redirect;
        this.server = server;
    }

    /** Whether a redirect URL can be waited for here. */
    static boolean fits(URI redirect) {
        return "http".equals(redirect.getScheme())
                && ("127.0.0.1".equals(redirect.getHost()) || "localhost".equals(redirect.getHost()))
                && redirect.getPort() > 0;
    }

    static LoopbackCallback at(URI redirect) {
        try {
            InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
            HttpServer server = HttpServer.create(new InetSocketAddress(loopback, redirect.getPort()), 0);
            LoopbackCallback callback = new LoopbackCallback(redirect, server);
            server.createContext("/", callback::answer);
            server.start();
            return callback;
        } catch (IOException e) {
            throw new InvalidInputException(
                    "--redirect",
                    "port " + redirect.getPort() + " cannot be listened on (" + e.getMessage() + ")",
                    "Stop what uses it, register a redirect URL with another port, or use --paste.");
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        URI asked = exchange.getRequestURI();
        boolean ours = exchange.getRequestMethod().equals("GET")
                && asked.getRawQuery() != null
                && redirect.getPath().equals(asked.getPath());
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.sendResponseHeaders(ours ? 200 : 404, ours ? PAGE.length : -1);
        if (ours) {
            exchange.getResponseBody().write(PAGE);
        }
        exchange.close();
        if (ours) {
            came.complete(redirect.resolve(asked.getRawPath() + "?" + asked.getRawQuery()));
        }
    }

    /** Waits for the browser; returns the whole URL that it was sent to. */
    URI await(long seconds) {
        try {
            return came.get(seconds, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new InvalidInputException(
                    "the browser",
                    "nobody came back from Calendly in " + seconds + " seconds",
                    "Run connect again; where the browser is on another machine, use --paste.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the browser", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
