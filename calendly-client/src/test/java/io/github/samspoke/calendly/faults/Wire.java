package io.github.samspoke.calendly.faults;

import io.github.samspoke.calendly.testing.LoopbackServer.Request;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/** One connection, as a server that misbehaves sees it. */
public final class Wire {
    private static final int DRIP_MILLIS = 20;

    private final FaultServer server;
    private final Socket socket;
    private final InputStream in;

    Wire(FaultServer server, Socket socket) throws IOException {
        this.server = server;
        this.socket = socket;
        socket.setTcpNoDelay(true);
        this.in = new BufferedInputStream(socket.getInputStream());
    }

    /** Reads the next request; fails when the client has gone. */
    public Request request() throws IOException {
        Request request = Request.read(in);
        if (request == null) {
            throw new EOFException();
        }
        server.noteRequest(request);
        return request;
    }

    public void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
        server.noteWritten(bytes.length);
    }

    public void send(String text) throws IOException {
        send(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A head that announces JSON, with more lines. */
    public void head(String status, String... lines) throws IOException {
        send(headOf(status, lines));
    }

    /** A whole answer. */
    public void answer(String status, String body, String... lines) throws IOException {
        String[] more = Arrays.copyOf(lines, lines.length + 1);
        more[lines.length] = length(body);
        send(headOf(status, more) + body);
    }

    /** Several whole answers at once. */
    public void answers(String... bodies) throws IOException {
        StringBuilder all = new StringBuilder();
        for (String body : bodies) {
            all.append(headOf("200 OK", length(body))).append(body);
        }
        send(all.toString());
    }

    /** The line that announces a body. */
    public static String length(String body) {
        return "Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String headOf(String status, String... lines) {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\n");
        for (String line : lines) {
            head.append(line).append("\r\n");
        }
        return head.append("\r\n").toString();
    }

    /** One byte now and then. */
    public void drip(String text) throws IOException {
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            send(new byte[] {b});
            pause(DRIP_MILLIS);
        }
    }

    public void pause(long millis) throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    /** The same bytes again and again, until the client has enough. */
    public void sendForEver(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        while (true) {
            send(bytes);
        }
    }

    /** Says no more, and waits for the client to close. */
    public void awaitEnd() throws IOException {
        while (in.read() >= 0) {
            // What the client still says does not matter.
        }
    }

    /** Ends its own side, and waits for the client to close the other. */
    public void finish() throws IOException {
        socket.shutdownOutput();
        awaitEnd();
    }

    /** Cuts the connection with a reset. */
    public void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }
}
