package io.github.samspoke.host;

import com.zaxxer.hikari.HikariDataSource;
import io.github.samspoke.core.SamSpoke;
import io.github.samspoke.core.Site;
import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.NoSuchRecordException;
import io.github.samspoke.core.common.RefusedException;
import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.profile.IntegrationProfile;
import io.github.samspoke.core.reclamation.Execution;
import io.github.samspoke.core.reclamation.Policy;
import io.github.samspoke.core.reclamation.ReclamationPlan;
import io.github.samspoke.core.testing.SimulatedClock;
import io.github.samspoke.jdbc.JdbcStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** A host's process that takes back what may be taken back on each day it is told of, until its input ends. */
public final class SeatHost {
    private SeatHost() {}

    /** Takes the URL and the node's name; reads days, as instants, and says when it has done all that it may. */
    public static void main(String[] args) throws IOException, InterruptedException {
        HikariDataSource source = new HikariDataSource();
        source.setJdbcUrl(args[0]);
        source.setUsername("postgres");
        source.setMaximumPoolSize(4);
        SimulatedClock clock = SimulatedClock.at(SeatProfiles.START);
        SamSpoke spoke = SamSpoke.builder()
                .credentialKeys(Site.KEYS)
                .store(JdbcStore.builder(source).migrate(false).build())
                .spoke(new SeatSpoke(source, args[1], clock))
                .clock(clock)
                .sleeper(clock)
                .node(args[1])
                .build();
        System.out.println("started");
        BufferedReader days = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        for (String day = days.readLine(); day != null; day = days.readLine()) {
            clock.sleepUntil(Instant.parse(day));
            while (more(spoke.as(Actor.of(args[1])))) {
                Thread.sleep(20);
            }
            System.out.println("done " + day);
        }
        spoke.close();
        source.close();
    }

    /** One pass over all organizations; whether another one may find more to do. */
    private static boolean more(SamSpoke.View sam) {
        boolean more = false;
        for (IntegrationProfile profile : sam.profiles().list()) {
            try {
                more |= reclaim(sam, profile);
            } catch (RefusedException | NoSuchRecordException e) {
                // The other node is at it, or has just been.
                more = true;
            }
        }
        return more;
    }

    private static boolean reclaim(SamSpoke.View sam, IntegrationProfile profile) {
        List<Execution> cut = sam.reclamation().unfinished(profile.id());
        if (!cut.isEmpty()) {
            sam.reclamation().resume(cut.get(0).id(), RunControl.silent());
            return true;
        }
        int left = sam.reclamation().breaker(profile, 0).left();
        if (left == 0) {
            return false;
        }
        ReclamationPlan plan = sam.reclamation()
                .plan(profile, Policy.careful().allowingSingleSignal().quietest(left));
        if (plan.count() == 0) {
            return false;
        }
        sam.reclamation().execute(plan, sam.reclamation().approve(plan.hash(), plan.count()));
        return true;
    }
}
