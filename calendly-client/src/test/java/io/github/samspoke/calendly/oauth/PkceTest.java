package io.github.samspoke.calendly.oauth;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PkceTest {
    /** The full run has a million. */
    private static final int WORDS = Integer.getInteger("calendly.verifiers", 10_000);

    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9_-]{43}");

    @Test
    @DisplayName("A2 verifiers and states: 43 allowed characters, none twice")
    void random_manyTimes_isLongAndNeverTheSame() {
        Set<String> seen = new HashSet<>(WORDS * 2);
        for (int i = 0; i < WORDS; i++) {
            String word = Pkce.random().reveal();
            assertThat(ALLOWED.matcher(word).matches()).as("%s", word).isTrue();
            seen.add(word);
        }
        assertThat(seen).hasSize(WORDS);
    }

    @Test
    @DisplayName("A2 what must not be guessed comes from a secure source")
    void random_source_isSecure() {
        JavaClasses classes = new ClassFileImporter().importClasses(Pkce.class, Sealer.class, SingleKey.class);
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.util\\.(Random|SplittableRandom|concurrent\\.ThreadLocalRandom|random\\..*)")
                .orShould()
                .callMethod(Math.class, "random")
                .check(classes);
    }
}
