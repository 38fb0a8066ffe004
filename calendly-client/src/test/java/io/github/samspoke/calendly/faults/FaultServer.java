package io.github.samspoke.calendly.faults;

import io.github.samspoke.calendly.testing.LoopbackServer.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLContext;

/**
 * A server on bare sockets that treats each connection in one chosen way. It notes the requests it read, what it wrote
 * and how many connections ended; once closed it has no thread left.
 */
public final class FaultServer implements AutoCloseable {
    private static final int BACKLOG = 300;

    private final ServerSocket listener;
    private final String scheme;
    private final Behaviour behaviour;
    private final ExecutorService workers = Executors.newCachedThreadPool(FaultServer::daemon);
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger accepted = new AtomicInteger();
    private final AtomicInteger ended = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private final AtomicLong written = new AtomicLong();

    /** What happens on a connection; it is closed when this returns. */
    @FunctionalInterface
    public interface Behaviour {
        void serve(Wire wire) throws IOException;

        /** The same after a first connection that is answered as it should be. */
        default Behaviour afterAnAnswer() {
            AtomicBoolean answered = new AtomicBoolean();
            return wire -> {
                if (answered.getAndSet(true)) {
                    serve(wire);
                } else {
                    wire.request();
                    wire.answer("200 OK", "{}", "Connection: close");
                }
            };
        }
    }

    private FaultServer(String scheme, ServerSocket listener, Behaviour behaviour) {
        this.scheme = scheme;
        this.listener = listener;
        this.behaviour = behaviour;
        workers.execute(this::accept);
    }

    public static FaultServer plain(Behaviour behaviour) {
        try {
            return new FaultServer("http", new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress()), behaviour);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static FaultServer tls(SSLContext keys, Behaviour behaviour) {
        try {
            return new FaultServer(
                    "https",
                    keys.getServerSocketFactory().createServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress()),
                    behaviour);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "fault-server");
        thread.setDaemon(true);
        return thread;
    }

    public URI uri() {
        return uri(scheme);
    }

    /** The same place under another scheme. */
    public URI uri(String otherScheme) {
        return URI.create(otherScheme + "://localhost:" + listener.getLocalPort());
    }

    public List<Request> requests() {
        return List.copyOf(requests);
    }

    public int connections() {
        return accepted.get();
    }

    public int mostConnectionsAtOnce() {
        return mostAtOnce.get();
    }

    public long bytesWritten() {
        return written.get();
    }

    /** Whether every connection so far has ended, from whichever side. */
    public boolean allEnded() {
        return accepted.get() == ended.get();
    }

    void noteRequest(Request request) {
        requests.add(request);
    }

    void noteWritten(int bytes) {
        written.addAndGet(bytes);
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = listener.accept();
                accepted.incrementAndGet();
                open.add(socket);
                mostAtOnce.accumulateAndGet(open.size(), Math::max);
                workers.execute(() -> serve(socket));
            }
        } catch (IOException e) {
            // Closed.
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            behaviour.serve(new Wire(this, socket));
        } catch (IOException e) {
            // The client went away, which most faults make it do.
        } finally {
            open.remove(socket);
            ended.incrementAndGet();
        }
    }

    @Override
    public void close() {
        try {
            listener.close();
            for (Socket socket : open) {
                socket.close();
            }
            workers.shutdownNow();
            if (!workers.awaitTermination(5, TimeUnit.SECONDS)) {
                throw new AssertionError("the fault server does not end");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
