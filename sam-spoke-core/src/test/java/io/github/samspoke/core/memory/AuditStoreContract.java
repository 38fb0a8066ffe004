package io.github.samspoke.core.memory;

import static io.github.samspoke.core.memory.Samples.person;
import static io.github.samspoke.core.memory.Samples.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.core.audit.AuditEntry;
import io.github.samspoke.core.audit.AuditPerson;
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

    @Test
    @DisplayName("R18: a chain is read page by page, and its length is known apart from its rows")
    void page_many_afterANumber() {
        IntStream.rangeClosed(1, 12).forEach(i -> store.audit().append(row("PRF0001", i)));

        assertThat(store.audit().page("PRF0001", Long.MIN_VALUE, 5))
                .isEqualTo(store.audit().entries("PRF0001").subList(0, 5));
        assertThat(store.audit().page("PRF0001", 5, 5))
                .isEqualTo(store.audit().entries("PRF0001").subList(5, 10));
        assertThat(store.audit().page("PRF0001", 10, 5)).extracting("sequence").containsExactly(11L, 12L);
        assertThat(store.audit().page("PRF0001", 12, 5)).isEmpty();
        assertThat(store.audit().page("none", 0, 5)).isEmpty();
        assertThat(store.audit().length("PRF0001")).isEqualTo(12);
        assertThat(store.audit().length("none")).isZero();
    }

    @Test
    @DisplayName("R18: which key sealed a row is kept with it")
    void append_keyed_keepsTheKey() {
        AuditEntry row = row("PRF0001", 1);
        AuditEntry keyed = new AuditEntry(
                row.chain(),
                1,
                row.at(),
                row.actor(),
                row.action(),
                row.subject(),
                row.details(),
                row.previousHash(),
                row.hash(),
                "key-1");
        store.audit().append(keyed);

        assertThat(store.audit().entries("PRF0001")).containsExactly(keyed);
        assertThat(store.audit().page("PRF0001", 0, 1)).containsExactly(keyed);
    }

    @Test
    @DisplayName("I10: who people are stands beside the rows, and is removed without touching them")
    void people_addedFoundRemoved() {
        store.audit().append(row("PRF0001", 1));
        store.audit().addPerson(person("PRF0001", "ben"));
        store.audit().addPerson(person("PRF0001", "ada"));
        store.audit().addPerson(person("PRF0002", "ada"));
        store.audit().addPerson(AuditPerson.erased("instance", "cem"));
        store.audit().addPerson(new AuditPerson("PRF0001", "mark-ada", "other", "other@example.com", "", ""));

        assertThat(store.audit().peopleOf("ada")).containsExactly(person("PRF0001", "ada"), person("PRF0002", "ada"));
        assertThat(store.audit().peopleWith("ben@example.com")).containsExactly(person("PRF0001", "ben"));
        assertThat(store.audit().peopleWith("other@example.com")).isEmpty();
        assertThat(store.audit().person("PRF0001", "mark-ada")).contains(person("PRF0001", "ada"));
        assertThat(store.audit().peopleOf("cem"))
                .allMatch(AuditPerson::isErased)
                .hasSize(1);
        store.audit().removePerson("PRF0001", "mark-ada");
        store.audit().removePerson("PRF0001", "mark-ada");
        failing(() -> store.audit().removePerson("PRF0001", "mark-ben"));
        failing(() -> store.audit().addPerson(person("PRF0001", "dan")));
        assertThat(store.audit().person("PRF0001", "mark-ada")).isEmpty();
        assertThat(store.audit().peopleOf("ada")).containsExactly(person("PRF0002", "ada"));
        assertThat(store.audit().peopleOf("ben")).hasSize(1);
        assertThat(store.audit().peopleWith("ben@example.com")).hasSize(1);
        assertThat(store.audit().peopleOf("dan")).isEmpty();
        assertThat(store.audit().entries("PRF0001")).containsExactly(row("PRF0001", 1));
    }
}
