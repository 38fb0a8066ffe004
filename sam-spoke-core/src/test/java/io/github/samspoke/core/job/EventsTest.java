package io.github.samspoke.core.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.core.SamSpoke;
import io.github.samspoke.core.Site;
import io.github.samspoke.core.audit.AuditHead;
import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.SamEvent;
import io.github.samspoke.core.common.SamListener;
import io.github.samspoke.core.common.internal.Correlation;
import io.github.samspoke.core.reclamation.BreakerTrippedException;
import io.github.samspoke.core.reclamation.Policy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

@DisplayName("F19, 5: what the host hears")
class EventsTest {
    private final List<SamEvent> heard = new ArrayList<>();
    private SamListener ear = new SamListener() {
        @Override
        public void on(SamEvent event) {
            heard.add(event);
        }
    };

    @SuppressWarnings("NullAway.Init")
    private Site site;

    @SuppressWarnings("NullAway.Init")
    private SamSpoke node;

    @BeforeEach
    void start() {
        site = Site.of(Site.seats(80));
        site.publish(site.token());
        node = Nodes.on(site)
                .listener(new SamListener() {
                    @Override
                    public void on(SamEvent event) {
                        ear.on(event);
                    }
                })
                .build();
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private <E extends SamEvent> List<E> heard(Class<E> kind) {
        return heard.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    @Test
    @DisplayName("I10: where each chain of the audit trail ends is told after the jobs, and finds a trail that was cut")
    void deliver_day_headsOfTheTrail() {
        node.as(Actor.of("ada")).jobs().runDue();
        node.deliverEvents();

        List<AuditHead> told =
                heard(SamEvent.AuditHeadMoved.class).stream().map(AuditHead::of).toList();
        assertThat(told)
                .extracting(AuditHead::chain)
                .contains(site.profile().id().value());
        assertThat(site.sam().audit().verify(told).verified()).isTrue();
        AuditHead later = new AuditHead(
                told.get(0).chain(), told.get(0).sequence() + 100, told.get(0).hash());
        assertThat(site.sam().audit().verify(List.of(later)).verified()).isFalse();
    }

    @Test
    @DisplayName("A day's events: download, candidates, runs, each with its run's number")
    void deliver_day_allWithCorrelation() {
        List<JobResult> results = node.as(Actor.of("ada")).jobs().runDue();
        assertThat(heard).isEmpty();

        int delivered = node.deliverEvents();

        assertThat(delivered).isEqualTo(heard.size());
        assertThat(heard(SamEvent.SubscriptionsPublished.class)).singleElement().satisfies(event -> {
            assertThat(event.members()).isEqualTo(80);
            assertThat(event.head().correlation()).isEqualTo(results.get(0).number());
            assertThat(event.head().profile()).isEqualTo(site.profile().id().value());
        });
        assertThat(heard(SamEvent.JobEnded.class))
                .extracting(event -> event.head().correlation())
                .containsExactlyElementsOf(
                        results.stream().map(JobResult::number).toList());
        assertThat(heard(SamEvent.CandidateMoved.class))
                .hasSameSizeAs(site.candidates())
                .allSatisfy(event -> {
                    assertThat(event.to()).isEqualTo("READY");
                    assertThat(event.head().correlation())
                            .isEqualTo(results.get(2).number());
                });
        assertThat(heard).extracting(event -> event.head().id()).doesNotHaveDuplicates();
        assertThat(node.deliverEvents()).isZero();
    }

    @Test
    @DisplayName("Plan, approval, removal and a tripped breaker are told of, under the plan's number")
    void deliver_reclamation_told() {
        SamSpoke.View sam = node.as(Actor.of("ada"));
        sam.jobs().runDue();
        sam.rules().review(site.profile().generatedRule());
        node.deliverEvents();
        heard.clear();
        var plan = sam.reclamation().plan(site.profile(), Policy.careful().quietest(2));
        sam.reclamation().execute(plan, sam.reclamation().approve(plan.hash(), plan.count()));
        var large = sam.reclamation().plan(site.profile(), Policy.careful());
        assertThatThrownBy(() -> sam.reclamation().approve(large.hash(), large.count()))
                .isInstanceOf(BreakerTrippedException.class);

        node.deliverEvents();

        assertThat(heard(SamEvent.PlanMade.class))
                .extracting(SamEvent.PlanMade::plan)
                .containsExactly(plan.id(), large.id());
        assertThat(heard(SamEvent.ItemEnded.class)).hasSize(2).allSatisfy(event -> {
            assertThat(event.state()).isEqualTo("REMOVED");
            assertThat(event.head().correlation()).isEqualTo(plan.id());
        });
        assertThat(heard(SamEvent.CandidateMoved.class))
                .extracting(SamEvent.CandidateMoved::from, SamEvent.CandidateMoved::to)
                .containsOnly(
                        org.assertj.core.groups.Tuple.tuple("READY", "AWAITING_REVOCATION"),
                        org.assertj.core.groups.Tuple.tuple("AWAITING_REVOCATION", "CLOSED_COMPLETE"));
        assertThat(heard(SamEvent.BreakerTripped.class)).singleElement().satisfies(event -> {
            assertThat(event.planned()).isEqualTo(large.count());
            assertThat(event.capacity()).isEqualTo(6);
        });
    }

    @Test
    @DisplayName("F19: a callback that fails hears the same event again, with the same id, and others do not wait")
    void deliver_listenerFails_sameIdLater() {
        SamListener listening = ear;
        Set<String> refused = new HashSet<>();
        ear = new SamListener() {
            @Override
            public void onJobEnded(SamEvent.JobEnded event) {
                if (refused.add(event.head().id())) {
                    throw new IllegalStateException("the host is not well");
                }
                heard.add(event);
            }

            @Override
            public void onSubscriptionsPublished(SamEvent.SubscriptionsPublished event) {
                heard.add(event);
            }
        };
        node.as(Actor.of("ada")).jobs().runDue();

        node.deliverEvents();
        assertThat(heard(SamEvent.JobEnded.class)).isEmpty();
        assertThat(heard(SamEvent.SubscriptionsPublished.class)).hasSize(1);
        assertThat(refused).hasSize(5);
        assertThat(node.deliverEvents()).isZero();
        site.advance(Duration.ofMinutes(1));
        assertThat(node.deliverEvents()).isEqualTo(5);

        assertThat(heard(SamEvent.JobEnded.class))
                .extracting(event -> event.head().id())
                .containsExactlyInAnyOrderElementsOf(refused);
        ear = listening;
        site.advance(Duration.ofDays(1));
        assertThat(node.deliverEvents()).isZero();
    }

    @Test
    @DisplayName("F19: a callback slower than the lease is called again elsewhere, with the same event")
    void deliver_listenerSlow_calledTwice() {
        SamSpoke other = Nodes.on(site).node("other").listener(ear).build();
        ear = new SamListener() {
            @Override
            public void on(SamEvent event) {
                heard.add(event);
                if (heard.size() == 1) {
                    site.advance(Duration.ofMinutes(16));
                    other.deliverEvents();
                }
            }
        };
        node.as(Actor.of("ada")).jobs().runDue();

        assertThat(node.deliverEvents()).isEqualTo(1);

        assertThat(heard.get(1)).isEqualTo(heard.get(0));
        assertThat(heard.stream().distinct().count()).isEqualTo(heard.size() - 1L);
        assertThat(node.deliverEvents()).isZero();
    }

    @Test
    @DisplayName("F19: what was undone is not told of; without a listener nothing is kept")
    void deliver_undoneOrUnheard_nothing() {
        SamSpoke.View deaf = Nodes.another(site);
        deaf.jobs().runDue();

        assertThat(node.deliverEvents()).isZero();
        assertThat(site.store().outbox().waiting(site.clock().instant(), 9)).isEmpty();
    }

    @Test
    @DisplayName("Every log line of a run carries the run's number")
    void run_logContext_hasNumber() {
        List<String> seen = new ArrayList<>();
        JobResult result = site.sam().jobs().run(Site.SUBSCRIPTIONS, Nodes.atStep(1, progress -> {
            seen.add(Correlation.current());
            seen.add(String.valueOf(MDC.get(Correlation.KEY)));
        }));

        assertThat(seen).first().isEqualTo(result.number());
        // Without a binding that keeps a context there is none.
        assertThat(seen.get(1)).isIn(result.number(), "null");
        assertThat(Correlation.current()).isEmpty();
        assertThat(MDC.get(Correlation.KEY)).isNull();
    }
}
