package io.github.samspoke.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.core.memory.Samples;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("I14: what the database sees of a credential")
class VaultTest {
    private static final Samples.Token TOKEN = new Samples.Token("a-very-secret-token");

    private final CredentialVault vault = Databases.vault();

    @Test
    void seal_twice_openableAndNeverTheSame() {
        byte[] first = vault.seal("alias", TOKEN);
        byte[] second = vault.seal("alias", TOKEN);
        assertThat(first).isNotEqualTo(second);
        assertThat(vault.open("alias", first)).contains(TOKEN);
        assertThat(vault.open("alias", second)).contains(TOKEN);
        assertThat(new String(first, StandardCharsets.ISO_8859_1)).doesNotContain("secret");
    }

    @Test
    @DisplayName("Each changed byte, a cut, another alias and another key are noticed")
    void open_changed_refused() {
        byte[] sealed = vault.seal("alias", TOKEN);
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertRefused(vault, "alias", changed);
            assertRefused(vault, "alias", Arrays.copyOf(sealed, i));
        }
        assertRefused(vault, "other", sealed);
        assertRefused(CredentialVault.aesGcm(Databases.key(2), new Databases.Tokens()), "alias", sealed);
    }

    private static void assertRefused(CredentialVault vault, String alias, byte[] sealed) {
        assertThatThrownBy(() -> vault.open(alias, sealed))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(alias)
                .hasMessageNotContaining("secret");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 16, 24, 31, 33})
    void aesGcm_keyOfOtherLength_refused(int bytes) {
        SecretKeySpec key = new SecretKeySpec(new byte[bytes], "AES");
        assertThatThrownBy(() -> CredentialVault.aesGcm(key, new Databases.Tokens()))
                .isInstanceOf(StoreException.class);
    }

    @Test
    @DisplayName("The row of a connection holds neither its token nor anything that opens it")
    void save_row_withoutSecret() throws Exception {
        try (Databases.Pool pool = Databases.H2_MEMORY.pool()) {
            JdbcStore store = JdbcStore.builder(pool.source()).vault(vault).build();
            store.connections().save(Samples.connection("alias"), TOKEN);
            try (var connection = pool.source().getConnection();
                    var row = connection.createStatement().executeQuery("script")) {
                StringBuilder everything = new StringBuilder();
                while (row.next()) {
                    everything.append(row.getString(1));
                }
                assertThat(everything.toString())
                        .contains("Name of alias")
                        .doesNotContain(TOKEN.name())
                        .doesNotContainIgnoringCase(hex(TOKEN.name()));
            }
        }
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    @DisplayName("Held in the process: the row keeps a handle, an undone change keeps the credential it had")
    void inProcess_rolledBack_asBefore() {
        try (Databases.Pool pool = Databases.H2_MEMORY.pool()) {
            JdbcStore store = JdbcStore.of(pool.source());
            store.connections().save(Samples.connection("alias"), TOKEN);
            assertThatThrownBy(() -> store.work().inTransaction(() -> {
                        store.connections().save(Samples.connection("alias"), new Samples.Token("other"));
                        throw new IllegalArgumentException("undo");
                    }))
                    .hasMessage("undo");
            assertThat(store.connections().credential("alias")).contains(TOKEN);
            assertThat(JdbcStore.of(pool.source()).connections().credential("alias"))
                    .isEmpty();
        }
    }
}
