package io.github.samspoke.host;

import io.github.samspoke.core.SamSpoke;
import io.github.samspoke.core.Site;
import io.github.samspoke.core.calendly.CalendlySpoke;
import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.Progress;
import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.common.Secret;
import io.github.samspoke.core.connection.Connection;
import io.github.samspoke.core.profile.IntegrationProfile;
import io.github.samspoke.core.profile.Provisioning;
import io.github.samspoke.core.store.Store;
import io.github.samspoke.core.testing.SimulatedClock;
import io.github.samspoke.jdbc.JdbcStore;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;

/** A host's process that downloads into several stores at once and dies when each has read as many pages as it shall. */
public final class SyncingHost {
    /** What it ends with. */
    public static final int HALTED = 43;

    /** When it all happens. */
    public static final Instant AT = Instant.parse("2026-11-23T09:00:00Z");

    private static final String JOB = "SAM - Refresh Calendly Integration Subscriptions";

    private SyncingHost() {}

    /** Takes the vendor's address, a token, and for each store its folder and the page at which it stops. */
    public static void main(String[] args) throws InterruptedException {
        CountDownLatch stopped = new CountDownLatch((args.length - 2) / 2);
        for (int i = 2; i < args.length; i += 2) {
            Path folder = Path.of(args[i]);
            Store store =
                    JdbcStore.builder(folder).migrate(!Files.exists(folder)).build();
            int page = Integer.parseInt(args[i + 1]);
            Thread worker = new Thread(() -> {
                SamSpoke spoke = spoke(store);
                RunControl control = RunControl.listening(new Stop(page, stopped)::page);
                sync(spoke, URI.create(args[0]), args[1], control);
                throw new IllegalStateException("the download ended before page " + page);
            });
            worker.setUncaughtExceptionHandler((thread, e) -> {
                e.printStackTrace();
                Runtime.getRuntime().halt(1);
            });
            worker.start();
        }
        stopped.await();
        Runtime.getRuntime().halt(HALTED);
    }

    /** An engine on a store, at the time that stands still. */
    public static SamSpoke spoke(Store store) {
        SimulatedClock clock = SimulatedClock.at(AT);
        return SamSpoke.builder()
                .credentialKeys(Site.KEYS)
                .store(store)
                .spoke(CalendlySpoke.create(clock, clock))
                .clock(clock)
                .sleeper(clock)
                .build();
    }

    /** Connects, publishes the profile if there is none, and downloads. */
    public static void sync(SamSpoke spoke, URI vendor, String token, RunControl control) {
        SamSpoke.View sam = spoke.as(Actor.of("ada"));
        Connection connection = sam.connections().withToken("Calendly", vendor, Secret.of(token));
        if (sam.profiles().list().isEmpty()) {
            IntegrationProfile valid = sam.profiles()
                    .create(form -> form.connection(connection).provisioning(Provisioning.NONE))
                    .validateConnection();
            valid.publish(valid.confirmation());
        }
        sam.jobs().run(JOB, control);
    }

    /** Stops for good at a page. */
    private static final class Stop {
        private final int page;
        private final CountDownLatch stopped;
        private int pages;

        Stop(int page, CountDownLatch stopped) {
            this.page = page;
            this.stopped = stopped;
        }

        void page(Progress progress) {
            if (++pages == page) {
                stopped.countDown();
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }
}
