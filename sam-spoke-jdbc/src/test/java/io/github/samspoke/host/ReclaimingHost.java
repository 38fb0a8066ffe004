package io.github.samspoke.host;

import io.github.samspoke.core.SamSpoke;
import io.github.samspoke.core.Site;
import io.github.samspoke.core.calendly.CalendlySpoke;
import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.reclamation.Execution;
import io.github.samspoke.core.reclamation.ReclamationPlan;
import io.github.samspoke.core.store.Store;
import io.github.samspoke.core.subscription.ProfileId;
import io.github.samspoke.core.testing.SimulatedClock;
import io.github.samspoke.jdbc.JdbcStore;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;

/** A host's process that carries out plans on several stores at once, and dies with each item where it shall. */
public final class ReclaimingHost {
    /** What it ends with. */
    public static final int HALTED = 44;

    private ReclaimingHost() {}

    /** Takes for each store its folder, the time, a membership, and the point of its way at which to stop. */
    public static void main(String[] args) throws InterruptedException {
        CountDownLatch over = new CountDownLatch(args.length / 4);
        for (int i = 0; i < args.length; i += 4) {
            String folder = args[i];
            Instant at = Instant.parse(args[i + 1]);
            Death death = new Death(args[i + 2], Death.Point.valueOf(args[i + 3]), () -> stop(folder, over));
            Thread worker = new Thread(() -> {
                Store store = death.watching(
                        JdbcStore.builder(Path.of(folder)).migrate(false).build());
                carryOut(engine(store, at, death::watching), store);
                System.out.println("done " + folder);
                over.countDown();
            });
            worker.setUncaughtExceptionHandler((thread, e) -> {
                e.printStackTrace();
                Runtime.getRuntime().halt(1);
            });
            worker.start();
        }
        over.await();
        Runtime.getRuntime().halt(HALTED);
    }

    private static void stop(String folder, CountDownLatch over) {
        System.out.println("died " + folder);
        over.countDown();
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An engine on a store, on a clock of its own. */
    public static SamSpoke engine(Store store, Instant at, UnaryOperator<io.github.samspoke.core.spoke.Spoke> watched) {
        SimulatedClock clock = SimulatedClock.at(at);
        return SamSpoke.builder()
                .credentialKeys(Site.KEYS)
                .store(store)
                .spoke(watched.apply(CalendlySpoke.create(clock, clock)))
                .clock(clock)
                .sleeper(clock)
                .build();
    }

    /** Goes on with what was cut off; else begins with the newest plan, unless that was carried out. */
    private static void carryOut(SamSpoke spoke, Store store) {
        SamSpoke.View sam = spoke.as(Actor.of("ada"));
        ProfileId profile = sam.profiles().list().get(0).id();
        List<Execution> cut = sam.reclamation().unfinished(profile);
        if (!cut.isEmpty()) {
            sam.reclamation().resume(cut.get(0).id(), RunControl.silent());
            return;
        }
        List<ReclamationPlan> plans = store.plans().list();
        ReclamationPlan plan = plans.get(plans.size() - 1);
        boolean begun = store.journal().executions(plan.organizationUri()).stream()
                .anyMatch(execution -> execution.planHash().equals(plan.hash()));
        if (!begun) {
            sam.reclamation().execute(plan, sam.reclamation().approve(plan.hash(), plan.count()));
        }
    }
}
