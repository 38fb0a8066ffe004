package io.github.samspoke.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.core.job.JobKind;
import io.github.samspoke.core.job.JobResult;
import io.github.samspoke.core.memory.InMemoryStore;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A store that fails at each call of each port, in every job, one call a run. */
public class StoreFaultsTest {
    private static final int SEATS = 6;

    /** How many calls lie between one that fails and the next; 1 for all of them. */
    private static final int STEP = Integer.getInteger("samspoke.faults.step", 9);

    /** For the same on another store. */
    protected StoreFaultsTest() {}

    /** An empty store that fails when it is told to. */
    protected FaultyStore create() {
        return new FaultyStore(InMemoryStore.create(), true);
    }

    @Test
    @DisplayName("D10: a store that throws at each call of each port: no half-commit, and the next run makes it good")
    void jobs_eachCallFails_nothingHalfDone() {
        FaultyStore faulty = create();
        Set<String> failed = new TreeSet<>();
        try (Site site = Site.ready(SEATS, faulty.store())) {
            Set<JobKind> present = EnumSet.complementOf(EnumSet.of(JobKind.RECLAIM));
            for (JobKind kind : present) {
                String job = kind.jobName("Calendly Integration");
                for (boolean after : new boolean[] {false, true}) {
                    for (int call = 1; fails(site, faulty, job, call, after); call += STEP) {
                        failed.add(String.valueOf(faulty.failed()));
                    }
                }
            }
            assertThat(site.sam().audit().verify().verified()).isTrue();
            assertThat(site.seats()).hasSize(SEATS);
        }
        assertThat(faulty.checked()).isPositive();
        assertThat(failed).hasSizeGreaterThan(5);
        System.out.println(failed.size() + " calls failed, " + faulty.checked() + " units of work undone");
    }

    private static boolean fails(Site site, FaultyStore faulty, String job, int call, boolean after) {
        // A lease that could not be given back has run out by then.
        site.advance(Duration.ofHours(7));
        site.calendly().state().addInvitation("invited" + site.clock().instant().getEpochSecond() + "@example.com");
        faulty.failAt(call, after);
        JobResult result = null;
        try {
            result = site.run(job);
        } catch (FaultyStore.Fault expected) {
            // The result itself could not be stored.
            assertThat(faulty.failed()).isNotNull();
        }
        boolean fault = faulty.failed() != null;
        faulty.heal();
        if (result != null && !fault) {
            assertThat(result.status().name()).isNotIn("FAILED", "SKIPPED");
        }
        return fault;
    }
}
