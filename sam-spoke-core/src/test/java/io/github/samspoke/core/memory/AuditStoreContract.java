package io.github.samspoke.core.memory;

import static io.github.samspoke.core.memory.Samples.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** I10: rows are appended, never changed or removed. */
public abstract class AuditStoreContract extends StoreContract {
    /** For the test of a store. */
    protected AuditStoreContract() {}

    @Test
    void append_severalChains_eachInOrder() {
        store.audit().append(row("PRF0001", 1));
        store.audit().append(row("instance", 1));
        store.audit().append(row("PRF0001", 2));

        assertThat(store.audit().chains()).containsExactly("PRF0001", "instance");
        assertThat(store.audit().entries("PRF0001")).containsExactly(row("PRF0001", 1), row("PRF0001", 2));
        assertThat(store.audit().head("PRF0001")).contains(row("PRF0001", 2));
        assertThat(store.audit().head("none")).isEmpty();
        assertThat(store.audit().entries("none")).isEmpty();
    }

    @Test
    @DisplayName("I10: more than nine rows stand in the order of their numbers")
    void entries_many_byNumber() {
        IntStream.rangeClosed(1, 12).forEach(i -> store.audit().append(row("PRF0001", i)));

        assertThat(store.audit().entries("PRF0001"))
                .extracting("sequence")
                .containsExactly(
                        IntStream.rangeClosed(1, 12).mapToObj(Long::valueOf).toArray());
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 4})
    @DisplayName("I10: a row whose number does not follow the head's would fork the chain; it is refused")
    void append_wrongNumber_refused(long sequence) {
        store.audit().append(row("PRF0001", 1));
        store.audit().append(row("PRF0001", 2));

        assertThatThrownBy(() -> store.audit().append(row("PRF0001", sequence))).isInstanceOf(RuntimeException.class);
        assertThat(store.audit().entries("PRF0001")).hasSize(2);
    }

    @Test
    @DisplayName("I10: a rolled back row leaves no trace, not even its chain's name")
    void append_rolledBack_noTrace() {
        failing(() -> store.audit().append(row("PRF0001", 1)));

        assertThat(store.audit().chains()).isEmpty();
        assertThat(store.audit().head("PRF0001")).isEmpty();
    }
}
