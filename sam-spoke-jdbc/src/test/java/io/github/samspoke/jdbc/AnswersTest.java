package io.github.samspoke.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.core.SamSpoke;
import io.github.samspoke.core.Site;
import io.github.samspoke.core.calendly.CalendlySpoke;
import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.job.JobKind;
import io.github.samspoke.core.reclamation.NoticeAnswer;
import io.github.samspoke.core.reclamation.NoticeLinkException;
import io.github.samspoke.core.reclamation.NoticeRequest;
import io.github.samspoke.core.reclamation.RemovalCandidate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("4: people answer while jobs run")
class AnswersTest {
    private static final int CLICKS = 6;

    @ParameterizedTest
    @EnumSource(names = {"H2_MEMORY", "POSTGRESQL"})
    @DisplayName("4: of many answers by one link one is taken, whatever else goes on, and each leaves one row")
    void answer_manyAtOnceWithJobs_oneTakenEach(Databases database) {
        List<NoticeRequest> sent = new CopyOnWriteArrayList<>();
        ExecutorService people = Executors.newFixedThreadPool(CLICKS);
        try (Databases.Pool pool = database.pool();
                Site site = Site.ready(60, JdbcStore.of(pool.source()))) {
            SamSpoke node = SamSpoke.builder()
                    .store(site.store())
                    .credentialKeys(Site.KEYS)
                    .spoke(CalendlySpoke.create(site.clock(), site.clock()))
                    .clock(site.clock())
                    .sleeper(site.clock())
                    .notifier(sent::add)
                    .node("other")
                    .build();
            SamSpoke.View sam = node.as(Actor.of("page"));
            for (RemovalCandidate candidate : site.candidates()) {
                site.store().candidates().save(candidate.onTerms(true, 14, "IT"));
            }
            int asked = sam.candidates().requestAll(site.profile().id()).size();
            assertThat(node.deliverNotices()).isEqualTo(asked).isGreaterThan(2);
            AtomicInteger taken = new AtomicInteger();

            List<CompletableFuture<Void>> clicks = new CopyOnWriteArrayList<>();
            clicks.add(CompletableFuture.runAsync(
                    () -> site.sam().jobs().run(JobKind.UPDATE_CANDIDATES.jobName(""), RunControl.silent()), people));
            for (NoticeRequest request : sent) {
                for (int click = 0; click < CLICKS; click++) {
                    NoticeAnswer answer = click % 2 == 0 ? NoticeAnswer.keep() : NoticeAnswer.release();
                    clicks.add(CompletableFuture.runAsync(
                            () -> {
                                try {
                                    sam.candidates().answer(request.token().reveal(), answer);
                                    taken.incrementAndGet();
                                } catch (NoticeLinkException used) {
                                    assertThat(used.problem()).isEqualTo(NoticeLinkException.Problem.USED);
                                }
                            },
                            people));
                }
            }
            clicks.forEach(CompletableFuture::join);

            assertThat(taken.get()).as("the same answer again is fine").isEqualTo(asked * CLICKS / 2);
            assertThat(sam.audit().entries(site.profile().id().value()))
                    .filteredOn(row -> row.action().equals("notice.answered"))
                    .hasSize(asked);
            assertThat(sam.audit().verify().verified()).isTrue();
        } finally {
            people.shutdownNow();
        }
    }
}
