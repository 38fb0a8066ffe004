package com.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.core.SamSpoke;
import io.github.samspoke.core.calendly.CalendlySpoke;
import io.github.samspoke.core.common.Actor;
import io.github.samspoke.jdbc.JdbcStore;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurableStoreTest {
    @Test
    void embedded_openedTwice_remembersTheProfile(@TempDir Path folder) {
        try (JdbcStore store = JdbcStore.embedded(folder);
                SamSpoke spoke = SamSpoke.builder()
                        .store(store)
                        .spoke(CalendlySpoke.create())
                        .build()) {
            spoke.as(Actor.of("ada")).profiles().create(form -> form.displayName("Calendly Integration"));
        }
        try (JdbcStore store = JdbcStore.embedded(folder);
                SamSpoke spoke = SamSpoke.builder()
                        .store(store)
                        .spoke(CalendlySpoke.create())
                        .build()) {
            assertThat(spoke.as(Actor.of("ada")).profiles().list()).hasSize(1);
        }
    }
}
