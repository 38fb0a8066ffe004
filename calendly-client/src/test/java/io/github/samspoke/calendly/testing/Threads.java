package io.github.samspoke.calendly.testing;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** The threads that live at some moment, to be compared with later. */
public final class Threads {
    private final Set<Thread> alive = Thread.getAllStackTraces().keySet();

    private Threads() {}

    public static Threads now() {
        return new Threads();
    }

    /** Names of the client's and the JDK client's threads that started since and will not end. */
    public Set<String> startedSinceAndLeft() throws InterruptedException {
        await(Duration.ofSeconds(10), () -> {
            System.gc(); // On 17 the JDK's client ends by that alone.
            return startedSince().isEmpty();
        });
        return startedSince();
    }

    /** Names of the client's and the JDK client's threads that started since and live. */
    public Set<String> startedSince() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !alive.contains(thread))
                .map(Thread::getName)
                .filter(name -> name.matches("(calendly|HttpClient|fault).*"))
                .collect(Collectors.toSet());
    }

    /** Waits for a condition. */
    public static boolean await(Duration patience, BooleanSupplier condition) throws InterruptedException {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - start > patience.toNanos()) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(5);
        }
        return true;
    }
}
