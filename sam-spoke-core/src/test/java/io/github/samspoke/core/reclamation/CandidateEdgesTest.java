package io.github.samspoke.core.reclamation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.samspoke.core.common.IllegalMoveException;
import io.github.samspoke.core.common.InvalidInputException;
import io.github.samspoke.core.common.RefusedException;
import io.github.samspoke.core.people.EmailAddress;
import io.github.samspoke.core.profile.ProfileStatus;
import io.github.samspoke.core.subscription.MemberRole;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("4: the edges of what is done to candidates")
class CandidateEdgesTest {
    private static final String ID = "U058";

    private final Bench bench = Bench.of(60, 2);

    private RemovalCandidate stored() {
        return bench.candidate(ID);
    }

    private String number() {
        return stored().number();
    }

    private List<String> notes(String action) {
        return bench.audit(action).stream()
                .map(row -> Objects.requireNonNull(row.details().get("note")))
                .toList();
    }

    @Test
    @DisplayName("4: what is returned is what was stored, and the trail says it in words")
    void change_anything_returnsAndRecords() {
        assertThat(bench.candidates().assign(number(), "IT", null)).isEqualTo(stored());
        assertThat(bench.candidates().assign(number(), "IT", "lee")).isEqualTo(stored());
        assertThat(bench.candidates().note(number(), "asked in the corridor")).isEqualTo(stored());
        assertThat(bench.candidates().setRecipient(number(), "boss@example.com"))
                .isEqualTo(stored());
        assertThat(bench.candidates().setRecipient(number(), null)).isEqualTo(stored());
        assertThatThrownBy(() -> bench.candidates().setRecipient(number(), "nobody"))
                .isInstanceOf(InvalidInputException.class);
        Desk.move(bench, ID, CandidateState.ATTENTION_REQUIRED);
        assertThat(bench.candidates().resume(number(), "looked at")).isEqualTo(stored());

        assertThat(notes("candidate.assigned")).containsExactly("assigned to IT", "assigned to IT, lee");
        assertThat(notes("candidate.noted")).containsExactly("asked in the corridor");
        assertThat(notes("candidate.addressed"))
                .containsExactly("notices go to somebody else", "notices go to the person");
    }

    @Test
    @DisplayName("4: another recipient brings one back that nobody could be reached for, and no other")
    void setRecipient_attentionRequired_resumesTheUnreached() {
        Desk.move(bench, ID, CandidateState.ATTENTION_REQUIRED);
        assertThat(bench.candidates().setRecipient(number(), "a@example.com").state())
                .as("nobody was asked")
                .isEqualTo(CandidateState.ATTENTION_REQUIRED);

        Bench unsent = Bench.of(60, 2);
        unsent.asks(ID, 14);
        Desk.move(unsent, ID, CandidateState.ATTENTION_REQUIRED);
        assertThat(unsent.candidates()
                        .setRecipient(unsent.candidate(ID).number(), "a@example.com")
                        .state())
                .as("no receipt")
                .isEqualTo(CandidateState.READY);

        Bench delivered = Bench.of(60, 2);
        delivered.asks(ID, 14);
        String notice = delivered.candidate(ID).number() + "/1";
        delivered.candidates().delivered(notice, delivered.clock.instant());
        Desk.move(delivered, ID, CandidateState.ATTENTION_REQUIRED);
        assertThat(delivered
                        .candidates()
                        .setRecipient(delivered.candidate(ID).number(), "a@example.com")
                        .state())
                .as("it has come")
                .isEqualTo(CandidateState.ATTENTION_REQUIRED);
        assertThat(delivered.audit("notice.delivered")).hasSize(1);

        Bench bounced = Bench.of(60, 2);
        bounced.asks(ID, 14);
        bounced.candidates().delivered(bounced.candidate(ID).number() + "/1", bounced.clock.instant());
        bounced.candidates().bounced(bounced.candidate(ID).number() + "/1", "no such mailbox");
        assertThat(bounced.candidates()
                        .setRecipient(bounced.candidate(ID).number(), "a@example.com")
                        .state())
                .as("it came back")
                .isEqualTo(CandidateState.READY);
        assertThat(bounced.audit("notice.bounced")).hasSize(1);
    }

    @Test
    @DisplayName(
            "I6: a person who is active since is not requested, and no candidate of a profile that does not reclaim")
    void request_activeSince_refused() {
        bench.store
                .activity()
                .save(
                        Bench.PROFILE,
                        Map.of(Bench.user(ID), bench.store.activity().find(Bench.PROFILE, Bench.user("U001"))));
        assertThatThrownBy(() -> bench.candidates().request(number()))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("is not reclaimed");
        assertThat(stored().state()).isEqualTo(CandidateState.READY);
        assertThat(bench.candidates().requestAll(Bench.PROFILE)).hasSize(1);

        bench.nextProfile(next -> next.status(ProfileStatus.DRAFT));
        assertThatThrownBy(() -> bench.candidates().requestAll(Bench.PROFILE)).hasMessageContaining("does not reclaim");
    }

    @Test
    @DisplayName("4: no days to answer: nobody is asked")
    void request_noDays_asksNobody() {
        bench.store.candidates().save(stored().onTerms(true, 0, "IT"));

        assertThat(bench.candidates().request(number()).state()).isEqualTo(CandidateState.AWAITING_REVOCATION);
        assertThat(bench.mailbox.sent).isEmpty();
    }

    @Test
    @DisplayName("4: whose removal is on its way cannot answer or be closed; another one can")
    void answer_inFlight_refused() {
        bench.asks(ID, 14);
        bench.asks("U059", 14);
        for (String id : List.of(ID, "U059")) {
            Desk.move(bench, id, CandidateState.AWAITING_REVOCATION);
        }
        bench.store
                .journal()
                .save(new ReclaimItem(
                                "EXE00001",
                                new Seat(
                                        Bench.ORGANIZATION,
                                        Bench.seat("U059"),
                                        Bench.user("U059"),
                                        EmailAddress.of("u059@example.com"),
                                        MemberRole.USER),
                                bench.candidate("U059").number(),
                                ItemState.PENDING,
                                0,
                                1,
                                null,
                                Bench.START,
                                "")
                        .intent(Bench.START, 1));
        NoticeRequest toFlying = bench.mailbox.last();

        assertThatThrownBy(() -> bench.candidates().answer(toFlying.token().reveal(), NoticeAnswer.keep()))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("on its way");
        assertThat(bench.candidates().skip(number(), "she is a contractor")).isEqualTo(stored());
    }

    @Test
    @DisplayName("4: a decision on a wish to keep is returned, and stands in the trail")
    void decide_keep_returnsAndRecords() {
        bench.asking = bench.asking((actor, candidate) -> true);
        for (String id : List.of(ID, "U059")) {
            bench.asks(id, 14);
            bench.candidates().answer(bench.mailbox.last().token().reveal(), NoticeAnswer.keep());
        }
        assertThat(bench.candidates().approveKeep(number(), "she is back in March"))
                .isEqualTo(stored());
        assertThat(bench.candidates()
                        .rejectKeep(bench.candidate("U059").number(), "no")
                        .state())
                .isEqualTo(bench.candidate("U059").state());
        assertThat(bench.audit("notice.decided").stream()
                        .map(row -> row.details().get("keep"))
                        .toList())
                .containsExactly("approved", "rejected");
        assertThatThrownBy(() -> bench.candidates().approveKeep(number(), "again"))
                .isInstanceOf(IllegalMoveException.class);
    }

    @Test
    @DisplayName("4: two days without a receipt: whether it was ever sent is said")
    void update_noReceipt_saysWhich() {
        bench.store.candidates().save(stored().onTerms(true, 14, "IT"));
        bench.candidates().request(number());
        for (int day = 0; day < 3; day++) {
            bench.nextDay();
            bench.othersActive();
            bench.identify();
        }
        assertThat(stored().state()).isEqualTo(CandidateState.ATTENTION_REQUIRED);
        assertThat(stored().workNote()).contains("could not be sent");

        Bench sent = Bench.of(60, 2);
        sent.asks(ID, 14);
        sent.days(3);
        assertThat(sent.candidate(ID).workNote()).contains("no receipt of its delivery");
    }

    @Test
    @DisplayName("4: what a person gave as the reason stays, however often the rule is asked")
    void update_byHand_keepsItsReason() {
        bench.candidates().cancel(number(), "made by hand instead");
        RemovalCandidate made =
                bench.candidates().create(Bench.PROFILE, Bench.user(ID), Justification.UNALLOCATED, "nobody gave it");
        bench.days(1);

        assertThat(stored().number()).isEqualTo(made.number());
        assertThat(stored().reason()).isEqualTo("nobody gave it");
        assertThat(stored().rule()).isEqualTo(RemovalCandidate.BY_HAND);
    }

    @Test
    @DisplayName("4: an illegal move names the way out, where there is one")
    void moved_illegally_saysWhatIsPossible() {
        IllegalMoveException open = catchThrowableOfType(
                IllegalMoveException.class, () -> stored().moved(CandidateState.AWAITING_APPROVAL, Bench.START, "no"));
        assertThat(open.remedy()).contains("AWAITING_USER");
        RemovalCandidate closed = bench.candidates().skip(number(), "kept");
        assertThat(catchThrowable(() -> closed.moved(CandidateState.READY, Bench.START, "no")))
                .isInstanceOfSatisfying(
                        IllegalMoveException.class,
                        e -> assertThat(e.remedy()).isEqualTo("Closed candidates stay closed."));
    }
}
