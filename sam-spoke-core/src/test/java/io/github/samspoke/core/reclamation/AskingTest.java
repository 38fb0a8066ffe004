package io.github.samspoke.core.reclamation;

import static io.github.samspoke.core.reclamation.CandidateState.ATTENTION_REQUIRED;
import static io.github.samspoke.core.reclamation.CandidateState.AWAITING_APPROVAL;
import static io.github.samspoke.core.reclamation.CandidateState.AWAITING_REVOCATION;
import static io.github.samspoke.core.reclamation.CandidateState.AWAITING_USER;
import static io.github.samspoke.core.reclamation.CandidateState.CLOSED_CANCELED;
import static io.github.samspoke.core.reclamation.CandidateState.CLOSED_SKIPPED;
import static io.github.samspoke.core.reclamation.CandidateState.READY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.core.activity.Signal;
import io.github.samspoke.core.activity.UserActivity;
import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.IllegalMoveException;
import io.github.samspoke.core.common.InvalidInputException;
import io.github.samspoke.core.common.NoSuchRecordException;
import io.github.samspoke.core.common.RefusedException;
import io.github.samspoke.core.people.EmailAddress;
import io.github.samspoke.core.reclamation.NoticeLinkException.Problem;
import io.github.samspoke.core.reclamation.internal.Asking;
import io.github.samspoke.core.reclamation.internal.NoticeLinks;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("4: asking people first")
class AskingTest {
    private static final String ID = "U019";

    private final Bench bench = Bench.of(20, 1);

    private RemovalCandidate candidate() {
        return bench.candidate(ID);
    }

    private String notice() {
        return bench.mailbox.last().notice();
    }

    private void asked(int days) {
        bench.asks(ID, days);
        bench.candidates().delivered(notice(), bench.clock.instant());
    }

    private void active() {
        UserActivity known = bench.store.activity().find(Bench.PROFILE, Bench.user(ID));
        bench.store
                .activity()
                .save(
                        Bench.PROFILE,
                        Map.of(
                                Bench.user(ID),
                                known.with(
                                        Signal.EVENT_HOSTED,
                                        bench.clock.instant().minusSeconds(60))));
    }

    private Instant shield(UserProtection.Kind kind) {
        List<UserProtection> all = bench.store.protections().list();
        assertThat(all).hasSize(1);
        assertThat(all.get(0).kind()).isEqualTo(kind);
        assertThat(all.get(0).who()).isEqualTo(new SubscriptionCondition.User(Bench.user(ID)));
        return Objects.requireNonNull(all.get(0).until());
    }

    @Test
    @DisplayName("4: READY is asked where the rule notifies: the request has recipient, reason, deadline and a link")
    void request_notifying_asks() {
        bench.asks(ID, 14);

        assertThat(candidate().state()).isEqualTo(AWAITING_USER);
        NoticeRequest sent = bench.mailbox.last();
        assertThat(sent.recipient()).isEqualTo(EmailAddress.of(ID + "@example.com"));
        assertThat(sent.id()).isEqualTo(candidate().number() + "/1").isEqualTo(sent.notice());
        assertThat(sent.answerBy()).isEqualTo(Bench.START.plus(Duration.ofDays(14)));
        assertThat(sent.body()).contains(candidate().reason()).contains("2026-12-07");
        assertThat(sent.link(URI.create("https://host/ask?x=1")).toString())
                .startsWith("https://host/ask?x=1&notice=1.");
        assertThat(bench.plan(Policy.careful()).items()).isEmpty();
    }

    @Test
    @DisplayName("4: READY awaits revocation at once where the rule has notify off, or the justification asks nobody")
    void request_notNotifying_awaitsRevocation() {
        assertThat(bench.candidates().request(candidate().number()).state()).isEqualTo(AWAITING_REVOCATION);
        assertThat(bench.mailbox.sent).isEmpty();
        assertThat(bench.plan(Policy.careful()).items()).hasSize(1);

        Bench other = Bench.of(20, 1);
        RemovalCandidate left = other.candidate(ID);
        other.candidates().cancel(left.number(), "made by hand instead");
        RemovalCandidate byHand = other.candidates()
                .create(Bench.PROFILE, ID + "@example.com", Justification.LEFT_COMPANY, "left in May");
        other.store.candidates().save(byHand.onTerms(true, 14, "IT"));
        assertThat(other.candidates().request(byHand.number()).state()).isEqualTo(AWAITING_REVOCATION);
    }

    @Test
    @DisplayName("4: without a notifier nobody can be asked: refused, nothing moves")
    void request_noNotifier_refused() {
        bench.asking = new Asking(null, null, new NoticeLinks(Bench.KEYS), Asking.COOL_DOWN);

        assertThatThrownBy(() -> bench.asks(ID, 14))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("no notifier");
        assertThat(candidate().state()).isEqualTo(READY);
    }

    @Test
    @DisplayName("4: the clock starts at the delivery receipt: no time before it counts, all after it does")
    void silence_afterDelivery_eligibleAfterTheDays() {
        bench.asks(ID, 14);
        bench.nextDay();
        bench.candidates().delivered(notice(), bench.clock.instant());
        bench.days(13);
        assertThat(candidate().state()).isEqualTo(AWAITING_USER);
        assertThat(candidate().asked()).isFalse();

        bench.days(1);

        assertThat(candidate().state()).isEqualTo(AWAITING_REVOCATION);
        assertThat(candidate().asked()).isTrue();
        assertThat(bench.vendor.removals).isEmpty();
        assertThat(bench.plan(Policy.careful()).items()).hasSize(1);
    }

    @Test
    @DisplayName("4: a reminder at half time and one a day before the end, each once and with the notice's own link")
    void silence_reminders_atHalfTimeAndADayBefore() {
        asked(14);
        String token = bench.mailbox.token();
        bench.days(6);
        assertThat(bench.mailbox.sent).hasSize(1);
        bench.days(1);
        assertThat(bench.mailbox.sent).hasSize(2);
        bench.days(5);
        assertThat(bench.mailbox.sent).hasSize(2);
        bench.days(1);

        assertThat(bench.mailbox.sent)
                .extracting(NoticeRequest::id)
                .containsExactly(notice(), notice() + "/r1", notice() + "/r2");
        assertThat(bench.mailbox.sent).allMatch(sent -> sent.token().reveal().equals(token));
        assertThat(bench.mailbox.last().subject()).startsWith("Reminder");
    }

    @Test
    @DisplayName("4: no receipt within 48 hours: ATTENTION_REQUIRED; resumed, a new notice is sent")
    void noReceipt_48Hours_attention() {
        bench.asks(ID, 14);
        bench.days(1);
        assertThat(candidate().state()).isEqualTo(AWAITING_USER);
        bench.days(1);
        assertThat(candidate().state()).isEqualTo(ATTENTION_REQUIRED);
        assertThat(candidate().workNote()).contains("48 hours");

        bench.candidates().resume(candidate().number(), "mail server mended");
        bench.candidates().request(candidate().number());
        bench.deliver();

        assertThat(notice()).endsWith("/2");
    }

    @Test
    @DisplayName(
            "4: a bounce: ATTENTION_REQUIRED, even after a receipt; a second one and a late receipt change nothing")
    void bounce_afterDelivery_attention() {
        asked(14);
        bench.candidates().bounced(notice(), "mailbox full");
        RemovalCandidate bounced = candidate();
        assertThat(bounced.state()).isEqualTo(ATTENTION_REQUIRED);
        assertThat(bounced.lastNotice().orElseThrow().bounceReason()).isEqualTo("mailbox full");
        assertThat(bounced.workNote()).as("it may quote an address").doesNotContain("mailbox full");

        bench.candidates().bounced(notice(), "again");
        bench.candidates().delivered(notice(), bench.clock.instant());

        assertThat(candidate()).isEqualTo(bounced);
    }

    @Test
    @DisplayName(
            "4: a receipt twice starts the clock once; one of the future or of the past is taken as of now or the sending")
    void delivered_twiceOrOdd_startsOnce() {
        bench.asks(ID, 14);
        bench.candidates().delivered(notice(), Bench.START.minus(Duration.ofDays(99)));
        assertThat(candidate().lastNotice().orElseThrow().deliveredAt()).isEqualTo(Bench.START);
        bench.days(3);
        RemovalCandidate before = candidate();
        bench.candidates().delivered(notice(), bench.clock.instant());
        assertThat(candidate()).isEqualTo(before);

        Bench other = Bench.of(20, 1);
        other.asks(ID, 14);
        other.candidates().delivered(other.mailbox.last().notice(), Bench.START.plus(Duration.ofDays(9)));
        assertThat(other.candidate(ID).lastNotice().orElseThrow().deliveredAt()).isEqualTo(Bench.START);
    }

    @Test
    @DisplayName("4: receipts of notices that are not known are typed errors; those of an older notice change nothing")
    void receipt_unknownOrOld_refusedOrIgnored() {
        bench.asks(ID, 14);
        String first = notice();
        bench.candidates().setRecipient(candidate().number(), "boss@example.com");
        bench.deliver();
        assertThat(notice()).endsWith("/2");
        RemovalCandidate before = candidate();

        bench.candidates().bounced(first, "late");
        assertThat(candidate()).isEqualTo(before);
        for (String odd : List.of(
                "", "RCC9999999/1", candidate().number() + "/3", candidate().number())) {
            assertThatThrownBy(() -> bench.candidates().delivered(odd, Bench.START))
                    .as(odd)
                    .isInstanceOf(NoSuchRecordException.class);
        }
    }

    @Test
    @DisplayName("4: evidence turned UNKNOWN: held, and its time does not count")
    void evidenceUnknown_timersStop() {
        asked(3);
        bench.days(2);
        Duration counted = candidate().lastNotice().orElseThrow().counted();
        for (int look = 0; look < 3; look++) {
            bench.advance(Duration.ofHours(40));
            bench.identify();
        }
        assertThat(candidate().state()).isEqualTo(AWAITING_USER);
        assertThat(candidate().lastNotice().orElseThrow().counted()).isEqualTo(counted);

        bench.days(1);

        assertThat(candidate().state()).isEqualTo(AWAITING_REVOCATION);
    }

    @Test
    @DisplayName("4: a reading that is doubted makes nobody eligible")
    void doubted_timersStop() {
        asked(3);
        bench.days(2);
        for (int i = 1; i < 19; i++) {
            String user = Bench.user("U%03d".formatted(i));
            bench.store.activity().save(Bench.PROFILE, Map.of(user, UserActivity.NONE));
        }
        bench.days(5);

        assertThat(bench.identify().held()).isPresent();
        assertThat(candidate().state()).isEqualTo(AWAITING_USER);
    }

    @Test
    @DisplayName("4: held while unpublished: time in which no job looked counts for two days at most")
    void jobsStoodStill_timeDoesNotCount() {
        asked(14);
        bench.advance(Duration.ofDays(30));
        bench.downloaded();
        bench.analyzed();
        bench.othersActive();
        bench.identify();

        assertThat(candidate().state()).isEqualTo(AWAITING_USER);
        assertThat(candidate().lastNotice().orElseThrow().counted()).isEqualTo(Duration.ofDays(2));
    }

    @Test
    @DisplayName("4: RELEASE: asked, judged anew, awaits revocation")
    void answer_release_eligible() {
        asked(14);
        NoticePage shown = bench.candidates().notice(bench.mailbox.token());
        assertThat(shown.open()).isTrue();
        assertThat(shown.reason()).contains("idle for");

        NoticePage after = bench.candidates().answer(bench.mailbox.token(), NoticeAnswer.release());

        assertThat(after.open()).isFalse();
        assertThat(candidate().state()).isEqualTo(AWAITING_REVOCATION);
        assertThat(candidate().asked()).isTrue();
    }

    @Test
    @DisplayName(
            "4: RELEASE while the evidence is UNKNOWN waits, and enters when it is known and still speaks against the seat")
    void answer_releaseUnknown_entersLater() {
        asked(14);
        bench.advance(Duration.ofHours(40));
        bench.candidates().answer(bench.mailbox.token(), NoticeAnswer.release());
        assertThat(candidate().state()).isEqualTo(AWAITING_USER);

        bench.days(1);
        assertThat(candidate().state()).isEqualTo(AWAITING_REVOCATION);
    }

    @Test
    @DisplayName("4: RELEASE of somebody who is active since is CANCELED, not planned: it is evaluated again on entry")
    void answer_releaseActive_canceled() {
        asked(14);
        active();
        bench.candidates().answer(bench.mailbox.token(), NoticeAnswer.release());
        assertThat(candidate().state()).isEqualTo(AWAITING_USER);
        bench.identify();

        assertThat(candidate().state()).isEqualTo(CLOSED_CANCELED);
        assertThat(candidate().canceledByActivity()).isTrue();
    }

    @Test
    @DisplayName("4: KEEP without an approver: CLOSED_SKIPPED, and cooled down")
    void answer_keep_skipsAndCoolsDown() {
        asked(14);
        bench.candidates().answer(bench.mailbox.token(), NoticeAnswer.keep());

        assertThat(candidate().state()).isEqualTo(CLOSED_SKIPPED);
        assertThat(shield(UserProtection.Kind.COOLED_DOWN))
                .isEqualTo(bench.clock.instant().plus(Asking.COOL_DOWN));
        assertThat(candidate().asked()).isFalse();
        bench.days(2);
        assertThat(bench.store.candidates().list(Bench.PROFILE))
                .as("left alone")
                .hasSize(1);
    }

    @Test
    @DisplayName(
            "4: KEEP with an approver: AWAITING_APPROVAL; nobody else decides; approved: CLOSED_SKIPPED, cooled down")
    void answer_keepApproved_skips() {
        bench.asking = bench.asking((actor, c) -> actor.name().equals("boss"));
        asked(14);
        bench.candidates().answer(bench.mailbox.token(), NoticeAnswer.keep());
        assertThat(candidate().state()).isEqualTo(AWAITING_APPROVAL);
        String number = candidate().number();
        assertThatThrownBy(() -> bench.candidates().approveKeep(number, "fine"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("ada does not decide");

        bench.candidates(Actor.of("boss")).approveKeep(number, "fine");

        assertThat(candidate().state()).isEqualTo(CLOSED_SKIPPED);
        shield(UserProtection.Kind.COOLED_DOWN);
        assertThatThrownBy(() -> bench.candidates(Actor.of("boss")).rejectKeep(number, "no"))
                .isInstanceOf(IllegalMoveException.class);
    }

    @Test
    @DisplayName("4: a rejected keep is eligible, evaluated again on entry, and never removed by that")
    void answer_keepRejected_eligible() {
        bench.asking = bench.asking((actor, c) -> true);
        asked(14);
        bench.candidates().answer(bench.mailbox.token(), NoticeAnswer.keep());
        assertThat(candidate().asked()).isFalse();
        bench.days(20);
        assertThat(candidate().state()).as("nobody has decided").isEqualTo(AWAITING_APPROVAL);

        bench.candidates().rejectKeep(candidate().number(), "the team has no budget");

        assertThat(candidate().state()).isEqualTo(AWAITING_REVOCATION);
        assertThat(candidate().asked()).isTrue();
        assertThat(bench.vendor.removals).isEmpty();
    }

    @Test
    @DisplayName("4: a wish to keep on which nobody decides for 30 days stands")
    void answer_keepUndecided_kept() {
        bench.asking = bench.asking((actor, c) -> true);
        asked(14);
        bench.candidates().answer(bench.mailbox.token(), NoticeAnswer.keep());
        bench.days(29);
        assertThat(candidate().state()).isEqualTo(AWAITING_APPROVAL);
        bench.days(1);

        assertThat(candidate().state()).isEqualTo(CLOSED_SKIPPED);
        shield(UserProtection.Kind.COOLED_DOWN);
    }

    @Test
    @DisplayName("4: KEEP that comes late, before the removal, is heard: skipped, or a person looks")
    void answer_keepLate_heard() {
        asked(3);
        bench.days(3);
        assertThat(candidate().state()).isEqualTo(AWAITING_REVOCATION);
        bench.candidates().answer(bench.mailbox.token(), NoticeAnswer.keep());
        assertThat(candidate().state()).isEqualTo(CLOSED_SKIPPED);

        Bench other = Bench.of(20, 1);
        other.asking = other.asking((actor, c) -> true);
        other.asks(ID, 3);
        other.candidates().delivered(other.mailbox.last().notice(), other.clock.instant());
        other.days(3);
        other.candidates().answer(other.mailbox.token(), NoticeAnswer.keep());
        assertThat(other.candidate(ID).state()).isEqualTo(ATTENTION_REQUIRED);
        assertThat(other.candidate(ID).asked()).as("a keep is no silence").isFalse();
    }

    @Test
    @DisplayName(
            "4: ON_LEAVE_UNTIL: CLOSED_SKIPPED, protected through that day; not in the past, not for more than a year")
    void answer_onLeave_protectsUntil() {
        asked(14);
        LocalDate today = LocalDate.parse("2026-11-23");
        for (LocalDate odd : List.of(today.minusDays(1), today.plusDays(366))) {
            assertThatThrownBy(() -> bench.candidates().answer(bench.mailbox.token(), NoticeAnswer.onLeaveUntil(odd)))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("until");
        }
        assertThat(candidate().state()).isEqualTo(AWAITING_USER);

        bench.candidates().answer(bench.mailbox.token(), NoticeAnswer.onLeaveUntil(today.plusDays(90)));

        assertThat(candidate().state()).isEqualTo(CLOSED_SKIPPED);
        assertThat(shield(UserProtection.Kind.ON_LEAVE)).isEqualTo(Instant.parse("2027-02-22T00:00:00Z"));
        bench.days(2);
        assertThat(bench.store.candidates().list(Bench.PROFILE))
                .as("left alone")
                .hasSize(1);
    }

    @Test
    @DisplayName("4: a link is good for one answer: the same again is taken as given, another is refused")
    void answer_twice_once() {
        asked(14);
        String token = bench.mailbox.token();
        bench.candidates().answer(token, NoticeAnswer.release());
        RemovalCandidate once = candidate();
        int rows = bench.audit("notice.answered").size();

        assertThat(bench.candidates().answer(token, NoticeAnswer.release()).answer())
                .isEqualTo(NoticeAnswer.release());
        assertThat(candidate()).isEqualTo(once);
        assertThat(bench.audit("notice.answered")).hasSize(rows).hasSize(1);
        assertProblem(Problem.USED, token);
    }

    @Test
    @DisplayName("4: links of a closed candidate, of an older notice and out of date are refused by name")
    void answer_linkNotGoodAnyMore_refused() {
        asked(14);
        String first = bench.mailbox.token();
        bench.candidates().setRecipient(candidate().number(), "boss@example.com");
        bench.deliver();
        String second = bench.mailbox.token();
        assertThat(bench.mailbox.last().recipient()).isEqualTo(EmailAddress.of("boss@example.com"));
        assertProblem(Problem.SUPERSEDED, first);

        bench.candidates().skip(candidate().number(), "kept by hand");
        assertProblem(Problem.CLOSED, second);
        bench.advance(Duration.ofDays(14 + 90));
        assertProblem(Problem.EXPIRED, second);
        assertThatThrownBy(() -> bench.candidates().notice(second)).isInstanceOf(NoticeLinkException.class);
    }

    private void assertProblem(Problem problem, String token) {
        assertThatThrownBy(() -> bench.candidates().answer(token, NoticeAnswer.keep()))
                .isInstanceOfSatisfying(
                        NoticeLinkException.class, e -> assertThat(e.problem()).isEqualTo(problem))
                .hasMessageNotContaining(token);
    }

    @Test
    @DisplayName("3, 4: a changed e-mail address: the person is asked anew, there, and the time begins again")
    void emailChanged_askedAnew() {
        asked(14);
        bench.days(5);
        bench.store
                .subscriptions()
                .save(bench.store
                        .subscriptions()
                        .find(Bench.PROFILE, Bench.user(ID))
                        .map(seat -> Plans.renamed(seat, "new@example.com"))
                        .orElseThrow());
        bench.days(1);

        assertThat(notice()).endsWith("/2");
        assertThat(bench.mailbox.last().recipient()).isEqualTo(EmailAddress.of("new@example.com"));
        assertThat(candidate().lastNotice().orElseThrow().deliveredAt()).isNull();
        assertThat(candidate().state()).isEqualTo(AWAITING_USER);
    }

    @Test
    @DisplayName("I14: neither a request nor a candidate nor the audit trail shows a link's token or an e-mail address")
    void token_nowhere_shown() {
        asked(14);
        bench.candidates().answer(bench.mailbox.token(), NoticeAnswer.keep());

        assertThat(bench.mailbox.last().toString()).doesNotContain(bench.mailbox.token());
        assertThat(candidate().toString()).doesNotContain(bench.mailbox.token());
        assertThat(bench.store.audit().entries(Bench.PROFILE.value()).toString())
                .doesNotContain(bench.mailbox.token())
                .doesNotContain("@example.com");
    }
}
