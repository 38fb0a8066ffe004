package io.github.samspoke.core.reclamation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.core.common.CancelledException;
import io.github.samspoke.core.people.EmailAddress;
import io.github.samspoke.core.reclamation.Control;
import io.github.samspoke.core.reclamation.Look;
import io.github.samspoke.core.reclamation.LookRequest;
import io.github.samspoke.core.reclamation.Reclaimer;
import io.github.samspoke.core.reclamation.RemovalPermit;
import io.github.samspoke.core.reclamation.RemovalResult;
import io.github.samspoke.core.reclamation.Seat;
import io.github.samspoke.core.reclamation.Settlement;
import io.github.samspoke.core.subscription.MemberRole;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("I6: a look that runs ahead, and what ends it")
@Timeout(60)
class AheadTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private final List<LookRequest> read = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch reading = new CountDownLatch(1);

    private static LookRequest request(Instant eventsFrom) {
        Seat seat = new Seat(
                "https://api.calendly.com/organizations/O",
                "https://api.calendly.com/organization_memberships/M",
                "https://api.calendly.com/users/U",
                EmailAddress.of("u@example.com"),
                MemberRole.USER);
        return new LookRequest(seat, eventsFrom, false);
    }

    private LookAhead ahead(Function<LookRequest, Look> look, Executor workers) {
        Reclaimer reclaimer = new Reclaimer() {
            @Override
            public Look look(LookRequest request) {
                read.add(request);
                reading.countDown();
                return look.apply(request);
            }

            @Override
            public RemovalResult remove(RemovalPermit permit) {
                throw new IllegalStateException();
            }

            @Override
            public Settlement settle(Seat seat, Control control) {
                throw new IllegalStateException();
            }
        };
        return new LookAhead(reclaimer, Optional.of(workers), CLOCK);
    }

    private static Look gone(LookRequest request) {
        return new Look.Gone(NOW, request.eventsFrom().toString());
    }

    /** Stands still until somebody interrupts it. */
    private static Look stuck(LookRequest request) {
        try {
            new CountDownLatch(1).await();
            throw new IllegalStateException();
        } catch (InterruptedException e) {
            throw new CancelledException("look");
        }
    }

    @Test
    @DisplayName("I6: a look at less than is asked for now is no look: it is dropped, and read anew")
    void at_otherRequest_readsAnew() {
        List<Runnable> queue = new ArrayList<>();
        LookAhead looks = ahead(AheadTest::gone, queue::add);
        looks.begin(List.of(request(NOW)));

        assertThat(looks.at(request(NOW.minusSeconds(1)))).isEqualTo(gone(request(NOW.minusSeconds(1))));
        queue.forEach(Runnable::run);
        assertThat(read).as("the dropped one does not run any more").containsExactly(request(NOW.minusSeconds(1)));
        assertThat(looks.at(request(NOW))).isEqualTo(gone(request(NOW)));
    }

    @Test
    @DisplayName("I6: dropped while it runs: it is interrupted and waited for, and its worker goes on undisturbed")
    void close_whileReading_interruptsTheLookAlone() throws Exception {
        CompletableFuture<Boolean> disturbed = new CompletableFuture<>();
        LookAhead looks = ahead(
                AheadTest::stuck,
                task -> new Thread(() -> {
                            task.run();
                            disturbed.complete(Thread.currentThread().isInterrupted());
                        })
                        .start());
        looks.begin(List.of(request(NOW)));
        reading.await();

        looks.close();

        assertThat(disturbed.get(30, TimeUnit.SECONDS)).isFalse();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    @DisplayName("I6: whoever is interrupted while a dropped look ends waits for its end, and knows of it afterwards")
    void close_interrupted_waitsAndStaysInterrupted() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        CompletableFuture<Boolean> over = new CompletableFuture<>();
        LookAhead looks = ahead(
                request -> {
                    boolean open = true;
                    while (open) {
                        try {
                            end.await();
                            open = false;
                        } catch (InterruptedException e) {
                            // A client that does not hear it ends when its answer is there.
                            assertThat(end.getCount()).isEqualTo(1);
                        }
                    }
                    return gone(request);
                },
                task -> new Thread(task).start());
        looks.begin(List.of(request(NOW)));
        reading.await();
        Thread closing = new Thread(() -> {
            Thread.currentThread().interrupt();
            looks.close();
            over.complete(Thread.currentThread().isInterrupted());
        });
        closing.start();
        while (closing.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }

        assertThat(over).isNotDone();
        end.countDown();
        assertThat(over.get(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    @DisplayName("I6: interrupted while waiting for a look: cancelled, and the interruption is not lost")
    void at_interrupted_isCancelled() throws Exception {
        LookAhead looks = ahead(AheadTest::stuck, task -> new Thread(task).start());
        looks.begin(List.of(request(NOW)));
        reading.await();
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        Thread asking = new Thread(() -> {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> looks.at(request(NOW))).isInstanceOf(CancelledException.class);
            interrupted.complete(Thread.currentThread().isInterrupted());
        });
        asking.start();

        assertThat(interrupted.get(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    @DisplayName("I6: closed, it keeps nothing: a look from before is not used any more")
    void close_keepsNothing() {
        LookAhead looks = ahead(AheadTest::gone, Runnable::run);
        looks.begin(List.of(request(NOW)));
        looks.close();
        read.clear();

        assertThat(looks.at(request(NOW))).isEqualTo(gone(request(NOW)));
        assertThat(read).hasSize(1);
        assertThat(Duration.between(NOW, CLOCK.instant())).isZero();
    }
}
