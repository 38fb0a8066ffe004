package io.github.samspoke.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.Secret;
import io.github.samspoke.core.testing.SimulatedClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {
    private final SimulatedClock clock = SimulatedClock.at(Instant.parse("2026-11-23T09:00:00Z"));

    @TempDir
    Path folder;

    private WorkspaceOptions options() {
        return WorkspaceOptions.in(folder.resolve("state")).at(clock, clock);
    }

    private void used() {
        try (Workspace workspace = Workspace.open(options())) {
            workspace.as(Actor.of("ada")).profiles().create(form -> form.displayName("Sales"));
        }
    }

    @Test
    void open_secondTime_knowsWhatWasKept() {
        used();
        try (Workspace workspace = Workspace.open(options())) {
            assertThat(workspace.as(Actor.of("ada")).profiles().list()).hasSize(1);
            assertThat(workspace.as(Actor.of("ada")).audit().verify().verified())
                    .isTrue();
        }
        assertThat(folder.resolve("state"))
                .satisfies(state -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(state)))
                        .isEqualTo("rwx------"))
                .satisfies(state -> assertThat(PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(state.resolve("samspoke.mv.db"))))
                        .isEqualTo("rw-------"));
    }

    @Test
    void open_folderIsAFile_isRefused() throws IOException {
        Files.createFile(folder.resolve("state"));

        assertThatThrownBy(() -> Workspace.open(options()))
                .isInstanceOf(WorkspaceException.class)
                .hasMessageContaining("is a file");
    }

    @Test
    @DisplayName("A database without its keys is left alone")
    void open_keysMissing_changesNothing() throws IOException {
        used();
        Path keys = folder.resolve("state/calendly-sam.keys");
        Path away = folder.resolve("away");
        Files.move(keys, away);

        assertThatThrownBy(() -> Workspace.open(options()))
                .isInstanceOf(WorkspaceException.class)
                .hasMessageContaining("is missing");
        assertThat(keys).doesNotExist();
        Path elsewhere = folder.resolve("elsewhere.keys");
        assertThatThrownBy(() -> Workspace.open(options().keys(elsewhere)))
                .isInstanceOf(WorkspaceException.class)
                .hasMessageContaining("is missing");
        assertThat(elsewhere).doesNotExist();

        try (Workspace workspace = Workspace.open(options().keys(away))) {
            assertThat(workspace.as(Actor.of("ada")).audit().verify().verified())
                    .isTrue();
        }
    }

    @Test
    void open_keysForEverybodyToRead_isRefused() throws IOException {
        used();
        Path keys = folder.resolve("state/calendly-sam.keys");
        Files.setPosixFilePermissions(keys, PosixFilePermissions.fromString("rw-r--r--"));

        assertThatThrownBy(() -> Workspace.open(options()))
                .isInstanceOf(WorkspaceException.class)
                .hasMessageContaining("can be read by everybody");
    }

    @Test
    @DisplayName("I14 a damaged key is not quoted")
    void open_damagedKey_namesTheLine() throws IOException {
        used();
        Path keys = folder.resolve("state/calendly-sam.keys");
        Files.writeString(keys, Files.readString(keys).replaceFirst("(?m)^audit .*$", "audit key-1 c0ffee"));

        assertThatThrownBy(() -> Workspace.open(options()))
                .isInstanceOf(WorkspaceException.class)
                .hasMessageStartingWith("Line 4 of the key file")
                .hasMessageNotContaining("c0ffee");
    }

    @Test
    void open_newKeyInFront_stillOpensWhatTheOldOneSealed() throws IOException {
        used();
        Path keys = folder.resolve("state/calendly-sam.keys");
        String old = Files.readString(keys);
        String line = "audit key-2 " + "ab".repeat(32) + "\ncredential key-2 " + "cd".repeat(32) + "\n";
        Files.writeString(keys, line + old);

        used();
        try (Workspace workspace = Workspace.open(options())) {
            assertThat(workspace.as(Actor.of("ada")).audit().verify().verified())
                    .isTrue();
            assertThat(workspace.as(Actor.of("ada")).audit().entries("instance").stream()
                            .map(row -> row.keyId())
                            .toList())
                    .isSubsetOf(List.of("key-1", "key-2"));
        }
    }

    @Test
    @DisplayName("I14 a password is not taken where everybody sees it")
    void database_passwordInUrl_isRefused() {
        assertThatThrownBy(() -> new DatabaseAddress("jdbc:postgresql://db/sam?password=hunter2", null, null))
                .isInstanceOf(WorkspaceException.class)
                .hasMessageNotContaining("hunter2");
        assertThatThrownBy(() -> new DatabaseAddress("jdbc:mysql://db/sam", null, null))
                .isInstanceOf(WorkspaceException.class);
        assertThat(new DatabaseAddress("jdbc:postgresql://db/sam", "sam", Secret.of("hunter2")).toString())
                .doesNotContain("hunter2");
    }

    @Test
    void database_away_saysSo() {
        DatabaseAddress address =
                new DatabaseAddress("jdbc:postgresql://127.0.0.1:1/sam?connectTimeout=1", "sam", Secret.of("x"));

        assertThatThrownBy(() -> Workspace.open(options().on(address)))
                .isInstanceOf(WorkspaceException.class)
                .hasMessageContaining("cannot be reached");
    }
}
