package io.github.samspoke.core.memory;

import static io.github.samspoke.core.memory.Samples.AT;
import static io.github.samspoke.core.memory.Samples.OTHER_PROFILE;
import static io.github.samspoke.core.memory.Samples.PROFILE;
import static io.github.samspoke.core.memory.Samples.result;
import static io.github.samspoke.core.memory.Samples.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.core.common.DailyTime;
import io.github.samspoke.core.job.JobChain;
import io.github.samspoke.core.job.JobKind;
import io.github.samspoke.core.job.JobResult;
import io.github.samspoke.core.job.JobStatus;
import io.github.samspoke.core.job.JobStore;
import io.github.samspoke.core.job.ScheduledJob;
import io.github.samspoke.core.subscription.ProfileId;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is due, what runs, what was asked to stop, and what it came to. */
public abstract class JobStoreContract extends StoreContract {
    /** For the test of a store. */
    protected JobStoreContract() {}

    private JobStore jobs() {
        return store.jobs();
    }

    private static ScheduledJob job(JobKind kind, ProfileId profile, Instant due) {
        return new ScheduledJob(kind.jobName(profile.value()), kind, profile, due);
    }

    @Test
    void find_saved_withTimeAndLastRun() {
        DailyTime berlin = new DailyTime(LocalTime.of(2, 30), ZoneId.of("Europe/Berlin"));
        ScheduledJob ran = Samples.job("a")
                .dailyAt(berlin, AT)
                .ran(new ScheduledJob.LastRun("JOB000001", JobStatus.HELD, AT), AT.plusSeconds(9));
        jobs().save(Samples.job("a"));
        jobs().save(ran);

        assertThat(jobs().find("a")).contains(ran);
        assertThat(jobs().find("b")).isEmpty();
    }

    @Test
    @DisplayName("4: the jobs of a chain by kind, the instance's apart")
    void of_chain_byKind() {
        ScheduledJob activity = job(JobKind.REFRESH_ACTIVITY, PROFILE, AT);
        ScheduledJob download = job(JobKind.REFRESH_SUBSCRIPTIONS, PROFILE, AT);
        ScheduledJob other = job(JobKind.REFRESH_ACTIVITY, OTHER_PROFILE, AT);
        List.of(activity, download, other, Samples.job("instance")).forEach(jobs()::save);

        assertThat(jobs().of(JobChain.of(PROFILE))).containsExactly(download, activity);
        assertThat(jobs().of(JobChain.INSTANCE)).containsExactly(Samples.job("instance"));
        assertThat(jobs().of(JobChain.of(new ProfileId("PRF0009")))).isEmpty();
    }

    @Test
    @DisplayName("Due jobs come in pages, longest due first, each once; those to come do not")
    void due_pages_allOnce() {
        for (int i = 0; i < 25; i++) {
            jobs().save(Samples.job("job " + i).dueAt(AT.minusSeconds(i / 3)));
        }
        jobs().save(Samples.job("later").dueAt(AT.plusSeconds(1)));
        List<ScheduledJob> all = new ArrayList<>();
        List<ScheduledJob> page = jobs().due(AT, null, 10);
        while (!page.isEmpty()) {
            assertThat(page.size()).isLessThanOrEqualTo(10);
            all.addAll(page);
            page = jobs().due(AT, page.get(page.size() - 1), 10);
        }

        assertThat(all).extracting(ScheduledJob::due).isSorted();
        assertThat(all).extracting(ScheduledJob::name).doesNotHaveDuplicates().hasSize(25);
        assertThat(jobs().due(AT.minusSeconds(9), null, 10)).isEmpty();
    }

    @Test
    void mark_twice_notedOnceForEachJobOfTheInstance() {
        jobs().mark(OTHER_PROFILE);
        jobs().mark(PROFILE);
        jobs().mark(PROFILE);

        for (JobKind kind : JobKind.ofInstance()) {
            assertThat(jobs().marked(kind)).containsExactly(PROFILE, OTHER_PROFILE);
        }
        assertThat(jobs().unmark(JobKind.RECONCILE, PROFILE)).isTrue();
        assertThat(jobs().unmark(JobKind.RECONCILE, PROFILE)).isFalse();
        assertThat(jobs().marked(JobKind.RECONCILE)).containsExactly(OTHER_PROFILE);
        assertThat(jobs().marked(JobKind.IDENTIFY_CANDIDATES)).hasSize(2);
        failing(() -> jobs().unmark(JobKind.RECONCILE, OTHER_PROFILE));
        assertThat(jobs().marked(JobKind.RECONCILE)).containsExactly(OTHER_PROFILE);
    }

    @Test
    void begin_end_runningInBetween() {
        jobs().begin(run("JOB000002", "b"));
        jobs().begin(run("JOB000001", "a"));

        assertThat(jobs().running()).containsExactly(run("JOB000001", "a"), run("JOB000002", "b"));
        assertThat(jobs().running("b")).containsExactly(run("JOB000002", "b"));
        assertThat(jobs().end("JOB000002")).isTrue();
        assertThat(jobs().end("JOB000002")).isFalse();
        assertThat(jobs().running("b")).isEmpty();
    }

    @Test
    @DisplayName("A run is asked to stop by whoever asks first, and only while it is under way")
    void cancel_running_firstIsKept() {
        jobs().begin(run("JOB000001", "a"));
        assertThat(jobs().cancelledBy("JOB000001")).isEmpty();

        assertThat(jobs().cancel("JOB000001", "ada")).isTrue();
        assertThat(jobs().cancel("JOB000001", "ben")).isTrue();
        assertThat(jobs().cancelledBy("JOB000001")).contains("ada");
        jobs().end("JOB000001");
        assertThat(jobs().cancel("JOB000001", "ada")).isFalse();
        assertThat(jobs().cancelledBy("JOB000001")).isEmpty();
    }

    @Test
    void result_saved_foundByNumberAndName() {
        IntStream.rangeClosed(1, 5).forEach(i -> jobs().save(result("JOB00000" + i)));

        assertThat(jobs().result("JOB000003")).contains(result("JOB000003"));
        assertThat(jobs().result("JOB000009")).isEmpty();
        assertThat(jobs().latest("SAM - Reconcile", 2))
                .extracting(JobResult::number)
                .containsExactly("JOB000005", "JOB000004");
        assertThat(jobs().latest("other", 2)).isEmpty();
    }
}
