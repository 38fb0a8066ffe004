package io.github.samspoke.calendly.testing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A raw HTTP/1.1 server that can also misbehave. It notes each request it reads and each connection that ends. */
public final class LoopbackServer implements AutoCloseable {
    private final ServerSocket listener;
    private final Function<Request, Reply> handler;
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final CountDownLatch stalledClosed = new CountDownLatch(1);

    /** A request as it came. */
    public record Request(String method, String target, Map<String, String> headers, String body) {
        public String path() {
            return target.split("\\?", 2)[0];
        }

        public String query() {
            return target.contains("?") ? target.split("\\?", 2)[1] : "";
        }

        public String line() {
            return method + " " + target;
        }

        /** The next request of a connection, null if it ended. */
        public static @Nullable Request read(InputStream in) throws IOException {
            String first = line(in);
            if (first.isEmpty()) {
                return null;
            }
            Map<String, String> headers = new TreeMap<>();
            for (String line = line(in); !line.isEmpty(); line = line(in)) {
                String[] parts = line.split(":", 2);
                headers.put(parts[0].toLowerCase(Locale.ROOT), parts[1].strip());
            }
            int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
            String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
            String[] words = first.split(" ", -1);
            return new Request(words[0], words[1], headers, body);
        }

        private static String line(InputStream in) throws IOException {
            StringBuilder line = new StringBuilder();
            for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
                if (c != '\r') {
                    line.append((char) c);
                }
            }
            return line.toString();
        }
    }

    public LoopbackServer(Function<Request, Reply> handler) {
        this.handler = handler;
        try {
            this.listener = new ServerSocket(0, 300, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start("accept", this::accept);
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + listener.getLocalPort());
    }

    public List<Request> requests() {
        return List.copyOf(requests);
    }

    public List<String> lines() {
        return requests().stream().map(Request::line).toList();
    }

    /** Whether the peer of a stalled answer closed its connection in time. */
    public boolean stalledConnectionClosed(long seconds) throws InterruptedException {
        return stalledClosed.await(seconds, TimeUnit.SECONDS);
    }

    private static void start(String name, Runnable work) {
        Thread thread = new Thread(work, "loopback-" + name);
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                sockets.add(socket);
                start("connection", () -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            Request request = Request.read(in);
            while (request != null) {
                requests.add(request);
                Reply reply = handler.apply(request);
                if (!answer(socket, in, reply)) {
                    return;
                }
                request = Request.read(in);
            }
        } catch (IOException e) {
            // The client went away, which many tests want.
        } finally {
            sockets.remove(socket);
        }
    }

    private boolean answer(Socket socket, InputStream in, Reply reply) throws IOException {
        if (reply.fault() == Reply.Fault.RESET) {
            socket.setSoLinger(true, 0);
            return false;
        }
        if (reply.fault() != Reply.Fault.SILENCE) {
            write(socket.getOutputStream(), reply);
        }
        if (reply.fault() != Reply.Fault.NONE) {
            awaitEnd(in);
            return false;
        }
        return true;
    }

    private void awaitEnd(InputStream in) {
        try {
            if (in.read() < 0) {
                stalledClosed.countDown();
            }
        } catch (IOException e) {
            stalledClosed.countDown();
        }
    }

    private static void write(OutputStream out, Reply reply) throws IOException {
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        int announced = body.length + (reply.fault() == Reply.Fault.STALL ? 100 : 0);
        StringBuilder head = new StringBuilder("HTTP/1.1 " + reply.status() + " Status\r\n");
        reply.headers().forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
        if (reply.status() != 204) {
            head.append("Content-Length: " + announced + "\r\n");
        }
        out.write(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        out.write(body);
        out.flush();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
