package io.github.samspoke.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.core.activity.Signal;
import io.github.samspoke.core.activity.UserActivity;
import io.github.samspoke.core.memory.Samples;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Many rows at once")
class BatchTest {
    @Test
    @DisplayName("10,000 people: saved in batches, read as they were, and saved again over themselves")
    void save_manyPeople_inBatches() {
        try (Databases.Pool pool = Databases.POSTGRESQL.pool()) {
            JdbcStore.of(pool.source());
            Watched watched = new Watched(pool.source(), Map.of());
            JdbcStore store = JdbcStore.builder(watched.source()).migrate(false).build();
            Map<String, UserActivity> people = new HashMap<>();
            for (int i = 0; i < 10_000; i++) {
                people.put("user" + i, UserActivity.NONE.with(Signal.EVENT_HOSTED, Samples.AT.plusSeconds(i)));
            }
            store.activity().save(Samples.PROFILE, people);
            assertThat(store.activity().list(Samples.PROFILE)).isEqualTo(people);
            people.replaceAll((user, activity) -> activity.withUpcoming(Samples.AT));
            store.activity().save(Samples.PROFILE, people);
            assertThat(store.activity().list(Samples.PROFILE)).isEqualTo(people);
            // Twice what is kept in twenty reads and ten batches of updates, once ten of inserts, and a few beside.
            assertThat(watched.executions()).isBetween(70, 90);
        }
    }

    @Test
    @DisplayName("I3: whoever asks the store while it shows rows is refused, for a count could end before its last row")
    void each_asksTheStore_refused(@TempDir Path folder) {
        try (JdbcStore store = JdbcStore.embedded(folder)) {
            store.activity()
                    .save(
                            Samples.PROFILE,
                            Map.of(
                                    "ada",
                                    UserActivity.NONE,
                                    "ben",
                                    UserActivity.NONE.with(Signal.EVENT_HOSTED, Samples.AT)));

            assertThatThrownBy(() -> store.activity()
                            .each(
                                    Samples.PROFILE,
                                    (user, activity) -> store.candidates().list(Samples.PROFILE)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("gather them first");
            assertThatThrownBy(() -> store.activity()
                            .each(
                                    Samples.PROFILE,
                                    (user, activity) -> store.work().inTransaction(() -> user)))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(store.activity().list(Samples.PROFILE)).hasSize(1);
        }
    }
}
