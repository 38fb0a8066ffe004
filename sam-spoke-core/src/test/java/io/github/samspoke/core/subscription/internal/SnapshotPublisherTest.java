package io.github.samspoke.core.subscription.internal;

import static io.github.samspoke.core.subscription.internal.Downloads.PROFILE;
import static io.github.samspoke.core.subscription.internal.Downloads.at;
import static io.github.samspoke.core.subscription.internal.Downloads.member;
import static io.github.samspoke.core.subscription.internal.Downloads.members;
import static io.github.samspoke.core.subscription.internal.Downloads.staged;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.core.audit.internal.AuditLog;
import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.Authorizer;
import io.github.samspoke.core.memory.InMemoryStore;
import io.github.samspoke.core.people.EmailAddress;
import io.github.samspoke.core.subscription.ObservedGroupRole;
import io.github.samspoke.core.subscription.ObservedInvitation;
import io.github.samspoke.core.subscription.Snapshot;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import io.github.samspoke.core.subscription.SubscriptionStatus;
import java.time.Clock;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** I7: what a download may change, and when. */
class SnapshotPublisherTest {
    private final Downloads downloads = new Downloads();

    @Test
    @DisplayName("I7, D2: an incomplete download publishes nothing, whatever it saw")
    void incomplete_nothingPublished() {
        downloads.complete(0, member("ada"), member("ben"));

        SnapshotPublisher.Outcome outcome = downloads.incomplete(24, member("new"));

        assertThat(outcome.snapshot().status()).isEqualTo(Snapshot.Status.INCOMPLETE);
        assertThat(outcome.snapshot().detail()).contains("page 2");
        assertThat(downloads.store.list(PROFILE))
                .extracting(SoftwareSubscription::userUri, SoftwareSubscription::status)
                .containsExactly(
                        Tuple.tuple("ada", SubscriptionStatus.ACTIVE), Tuple.tuple("ben", SubscriptionStatus.ACTIVE));
        assertThat(downloads.store.snapshots(PROFILE)).hasSize(2);
    }

    @Test
    @DisplayName("I7: an incomplete download between two complete ones changes nothing of the count")
    void incomplete_between_notCounted() {
        downloads.complete(0, member("ada"), member("ben"));
        downloads.complete(1, member("ada"));
        downloads.incomplete(20);

        assertThat(downloads.of("ben").status()).isEqualTo(SubscriptionStatus.MISSING);
        assertThat(downloads.complete(21, member("ada")).ended()).isEqualTo(1);
    }

    @Test
    @DisplayName("I7: MISSING first, ENDED after a second complete download at least 6 h later, not before")
    void publish_missedTwice_endedAfterSixHours() {
        downloads.complete(0, member("ada"), member("ben"));

        assertThat(downloads.complete(1, member("ada")).ended()).isZero();
        assertThat(downloads.of("ben").status()).isEqualTo(SubscriptionStatus.MISSING);
        assertThat(downloads.of("ben").missingSince()).isEqualTo(at(1));

        assertThat(downloads.complete(7 - 1.0 / 3600, member("ada")).ended()).isZero();
        assertThat(downloads.of("ben").status()).isEqualTo(SubscriptionStatus.MISSING);
        assertThat(downloads.of("ben").missingSince()).isEqualTo(at(1));

        assertThat(downloads.complete(7, member("ada")).ended()).isEqualTo(1);
        SoftwareSubscription ended = downloads.of("ben");
        assertThat(ended.status()).isEqualTo(SubscriptionStatus.ENDED);
        assertThat(ended.endedAt()).isEqualTo(at(7));
        assertThat(ended.spell().to()).isEqualTo(at(7));
    }

    @Test
    @DisplayName("I7, D8: a download that began before the first miss proves nothing")
    void publish_clockGoesBack_notEnded() {
        downloads.complete(0, member("ada"), member("ben"));
        downloads.complete(10, member("ada"));

        assertThat(downloads.complete(2, member("ada")).ended()).isZero();
        assertThat(downloads.of("ben").status()).isEqualTo(SubscriptionStatus.MISSING);
    }

    @Test
    @DisplayName("I7: a removal of our own that the next complete download confirms ends at once")
    void publish_removedByUs_endedAtOnce() {
        downloads.complete(0, member("ada"), member("ben"));
        downloads.removedByUs.add("M-ben");

        assertThat(downloads.complete(1, member("ada")).ended()).isEqualTo(1);
        assertThat(downloads.of("ben").status()).isEqualTo(SubscriptionStatus.ENDED);
    }

    @Test
    @DisplayName("I7: a removal of ours that the download does not confirm ends nothing")
    void publish_removedByUsButSeen_active() {
        downloads.complete(0, member("ada"), member("ben"));
        downloads.removedByUs.add("M-ben");

        downloads.complete(1, member("ada"), member("ben"));

        assertThat(downloads.of("ben").status()).isEqualTo(SubscriptionStatus.ACTIVE);
    }

    @Test
    @DisplayName("I7: our removal ends one spell, not the next one under the same membership")
    void publish_rejoinedUnderSameMembershipThenMissed_missingNotEnded() {
        downloads.complete(0, member("ada"), member("ben"));
        downloads.removedByUs.add("M-ben");
        downloads.complete(1, member("ada"));
        downloads.complete(2, member("ada"), member("ben", "M-ben", at(1.5)));

        assertThat(downloads.complete(3, member("ada")).ended()).isZero();

        assertThat(downloads.of("ben").status()).isEqualTo(SubscriptionStatus.MISSING);
    }

    @Test
    @DisplayName("I7, D7: another caller starts a new baseline that retires nothing")
    void publish_otherCaller_retiresNothing() {
        downloads.complete(0, member("ada"), member("ben"));
        downloads.complete(1, member("ada"));

        assertThat(downloads.as("another").complete(20, member("ada")).ended()).isZero();
        assertThat(downloads.of("ben").status()).isEqualTo(SubscriptionStatus.MISSING);

        assertThat(downloads.complete(40, member("ada")).ended()).isEqualTo(1);
    }

    @Test
    @DisplayName("I7: another scope set starts a new baseline that retires nothing")
    void publish_groupRolesNoLongerReadable_retiresNothing() {
        downloads.complete(0, member("ada"), member("ben"));
        downloads.complete(1, member("ada"));

        assertThat(downloads.groupRolesKnown(false).complete(20, member("ada")).ended())
                .isZero();
        assertThat(downloads.complete(40, member("ada")).ended()).isEqualTo(1);
    }

    @Test
    @DisplayName("I7: the very first download has nobody to retire")
    void publish_first_published() {
        SnapshotPublisher.Outcome outcome = downloads.complete(0, members(3));

        assertThat(outcome.created()).isEqualTo(3);
        assertThat(outcome.snapshot().status()).isEqualTo(Snapshot.Status.PUBLISHED);
        assertThat(downloads.of("u00001").firstSeenRun())
                .isEqualTo(outcome.snapshot().run());
    }

    @Test
    @DisplayName("D11: the same download twice writes no subscription")
    void publish_sameTwice_writesNothing() {
        WriteCount count = new WriteCount();
        Downloads counted = new Downloads(count.store);
        counted.complete(0, members(20));
        assertThat(count.writes).isEqualTo(20);

        SnapshotPublisher.Outcome again = counted.complete(24, members(20));

        assertThat(count.writes).isEqualTo(20);
        assertThat(again.created() + again.updated() + again.ended()).isZero();
    }

    @Test
    @DisplayName("D11: what has changed is written, and only that")
    void publish_oneChanged_oneWritten() {
        WriteCount count = new WriteCount();
        Downloads counted = new Downloads(count.store);
        counted.complete(0, member("ada"), member("ben"));

        assertThat(counted.complete(24, Downloads.renamed("ada", "ada.new@example.com"), member("ben"))
                        .updated())
                .isEqualTo(1);

        assertThat(count.writes).isEqualTo(3);
    }

    @Test
    @DisplayName("D5: a person listed twice is one seat; only different data is a conflict")
    void staged_duplicates_countedOnce() {
        StagedSnapshot staged = staged(List.of(member("ada"), member("ada"), member("ben")));
        assertThat(staged.duplicates()).isEqualTo(1);
        assertThat(staged.conflicts()).isZero();
        staged.member(Downloads.renamed("ben", "other@example.com"));
        assertThat(staged.duplicates()).isEqualTo(2);
        assertThat(staged.conflicts()).isEqualTo(1);

        assertThat(downloads.publish(0, staged).snapshot().members()).isEqualTo(2);
    }

    @Test
    @DisplayName("rules 7: an invitation that two pages show reserves one seat")
    void staged_invitationTwice_oneSeat() {
        StagedSnapshot staged = staged(List.of(member("ada")));
        ObservedInvitation invitation = new ObservedInvitation("I-1", EmailAddress.of("new@example.com"), at(0), at(0));
        staged.invitation(invitation);
        staged.invitation(invitation);

        assertThat(downloads.publish(0, staged).snapshot().invitations()).isEqualTo(1);
        assertThat(downloads.store.invitations(PROFILE)).containsExactly(invitation);
    }

    @Test
    @DisplayName("I2: group roles that could not be read are unknown, not \"none\"")
    void publish_groupRoles_knownOrUnknown() {
        StagedSnapshot staged = staged(List.of(member("ada"), member("ben")));
        staged.groupRole(new ObservedGroupRole("M-ada", "G-1", true));
        staged.groupRole(new ObservedGroupRole("M-ben", "G-1", false));

        downloads.publish(0, staged);
        assertThat(downloads.of("ada").groups().administers()).containsExactly("G-1");
        assertThat(downloads.of("ben").groups().known()).isTrue();
        assertThat(downloads.of("ben").groups().administers()).isEmpty();

        downloads.groupRolesKnown(false).publish(1, staged);
        assertThat(downloads.of("ada").groups().known()).isFalse();
    }

    @Test
    void service_afterDownloads_occupiedAndLatestComplete() {
        downloads.complete(0, member("ada"), member("ben"), member("cem"));
        downloads.removedByUs.add("M-cem");
        SnapshotPublisher.Outcome last = downloads.complete(1, member("ada"));
        downloads.incomplete(2);
        InMemoryStore store = InMemoryStore.create();
        SubscriptionService service = new SubscriptionService(
                Actor.of("ada"),
                Authorizer.singleUser(),
                downloads.store,
                store.work(),
                new AuditLog(store.audit(), Clock.systemUTC()),
                Clock.systemUTC());

        assertThat(service.occupied(PROFILE))
                .extracting(SoftwareSubscription::userUri)
                .containsExactly("ada", "ben");
        assertThat(service.all(PROFILE)).hasSize(3);
        assertThat(service.latestComplete(PROFILE)).contains(last.snapshot());
        assertThat(service.invitations(PROFILE)).isEmpty();
    }
}
