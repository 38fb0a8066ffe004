package io.github.samspoke.core.memory;

import static io.github.samspoke.core.memory.Samples.AT;
import static io.github.samspoke.core.memory.Samples.OTHER_PROFILE;
import static io.github.samspoke.core.memory.Samples.PROFILE;
import static io.github.samspoke.core.memory.Samples.snapshot;
import static io.github.samspoke.core.memory.Samples.subscription;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.core.people.EmailAddress;
import io.github.samspoke.core.subscription.ObservedInvitation;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import java.util.List;
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

    private static ObservedInvitation invitation(String uri) {
        return new ObservedInvitation(uri, EmailAddress.of("new@example.com"), AT, null);
    }
}
