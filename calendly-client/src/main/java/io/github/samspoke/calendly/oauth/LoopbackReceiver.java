package io.github.samspoke.calendly.oauth;

import io.github.samspoke.calendly.error.AuthorizationFailedException;
import io.github.samspoke.calendly.error.AuthorizationFailedException.Reason;
import io.github.samspoke.calendly.error.CallInterruptedException;
import io.github.samspoke.calendly.error.FailedCall;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Takes one callback on this machine, for programs that a person runs in a terminal. It listens on 127.0.0.1 alone, takes
 * one GET on its path, answers with a line of text and is gone; everything else is refused.
 *
 * <p>Calendly accepts redirect URIs of the form {@code http://localhost} for applications in its Sandbox only; in
 * production they have to be HTTPS. A program in production lets its user paste the URL instead ({@link
 * OAuthClient#finish(AuthorizationRequest, String)}), or uses a personal access token.
 *
 * <p>For one thread; {@link #close()} may be called by another.
 */
public final class LoopbackReceiver implements AutoCloseable {
    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final int SLICE_MILLIS = 100;
    // A head comes in one piece or a few. So many reads of so long each are all that one connection can hold up.
    private static final int READS = 16;
    private static final int READ_MILLIS = 250;
    private static final int LONGEST_HEAD = 16 * 1024;

    // A plain socket: the JDK's small server is a module that slim runtimes leave out, and it neither ends after one
    // request by itself nor bounds what a stranger may send.
    private final ServerSocket listener;
    private final String path;
    private final Clock clock;

    private LoopbackReceiver(ServerSocket listener, String path, Clock clock) {
        this.listener = listener;
        this.path = path;
        this.clock = clock;
    }

    /**
     * Starts to listen.
     *
     * @param port the port, 0 for any free one
     * @param path the path of the redirect URI, for example {@code /callback}
     * @return the receiver, to be closed
     * @throws UncheckedIOException if the port is taken
     */
    public static LoopbackReceiver open(int port, String path) {
        return open(port, path, Clock.systemUTC());
    }

    /**
     * Starts to listen, on another clock than the system's.
     *
     * @param port the port, 0 for any free one
     * @param path the path of the redirect URI
     * @param clock the clock that waiting goes by
     * @return the receiver, to be closed
     * @throws UncheckedIOException if the port is taken
     */
    public static LoopbackReceiver open(int port, String path, Clock clock) {
        if (!path.matches("/|(/[A-Za-z0-9_.-]+)+")) {
            throw new IllegalArgumentException("path must begin with a slash and be plain");
        }
        try {
            ServerSocket listener = new ServerSocket(port, 10, InetAddress.getByAddress(LOOPBACK));
            listener.setSoTimeout(SLICE_MILLIS);
            return new LoopbackReceiver(listener, path, clock);
        } catch (IOException e) {
            throw new UncheckedIOException("port " + port + " of the loopback cannot be had", e);
        }
    }

    /**
     * What to register with Calendly and to give the application.
     *
     * @return {@code http://localhost} with port and path
     */
    public URI redirectUri() {
        return URI.create("http://localhost:" + listener.getLocalPort() + path);
    }

    /**
     * Waits for the callback, answers it and closes. Does I/O.
     *
     * @param until when to give up, for example {@link AuthorizationRequest#expiresAt()}
     * @return the callback, not checked in any way: {@link OAuthClient#finish(AuthorizationRequest, URI)} does that
     * @throws AuthorizationFailedException if nobody came
     * @throws CallInterruptedException if the thread is interrupted
     * @throws UncheckedIOException if the receiver was closed
     */
    public URI await(Instant until) {
        try (listener) {
            while (clock.instant().isBefore(until)) {
                if (Thread.currentThread().isInterrupted()) {
                    FailedCall call = FailedCall.unanswered("GET", path, 0);
                    throw new CallInterruptedException(call, "interrupted", new InterruptedException());
                }
                Optional<URI> callback = next();
                if (callback.isPresent()) {
                    return callback.get();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the loopback cannot be listened to any more", e);
        }
        throw new AuthorizationFailedException(Reason.NOT_ANSWERED, "nobody came back in time");
    }

    /** One connection, or none for a moment. */
    private Optional<URI> next() throws IOException {
        try (Socket socket = listener.accept()) {
            return answered(socket);
        } catch (SocketTimeoutException e) {
            return Optional.empty();
        }
    }

    private Optional<URI> answered(Socket socket) throws IOException {
        Optional<URI> callback = Optional.empty();
        try {
            socket.setSoTimeout(READ_MILLIS);
            String[] request = head(socket.getInputStream()).split("\r\n", 2)[0].split(" ", -1);
            int status = status(request);
            if (status == 200) {
                callback = Optional.of(redirectUri().resolve(request[1]));
                listener.close();
            }
            socket.getOutputStream().write(page(status));
        } catch (IOException e) {
            // Whoever it was went away. If it was the browser, it has left the callback here.
            return callback;
        }
        return callback;
    }

    private static String head(InputStream in) throws IOException {
        byte[] head = new byte[LONGEST_HEAD];
        int length = 0;
        for (int reads = 0; reads < READS && length < LONGEST_HEAD; reads++) {
            int more = in.read(head, length, LONGEST_HEAD - length);
            length += Math.max(0, more);
            String text = new String(head, 0, length, StandardCharsets.ISO_8859_1);
            if (more < 0 || text.contains("\r\n\r\n")) {
                return text;
            }
        }
        return "";
    }

    private int status(String[] request) {
        if (request.length != 3 || !request[2].startsWith("HTTP/1.")) {
            return 400;
        }
        String[] target = request[1].split("\\?", 2);
        if (!target[0].equals(path)) {
            return 404;
        }
        if (!request[0].equals("GET")) {
            return 405;
        }
        return target.length == 2 && isQuery(target[1]) ? 200 : 400;
    }

    private static boolean isQuery(String text) {
        try {
            return new URI("?" + text).getRawQuery().length() == text.length();
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static byte[] page(int status) {
        String text = status == 200 ? "Done. You can close this window.\n" : "Not this.\n";
        String answer = "HTTP/1.1 " + status + " -\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: "
                + text.length()
                + "\r\nCache-Control: no-store\r\nReferrer-Policy: no-referrer\r\nConnection: close\r\n\r\n"
                + text;
        return answer.getBytes(StandardCharsets.US_ASCII);
    }

    /** Stops listening. */
    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the loopback cannot be given back", e);
        }
    }
}
