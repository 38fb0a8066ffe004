package io.github.samspoke.core.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.core.SamSpoke;
import io.github.samspoke.core.Site;
import io.github.samspoke.core.common.RefusedException;
import io.github.samspoke.core.profile.IntegrationProfile;
import io.github.samspoke.core.profile.ProfileStatus;
import io.github.samspoke.core.reclamation.CandidateState;
import io.github.samspoke.core.reclamation.NoticeAnswer;
import io.github.samspoke.core.reclamation.NoticeRequest;
import io.github.samspoke.core.reclamation.RemovalCandidate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("4, F19: notices on their way to the host")
class NoticeDeliveryTest {
    private final List<NoticeRequest> sent = new ArrayList<>();
    private Consumer<NoticeRequest> before = request -> {};

    @SuppressWarnings("NullAway.Init")
    private Site site;

    @BeforeEach
    void start() {
        site = Site.configured(Site.seats(80), builder -> builder.notifier(this::take));
        IntegrationProfile profile = site.publish(site.token());
        site.sam()
                .rules()
                .edit(profile.generatedRule(), form -> form.notifyUser(true).daysBeforeReclamation(7));
        site.runJobs();
        site.sam().rules().review(profile.generatedRule());
        assertThat(site.candidates()).hasSizeGreaterThan(3);
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private void take(NoticeRequest request) {
        assertThat(site.store().work().active()).as("inside a transaction").isFalse();
        before.accept(request);
        sent.add(request);
    }

    private RemovalCandidate request() {
        return site.sam().candidates().request(site.candidates().get(0).number());
    }

    private RemovalCandidate stored(RemovalCandidate candidate) {
        return site.sam().candidates().get(candidate.number());
    }

    @Test
    @DisplayName("4: each notice is sent once, outside of every transaction, and that is kept and audited")
    void deliver_due_onceEach() {
        List<RemovalCandidate> asked =
                site.sam().candidates().requestAll(site.profile().id());

        assertThat(site.spoke().deliverNotices()).isEqualTo(asked.size());
        assertThat(site.spoke().deliverNotices()).isZero();

        assertThat(sent)
                .extracting(NoticeRequest::candidate)
                .containsExactlyInAnyOrderElementsOf(
                        asked.stream().map(RemovalCandidate::number).toList());
        assertThat(sent).allSatisfy(request -> assertThat(request.recipient()).isEqualTo(request.account()));
        assertThat(site.store().audit().entries(site.profile().id().value()))
                .filteredOn(row -> row.action().equals("notice.sent"))
                .hasSize(asked.size());
    }

    @Test
    @DisplayName("4: a notifier that throws loses nothing: the notice comes again, later each time, under the same id")
    void deliver_notifierThrows_comesAgain() {
        RemovalCandidate asked = request();
        List<String> tried = new ArrayList<>();
        before = request -> {
            tried.add(request.id() + request.token().reveal());
            throw new IllegalStateException("no mail server");
        };
        assertThat(site.spoke().deliverNotices()).isZero();
        assertThat(site.spoke().deliverNotices()).isZero();
        assertThat(tried).as("not before its time").hasSize(1);
        site.advance(Duration.ofMinutes(1));
        site.spoke().deliverNotices();
        site.advance(Duration.ofMinutes(1));
        site.spoke().deliverNotices();
        assertThat(tried).hasSize(2).containsOnly(tried.get(0));
        assertThat(stored(asked).lastNotice().orElseThrow().failures()).isEqualTo(2);
        assertThat(stored(asked).state()).isEqualTo(CandidateState.AWAITING_USER);

        before = request -> {};
        site.advance(Duration.ofHours(1));

        assertThat(site.spoke().deliverNotices()).isEqualTo(1);
        assertThat(stored(asked).lastNotice().orElseThrow().failures()).isZero();
    }

    @Test
    @DisplayName("4: two nodes with the same timers send one notice")
    void deliver_twoNodes_once() {
        List<RemovalCandidate> asked =
                site.sam().candidates().requestAll(site.profile().id());
        SamSpoke other = Nodes.on(site).node("other").notifier(sent::add).build();
        List<Integer> others = new ArrayList<>();
        before = request -> others.add(other.deliverNotices());

        site.spoke().deliverNotices();

        assertThat(others).hasSize(asked.size()).containsOnly(0);
        assertThat(other.deliverNotices()).isZero();
        assertThat(sent).hasSameSizeAs(asked).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("4: what is answered, closed or followed by a newer notice while the host sends is not overwritten")
    void deliver_changedMeanwhile_staysChanged() {
        RemovalCandidate asked = request();
        before = request -> {
            site.sam().candidates().delivered(request.notice(), site.clock().instant());
            site.sam().candidates().answer(request.token().reveal(), NoticeAnswer.keep());
        };

        site.spoke().deliverNotices();

        assertThat(stored(asked).state()).isEqualTo(CandidateState.CLOSED_SKIPPED);
        assertThat(stored(asked).lastNotice().orElseThrow().answer()).isEqualTo(NoticeAnswer.keep());
        assertThat(sent).hasSize(1);
        assertThat(site.spoke().deliverNotices()).isZero();
    }

    @Test
    @DisplayName("4: nothing is sent for a profile that is not published, and nothing is lost")
    void deliver_unpublished_waits() {
        RemovalCandidate asked = request();
        site.store()
                .profiles()
                .save(site.store()
                        .profiles()
                        .find(asked.profile())
                        .orElseThrow()
                        .next()
                        .status(ProfileStatus.DRAFT)
                        .build());

        assertThat(site.spoke().deliverNotices()).isZero();
        assertThat(sent).isEmpty();
        assertThat(stored(asked).state()).isEqualTo(CandidateState.AWAITING_USER);
        assertThat(stored(asked).noticeDue()).isAfter(site.clock().instant());
    }

    @Test
    @DisplayName("4: a rule with notify on cannot be used without a notifier")
    void review_noNotifier_refused() {
        SamSpoke.View without = Nodes.another(site);
        assertThatThrownBy(() -> without.rules().review(site.profile().generatedRule()))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("ask");
        assertThatThrownBy(() ->
                        without.candidates().request(site.candidates().get(0).number()))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("no notifier");
    }

    @Test
    @DisplayName(
            "4: the profile is deleted: open candidates, those whose person was asked among them, are CLOSED_SKIPPED")
    void delete_asked_skipped() {
        RemovalCandidate asked = request();
        site.spoke().deliverNotices();
        site.profile().delete();

        assertThat(stored(asked).state()).isEqualTo(CandidateState.CLOSED_SKIPPED);
        assertThatThrownBy(
                        () -> site.sam().candidates().answer(sent.get(0).token().reveal(), NoticeAnswer.keep()))
                .hasMessageContaining("settled");
        assertThat(site.spoke().deliverNotices()).isZero();
    }
}
