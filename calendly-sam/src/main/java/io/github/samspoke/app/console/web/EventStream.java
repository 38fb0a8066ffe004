package io.github.samspoke.app.console.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/**
 * Server-sent events, written on the request's own thread until whoever writes them is done or the browser has gone:
 * then writing throws. For its own thread only.
 */
public final class EventStream {
    private final OutputStream out;

    private EventStream(OutputStream out) {
        this.out = out;
    }

    /** Begins the answer. */
    static EventStream begin(Context http) throws IOException {
        http.res().setContentType("text/event-stream");
        http.res().setCharacterEncoding("UTF-8");
        return new EventStream(http.res().getOutputStream());
    }

    /**
     * Sends an event.
     *
     * @throws IOException if the browser has gone
     */
    public void send(String event, String data) throws IOException {
        write("event: " + event + "\n"
                + data.lines().map(line -> "data: " + line + "\n").collect(Collectors.joining())
                + (data.isEmpty() ? "data: \n" : ""));
    }

    /**
     * Sends something that no browser shows: without it nobody would notice that one has gone.
     *
     * @throws IOException if it has
     */
    public void beat() throws IOException {
        write(": still at it\n");
    }

    private void write(String text) throws IOException {
        out.write((text + "\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
