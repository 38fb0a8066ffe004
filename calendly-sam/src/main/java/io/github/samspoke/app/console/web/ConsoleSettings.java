package io.github.samspoke.app.console.web;

import io.github.samspoke.core.common.InvalidInputException;
import java.net.URI;
import java.time.Clock;
import java.util.function.Consumer;

/**
 * Where and how the console is served.
 *
 * @param host the address to bind; the loopback unless somebody says otherwise
 * @param port the port to bind
 * @param publicUrl the address that browsers see, such as that of a proxy with TLS; no path
 * @param clock the time
 * @param announce where one-time login links are printed
 * @param demo whether the organization is an emulated one, which each page then says
 */
public record ConsoleSettings(
        String host, int port, URI publicUrl, Clock clock, Consumer<String> announce, boolean demo) {
    /** The port unless somebody says otherwise. */
    public static final int DEFAULT_PORT = 8725;

    /** Checks the address: a session cookie over plain HTTP is for the loopback alone. */
    public ConsoleSettings {
        boolean loopback = "127.0.0.1".equals(publicUrl.getHost()) || "localhost".equals(publicUrl.getHost());
        boolean plain = "http".equals(publicUrl.getScheme());
        if (publicUrl.getHost() == null || !(plain ? loopback : "https".equals(publicUrl.getScheme()))) {
            throw new InvalidInputException(
                    "publicUrl",
                    publicUrl + " cannot be served safely",
                    "Give https://host of the proxy before the console, or leave it on the loopback.");
        }
        if (!publicUrl.getPath().isEmpty()) {
            throw new InvalidInputException("publicUrl", publicUrl + " has a path", "Give a host of its own.");
        }
    }

    /** On the loopback, over plain HTTP. */
    public static ConsoleSettings loopback(int port, Clock clock, Consumer<String> announce) {
        return new ConsoleSettings("127.0.0.1", port, URI.create("http://127.0.0.1:" + port), clock, announce, false);
    }

    /** The same for an emulated organization. */
    public ConsoleSettings forDemo() {
        return new ConsoleSettings(host, port, publicUrl, clock, announce, true);
    }
}
