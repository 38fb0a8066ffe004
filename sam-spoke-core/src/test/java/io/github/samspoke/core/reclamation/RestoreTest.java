package io.github.samspoke.core.reclamation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.samspoke.core.common.NoSuchRecordException;
import io.github.samspoke.core.common.RefusedException;
import io.github.samspoke.core.common.VendorException;
import io.github.samspoke.core.connection.IntegrationProcess;
import io.github.samspoke.core.people.EmailAddress;
import io.github.samspoke.core.profile.Provisioning;
import java.time.Duration;
import java.util.EnumSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Afterwards: a seat is given back")
class RestoreTest {
    private static final String GONE = "U038";

    private final Bench bench = Bench.of(40, 2);
    private final ModelRestorer vendor = bench.vendor.restorer;

    @BeforeEach
    void removed() {
        assertThat(bench.run(1).in(ItemState.REMOVED)).hasSize(1);
    }

    private Restoration restore() {
        return bench.service().restore(Bench.PROFILE, Bench.user(GONE));
    }

    @Test
    @DisplayName("I1: when the invitation is sent, the INTENT is stored, outside of any transaction")
    void restore_removed_invitesOnceAfterTheIntent() {
        vendor.onInvite = permit -> {
            assertThat(bench.store.work().active()).isFalse();
            assertThat(bench.service().restorations(Bench.PROFILE))
                    .extracting(Restoration::state)
                    .containsExactly(Restoration.State.INTENT);
            assertThat(bench.audit("restore.intent")).hasSize(1);
            return vendor.honestly(permit);
        };

        Restoration restored = bench.service().restore(Bench.PROFILE, GONE + "@example.com");

        assertThat(restored.state()).isEqualTo(Restoration.State.INVITED);
        assertThat(restored.candidate()).isEqualTo(bench.candidate(GONE).number());
        assertThat(vendor.sent)
                .extracting(RestorePermit::email)
                .containsExactly(EmailAddress.of(GONE + "@example.com"));
        assertThat(restored.comesBack()).anyMatch(line -> line.contains("accept"));
        assertThat(restored.doesNotComeBack()).anyMatch(line -> line.contains("Managed event types"));
        assertThat(bench.audit("restore.invited"))
                .singleElement()
                .satisfies(row -> assertThat(row.details().toString()).doesNotContain("@example.com"));
    }

    @Test
    @DisplayName("R3: who was given the seat back is cooled down for 30 days")
    void restore_invited_isCooledDown() {
        restore();

        assertThat(bench.store.protections().list()).singleElement().satisfies(shield -> {
            assertThat(shield.kind()).isEqualTo(UserProtection.Kind.COOLED_DOWN);
            assertThat(shield.who()).isEqualTo(new SubscriptionCondition.User(Bench.user(GONE)));
            assertThat(shield.until()).isEqualTo(bench.clock.instant().plus(Duration.ofDays(30)));
        });
    }

    @Test
    @DisplayName("I9: the answer was lost, the invitation is there: settled by reading, not sent again")
    void restore_answerLost_isSettledByReading() {
        vendor.onInvite = permit -> {
            vendor.honestly(permit);
            return new RestoreResult.OutcomeUnknown("timeout");
        };

        assertThat(restore().state()).isEqualTo(Restoration.State.INVITED);
        assertThat(restore().state()).isEqualTo(Restoration.State.ALREADY_INVITED);
        assertThat(vendor.sent).hasSize(1);
    }

    @Test
    @DisplayName("I9: the request was lost: not found, not repeated; another command reads first")
    void restore_requestLost_isUnsettled() {
        vendor.onInvite = permit -> new RestoreResult.OutcomeUnknown("reset");

        assertThat(restore().state()).isEqualTo(Restoration.State.UNSETTLED);
        assertThat(vendor.sent).hasSize(1);
        assertThat(bench.store.protections().list()).isEmpty();

        vendor.onInvite = vendor::honestly;
        assertThat(restore().state()).isEqualTo(Restoration.State.INVITED);
    }

    @Test
    @DisplayName("I9: nothing can be read after an unknown outcome: unsettled, and told")
    void restore_readingFails_isUnsettled() {
        vendor.onInvite = permit -> {
            vendor.beforeRead = () -> {
                throw new VendorException(
                        VendorException.Problem.RETRY_LATER, "out of order", "Later.", new IllegalStateException());
            };
            return new RestoreResult.OutcomeUnknown("reset");
        };

        assertThat(restore().state()).isEqualTo(Restoration.State.UNSETTLED);
        assertThatThrownBy(this::restore).isInstanceOf(VendorException.class);
        assertThat(vendor.sent).hasSize(1);
    }

    @Test
    @DisplayName("I1: the process dies after the INTENT: the next command settles it by reading")
    void restore_diesAfterIntent_isSettledNextTime() {
        vendor.onInvite = permit -> {
            vendor.honestly(permit);
            throw new IllegalStateException("the process dies here");
        };
        assertThat(catchThrowable(this::restore)).isInstanceOf(IllegalStateException.class);

        Restoration again = restore();

        assertThat(again.state()).isEqualTo(Restoration.State.ALREADY_INVITED);
        assertThat(bench.service().restorations(Bench.PROFILE))
                .extracting(Restoration::state)
                .containsExactly(Restoration.State.INVITED, Restoration.State.ALREADY_INVITED);
        assertThat(vendor.sent).hasSize(1);
    }

    @Test
    @DisplayName("3: people come by SCIM: an outcome, and nothing is sent; not declared: refused, never probed")
    void restore_provisionedElsewhere_sendsNothing() {
        EnumSet<IntegrationProcess> all = EnumSet.allOf(IntegrationProcess.class);
        bench.saveProfile(all, Provisioning.SCIM);
        assertThat(restore().state()).isEqualTo(Restoration.State.PROVISIONED_ELSEWHERE);

        bench.saveProfile(all, Provisioning.UNKNOWN);
        assertThatThrownBy(this::restore).isInstanceOf(RefusedException.class);
        assertThat(vendor.sent).isEmpty();
    }

    @Test
    @DisplayName("I8: none while an execution runs on the organization")
    void restore_whileExecuting_isRefused() {
        bench.nextDay();
        bench.vendor.onRemove = permit -> {
            assertThatThrownBy(this::restore).isInstanceOf(RefusedException.class);
            return bench.vendor.honestly(permit);
        };

        assertThat(bench.run(1).in(ItemState.REMOVED)).hasSize(1);
        assertThat(vendor.sent).isEmpty();
    }

    @Test
    void restore_neverRemoved_isNotKnown() {
        assertThatThrownBy(() -> bench.service().restore(Bench.PROFILE, Bench.user("U001")))
                .isInstanceOf(NoSuchRecordException.class);
    }

    @Test
    @DisplayName("Harm: who came back, who objected, who was active after all; counts, and no rate of nothing")
    void harm_removedRejoinedRestoredActive_isCounted() {
        Bench fresh = Bench.of(100, 6);
        assertThat(fresh.service().harm(Bench.PROFILE)).singleElement().satisfies(harm -> {
            assertThat(harm.rule()).isEqualTo("RUL0001");
            assertThat(harm.rejoined().rate()).isEmpty();
            assertThat(harm.rejoined().absent()).isNotEmpty();
        });
        fresh.run(4);
        fresh.change("U094", s -> Plans.rejoined(s, "BACK", Bench.START.plusSeconds(60)));
        fresh.change("U095", s -> Plans.rejoined(s, "GIVEN", Bench.START.plusSeconds(60)));
        fresh.service().restore(Bench.PROFILE, Bench.user("U095"));
        fresh.store
                .candidates()
                .save(fresh.candidate("U099").moved(CandidateState.CLOSED_CANCELED, Bench.START, "active after all"));

        Harm harm = fresh.service().harm(Bench.PROFILE).get(0);

        assertThat(harm.rejoined()).isEqualTo(new Harm.Share(1, 4, ""));
        assertThat(harm.rejoined().rate()).hasValue(0.25);
        assertThat(harm.appealed()).isEqualTo(new Harm.Share(1, 4, ""));
        assertThat(harm.canceledByActivity()).isEqualTo(new Harm.Share(1, 5, ""));
    }
}
