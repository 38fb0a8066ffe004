package io.github.samspoke.calendly.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.calendly.error.CallInterruptedException;
import io.github.samspoke.calendly.error.UnknownOutcomeException;
import io.github.samspoke.calendly.faults.Operation.Nature;
import io.github.samspoke.calendly.testing.Bodies;
import io.github.samspoke.calendly.testing.Threads;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InterruptTest {
    private static final long SEED = Long.getLong("calendly.seed", 20261123L);
    private static final int MOMENTS = Integer.getInteger("calendly.interrupts", 10);
    private static final int LATEST_MILLIS = 30;
    private static final Duration ENDS = Duration.ofSeconds(1);

    /** A caller that notes how its call ended. */
    private static final class Caller extends Thread {
        private final Runnable call;
        private @Nullable RuntimeException failure;
        private boolean flag;

        Caller(Runnable call) {
            this.call = call;
        }

        @Override
        public void run() {
            try {
                call.run();
            } catch (RuntimeException e) {
                failure = e;
            }
            flag = isInterrupted();
        }
    }

    @ParameterizedTest
    @DisplayName("B18 an interrupt at any moment ends the call, keeps the flag and closes the socket")
    @EnumSource(Operation.class)
    void run_interruptedAtAnyMoment_ends(Operation operation) throws InterruptedException {
        System.out.println("-Dcalendly.seed=" + SEED);
        SplittableRandom random = new SplittableRandom(SEED);
        try (FaultServer server = FaultServer.plain(wire -> {
                    wire.request();
                    wire.head("200 OK", Wire.length(Bodies.me()));
                    wire.awaitEnd();
                });
                Session session = new Session(server.uri(), Duration.ofSeconds(20), null)) {
            for (int i = 0; i < MOMENTS; i++) {
                long millis = random.nextLong(LATEST_MILLIS);
                Caller caller = new Caller(() -> operation.run(session));
                caller.start();
                TimeUnit.MILLISECONDS.sleep(millis);
                caller.interrupt();
                caller.join(ENDS.toMillis());

                assertThat(caller.isAlive()).as("after " + millis + " ms").isFalse();
                assertThat(caller.flag).isTrue();
                if (operation.nature() == Nature.READ) {
                    assertThat(caller.failure).isInstanceOf(CallInterruptedException.class);
                } else {
                    assertThat(caller.failure)
                            .isInstanceOfAny(CallInterruptedException.class, UnknownOutcomeException.class);
                }
                assertThat(server.requests()).hasSizeLessThanOrEqualTo(i + 1);
            }
            if (operation != Operation.REFRESH) { // Its request belongs to all callers, not to the one interrupted.
                assertThat(Threads.await(Duration.ofSeconds(5), server::allEnded))
                        .isTrue();
            }
        }
    }
}
