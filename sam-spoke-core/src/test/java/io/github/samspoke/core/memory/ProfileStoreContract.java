package io.github.samspoke.core.memory;

import static io.github.samspoke.core.memory.Samples.OTHER_PROFILE;
import static io.github.samspoke.core.memory.Samples.PROFILE;
import static io.github.samspoke.core.memory.Samples.profile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.core.profile.OrganizationTakenException;
import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.profile.ProfileStatus;
import io.github.samspoke.core.profile.StaleRevisionException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

public abstract class ProfileStoreContract extends StoreContract {
    /** For the test of a store. */
    protected ProfileStoreContract() {}

    @Test
    void save_followingRevisions_lastFound() {
        store.profiles().save(profile(PROFILE, 1));
        store.profiles().save(profile(PROFILE, 2));
        store.profiles().save(profile(OTHER_PROFILE, 1));

        assertThat(store.profiles().find(PROFILE)).contains(profile(PROFILE, 2));
        assertThat(store.profiles().list()).containsExactly(profile(PROFILE, 2), profile(OTHER_PROFILE, 1));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 4, 100})
    @DisplayName("rules 4: a command on an old revision is refused, and so is one that skips")
    void save_otherRevision_stale(long revision) {
        store.profiles().save(profile(PROFILE, 1));
        store.profiles().save(profile(PROFILE, 2));

        assertThatThrownBy(() -> store.profiles().save(profile(PROFILE, revision)))
                .isInstanceOf(StaleRevisionException.class)
                .hasMessageContaining("at revision 2, not " + (revision - 1));
        assertThat(store.profiles().find(PROFILE)).map(ProfileData::revision).contains(2L);
    }

    @Test
    void save_firstRevisionNotOne_stale() {
        assertThatThrownBy(() -> store.profiles().save(profile(PROFILE, 2))).isInstanceOf(StaleRevisionException.class);
        assertThat(store.profiles().find(PROFILE)).isEmpty();
    }

    @Test
    @DisplayName("rules 4: of many who change the same revision at once, one does")
    void save_manyThreads_oneEach() {
        for (long revision = 1; revision <= 50; revision++) {
            ProfileData next = profile(PROFILE, revision);
            List<CompletableFuture<Boolean>> saved = IntStream.range(0, 8)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> saved(next)))
                    .toList();

            assertThat(saved.stream().filter(CompletableFuture::join).count()).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("I8: a second published profile on the same organization is refused, until the first is none")
    void save_secondPublishedOnOrganization_refused() {
        ProfileData first = profile(PROFILE, 1);
        ProfileData second = new ProfileData(
                OTHER_PROFILE,
                1,
                "Second",
                first.profileType(),
                ProfileStatus.DRAFT,
                true,
                "Second",
                first.processes(),
                first.analyzeFrom(),
                first.provisioning(),
                first.organization(),
                first.callerUri(),
                null,
                null,
                null);
        store.profiles().save(first);
        store.profiles().save(second);
        ProfileData published = second.next().status(ProfileStatus.PUBLISHED).build();

        assertThatThrownBy(() -> store.profiles().save(published))
                .isInstanceOf(OrganizationTakenException.class)
                .hasMessageContaining(PROFILE.value());
        assertThat(store.profiles().find(OTHER_PROFILE)).contains(second);

        store.profiles().save(first.next().status(ProfileStatus.DRAFT).build());
        store.profiles().save(published);
        assertThat(store.profiles().find(OTHER_PROFILE)).contains(published);
    }

    @Test
    @DisplayName("I10: a deleted profile is no longer listed, but still found")
    void save_deleted_foundButNotListed() {
        ProfileData deleted =
                profile(PROFILE, 1).next().status(ProfileStatus.DELETED).build();
        store.profiles().save(profile(PROFILE, 1));
        store.profiles().save(profile(OTHER_PROFILE, 1));
        store.profiles().save(deleted);

        assertThat(store.profiles().find(PROFILE)).contains(deleted);
        assertThat(store.profiles().list()).containsExactly(profile(OTHER_PROFILE, 1));
    }

    private boolean saved(ProfileData data) {
        try {
            store.profiles().save(data);
            return true;
        } catch (StaleRevisionException e) {
            return false;
        }
    }
}
