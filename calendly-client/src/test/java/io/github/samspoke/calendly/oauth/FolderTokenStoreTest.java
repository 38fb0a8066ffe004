package io.github.samspoke.calendly.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.samspoke.calendly.error.TokenStoreException;
import io.github.samspoke.calendly.testing.SimulatedTime;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FolderTokenStoreTest extends TokenStoreContract {
    private final SimulatedTime time = new SimulatedTime();
    private final KeyProvider keys = KeyProvider.ephemeral();
    private final Path base = temporary();
    private final Path other = base.resolve("other/deep");

    private static Path temporary() {
        try {
            return Files.createTempDirectory(Path.of("target"), "grants");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    TokenStore store() {
        return TokenStores.folder(temporary());
    }

    @AfterEach
    void clean() throws IOException {
        try (Stream<Path> all = Files.walk(base)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private OAuthClient client(TokenStore store) {
        return OAuthClient.builder()
                .app(Refreshing.APP)
                .clock(time)
                .sleeper(time)
                .tokenStore(store, keys)
                .transport(new SingleUseServer())
                .build();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(other)) {
            return files.filter(file -> !file.endsWith("lock")).toList();
        }
    }

    @Test
    @DisplayName("an interrupt does not damage a file, and is not forgotten")
    void read_interruptedBefore_keepsTheFlagAndNoneElse() {
        try (TokenStore store = TokenStores.folder(other, time);
                OAuthClient oauth = client(store)) {
            oauth.keep("acme", TokenBodies.pair(time.instant()));
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
            Thread.currentThread().interrupt();
            assertThat(store.read("acme")).isPresent();
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void close_thenUsedByAnotherThread_saysSoAtOnce() throws Exception {
        TokenStore store = TokenStores.folder(other, time);
        StoredGrant row = new StoredGrant("acme", 1, 1, GrantState.ACTIVE, null, new byte[] {1});
        store.close();

        assertThat(CompletableFuture.supplyAsync(() -> catchThrowable(() -> store.compareAndSet(0, row)))
                        .get(10, TimeUnit.SECONDS))
                .isInstanceOf(TokenStoreException.class)
                .hasRootCauseMessage("the store is closed");
    }

    @Test
    void resume_afterRestart_goesOn() throws IOException {
        try (TokenStore store = TokenStores.folder(other, time);
                OAuthClient oauth = client(store)) {
            OAuthGrant grant = oauth.keep("acme", TokenBodies.pair(time.instant()));
            grant.rejected("sekret-access-0");
        }
        assertThat(Files.readString(files().get(0), StandardCharsets.ISO_8859_1))
                .doesNotContain("sekret");
        try (TokenStore store = TokenStores.folder(other, time);
                OAuthClient oauth = client(store)) {
            OAuthGrant grant = oauth.resume("acme").orElseThrow();
            assertThat(grant.current()).isEqualTo("sekret-access-1");
            assertThat(grant.tokens().refresh().reveal()).isEqualTo("sekret-refresh-1");
            assertThat(oauth.resume("nobody")).isEmpty();
        }
    }

    @Test
    void folder_inUse_isRefusedUntilClosed() {
        TokenStore first = TokenStores.folder(other);
        assertThatThrownBy(() -> TokenStores.folder(other))
                .isInstanceOf(TokenStoreException.class)
                .hasMessageContaining("in use")
                .hasMessageContaining("database");
        first.close();
        TokenStores.folder(other).close();
    }

    @Test
    void folder_inUseByAnotherProcess_isRefused() throws Exception {
        Process holder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        "target/classes" + File.pathSeparator + "target/test-classes",
                        FolderHolder.class.getName(),
                        other.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            assertThat(holder.getInputStream().read()).isEqualTo('!');
            assertThatThrownBy(() -> TokenStores.folder(other))
                    .isInstanceOf(TokenStoreException.class)
                    .hasMessageContaining("another process");
        } finally {
            holder.destroyForcibly().waitFor();
        }
        // A process that was killed leaves no lock behind.
        TokenStores.folder(other).close();
    }

    @Test
    void compareAndSet_files_areTheOwnersAlone() throws IOException {
        try (TokenStore store = TokenStores.folder(other)) {
            store.compareAndSet(0, row("acme", 1, GrantState.ACTIVE));
        }
        assertThat(Files.getPosixFilePermissions(other))
                .containsExactlyInAnyOrder(
                        PosixFilePermission.OWNER_READ,
                        PosixFilePermission.OWNER_WRITE,
                        PosixFilePermission.OWNER_EXECUTE);
        Set<PosixFilePermission> owner = Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        assertThat(files()).hasSize(1);
        assertThat(Files.getPosixFilePermissions(files().get(0))).isEqualTo(owner);
        assertThat(Files.getPosixFilePermissions(other.resolve("lock"))).isEqualTo(owner);
    }

    @Test
    @DisplayName("A19 a file that is cut, longer or of another grant: one typed error")
    void read_damagedFile_isOneError() throws IOException {
        try (TokenStore store = TokenStores.folder(other)) {
            store.compareAndSet(0, row("acme", 1, GrantState.REFRESHING));
            Path file = files().get(0);
            byte[] whole = Files.readAllBytes(file);
            for (int length = 0; length <= whole.length + 1; length++) {
                if (length != whole.length) {
                    Files.write(file, Arrays.copyOf(whole, length));
                    assertThatThrownBy(() -> store.read("acme")).isExactlyInstanceOf(TokenStoreException.class);
                }
            }
            store.compareAndSet(0, row("other", 1, GrantState.ACTIVE));
            Path second =
                    files().stream().filter(f -> !f.equals(file)).findFirst().orElseThrow();
            Files.copy(second, file, StandardCopyOption.REPLACE_EXISTING);
            assertThatThrownBy(() -> store.read("acme")).isExactlyInstanceOf(TokenStoreException.class);
        }
    }

    @Test
    void compareAndSet_afterAHalfWrittenFile_goesOn() throws IOException {
        Files.createDirectories(other);
        Files.writeString(other.resolve("next.tmp"), "half");
        try (TokenStore store = TokenStores.folder(other)) {
            assertThat(store.compareAndSet(0, row("acme", 1, GrantState.ACTIVE)))
                    .isTrue();
            assertThat(files()).hasSize(1);
        }
    }

    @Test
    void compareAndSet_interruptedThread_writesAllTheSame() {
        try (TokenStore store = TokenStores.folder(other)) {
            Thread.currentThread().interrupt();
            assertThat(store.compareAndSet(0, row("acme", 1, GrantState.ACTIVE)))
                    .isTrue();
            assertThat(store.read("acme")).isPresent();
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void compareAndSet_closedOrUnwritable_isTheStoresError() throws IOException {
        TokenStore closed = TokenStores.folder(other);
        closed.close();
        assertThatThrownBy(() -> closed.compareAndSet(0, row("acme", 1, GrantState.ACTIVE)))
                .isInstanceOf(TokenStoreException.class);
        Path file = Files.writeString(base.resolve("file"), "");
        assertThatThrownBy(() -> TokenStores.folder(file)).isInstanceOf(TokenStoreException.class);
    }
}
