package io.github.samspoke.core.memory;

import static io.github.samspoke.core.memory.Samples.AT;
import static io.github.samspoke.core.memory.Samples.acceptance;
import static io.github.samspoke.core.memory.Samples.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.core.common.Numbered;
import io.github.samspoke.core.common.OutboxStore;
import io.github.samspoke.core.common.OutboxStore.Waiting;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Events that wait, numbers that are given out once, figures that were accepted. */
public abstract class OutboxStoreContract extends StoreContract {
    /** For the test of a store. */
    protected OutboxStoreContract() {}

    private OutboxStore outbox() {
        return store.outbox();
    }

    @Test
    @DisplayName("F19: an event waits until it was delivered, oldest first")
    void waiting_appended_untilDelivered() {
        IntStream.rangeClosed(1, 4).forEach(i -> outbox().append(event("E" + i)));

        assertThat(outbox().waiting(AT, 3))
                .containsExactly(new Waiting(event("E1"), 0), new Waiting(event("E2"), 0), new Waiting(event("E3"), 0));
        outbox().delivered("E2");
        outbox().delivered("E2");
        assertThat(outbox().waiting(AT, 9))
                .extracting(waiting -> waiting.event().head().id())
                .containsExactly("E1", "E3", "E4");
    }

    @Test
    @DisplayName("F19: what failed waits for its time, and others do not wait for it")
    void failed_event_comesAgainLater() {
        outbox().append(event("E1"));
        outbox().append(event("E2"));
        outbox().failed("E1", AT.plusSeconds(60));
        outbox().failed("gone", AT);

        assertThat(outbox().waiting(AT.plusSeconds(59), 9)).containsExactly(new Waiting(event("E2"), 0));
        assertThat(outbox().waiting(AT.plusSeconds(60), 9))
                .containsExactly(new Waiting(event("E1"), 1), new Waiting(event("E2"), 0));
    }

    @Test
    @DisplayName("F19: an event of a change that was undone was never there")
    void append_undone_nothingWaits() {
        failing(() -> outbox().append(event("E1")));

        assertThat(outbox().waiting(AT, 9)).isEmpty();
        outbox().append(event("E1"));
        assertThat(outbox().waiting(AT, 9)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Numbered.class)
    @DisplayName("I10: each number is given out once, however many ask")
    void next_manyThreads_distinct(Numbered kind) {
        assertThat(store.numbers().next(kind)).isEqualTo(kind.text(1));
        List<String> numbers = IntStream.range(0, 50)
                .mapToObj(
                        i -> CompletableFuture.supplyAsync(() -> store.numbers().next(kind)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(numbers).doesNotHaveDuplicates().doesNotContain(kind.text(1));
    }

    @Test
    void acceptances_saved_latestOfHash() {
        store.acceptances().save(acceptance("hash", 3));
        store.acceptances().save(acceptance("hash", 4));

        assertThat(store.acceptances().find(Samples.PROFILE, "hash")).contains(acceptance("hash", 4));
        assertThat(store.acceptances().find(Samples.PROFILE, "other")).isEmpty();
        assertThat(store.acceptances().find(Samples.OTHER_PROFILE, "hash")).isEmpty();
    }
}
