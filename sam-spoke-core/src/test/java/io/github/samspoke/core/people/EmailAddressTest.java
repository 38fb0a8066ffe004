package io.github.samspoke.core.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.core.testing.RandomCases;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules 3: e-mails compare after NFC and lower case. */
class EmailAddressTest {
    @Test
    @DisplayName("rules 3: composed and decomposed letters are the same address")
    void of_decomposed_sameAsComposed() {
        assertThat(EmailAddress.of("jo\u0308rg@example.com")).isEqualTo(EmailAddress.of("J\u00d6RG@example.com"));
    }

    @Test
    void of_caseAndSpaces_doNotMatter() {
        assertThat(EmailAddress.of("  Mara.Lindt@Example.COM "))
                .isEqualTo(EmailAddress.of("mara.lindt@example.com"))
                .hasToString("mara.lindt@example.com");
    }

    @Test
    @DisplayName("rules 3: the machine's language does not matter: no Turkish i")
    void of_turkishMachine_same() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(EmailAddress.of("IDIL@EXAMPLE.COM").value()).isEqualTo("idil@example.com");
            assertThat(EmailAddress.of("idil@example.com").matches("IDIL@*")).isTrue();
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    @DisplayName("rules 3: letters that only their lower case can compose are the same address too")
    void of_composableInLowerCaseOnly_same() {
        assertThat(EmailAddress.of("J\u030c@example.com")).isEqualTo(EmailAddress.of("\u01f0@example.com"));
    }

    @Test
    @DisplayName("I10: what was stored is read back as the same address, whatever it was made of")
    void of_generated_comparableFormIsStable() {
        RandomCases.run("email.seed", random -> {
            StringBuilder text = new StringBuilder();
            for (int i = 1 + random.nextInt(6); i > 0; i--) {
                int from = random.nextInt(3) == 0 ? 0x300 : 0x20;
                text.appendCodePoint(from + random.nextInt(from == 0x300 ? 0x70 : 0x2200));
            }
            EmailAddress once = EmailAddress.of(text.toString());
            assertThat(EmailAddress.of(once.value())).isEqualTo(once);
            assertThat(once.matches(text.toString().replace("*", "")) || text.indexOf("*") >= 0)
                    .isTrue();
        });
    }

    @ParameterizedTest
    @DisplayName("rules 3: only * stands for anything; everything else is itself")
    @CsvSource({
        "*@example.com, true",
        "*, true",
        "**, true",
        "mara.lindt@example.com, true",
        "MARA.LINDT@EXAMPLE.COM, true",
        "mara*com, true",
        "mara.lindt*@example.com, true",
        "*@example.co, false",
        "mara.lindt@example.com.evil, false",
        "xmara.lindt@example.com, false",
        "mara?lindt@example.com, false",
        "maraxlindt@example.com, false",
        "mara[.]lindt@example.com, false",
        "(mara.lindt)@example.com, false",
        "mara.lindt@exampl., false",
        "mara.+@example.com, false",
        "mara.lindt@example.com|, false",
        "^*$, false",
        "\\Emara.lindt@example.com, false",
        "\\E*\\Q, false",
        "*\\E, false"
    })
    void matches_globs_tableExact(String glob, boolean expected) {
        assertThat(EmailAddress.of("mara.lindt@example.com").matches(glob)).isEqualTo(expected);
    }

    @Test
    void matches_regexCharactersInAddress_taken() {
        EmailAddress odd = EmailAddress.of("a+b.(c)[d]{e}^$|\\e\\q@example.com");

        assertThat(odd.matches("a+b.(c)[d]{e}^$|\\e\\q@example.com")).isTrue();
        assertThat(odd.matches("a+b.(c)*@example.com")).isTrue();
        assertThat(odd.matches("aab.(c)*@example.com")).isFalse();
    }
}
