package io.github.samspoke.core.memory;

import static io.github.samspoke.core.memory.Samples.AT;
import static io.github.samspoke.core.memory.Samples.OTHER_PROFILE;
import static io.github.samspoke.core.memory.Samples.PROFILE;
import static io.github.samspoke.core.memory.Samples.snapshot;
import static io.github.samspoke.core.memory.Samples.subscription;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.core.people.EmailAddress;
import io.github.samspoke.core.subscription.ControlTotal;
import io.github.samspoke.core.subscription.GroupRoles;
import io.github.samspoke.core.subscription.MemberRole;
import io.github.samspoke.core.subscription.ObservedInvitation;
import io.github.samspoke.core.subscription.SeatFilter;
import io.github.samspoke.core.subscription.Snapshot;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import io.github.samspoke.core.subscription.Spell;
import io.github.samspoke.core.subscription.SubscriptionStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

public abstract class SubscriptionStoreContract extends StoreContract {
    /** For the test of a store. */
    protected SubscriptionStoreContract() {}

    @Test
    void find_saved_asItWas() {
        SoftwareSubscription ada = subscription(PROFILE, "ada");
        store.subscriptions().save(ada);

        assertThat(store.subscriptions().find(PROFILE, "ada")).contains(ada);
        assertThat(store.subscriptions().find(OTHER_PROFILE, "ada")).isEmpty();
    }

    @Test
    @DisplayName("I10: ended subscriptions stay in the list")
    void list_endedAndOthers_byUserOfTheProfile() {
        SoftwareSubscription ben = subscription(PROFILE, "ben");
        SoftwareSubscription ada = subscription(PROFILE, "ada").ended(AT);
        store.subscriptions().save(ben);
        store.subscriptions().save(subscription(PROFILE, "ada"));
        store.subscriptions().save(ada);
        store.subscriptions().save(subscription(OTHER_PROFILE, "cem"));

        assertThat(store.subscriptions().list(PROFILE)).containsExactly(ada, ben);
    }

    @Test
    @DisplayName("Page by page everybody is shown once, and nobody of another profile or in another state")
    void page_manySeats_eachOnce() {
        IntStream.range(0, 25).forEach(i -> store.subscriptions().save(active("user-%02d".formatted(i))));
        store.subscriptions().save(active("user-07").ended(AT));
        store.subscriptions().save(active("user-08").missing(AT));
        store.subscriptions().save(subscription(OTHER_PROFILE, "elsewhere"));

        assertThat(paged(SeatFilter.ALL)).hasSize(25).doesNotHaveDuplicates();
        assertThat(paged(SeatFilter.OCCUPIED))
                .hasSize(24)
                .doesNotHaveDuplicates()
                .contains("user-08")
                .doesNotContain("user-07");
        assertThat(store.subscriptions().page(PROFILE, SeatFilter.ALL, "zz", 4)).isEmpty();
        assertThat(store.subscriptions().page(OTHER_PROFILE, SeatFilter.ALL, null, 4))
                .containsExactly(subscription(OTHER_PROFILE, "elsewhere"));
    }

    @Test
    void page_textAndRole_onlyThose() {
        IntStream.range(0, 9).forEach(i -> store.subscriptions().save(active("user-%02d".formatted(i))));
        SoftwareSubscription one =
                store.subscriptions().find(PROFILE, "user-04").orElseThrow();
        String part = one.email().value().substring(1).toUpperCase(Locale.ROOT);

        assertThat(store.subscriptions().page(PROFILE, SeatFilter.OCCUPIED.saying(part), null, 4))
                .contains(one)
                .allMatch(SeatFilter.OCCUPIED.saying(part)::matches);
        assertThat(store.subscriptions().page(PROFILE, SeatFilter.ALL.saying("50% of _"), null, 4))
                .isEmpty();
        assertThat(paged(SeatFilter.ALL.inRole(one.role()))).hasSize(9);
        assertThat(store.subscriptions().page(PROFILE, SeatFilter.ALL.inRole(MemberRole.OTHER), null, 4))
                .isEmpty();
    }

    private List<String> paged(SeatFilter filter) {
        List<String> seen = new ArrayList<>();
        List<SoftwareSubscription> page = store.subscriptions().page(PROFILE, filter, null, 4);
        while (!page.isEmpty()) {
            page.forEach(seat -> seen.add(seat.userUri()));
            page = store.subscriptions().page(PROFILE, filter, seen.get(seen.size() - 1), 4);
        }
        return seen;
    }

    @Test
    void invitations_replaced_onlyTheNewOnes() {
        ObservedInvitation first = invitation("I-1");
        ObservedInvitation second = invitation("I-2");
        store.subscriptions().replaceInvitations(PROFILE, List.of(first));
        store.subscriptions().replaceInvitations(PROFILE, List.of(second));

        assertThat(store.subscriptions().invitations(PROFILE)).containsExactly(second);
        assertThat(store.subscriptions().invitations(OTHER_PROFILE)).isEmpty();
    }

    @Test
    @DisplayName("I16: every download is on record, oldest first")
    void snapshots_saved_oldestFirst() {
        store.subscriptions().saveSnapshot(snapshot(PROFILE, "JOB2"));
        store.subscriptions().saveSnapshot(snapshot(PROFILE, "JOB1"));
        store.subscriptions().saveSnapshot(snapshot(OTHER_PROFILE, "JOB3"));

        assertThat(store.subscriptions().snapshots(PROFILE))
                .containsExactly(snapshot(PROFILE, "JOB2"), snapshot(PROFILE, "JOB1"));
    }

    @Test
    @DisplayName("D11: only what a download shows differently is given back, newcomers and leavers apart")
    void stage_someDifferent_onlyThoseGivenBack() {
        SoftwareSubscription same = active("same");
        SoftwareSubscription renamed = active("renamed");
        SoftwareSubscription missing = active("missing").missing(AT);
        SoftwareSubscription ended = active("ended").ended(AT);
        SoftwareSubscription gone = active("gone");
        store.subscriptions().saveAll(List.of(same, renamed, missing, ended, gone));
        store.subscriptions().save(subscription(OTHER_PROFILE, "elsewhere"));

        SoftwareSubscription seen = subscription(PROFILE, "renamed");
        stage(active("same"), seen, active("missing"), active("ended"), active("new"));

        assertThat(store.subscriptions().restaged(PROFILE)).containsExactly(ended, missing, renamed);
        assertThat(store.subscriptions().newcomers(PROFILE)).containsExactly("new");
        assertThat(store.subscriptions().unstaged(PROFILE)).containsExactly(gone);
        assertThat(store.subscriptions().unstaged(OTHER_PROFILE)).hasSize(1);
        assertThat(store.subscriptions().list(PROFILE)).hasSize(5);
    }

    @Test
    @DisplayName("D10: people are added all or none, and never over somebody who is known")
    void addAll_oneKnown_noneAdded() {
        store.subscriptions().addAll(List.of(active("known"), active("other")));

        assertThatThrownBy(() -> store.subscriptions()
                        .addAll(List.of(active("new"), active("known").ended(AT))))
                .isInstanceOf(RuntimeException.class);

        assertThat(store.subscriptions().list(PROFILE)).containsExactly(active("known"), active("other"));
    }

    @Test
    void unstage_staged_nothingLeft() {
        store.subscriptions().save(active("known"));
        stage(subscription(PROFILE, "known"), active("new"));

        store.subscriptions().unstage(PROFILE);

        assertThat(store.subscriptions().newcomers(PROFILE)).isEmpty();
        assertThat(store.subscriptions().restaged(PROFILE)).isEmpty();
        assertThat(store.subscriptions().unstaged(PROFILE)).hasSize(1);
    }

    @Test
    @DisplayName("D8: who publishes a profile lets nobody else, until the unit of work ends")
    void lock_held_otherWaits() {
        CompletableFuture<Boolean> other = store.work().inTransaction(() -> {
            store.subscriptions().lock(PROFILE);
            CompletableFuture<Boolean> waiting =
                    CompletableFuture.supplyAsync(() -> store.work().<Boolean>inTransaction(() -> {
                        store.subscriptions().lock(PROFILE);
                        return store.subscriptions().find(PROFILE, "ada").isPresent();
                    }));
            store.subscriptions().save(active("ada"));
            assertThat(waiting).isNotDone();
            return waiting;
        });

        assertThat(other.join()).as("what the other sees once it has the lock").isTrue();
    }

    @Test
    @DisplayName("D1, D8: what an earlier download staged is gone when the next one stages")
    void stage_twice_replaced() {
        stage(active("ada"));
        store.subscriptions().stage(OTHER_PROFILE, Stream.of(subscription(OTHER_PROFILE, "cem")));
        stage(active("ben"));

        assertThat(store.subscriptions().newcomers(PROFILE)).containsExactly("ben");
        assertThat(store.subscriptions().newcomers(OTHER_PROFILE)).hasSize(1);
    }

    @Test
    @DisplayName("D10: a stage that fails on the way leaves what was staged before")
    void stage_fails_nothingOfIt() {
        stage(active("ada"));
        Stream<SoftwareSubscription> failing = IntStream.range(0, 3000).mapToObj(i -> {
            if (i == 2500) {
                throw new Failure();
            }
            return active("u" + i);
        });

        assertThatThrownBy(() -> store.subscriptions().stage(PROFILE, failing)).isInstanceOf(Failure.class);

        assertThat(store.subscriptions().newcomers(PROFILE)).containsExactly("ada");
    }

    @Test
    void count_eachStatus_ofTheProfile() {
        store.subscriptions()
                .saveAll(List.of(active("a"), active("b"), active("c").ended(AT)));
        store.subscriptions().save(active("d").missing(AT));
        store.subscriptions().save(subscription(OTHER_PROFILE, "e"));

        assertThat(store.subscriptions().count(PROFILE, SubscriptionStatus.ACTIVE))
                .isEqualTo(2);
        assertThat(store.subscriptions().count(PROFILE, SubscriptionStatus.MISSING))
                .isEqualTo(1);
        assertThat(store.subscriptions().count(PROFILE, SubscriptionStatus.ENDED))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("rules 3: a person is found by a former address as by the present one, ended or not")
    void withEmail_presentAndFormer_found() {
        SoftwareSubscription ada = subscription(PROFILE, "ada");
        SoftwareSubscription ben = active("ben").ended(AT);
        store.subscriptions().saveAll(List.of(ben, ada, active("cem")));
        EmailAddress former = ada.formerEmails().iterator().next();

        assertThat(store.subscriptions().withEmail(PROFILE, Set.of(former, ben.email())))
                .containsExactly(ada, ben);
        assertThat(store.subscriptions().withEmail(OTHER_PROFILE, Set.of(former)))
                .isEmpty();
    }

    @Test
    @DisplayName("I7: held or not, the newest download that saw everybody is the last one")
    void latestComplete_incompleteLast_theOneBefore() {
        assertThat(store.subscriptions().latestComplete(PROFILE)).isEmpty();
        store.subscriptions().saveSnapshot(snapshot(PROFILE, "JOB1"));
        store.subscriptions().saveSnapshot(snapshot(PROFILE, "JOB2"));
        Snapshot incomplete =
                new Snapshot("JOB3", PROFILE, AT, Snapshot.Status.INCOMPLETE, "", 1, 0, false, "page 2 failed");
        store.subscriptions().saveSnapshot(incomplete);

        assertThat(store.subscriptions().latestComplete(PROFILE)).contains(snapshot(PROFILE, "JOB2"));
        assertThat(store.subscriptions().latestComplete(OTHER_PROFILE)).isEmpty();
    }

    @Test
    void controlTotal_taken_once() {
        ControlTotal total = new ControlTotal(412, AT, "ada");
        store.subscriptions().saveControlTotal(PROFILE, new ControlTotal(411, AT, "ada"));
        store.subscriptions().saveControlTotal(PROFILE, total);

        assertThat(store.subscriptions().takeControlTotal(OTHER_PROFILE)).isEmpty();
        assertThat(store.subscriptions().takeControlTotal(PROFILE)).contains(total);
        assertThat(store.subscriptions().takeControlTotal(PROFILE)).isEmpty();
    }

    private void stage(SoftwareSubscription... seats) {
        store.subscriptions().stage(PROFILE, Stream.of(seats));
    }

    /** A seat as a download shows it. */
    private static SoftwareSubscription active(String user) {
        return new SoftwareSubscription(
                PROFILE,
                user,
                EmailAddress.of(user + "@example.com"),
                Set.of(),
                "Name of " + user,
                MemberRole.USER,
                GroupRoles.UNKNOWN,
                List.of(new Spell("M-" + user, AT, null)),
                "enterprise",
                SubscriptionStatus.ACTIVE,
                null,
                null,
                "JOB000001");
    }

    private static ObservedInvitation invitation(String uri) {
        return new ObservedInvitation(uri, EmailAddress.of("new@example.com"), AT, null);
    }
}
