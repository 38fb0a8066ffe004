package io.github.samspoke.core.memory;

import static io.github.samspoke.core.memory.Samples.OTHER_PROFILE;
import static io.github.samspoke.core.memory.Samples.PROFILE;
import static io.github.samspoke.core.memory.Samples.candidate;
import static io.github.samspoke.core.memory.Samples.closed;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.core.reclamation.CandidateState;
import io.github.samspoke.core.reclamation.RemovalCandidate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

public abstract class CandidateStoreContract extends StoreContract {
    /** For the test of a store. */
    protected CandidateStoreContract() {}

    @Test
    void open_saved_foundByPerson() {
        RemovalCandidate ada = candidate("RCC0000001", "ada");
        store.candidates().save(ada);

        assertThat(store.candidates().open(PROFILE, "ada")).contains(ada);
        assertThat(store.candidates().open(PROFILE, "ben")).isEmpty();
        assertThat(store.candidates().open(OTHER_PROFILE, "ada")).isEmpty();
    }

    @Test
    void find_openOrClosed_foundByNumber() {
        RemovalCandidate ada = candidate("RCC0000001", "ada");
        RemovalCandidate ben = closed(candidate("RCC0000002", "ben"));
        store.candidates().save(ada);
        store.candidates().save(ben);

        assertThat(store.candidates().find("RCC0000001")).contains(ada);
        assertThat(store.candidates().find("RCC0000002")).contains(ben);
        assertThat(store.candidates().find("RCC0000003")).isEmpty();
    }

    @Test
    @DisplayName("4: everything about a candidate comes back as it was stored: terms, hands, notice, notes, origin")
    void find_everythingSet_asStored() {
        RemovalCandidate full = Samples.everything("RCC0000001", "ada");
        store.candidates().save(full);

        assertThat(store.candidates().find("RCC0000001")).contains(full);
    }

    @Test
    void open_moved_foundAsMoved() {
        RemovalCandidate ada = candidate("RCC0000001", "ada");
        store.candidates().save(ada);
        RemovalCandidate moved = ada.moved(CandidateState.AWAITING_REVOCATION, Samples.AT, "approved");
        store.candidates().save(moved);

        assertThat(store.candidates().open(PROFILE, "ada")).contains(moved);
        assertThat(store.candidates().list(PROFILE)).containsExactly(moved);
    }

    @Test
    @DisplayName("I10: a closed candidate stays in the list and is no longer open")
    void open_closed_emptyButListed() {
        RemovalCandidate closed = closed(candidate("RCC0000001", "ada"));
        store.candidates().save(candidate("RCC0000001", "ada"));
        store.candidates().save(closed);

        assertThat(store.candidates().open(PROFILE, "ada")).isEmpty();
        assertThat(store.candidates().list(PROFILE)).containsExactly(closed);
    }

    @Test
    @DisplayName("I10: touching a closed candidate does not hide the same person's open one")
    void save_closedAgain_openOneStaysOpen() {
        RemovalCandidate first = closed(candidate("RCC0000001", "ada"));
        RemovalCandidate second = candidate("RCC0000002", "ada");
        store.candidates().save(first);
        store.candidates().save(second);

        store.candidates().save(first);

        assertThat(store.candidates().open(PROFILE, "ada")).contains(second);
    }

    @Test
    void list_byNumber_ofTheProfile() {
        store.candidates().save(candidate("RCC0000002", "ben"));
        store.candidates().save(candidate("RCC0000001", "ada"));

        assertThat(store.candidates().list(PROFILE))
                .extracting(RemovalCandidate::number)
                .containsExactly("RCC0000001", "RCC0000002");
        assertThat(store.candidates().list(OTHER_PROFILE)).isEmpty();
    }

    @Test
    @DisplayName("I10: each number is given out once, used or not, so that none can overwrite another")
    void nextNumber_unused_notGivenOutAgain() {
        assertThat(store.candidates().nextNumber()).isEqualTo("RCC0000001");
        assertThat(store.candidates().nextNumber()).isEqualTo("RCC0000002");
        store.candidates().save(candidate("RCC0000002", "ada"));
        assertThat(store.candidates().nextNumber()).isEqualTo("RCC0000003");
    }

    @Test
    void open_rolledBack_asBefore() {
        RemovalCandidate ada = candidate("RCC0000001", "ada");
        store.candidates().save(ada);

        failing(() -> store.candidates().save(closed(ada)));

        assertThat(store.candidates().open(PROFILE, "ada")).contains(ada);
    }
}
