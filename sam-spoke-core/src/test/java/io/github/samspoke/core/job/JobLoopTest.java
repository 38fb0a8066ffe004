package io.github.samspoke.core.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.core.SamSpoke;
import io.github.samspoke.core.Site;
import io.github.samspoke.core.common.IllegalMoveException;
import io.github.samspoke.core.common.SamEvent;
import io.github.samspoke.core.common.SamListener;
import io.github.samspoke.core.common.Sleeper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("4: the loop of one process")
class JobLoopTest {
    /** A sleeper of the loop whose every rest is seen by the test and lasts until the test ends it. */
    private static final class Rests implements Sleeper {
        private final SynchronousQueue<Instant> rests = new SynchronousQueue<>();
        private final Semaphore ended = new Semaphore(0);
        final List<String> threads = new CopyOnWriteArrayList<>();

        @Override
        public void sleepUntil(Instant until) throws InterruptedException {
            threads.add(Thread.currentThread().getName());
            rests.put(until);
            ended.acquire();
        }

        void end() {
            ended.release();
        }

        Instant next() throws InterruptedException {
            Instant until = rests.poll(20, TimeUnit.SECONDS);
            assertThat(until).as("the loop comes to a rest").isNotNull();
            return until;
        }
    }

    @Test
    @DisplayName("Runs what is due, delivers, rests, and again; close ends it")
    void start_days_runsAndRests() throws Exception {
        Rests rests = new Rests();
        List<SamEvent> heard = new CopyOnWriteArrayList<>();
        try (Site site = Site.of(Site.seats(20))) {
            site.publish(site.token());
            SamSpoke node = Nodes.on(site)
                    .sleeper(rests)
                    .listener(new SamListener() {
                        @Override
                        public void onJobEnded(SamEvent.JobEnded event) {
                            heard.add(event);
                        }
                    })
                    .build();
            node.start(Duration.ofSeconds(30));
            assertThatThrownBy(node::start).isInstanceOf(IllegalMoveException.class);

            Instant until = rests.next();
            assertThat(heard).hasSize(5);
            assertThat(until).isEqualTo(site.clock().instant().plusSeconds(30));
            site.advance(Duration.ofDays(1));
            rests.end();
            rests.next();
            assertThat(heard).hasSize(10);
            node.close();
            assertThat(rests.threads).containsOnly("samspoke-jobs");
            int after = rests.threads.size();
            site.advance(Duration.ofDays(1));
            assertThat(rests.threads).hasSize(after);
            assertThat(heard).hasSize(10);
            assertThat(Thread.getAllStackTraces().keySet())
                    .extracting(Thread::getName)
                    .doesNotContain("samspoke-jobs");
        }
    }

    @Test
    @DisplayName("Closing in the middle of a run: it ends before its next page, PARTIAL, with its result stored")
    void close_duringRun_cancelsIt() throws Exception {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch closing = new CountDownLatch(1);
        try (Site site = Site.of(Site.seats(350))) {
            site.publish(site.token());
            // The engine asks for the time at every turn: the run stands there until the node is being closed.
            SamSpoke node = Nodes.on(site)
                    .clock(new Clock() {
                        @Override
                        public ZoneId getZone() {
                            return ZoneOffset.UTC;
                        }

                        @Override
                        public Clock withZone(ZoneId zone) {
                            return this;
                        }

                        @Override
                        public Instant instant() {
                            boolean inRun = !site.store().jobs().running().isEmpty()
                                    && Thread.currentThread().getName().equals("samspoke-jobs");
                            if (inRun) {
                                reading.countDown();
                                await(closing);
                            }
                            return site.clock().instant();
                        }
                    })
                    .build();
            node.start(Duration.ofSeconds(30));
            reading.await(20, TimeUnit.SECONDS);
            Thread closer = new Thread(node::close);
            closer.start();
            while (closer.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
            closing.countDown();
            closer.join(20_000);

            assertThat(closer.isAlive()).isFalse();
            assertThat(site.sam().jobs().running()).isEmpty();
            assertThat(site.sam().jobs().results())
                    .first()
                    .extracting(JobResult::status)
                    .isEqualTo(JobStatus.PARTIAL);
            assertThat(site.seats()).isEmpty();
        }
    }

    private static void await(CountDownLatch latch) {
        boolean interrupted = false;
        while (latch.getCount() > 0) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
